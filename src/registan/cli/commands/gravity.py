"""registan gravity: what two states could trade, by a model of a user's panel."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..options.pages import printed_as
from ..options.records import takes
from ..printing.listing import write_json
from ..printing.terminal import say, show_table

EXAMPLES = """Examples:

\b
  registan gravity panel.csv
  registan gravity panel.csv --pair KAZ UZB --format jsonl

The panel: exporter, importer, trade (0 where there was none, empty where not known), year, and what
explains trade: distance, contiguity, common_language, common_currency, trade_agreement, colony,
common_legal. PPML with effects of each exporter and importer in each year (Santos Silva & Tenreyro
2006; Anderson & van Wincoop 2003; Fally 2015). Needs registan[gravity]."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which panel, of which pair, in which form."""

    panel: Annotated[Path, typer.Argument(help="A CSV file.", metavar="PANEL", exists=True, dir_okay=False)]
    pair: Annotated[
        tuple[str, str] | None, typer.Option(help="Two states as the panel calls them.", metavar="STATE STATE")
    ] = None
    form: Annotated[str, printed_as("table", "jsonl")] = "table"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("gravity", epilog=EXAMPLES)(takes(Wanted)(gravity))


def gravity(wanted: Wanted) -> None:
    """Estimate what states could trade, against what they do.

    From a panel of trade, distance and ties.
    """
    from registan.export.missing import MissingLibraryError
    from registan.gravity import PanelError, estimate, read_panel

    pair = None if wanted.pair is None else (wanted.pair[0].upper(), wanted.pair[1].upper())
    try:
        panel = read_panel(wanted.panel)
        told = estimate(panel, pair)
    except (PanelError, MissingLibraryError) as error:
        raise typer.BadParameter(str(error)) from error
    if wanted.form == "jsonl":
        rows = [{"type": "coefficient", **asdict(each)} for each in told.coefficients]
        rows += [{"type": "potential", **asdict(each)} for each in told.potentials]
        write_json(rows)
        return
    show_table(
        ("variable", "coefficient", "error", "95 % interval"),
        ((each.variable, f"{each.value}", f"{each.error}", f"{each.low} to {each.high}") for each in told.coefficients),
    )
    if told.potentials:
        say()
        show_table(
            ("from", "to", "year", "actual", "expected", "95 % interval"),
            (
                (
                    *(each.exporter, each.importer, str(each.year or "")),
                    *("" if each.actual is None else f"{each.actual:f}", f"{each.expected:f}"),
                    f"{each.low:f} to {each.high:f}",
                )
                for each in told.potentials
            ),
        )
    unused = f"; not used: {', '.join(panel.unused)}" if panel.unused else ""
    say(f"{told.flows:,} flows, {told.zeros:,} of them zero{unused}")

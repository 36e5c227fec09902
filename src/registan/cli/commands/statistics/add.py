"""registan statistics add: series into a ledger, from files and services."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...options.areas import area_code
from ...options.files import DEFAULT_LEDGER, LedgerOption
from ...options.records import takes
from ...printing.closing import report_build
from ...printing.inert import inert, one_line
from ...printing.progress import shown_progress
from ...printing.terminal import say

if TYPE_CHECKING:
    from registan.model import Source
    from registan.pipeline.statistics.add import AddReport
    from registan.statistics.questions import IndicatorQuestion, TradeQuestion

EXAMPLES = """Examples:

\b
  registan statistics add exports.csv                          (SDMX needs no mapping)
  registan statistics add trade.xlsx --mapping trade.mapping.yaml --publisher "Bureau of Statistics"
  registan statistics add --comtrade KAZ:UZB --years 2018..2023 --goods TOTAL,1001
  registan statistics add --worldbank NY.GDP.MKTP.CD:KAZ,UZB --years 2010..2023

What is added is kept beside the ledger (LEDGER.series) and read by every build of it; a later vintage of a series
stands beside the earlier one. UN Comtrade wants a key in REGISTAN_COMTRADE_KEY. Exit status: 0 done, 1 some file is
no series or cannot be read, 2 wrong use, or the service gave no answer."""

_YEARS = re.compile(r"(\d{4})(?:\.\.(\d{4}))?\Z", re.ASCII)
_CODE = re.compile(r"[\w.-]{1,60}\Z", re.ASCII)
_MOST_YEARS = 200


def date_told(value: str | None) -> str | None:
    """An ISO date, month or year."""
    from registan.model.document import PARTIAL_DATE

    if value is not None and not PARTIAL_DATE.match(value):
        raise typer.BadParameter(f"{value!r} is no date: write 2024, 2024-03 or 2024-03-18")
    return value


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which series, and what the user knows of them."""

    files: Annotated[
        list[Path] | None, typer.Argument(help="Files of series.", metavar="FILE...", show_default=False)
    ] = None
    ledger: LedgerOption = DEFAULT_LEDGER
    mapping: Annotated[Path | None, typer.Option(help="What the columns mean.", metavar="FILE")] = None
    publisher: Annotated[str | None, typer.Option(help="Who published the figures.", metavar="NAME")] = None
    published: Annotated[
        str | None, typer.Option(help="When: the date of this vintage.", metavar="DATE", callback=date_told)
    ] = None
    title: Annotated[str | None, typer.Option(help="What the document is called.", metavar="TEXT")] = None
    comtrade: Annotated[
        str | None, typer.Option(help="Ask UN Comtrade what REPORTER counts with PARTNER.", metavar="REPORTER:PARTNER")
    ] = None
    worldbank: Annotated[
        str | None, typer.Option(help="Ask the World Bank for an indicator.", metavar="CODE:AREA,AREA")
    ] = None
    years: Annotated[str | None, typer.Option(help="2023 or 2018..2023.", metavar="YEARS")] = None
    goods: Annotated[str, typer.Option(help="Commodities by their HS codes.", metavar="CODE,CODE")] = "TOTAL"


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command(epilog=EXAMPLES)(takes(Wanted)(add))


def add(wanted: Wanted) -> None:
    """Add official series to a ledger: files, or answers of UN Comtrade or the World Bank."""
    sources = [bool(wanted.files), wanted.comtrade is not None, wanted.worldbank is not None]
    if sum(sources) != 1:
        raise typer.BadParameter("say which series: files, --comtrade or --worldbank, one of them")
    report = _from_files(wanted) if wanted.files else _from_service(wanted)
    for refused in report.refused:
        say(f"not read: {one_line(refused.name)}: {one_line(refused.reason)}")
    for name in report.unchanged:
        say(f"unchanged: {one_line(name)}: the service says what it said before")
    if report.build is not None:
        report_build(report.build, str(wanted.ledger))
    if report.refused:
        raise typer.Exit(1)


def _from_files(wanted: Wanted) -> AddReport:
    from registan.api import add_series

    for file in (*(wanted.files or ()), *([wanted.mapping] if wanted.mapping else [])):
        if not file.is_file():
            raise typer.BadParameter(f"there is no file {inert(str(file))!r}")
    with shown_progress() as on_event:
        known = _known(wanted, wanted.published)
        return add_series(wanted.files or (), wanted.ledger, known, mapping=wanted.mapping, on_event=on_event)


def _from_service(wanted: Wanted) -> AddReport:
    from registan.api import add_answers

    question = _trade(wanted) if wanted.comtrade else _indicator(wanted)
    published = wanted.published or (str(datetime.now(UTC).date()) if wanted.comtrade else None)
    with shown_progress() as on_event:
        return add_answers(question, wanted.ledger, _known(wanted, published), on_event=on_event)


def _known(wanted: Wanted, published: str | None) -> Source:
    from registan.model import Source

    return Source(published=published, publisher=wanted.publisher, title=wanted.title)


def _trade(wanted: Wanted) -> TradeQuestion:
    from registan.statistics.questions import TradeQuestion

    reporter, partner = _halves("--comtrade", wanted.comtrade or "", "KAZ:UZB")
    return TradeQuestion(
        reporter=area_code(reporter) or "",
        partner=area_code(partner) or "",
        years=_years(wanted.years),
        goods=_codes("--goods", wanted.goods),
    )


def _indicator(wanted: Wanted) -> IndicatorQuestion:
    from registan.statistics.questions import IndicatorQuestion

    indicator, areas = _halves("--worldbank", wanted.worldbank or "", "NY.GDP.MKTP.CD:KAZ,UZB")
    (code,) = _codes("--worldbank", indicator)
    codes = tuple(area_code(area.strip()) or "" for area in areas.split(","))
    return IndicatorQuestion(indicator=code, areas=codes, years=_years(wanted.years))


def _halves(option: str, value: str, example: str) -> tuple[str, str]:
    first, colon, second = value.partition(":")
    if not (first and colon and second):
        raise typer.BadParameter(f"{option} is {value!r}; write {option} {example}")
    return first.strip(), second.strip()


def _codes(option: str, value: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in value.split(","))
    wrong = next((code for code in codes if not _CODE.match(code)), None)
    if wrong is not None:
        raise typer.BadParameter(f"{option}: {wrong!r} is no code")
    return codes


def _years(value: str | None) -> tuple[int, ...]:
    match = _YEARS.match(value or "")
    if match is None:
        raise typer.BadParameter("say which years: --years 2023 or --years 2018..2023")
    first = int(match.group(1))
    last = int(match.group(2) or first)
    if not first <= last < first + _MOST_YEARS:
        raise typer.BadParameter(f"--years {value}: the first year comes first, and {_MOST_YEARS} years are enough")
    return tuple(range(first, last + 1))

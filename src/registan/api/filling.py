"""Fills a ledger: from documents, from files of official series, from answers of statistical services."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from registan.model import Source
from registan.pipeline import BuildEvent, BuildReport
from registan.pipeline import build as run_build
from registan.store.store import real_path

if TYPE_CHECKING:
    from registan.pipeline.statistics.add import AddReport
    from registan.statistics.questions import IndicatorQuestion, TradeQuestion

DEFAULT_LEDGER = "registan.db"


def build(
    paths: Iterable[str | Path] = (),
    ledger: str | Path = DEFAULT_LEDGER,
    *,
    jobs: int | None = None,
    metadata: str | Path | None = None,
    identities: str | Path | None = None,
    sample: bool = False,
    on_event: Callable[[BuildEvent], None] | None = None,
) -> BuildReport:
    """Read the documents under `paths` into the ledger, which is made when there is none.

    Unchanged documents are neither read nor extracted again. `jobs` processes read (all cores when None);
    `metadata` is a CSV file of what is known of the documents; `sample` reads the package's synthetic briefs. Series
    that were added to the ledger before are read as well.
    `identities` is a YAML file of what must hold between indicators beside the package's own identities; the ledger
    keeps it for later builds, and an empty file takes it back.
    Raises LedgerError when the ledger cannot be opened or written; what was committed before stays.
    """
    if sample:
        from registan.sample import documents

        paths = [*paths, *documents()]
    from registan.pipeline.statistics.keep import series_of

    given = [Path(path) for path in paths]
    return run_build(
        [*given, *series_of(real_path(ledger), given)],
        real_path(ledger),
        jobs=jobs,
        metadata=None if metadata is None else Path(metadata),
        identities=None if identities is None else Path(identities),
        on_event=on_event,
    )


def add_series(
    files: Iterable[str | Path],
    ledger: str | Path = DEFAULT_LEDGER,
    known: Source | None = None,
    *,
    mapping: str | Path | None = None,
    on_event: Callable[[BuildEvent], None] | None = None,
) -> AddReport:
    """Take files of official series into the ledger, and keep them beside it for every later build.

    `known` is what the files do not tell themselves: `published` dates the vintage. `mapping` is the file that says
    what their columns mean; without one, NAME.mapping.yaml beside each counts. Files that are no series are refused.
    """
    from registan.pipeline.statistics.add import add_files, mapping_in

    source = replace(known or Source(), mapping=None if mapping is None else mapping_in(Path(mapping)))
    return add_files([Path(file) for file in files], real_path(ledger), source, on_event)


def add_answers(
    question: TradeQuestion | IndicatorQuestion,
    ledger: str | Path = DEFAULT_LEDGER,
    known: Source | None = None,
    *,
    on_event: Callable[[BuildEvent], None] | None = None,
) -> AddReport:
    """Ask UN Comtrade or the World Bank, and take the answers into the ledger.

    They are kept beside it, so that it is made anew without asking. `known.published` is the day of asking, where the
    service does not date its figures. Raises LedgerError when the service gives no usable answer; nothing is kept then.
    """
    from registan.pipeline.statistics.add import add_answers as add
    from registan.pipeline.statistics.services import ask

    return add(ask(question), real_path(ledger), known or Source(), on_event)

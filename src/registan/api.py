"""What users import: build a ledger from documents, open it, list, search, export and import its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from registan.model import (
    Claim,
    Document,
    Fact,
    Finding,
    NamedThing,
    Observation,
    Review,
    Severity,
    Source,
    Verdict,
    VerdictStatus,
    decision_to_row,
    loads,
)
from registan.model.decision import DecisionKind
from registan.pipeline import BuildEvent, BuildReport
from registan.pipeline import build as run_build
from registan.pipeline.derived import finding_counts, findings, one_finding
from registan.store.errors import LedgerError
from registan.store.records import (
    BuildLog,
    ClaimFilter,
    Context,
    Counts,
    DocumentInfo,
    FileOutcome,
    Hit,
    Origin,
    Summary,
)
from registan.store.store import Store, real_path

if TYPE_CHECKING:
    from registan.model.measure import FieldYear, Measured
    from registan.pipeline.lives import Chronicle, LifeType
    from registan.pipeline.opinions import Opinions
    from registan.pipeline.statistics.add import AddReport
    from registan.pipeline.things import ThingType
    from registan.reconcile.across.why import Difference
    from registan.statistics.questions import IndicatorQuestion, TradeQuestion
    from registan.statistics.rates import Conversion
    from registan.statistics.vintages import Revision

__all__ = [
    "BuildEvent",
    "BuildLog",
    "BuildReport",
    "ClaimFilter",
    "Context",
    "Counts",
    "DocumentInfo",
    "FileOutcome",
    "Hit",
    "Ledger",
    "LedgerError",
    "Review",
    "Summary",
    "add_answers",
    "add_series",
    "build",
    "open",
]

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


def open(path: str | Path = DEFAULT_LEDGER, *, create: bool = False) -> Ledger:
    """Open a ledger for reading and importing; with `create` an empty one is made when there is none.

    Raises LedgerError (NoLedgerError, NotALedgerError, NewerLedgerError, …) with a sentence for the user.
    """
    return Ledger(Store(real_path(path), create=create))


class Ledger:
    """Documents, claims and findings of one ledger file; a context manager that closes it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """The ledger's file."""
        return self._store.path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        self._store.close()

    @contextmanager
    def at_once(self) -> Iterator[Ledger]:
        """The ledger as it is now, for many questions in a row: what one has read, the next does not read again.

        What was read stays in memory until the end.
        """
        from registan.pipeline.derived import settled
        from registan.store.recall import Recall

        with settled(self._store) as ready, closing(Ledger(Recall(ready.path))) as ledger:
            yield ledger

    def documents(self) -> Iterator[DocumentInfo]:
        """All documents, by name and digest."""
        return self._store.documents()

    def document(self, id_or_name: str) -> Document:
        """The document with this file name, location, digest or unique beginning of one."""
        return self._store.document(id_or_name)

    def claims(self, matching: ClaimFilter | None = None) -> Iterator[Claim]:
        """Claims in their fixed order: by file name, document, place, id; memory stays flat."""
        return self._store.claims(matching)

    def claim(self, id_prefix: str) -> tuple[Claim, Document | None]:
        """The claim whose id begins so, with its document where the ledger has it."""
        return self._store.claim(id_prefix)

    def origins(self, claim: Claim) -> frozenset[Origin]:
        """Whether the claim was extracted from a document here, imported, or both."""
        return self._store.origins(claim)

    def context(self, claim: Claim) -> Context | None:
        """The passage around the claim; None when the ledger has no document that holds its quote there."""
        return self._store.context(claim)

    def findings(
        self, document: str | None = None, severity: Severity | None = None, *, between: bool = True
    ) -> Iterator[Finding]:
        """Claims that cannot all be true, most serious first; about one document (digest or name) where given.

        What changed since they were made is looked at first; without `between` those between documents are left out.
        """
        return findings(self._store, document, severity, between=between)

    def finding(self, id_prefix: str) -> Finding:
        """The finding whose id begins so; UnknownIdError or AmbiguousIdError where that is not one."""
        return one_finding(self._store, id_prefix)

    def facts(self, matching: ClaimFilter | None = None) -> Iterator[Fact]:
        """Claims of the same cell of the same statistic, each with its best reading and why it is the best.

        A fact is told with all its mentions when one of them matches.
        """
        from registan.pipeline.between import facts_of

        return facts_of(self._store, matching)

    def explain(self, derived: Finding | Verdict) -> list[str]:
        """How a finding or a verdict was derived, step by step: what is printed, what it means, what follows."""
        if isinstance(derived, Verdict):
            from registan.track.derivation import steps

            return steps(derived)
        from registan.reconcile.derivation import derivation

        return derivation(derived)

    def why(self, one: Claim, other: Claim) -> list[Difference]:
        """Why two figures can differ: reporter, flow, period, scope, vintage, currency, rounding; what is not known."""
        from registan.pipeline.between import around_of
        from registan.reconcile.across.why import differences

        return differences(one, other, around_of(self._store))

    def commitments(
        self,
        area: str | None = None,
        counterpart: str | None = None,
        *,
        indicator: str | None = None,
        status: VerdictStatus | None = None,
        as_of: date | None = None,
    ) -> list[Verdict]:
        """What became of every target, most serious first; of one or two states (codes) where given, in either order.

        `as_of` is the day to judge for, the newest that the ledger knows of when None: what was published later, and
        figures of later periods, are left aside.
        """
        from registan.pipeline.commitments import Asked, commitments_of

        asked = Asked(area=area, counterpart=counterpart, indicator=indicator, status=status, as_of=as_of)
        return commitments_of(self._store, asked)

    def verdict(self, id_prefix: str) -> Verdict:
        """The verdict whose id begins so; UnknownIdError or AmbiguousIdError where that is not one."""
        from registan.pipeline.commitments import one_verdict

        return one_verdict(self._store, id_prefix)

    def derived(self, id_prefix: str) -> Finding | Verdict:
        """The finding or, where there is none, the verdict whose id begins so; errors as of `finding`."""
        from registan.pipeline.commitments import finding_or_verdict

        return finding_or_verdict(self._store, id_prefix)

    def lives(self, *areas: str, type: LifeType | None = None, as_of: date | None = None) -> Chronicle:
        """What became of projects, agreements and institutions between these states (codes), or of all.

        Beside the `lives` stand `rolls` (counts of documents, with those that can be named) and `sums` of pledges.
        """
        from registan.pipeline.lives import Wanted, chronicle_of

        return chronicle_of(self._store, Wanted(areas=frozenset(areas), type=type, as_of=as_of))

    def things(self, *areas: str, type: ThingType | None = None, kind: str | None = None) -> Iterator[NamedThing]:
        """Agreements, events, institutions and projects between these states (codes), or all; each with every mention.

        Mentions in other documents, languages and spellings are joined where a named rule or a person joins them.
        """
        from registan.pipeline.things import Sought, things_of

        return iter(things_of(self._store, Sought(areas=frozenset(areas), type=type, kind=kind)))

    def measures(self, one: str, other: str) -> list[Measured]:
        """Textbook measures of the trade of two states (codes): growth, shares, balance, gaps; each with its inputs."""
        from registan.pipeline.profile import measures_of

        return measures_of(self._store, one, other)

    def field_years(self, one: str, other: str) -> list[FieldYear]:
        """How many events, agreements, bodies and projects of two states each year saw."""
        from registan.pipeline.profile import field_years_of

        return field_years_of(self._store, one, other)

    def thing(self, id_prefix: str) -> NamedThing:
        """The thing whose id begins so; UnknownIdError or AmbiguousIdError where that is not one."""
        from registan.pipeline.things import one_thing

        return one_thing(self._store, id_prefix)

    def search(self, text: str, limit: int | None = 100) -> Iterator[Hit]:
        """Quotes and passages in which `text` stands, upper and lower case alike; every character is literal."""
        return self._store.search(text, limit)

    def export_rows(self, matching: ClaimFilter | None = None) -> Iterator[dict[str, Any]]:
        """Claims as rows of the exchange format, in the order of `claims`."""
        return map(loads, self._store.exchange_rows(matching))

    def import_rows(self, lines: Iterable[str | bytes]) -> int:
        """Keep the claims of an exchange file (JSON lines) beside the extracted ones; how many were new.

        All or nothing: ImportRowError names the first line that is no claim.
        """
        return self._store.import_claims(lines)

    def use_identities(self, file: str | Path) -> bool:
        """Keep a file of identities for this ledger and make its findings anew; whether it says something new.

        GivenFileError names file and line of what is wrong in it; then nothing changes. An empty file takes back the
        one before.
        """
        from registan.pipeline.given import give_file

        return give_file(self._store, Path(file))

    def decide(self, kind: DecisionKind, *ids: str, by: str, at: str | None = None, text: str = "") -> Review:
        """Keep what a person decided, and say how it stands; `ids` are beginnings of ids.

        `accept`, `reject` and `note` (whose `text` is the note) are about a claim or a finding; `same`, `not same` and
        `unsure` about two claims, facts or things. `at` is when (ISO 8601). The last decision about one thing is in
        force.
        """
        from registan.pipeline.deciding import Signature, decide

        return decide(self._store, kind, ids, Signature(by=by, at=at, text=text))

    def undo(self, number: int, *, by: str, at: str | None = None, text: str = "") -> Review:
        """Take back a decision by its number in this ledger; both stay in the history."""
        from registan.pipeline.deciding import Signature, undo

        return undo(self._store, number, Signature(by=by, at=at, text=text))

    def decisions(self) -> list[Review]:
        """All that people decided, oldest first, each with whether it is in force and why it is not."""
        from registan.pipeline.standing import reviews

        return reviews(self._store)

    def opinions(self) -> Opinions:
        """What people think of claims and findings: `opinions().of(finding)` is open, accepted or rejected."""
        from registan.pipeline.opinions import opinions_of

        return opinions_of(self.decisions())

    def export_decisions(self) -> Iterator[dict[str, Any]]:
        """The whole history as JSON objects, in its order."""
        return (decision_to_row(decision) for _, _, decision in self._store.decisions())

    def import_decisions(self, lines: Iterable[str | bytes]) -> int:
        """Add another ledger's decisions (JSON lines) after this one's; how many were new.

        All or nothing: DecisionRowError names the first line that is no decision.
        """
        return self._store.import_decisions(lines)

    def revisions(self, matching: ClaimFilter | None = None) -> list[Revision]:
        """Figures that later releases of the same publisher's series changed, largest change first."""
        from registan.pipeline.statistics.revisions import revisions_of

        return revisions_of(self._store, matching)

    def convert(self, claim: Observation, currency: str, rates: str | Path) -> Conversion:
        """The claim's figure in another currency, by the rate of its own period in a file of rates.

        The file is CSV (from, to, period, rate, source) or SDMX. Raises LedgerError where no rate is given.
        """
        from registan.pipeline.statistics.rates import converted

        return converted(claim, currency, Path(rates))

    def builds(self) -> Iterator[BuildLog]:
        """The builds that wrote to this ledger, oldest first."""
        return self._store.builds()

    def summary(self) -> Summary:
        """The ledger in figures."""
        return self._store.summary(self.finding_counts())

    def finding_counts(self) -> dict[Severity, int]:
        """How many findings there are, by severity, most serious first."""
        return finding_counts(self._store)

    def check(self) -> list[str]:
        """What is wrong with the ledger, one sentence each; empty when it is whole and every quote in its place."""
        return list(self._store.complaints())

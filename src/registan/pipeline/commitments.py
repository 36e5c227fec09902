"""Verdicts, made from the ledger's claims when they are asked for: nothing of them is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from registan.model import Finding, Observation, Verdict, verdict_id
from registan.model.verdict import VerdictStatus
from registan.reconcile.across.books import named_in, with_books
from registan.store.errors import AmbiguousIdError, UnknownIdError
from registan.store.records import ClaimFilter
from registan.store.store import Store
from registan.track import Known, track_commitments
from registan.track.known import Spot, newest_day, spot

from .between import around_of
from .derived import findings, one_finding
from .given import own_identities


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which verdicts: all conditions that are given must hold. `area` and `counterpart` are a pair in either order."""

    area: str | None = None
    counterpart: str | None = None
    indicator: str | None = None
    status: VerdictStatus | None = None
    as_of: date | None = None

    def takes(self, target: Observation) -> bool:
        """Whether a target is one whose verdict was asked for."""
        indicator, pair = self.indicator, {target.area, target.counterpart}
        is_of_kind = indicator is None or target.indicator == indicator or target.indicator.startswith(f"{indicator}.")
        return is_of_kind and {self.area, self.counterpart} - {None} <= pair


def commitments_of(store: Store, asked: Asked) -> list[Verdict]:
    """The verdicts that were asked for, most serious first."""
    figures = figures_of(store)
    known = known_of(store, figures, asked.as_of)
    if known is None:
        return []
    wanted = [claim for claim in figures if claim.type == "observation" or asked.takes(claim)]
    with own_identities(store):
        return [verdict for verdict in track_commitments(wanted, known) if asked.status in (None, verdict.status)]


def one_verdict(store: Store, prefix: str) -> Verdict:
    """The one verdict whose id begins so."""
    found = {verdict_id(verdict): verdict for verdict in commitments_of(store, Asked())}
    ids = [each for each in found if prefix and each.startswith(prefix)]
    if not ids:
        raise UnknownIdError(f"No verdict's id begins with {prefix!r}: `registan commitments` lists them.")
    if len(ids) > 1:
        raise AmbiguousIdError(f"Several verdicts' ids begin with {prefix!r}: {', '.join(ids[:5])}. Give more of it.")
    return found[ids[0]]


def finding_or_verdict(store: Store, prefix: str) -> Finding | Verdict:
    """The finding whose id begins so; where there is none, the verdict."""
    try:
        return one_finding(store, prefix)
    except UnknownIdError as error:
        try:
            return one_verdict(store, prefix)
        except UnknownIdError:
            lists = "`registan findings` lists them, and `registan commitments`"
            raise UnknownIdError(f"No finding's or verdict's id begins with {prefix!r}: {lists}.") from error


def figures_of(store: Store) -> list[Observation]:
    """All observations and targets of the ledger."""
    kinds = (ClaimFilter(type="observation"), ClaimFilter(type="target"))
    return [claim for kind in kinds for claim in store.claims(kind) if isinstance(claim, Observation)]


def known_of(store: Store, figures: Sequence[Observation], as_of: date | None) -> Known | None:
    """What is known around the claims on a day, the newest that the ledger knows of where none is given.

    None where nothing in the ledger is dated and no day is given.
    """
    around = around_of(store, tuple(findings(store)))
    day = as_of or newest_day(figures, around.published)
    if day is None:
        return None
    return Known(
        as_of=day,
        published=around.published,
        sentence=around.sentence,
        meant={claim: book for claim, book in with_books(figures, named_in(figures)) if book and not claim.reporter},
        accused=frozenset(_suspects(around.within)),
    )


def _suspects(found: Iterable[Finding]) -> Iterator[Spot]:
    """The places of figures that a finding suspects, within their document or against others."""
    for finding in found:
        if finding.suspect is not None and finding.severity != "note":
            yield spot(finding.claims[finding.suspect])

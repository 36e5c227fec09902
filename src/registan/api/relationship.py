"""What became of a relationship: promises, lives of projects and agreements, measures of trade."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from registan.model import Finding, NamedThing, Verdict, VerdictStatus

from .handle import Handle

if TYPE_CHECKING:
    from registan.model.measure import FieldYear, Measured
    from registan.pipeline.lives import Chronicle, LifeType
    from registan.pipeline.things import ThingType


class Relationship(Handle):
    """Commitments with their verdicts, things with their lives, measures, of all states or of some."""

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

    def thing(self, id_prefix: str) -> NamedThing:
        """The thing whose id begins so; UnknownIdError or AmbiguousIdError where that is not one."""
        from registan.pipeline.things import one_thing

        return one_thing(self._store, id_prefix)

    def measures(self, one: str, other: str) -> list[Measured]:
        """Textbook measures of the trade of two states (codes): growth, shares, balance, gaps; each with its inputs."""
        from registan.pipeline.profile import measures_of

        return measures_of(self._store, one, other)

    def field_years(self, one: str, other: str) -> list[FieldYear]:
        """How many events, agreements, bodies and projects of two states each year saw."""
        from registan.pipeline.profile import field_years_of

        return field_years_of(self._store, one, other)

"""What is gathered for a case: the claims that are judged, and of the rest of their series what rules may ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from registan.model import Claim, Observation
from registan.model.alike import Alike, joined
from registan.reconcile.across.drawers import Drawer, Gap, Trial, drawer_of
from registan.reconcile.across.series import series_of
from registan.reconcile.between import Around
from registan.store.derived import Kept, Lent, Said
from registan.store.inputs import Inputs

from .elsewhere import Elsewhere
from .gaps import gaps_in
from .lending import Backed, accusations, sentences


@dataclass(frozen=True, slots=True)
class Case:
    """Groups of one key that are judged together; the facts of those in `joined` are made elsewhere."""

    bench: str
    key: str
    groups: tuple[int, ...]
    joined: frozenset[int] = frozenset()


class Hearing:
    """The claims of a case, and what is around them."""

    def __init__(self, case: Case, inputs: Inputs) -> None:
        self._case, self._inputs = case, inputs
        self._kept = inputs.groups(case.bench, case.key)
        self.numbers = {_drawer(each): each.number for each in self._kept.values()}
        self.judged = inputs.said(case.groups)
        self._lent = self._lent_by(self.judged)
        self._within = accusations(self.judged, self._lent.values(), inputs)

    @property
    def said(self) -> list[Alike[Claim]]:
        """What the claims at hand say."""
        return joined(each.claims for each in (*self.judged, *self._beside))

    @property
    def around(self) -> Around:
        """What is known of the documents at hand, and of the rest of the series."""
        lent = (self._lent | self._lent_by(self._beside)).values()
        return Around(
            published={each.name: each.published for each in lent if each.published},
            origins=self._inputs.origins,
            sentence=sentences(self._inputs),
            within=self._within,
            named={each.name: frozenset(each.named.split()) for each in lent},
            backed=Backed(lent),
            trial=self._trial if len(self._case.groups) < len(self._kept) else None,
        )

    def gaps(self, *, judged: bool) -> list[Gap]:
        """The gaps that were kept of the groups that are judged, or of the others."""
        groups = (each for each in self._kept.values() if (each.number in self._case.groups) == judged)
        return [gap for each in groups for gap in gaps_in(each.gaps)]

    @property
    def _trial(self) -> Trial:
        elsewhere = Elsewhere(self._inputs, self.numbers, self._case.bench, self._case.key)
        return Trial(
            judged=frozenset(_drawer(self._kept[number]) for number in self._case.groups),
            at_hand=frozenset(_drawer(self._kept[number]) for number in self._whole),
            gaps=self.gaps(judged=False),
            elsewhere=elsewhere.figures,
            sheet=elsewhere.sheet,
        )

    @cached_property
    def _beside(self) -> list[Said]:
        """The claims at hand that are not judged: of earlier years those of periods that reach farther."""
        last: dict[str, str] = {}
        for each in (self._kept[number] for number in self._asked):
            last[each.statistic] = max(last.get(each.statistic, ""), each.time)
        others = [each for each in self._kept.values() if each.number not in self._whole]
        earlier = [each.number for each in others if each.time < last.get(each.statistic, "")]
        whole = sorted(self._whole.difference(self._case.groups))
        return [*self._inputs.said(whole), *self._inputs.said(earlier, is_spanning=True)]

    @cached_property
    def _whole(self) -> frozenset[int]:
        """The groups of which all claims are at hand: with the asked ones those of years that their periods reach."""
        beside = self._inputs.said(sorted(self._asked.difference(self._case.groups)), is_spanning=True)
        reached = (drawer for each in (*self.judged, *beside) if each.spans for drawer in _later(each.claims.claim))
        return self._asked | self._found(reached)

    @cached_property
    def _asked(self) -> frozenset[int]:
        """The groups that are judged, and those of figures in conflicts that documents leave open."""
        left = [claim for finding in self._within if finding.suspect is None for claim in finding.claims]
        drawers = (drawer_of(claim) for claim in left if series_of(claim) == self._case.key)
        return self._found(drawers).union(self._case.groups)

    def _found(self, drawers: Iterable[Drawer | None]) -> frozenset[int]:
        return frozenset(self.numbers[each] for each in drawers if each in self.numbers)

    def _lent_by(self, said: Iterable[Said]) -> dict[int, Lent]:
        return {each.number: each for each in self._inputs.lent(frozenset().union(*(each.sources for each in said)))}


def _drawer(kept: Kept) -> Drawer:
    return Drawer(kept.statistic, kept.time)


def _later(claim: Claim) -> Iterator[Drawer]:
    """The drawers of later years that the claim's period reaches."""
    drawer, period = drawer_of(claim), claim.period if isinstance(claim, Observation) else None
    if drawer and period and period.start and period.stop:
        for year in range(period.start.year + 1, period.stop.year + 1):
            yield Drawer(drawer.statistic, f"{year:04}")

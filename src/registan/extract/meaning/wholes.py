"""The trade of a state with all, told before its trade with the partner that the document is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from registan.extract.passage.sentence import Area, Sentence
from registan.model import Observation

from .scene import BY_PAIR

_FLOWS = frozenset(("trade.turnover", "trade.exports", "trade.imports"))
_WHOSE = ("", "of", "in")
_NEAR = 300
_MUCH = Decimal("1.5")
_RULE = "counterpart: all partners, as the part of one of them is told next"


def widened(claims: Sequence[Observation], sentences: Sequence[Sentence]) -> list[Observation]:
    """The claims, those of a whole among them widened to all partners.

    'The exports of A were 4,332 million. The exports of A to B reached 1,240 million': the first names no partner and
    is no figure of the pair, since the second is. What stands between the two goes on about the whole.
    """
    told = list(claims)
    starts = [sentence.span[0] for sentence in sentences]
    areas = [_areas(claim, starts, sentences) for claim in claims]
    names = [frozenset(area.code for area in each) for each in areas]
    for at, whole in enumerate(claims):
        owner = _owner(whole, names[at])
        part = next(_parts(at, claims), None) if owner and owner in _bare(areas[at]) else None
        if owner and part is not None and {claims[part].area, claims[part].counterpart} <= names[part]:
            for between in range(at, part):
                if _is_of_it(claims[between], whole, names[between]):
                    told[between] = _of_all(claims[between], owner)
    return told


def _areas(claim: Observation, starts: Sequence[int], sentences: Sequence[Sentence]) -> Sequence[Area]:
    """The states and places that the claim's sentence names."""
    at = bisect_right(starts, claim.span.start) - 1
    return sentences[at].areas if at >= 0 else ()


def _bare(areas: Iterable[Area]) -> frozenset[str]:
    """Those that are no partner: 'trade with B', 'exports to B' name one."""
    return frozenset(area.code for area in areas if area.lead in _WHOSE)


def _owner(claim: Observation, named: frozenset[str]) -> str | None:
    """The one of a figure's two states that its sentence names, where the document gave the other."""
    is_level = claim.indicator in _FLOWS and claim.measure == "level" and claim.type == "observation"
    told = sorted(named & {claim.area, claim.counterpart} - {None})
    return str(told[0]) if is_level and len(told) == 1 and _is_by_pair(claim) else None


def _is_by_pair(claim: Observation) -> bool:
    return any(rule.endswith(BY_PAIR) for rule in claim.rules)


def _parts(at: int, claims: Sequence[Observation]) -> Iterator[int]:
    """Which figures soon after one stand in its place and are much smaller."""
    whole = claims[at]
    for number in range(at + 1, len(claims)):
        part = claims[number]
        if part.span.start - whole.span.end > _NEAR:
            return
        if _place(part) == _place(whole) and part.type == "observation" and whole.value >= _MUCH * part.value > 0:
            yield number


def _place(claim: Observation) -> tuple[object, ...]:
    return claim.indicator, claim.measure, claim.area, claim.counterpart, claim.product, claim.period, claim.unit


def _is_of_it(claim: Observation, whole: Observation, named: frozenset[str]) -> bool:
    """Whether a figure is of the same two states without naming both."""
    pair = {whole.area, whole.counterpart}
    is_flow = claim.indicator in _FLOWS and {claim.area, claim.counterpart} == pair
    return is_flow and not pair <= named and claim.period == whole.period


def _of_all(claim: Observation, owner: str) -> Observation:
    inferred = tuple(dict.fromkeys((*(field for field in claim.inferred if field != "area"), "counterpart")))
    rules = tuple(rule for rule in claim.rules if not rule.endswith(BY_PAIR))
    return replace(claim, area=owner, counterpart="WLD", inferred=inferred, rules=(*rules, _RULE))

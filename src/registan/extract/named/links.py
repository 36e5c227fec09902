"""Which named thing a figure is of: the cost of a plant, the documents of a visit, the guests of a forum."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from registan.model import Agreement, Claim, Event, Institution, Observation, Project, claim_id

_RULE = "belongs_to: the one of the sentence before"
_OF_PROJECTS = ("project.value", "project.jobs", "project.capacity")
_SIZES = {"energy.capacity": ("energy",), "transport.length": ("transport", "energy", "water")}
"""Indicators that measure one line or plant as well as a state's whole grid, and the sectors of what they measure."""
_BESIDE = 120


def link(claims: list[Claim], paragraphs: Iterable[list[tuple[int, int]]]) -> list[Claim]:
    """The claims, each figure of a project, agreement or event with the id of the claim that it belongs to.

    `paragraphs` are the sentences of the document, where they start and end. A figure belongs to the nearest thing of
    its kind in its own sentence; one of a project also to the only project of the sentence before in its paragraph
    ('It costs …').
    """
    named = [claim for claim in claims if not isinstance(claim, Observation)]
    if not named:
        return claims
    places = _Places(paragraphs)
    around: dict[int, list[Claim]] = {}
    for claim in claims:
        at = places.of(claim)
        if at is not None:
            around.setdefault(at, []).append(claim)
    return [_linked(claim, places, around) if isinstance(claim, Observation) else claim for claim in claims]


class _Places:
    """The sentences of a document, found by a place in its text."""

    def __init__(self, paragraphs: Iterable[list[tuple[int, int]]]) -> None:
        spans = sorted((start, end, number) for number, of in enumerate(paragraphs) for start, end in of)
        self._starts = [start for start, _, _ in spans]
        self._ends = [end for _, end, _ in spans]
        self._paragraphs = [number for _, _, number in spans]

    def of(self, claim: Claim) -> int | None:
        at = bisect_right(self._starts, claim.span.start) - 1
        return at if at >= 0 and claim.span.start < self._ends[at] else None

    def before(self, at: int) -> int | None:
        return at - 1 if at > 0 and self._paragraphs[at - 1] == self._paragraphs[at] else None


def _linked(figure: Observation, places: _Places, around: dict[int, list[Claim]]) -> Observation:
    at = places.of(figure)
    if at is None:
        return figure
    beside = around[at]
    holders = _holders(figure, beside)
    if holders:
        holder = min(holders, key=lambda claim: (_distance(figure, claim), claim.span.start))
        return figure if _is_of_several(figure, holder, beside) else replace(figure, belongs_to=claim_id(holder))
    before = places.before(at)
    if figure.indicator not in _OF_PROJECTS or before is None or _counts(beside):
        return figure
    holders = _holders(figure, around.get(before, []))
    if len(holders) != 1 or _counts(around[before]):
        return figure
    inferred = tuple(sorted({*figure.inferred, "belongs_to"}))
    return replace(figure, belongs_to=claim_id(holders[0]), inferred=inferred, rules=(*figure.rules, _RULE))


def _holders(figure: Observation, claims: list[Claim]) -> list[Claim]:
    """The claims that such a figure can be of, the likelier kind alone where there is one."""
    if figure.indicator in _OF_PROJECTS:
        projects: list[Claim] = [claim for claim in claims if isinstance(claim, Project)]
        return projects or [claim for claim in claims if isinstance(claim, Institution) and claim.kind == "company"]
    if figure.indicator in _SIZES:
        sized = [claim for claim in claims if isinstance(claim, Project) and claim.sector in _SIZES[figure.indicator]]
        return [claim for claim in sized if _distance(figure, claim) <= _BESIDE]
    if figure.indicator == "agreement.value":
        return [claim for claim in claims if isinstance(claim, Agreement)]
    if figure.indicator == "agreement.count":
        bundles: list[Claim] = [claim for claim in claims if isinstance(claim, Agreement) and claim.kind == "package"]
        return bundles or [claim for claim in claims if isinstance(claim, Event)]
    if figure.indicator == "people.participants":
        return [claim for claim in claims if isinstance(claim, Event)]
    return []


def _is_of_several(figure: Observation, holder: Claim, beside: list[Claim]) -> bool:
    """'30 projects worth $5 billion, among them the plant in …': the billions are those of the thirty."""
    if figure.indicator not in _OF_PROJECTS:
        return False
    return any(_distance(figure, count) < _distance(figure, holder) for count in _counts(beside))


def _counts(claims: list[Claim]) -> list[Observation]:
    return [claim for claim in claims if isinstance(claim, Observation) and claim.indicator == "project.count"]


def _distance(one: Claim, other: Claim) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end, 0)

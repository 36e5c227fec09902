"""Lists in a sentence: which of several states, subjects and times goes with which figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol, TypeVar

from registan.extract.figures.figure import Figure
from registan.extract.figures.ranges import join

from .sentence import Area, Sentence

_NEAR = 8
"""Tokens between a run of figures and the word that says 'respectively'."""
_FEWEST = 2
_JOINTS = frozenset(",;/")


class _Part(Protocol):
    """A state, a subject or a time: what a figure of a list can go with."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


Part = TypeVar("Part", bound=_Part)


def set_apart(sentence: Sentence) -> None:
    """Tell for each figure of a list which states, subjects and times of the sentence are another figure's."""
    if len(sentence.figures) < _FEWEST:
        return
    for mark in sentence.word("respective"):
        run = _run_near(sentence, mark.first, mark.last)
        if run is not None:
            _lend(sentence, *run)
            _give_each_its_own(sentence, sentence.figures[run[0] : run[1]])
            _give_each_its_goods(sentence, sentence.figures[run[0] : run[1]])
    if not sentence.word("respective"):
        _set_states_apart(sentence)
        _set_subjects_apart(sentence)


def join_spans(sentence: Sentence) -> None:
    """'От 4 до 4,3 млрд долларов', 'from 4 to 4.3 billion is expected': one figure, where nothing moves from to."""
    if sentence.grammar.verbs_last or not any(figure.link == "from_to" for figure in sentence.figures):
        return
    moves = any(sentence.word(role) for role in ("rise", "fall", "aim", "reach"))
    joined = sentence.figures[:1]
    for figure in sentence.figures[1:]:
        is_span = not moves or sentence.says("span", joined[-1].first - 1, joined[-1].first)
        joined[-1:] = join([joined[-1], figure], ("from_to",)) if is_span else [joined[-1], figure]
    sentence.figures = joined


def _run_near(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The figures that the word is said of, by their places: at least two with nothing but joints between them."""
    begin, runs = 0, []
    for at in range(1, len(sentence.figures) + 1):
        if at == len(sentence.figures) or not _is_joint(sentence, sentence.figures[at - 1], sentence.figures[at]):
            runs.append((begin, at))
            begin = at
    near = [
        run
        for run in runs
        if run[1] - run[0] >= _FEWEST and _gap(sentence.figures[run[0] : run[1]], first, last) <= _NEAR
    ]
    return min(near, key=lambda run: _gap(sentence.figures[run[0] : run[1]], first, last), default=None)


def _gap(run: Sequence[Figure], first: int, last: int) -> int:
    return first - run[-1].last if first >= run[-1].last else max(0, run[0].first - last)


def _is_joint(sentence: Sentence, one: _Part, other: _Part) -> bool:
    """Whether only a comma, an 'and' or both stand between the two."""
    between = range(one.last, other.first)
    return 0 < len(between) <= _FEWEST and all(_joins(sentence, at) for at in between)


def _joins(sentence: Sentence, at: int) -> bool:
    return sentence.norm(at) in _JOINTS or sentence.says("and", at, at + 1) or sentence.says("with", at, at + 1)


def _lend(sentence: Sentence, begin: int, end: int) -> None:
    """'2.1 and 1.4 billion dollars respectively': the scale and the unit of the last are those of all."""
    lender = sentence.figures[end - 1]
    for at in range(begin, end - 1):
        figure = sentence.figures[at]
        if figure.kind != "number" or figure.unit is not None or (lender.unit is None and lender.scale == 1):
            continue
        scale = lender.scale if figure.scale == 1 else 1
        sentence.figures[at] = replace(
            figure,
            kind=lender.kind,
            unit=lender.unit,
            value=figure.value * scale,
            resolution=figure.resolution * scale,
            scale=lender.scale,
            carried="scale unit",
        )


def _give_each_its_own(sentence: Sentence, run: Sequence[Figure]) -> None:
    """The first figure goes with the first of as many things named before, or else behind, and so on."""
    before, behind = run[0].first, run[-1].last
    joined: list[Sequence[_Part]] = [sentence.areas, sentence.whens]
    lists: list[Sequence[_Part]] = [[cue for cue in sentence.cues if cue.last <= before]]
    lists += [_coordinated(sentence, parts, before) for parts in joined]
    lists += [_coordinated_behind(sentence, parts, behind) for parts in joined]
    for listed in lists:
        if len(listed) == len(run) and _are_distinct(sentence, listed):
            for figure, own in zip(run, listed, strict=True):
                _keep(sentence, figure, listed, own)
            return


def _give_each_its_goods(sentence: Sentence, run: Sequence[Figure]) -> None:
    """'Exports of wheat and wine were $9 million and $3 million respectively'."""
    goods = _coordinated(sentence, sentence.products, run[0].first)
    if len(goods) == len(run):
        for figure, own in zip(run, goods, strict=True):
            _keep(sentence, figure, goods, own)


def coordinated_with(sentence: Sentence, parts: Sequence[Part], one: Part) -> list[Part]:
    """The parts of the list in which the one stands, in order: only commas and 'and' are between them."""
    before = _coordinated(sentence, parts, one.last)
    return before[:-1] + _coordinated_behind(sentence, parts, one.first)


def _are_distinct(sentence: Sentence, listed: Sequence[_Part]) -> bool:
    tokens = sentence.tokens
    return len({tuple(tokens.norms[part.first : part.last]) for part in listed}) == len(listed)


def _coordinated(sentence: Sentence, parts: Sequence[Part], before: int) -> list[Part]:
    """The last of the parts before the token that 'and' and commas join."""
    known = [part for part in parts if part.last <= before]
    found = known[-1:]
    for one, other in zip(reversed(known[:-1]), reversed(known[1:]), strict=True):
        if not _is_joint(sentence, one, other):
            break
        found.insert(0, one)
    return found


def _coordinated_behind(sentence: Sentence, parts: Sequence[Part], behind: int) -> list[Part]:
    """The first of the parts behind the token that 'and' and commas join."""
    known = [part for part in parts if part.first >= behind]
    found = known[:1]
    for one, other in pairwise(known):
        if not _is_joint(sentence, one, other):
            break
        found.append(other)
    return found


def _keep(sentence: Sentence, figure: Figure, listed: Sequence[_Part], own: _Part) -> None:
    others = {part.first for part in listed if part is not own}
    sentence.apart[figure.first] = sentence.apart.get(figure.first, frozenset()) | others


def _set_states_apart(sentence: Sentence) -> None:
    """'Armenia – $1.2 billion, Turkey – $2.5 billion', '$300 million to Armenia, $450 million to Turkey'."""
    leads = dict.fromkeys(area.lead for area in sentence.areas if not area.owns)
    for lead in leads:
        areas = [area for area in sentence.areas if area.lead == lead and not area.owns and area.kind != "place"]
        if len(areas) < _FEWEST or len({area.code for area in areas}) < len(areas):
            continue
        order = _order(sentence, areas)
        if order:
            _divide(sentence, areas, first=order == "state first")


def _set_subjects_apart(sentence: Sentence) -> None:
    """'$784 million – exports, $3.1 billion – imports': a dash ties each figure to the subject behind it."""
    tied = []
    for figure in sentence.figures:
        cue = next((cue for cue in sentence.cues if cue.first - figure.last == 1), None)
        if cue is not None and sentence.norm(figure.last) == "-":
            tied.append((figure, cue))
    if len(tied) >= _FEWEST:
        for figure, own in tied:
            _keep(sentence, figure, sentence.cues, own)


def _order(sentence: Sentence, areas: list[Area]) -> str:
    """Whether in each pair of a list the state or its figure comes first, '' where the states are no such list."""
    orders = set()
    for one, other in pairwise(areas):
        between = [figure for figure in sentence.figures if one.last <= figure.first and figure.last <= other.first]
        if not between or any(one.last <= cue.first < other.first for cue in sentence.cues):
            return ""
        if _is_parted(sentence, between[-1].last, other.first):
            orders.add("state first")
        elif _is_parted(sentence, one.last, between[0].first):
            orders.add("figure first")
        else:
            return ""
    return orders.pop() if len(orders) == 1 else ""


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.norm(at) in _JOINTS or sentence.says("and", at, at + 1) for at in range(first, last))


def _divide(sentence: Sentence, areas: list[Area], *, first: bool) -> None:
    for figure in sentence.figures:
        if first:
            own = next((area for area in areas[::-1] if area.last <= figure.first), None)
        else:
            own = next((area for area in areas if area.first >= figure.last), None)
        if own is not None:
            _keep(sentence, figure, areas, own)

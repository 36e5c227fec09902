"""How a figure measures its indicator: a level, a change, a share or a rank, with its sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Hit
from registan.model import Measure, Qualifier

_REACH = 9
_FAR = 30
_MOVES_REACH = 20
_INCREMENT_REACH = 8
_INDEX_REACH = 6
_TOLD = 3
_TIMED = 4
_LEAST_INDEX = 50
_LEAST_PACE = 80
_MOST_INDEX = 400
HUNDRED = Decimal(100)
_CHANGES = ("percent", "multiple", "fraction")
_BESIDE = 3
_BEYOND = {"over": ("more", "rise"), "under": ("less",)}
"""Words that round a figure, or compare it where its ending says by how much."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The measure with the value it gives: 'fell by 2 %' is change_pct -2, 'rose 2.1 times' change_pct 110."""

    measure: Measure
    value: Decimal
    qualifier: Qualifier


def read_measure(sentence: Sentence, figure: Figure, previous: Measured | None) -> Measured | None:
    """The measure of a figure, None when the words do not make it one (a multiple of nothing).

    `previous` is that of the figure before in the sentence: '9.3 %, behind China (17.7 %)' goes on in shares.
    """
    if _is_difference(sentence, figure):
        figure = replace(figure, qualifier="exact")
    if figure.kind == "rank":
        return Measured("rank", figure.value, figure.qualifier)
    if figure.kind == "multiple":
        return _multiple(sentence, figure)
    if figure.kind == "fraction":
        return _fraction(sentence, figure)
    if figure.unit == "PCT" and _is_index(sentence, figure):
        return Measured("change_pct", figure.value - HUNDRED, figure.qualifier)
    if figure.unit == "PCT":
        return _percent(sentence, figure, previous)
    return _amount(
        sentence, replace(figure, qualifier="exact") if _is_arrived_at(sentence, figure) else figure, previous
    )


def _is_difference(sentence: Sentence, figure: Figure) -> bool:
    """'14 пайызға көп' is 14 percent more, '14 пайыздан көп' more than 14 percent; '1,3 есе көп' 30 percent more."""
    beyond = _BEYOND.get(figure.qualifier, ())
    by = figure.case == "to" or (figure.kind == "multiple" and figure.case != "from" and sentence.grammar.verbs_last)
    return by and any(sentence.says(role, figure.last, figure.last + 1) for role in beyond)


def _is_arrived_at(sentence: Sentence, figure: Figure) -> bool:
    """Whether the word that else means 'up to' says where things went: 'вырос до 5 млрд', 'довести до 5 млрд'."""
    if figure.qualifier != "under" or not sentence.says("to", figure.first - 1, figure.first):
        return False
    # 'импорт — на 3,3 %, до 1,3 млрд', 'удвоена до 200': the change itself leads there, whatever verb is left out
    if any(0 < figure.first - other.last <= _BESIDE and other.kind in _CHANGES for other in sentence.figures):
        return True
    moves = (mark for role in ("rise", "fall", "aim", "reach") for mark in sentence.word(role))
    return any(mark.last <= figure.first <= mark.last + _MOVES_REACH for mark in moves)


def _is_index(sentence: Sentence, figure: Figure) -> bool:
    """'115 % к уровню 2022 года': a level as a percentage of an earlier one, as statistics offices tell a change."""
    if not _LEAST_INDEX <= figure.value <= _MOST_INDEX or sentence.norm(figure.first - 1) == "+":
        return False
    if figure.value >= _LEAST_PACE and _is_pace(sentence, figure):
        return True
    told = any(sentence.says(role, figure.first - _TOLD, figure.first) for role in ("rise", "fall", "by", "share"))
    timed = any(figure.last < when.first <= figure.last + _INDEX_REACH for when in sentence.whens)
    compared = any(sentence.says(role, figure.last, figure.last + 1) for role in ("than", "against"))
    return compared and timed and not told


def _is_pace(sentence: Sentence, figure: Figure) -> bool:
    """'Exports 354 million (growth rate 121.4 %), imports 94 million (109.2 %)': with the year before as 100."""
    before = [mark.last for mark in sentence.word("pace") if mark.last <= figure.first]
    if not before:
        return False
    return figure.first - before[-1] <= _TOLD or sentence.norm(figure.first - 1) == "("


def _fraction(sentence: Sentence, figure: Figure) -> Measured:
    """'A third of it', but 'fell by a third', 'төрттен бірге қысқарды'."""
    by = figure.case == "to" or sentence.says("by", figure.first - 1, figure.first)
    by = by or any(
        sentence.says(role, figure.last, figure.last + 1) for role in ("more", "less")
    )  # 'a fifth less than'
    moved = direction(sentence, figure) if by else ""
    if not moved:
        return Measured("share_pct", figure.value, figure.qualifier)
    return Measured("change_pct", -figure.value if moved == "fall" else figure.value, figure.qualifier)


def direction(sentence: Sentence, figure: Figure) -> Literal["rise", "fall", ""]:
    """Which way the words nearest to the figure say that things went."""
    rise, fall = _moved(sentence, figure)
    if min(rise, fall) > _REACH:
        return ""
    return "fall" if fall < rise else "rise"


def _distance(sentence: Sentence, figure: Figure, marks: list[Hit]) -> int:
    best = _FAR
    for mark in marks:
        if mark.last <= figure.first:
            gap, span = figure.first - mark.last, (mark.last, figure.first)
        elif mark.first >= figure.last:
            gap, span = (mark.first - figure.last) * 2, (figure.last, mark.first)
        else:
            gap, span = 0, (figure.first, figure.first)
        gap += 6 * sum(span[0] <= other.first < span[1] for other in sentence.figures)
        gap += 2 * sum(sentence.norm(at) in (",", "(", ";") for at in range(*span))
        best = min(best, gap)
    return best


def _moved(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """How far the nearest words of rise and of fall are; 'more' and 'less' count after a figure, where they compare.

    Before it they round: 'more than 90 percent'.
    """
    found = []
    for verbs, words in (("rise", "more"), ("fall", "less")):
        after = [mark for mark in sentence.word(words) if mark.first >= figure.last]
        found.append(_distance(sentence, figure, [*sentence.word(verbs), *after]))
    return found[0], found[1]


def _percent(sentence: Sentence, figure: Figure, previous: Measured | None) -> Measured:
    if figure.value < 0 or sentence.norm(figure.first - 1) == "+":
        return Measured("change_pct", figure.value, figure.qualifier)  # '650 million (+12 %)'
    if figure.link == "from_to" and previous and previous.measure == "share_pct":
        return Measured("share_pct", figure.value, figure.qualifier)  # 'үлесі 1 пайыздан 2,4 пайызға көтерілді'
    share = _distance(sentence, figure, sentence.word("share"))
    rise, fall = _moved(sentence, figure)
    moved = min(rise, fall)
    if moved < min(share, _FAR) and _is_by(sentence, figure):
        return Measured("change_pct", -figure.value if fall < rise else figure.value, figure.qualifier)
    if moved >= _FAR and share > _REACH and _is_by(sentence, figure) and previous and previous.measure == "change_pct":
        # 'exports fell by 15.4 % to 3.1 billion, imports by 3.3 %'
        return Measured("change_pct", figure.value.copy_sign(previous.value), figure.qualifier)
    far = _last_move(sentence, figure) if moved >= _FAR <= share and _is_by(sentence, figure) else ""
    if far:
        return Measured("change_pct", -figure.value if far == "fall" else figure.value, figure.qualifier)
    if moved >= _REACH and _is_by(sentence, figure) and sentence.says("beyond", sentence.first, figure.first):
        return Measured("change_pct", figure.value, figure.qualifier)  # 'exceeded the 2022 figure by 15 percent'
    if (share <= moved and share < _FAR) or _is_share_reached(sentence, figure):
        is_share = True
    elif moved <= _REACH:
        is_share = False
    elif previous and previous.measure in ("share_pct", "change_pct"):
        is_share = previous.measure == "share_pct"
    else:
        is_share = sentence.says("of", figure.last, figure.last + 1) or share < _FAR or moved >= _FAR
    if is_share:
        return Measured("share_pct", figure.value, figure.qualifier)
    falls = direction(sentence, figure) == "fall"
    return Measured("change_pct", -figure.value if falls else figure.value, figure.qualifier)


def _last_move(sentence: Sentence, figure: Figure) -> str:
    """'Fell from 4.7 billion in 2023 to 4.31 billion in 2024, that is by 8.3 %': the move told before, however far."""
    moves = [
        (mark.last, role) for role in ("rise", "fall") for mark in sentence.word(role) if mark.last <= figure.first
    ]
    return max(moves)[1] if moves else ""


def _is_share_reached(sentence: Sentence, figure: Figure) -> bool:
    """'The share of A rose to 21.3 percent from 17.9 percent': the level of a share, not a change."""
    reached = any(sentence.says(role, figure.first - 1, figure.first) for role in ("to", "from"))
    return reached and sentence.says("portion", sentence.first, figure.first)


def _multiple(sentence: Sentence, figure: Figure) -> Measured | None:
    """'Rose 2.1 times' is a change; 'six times larger than B' compares two areas; 'two times' alone says nothing."""
    if not figure.value:
        return None  # 'рост 0 раз' in a bad scan
    falls = _distance(sentence, figure, sentence.word("fall")) <= 4
    rises = figure.words and figure.last == figure.number_last  # 'to double' says so itself, 'two times' does not
    rising = [mark for role in ("rise", "reach", "aim") for mark in sentence.word(role)]
    rises = rises or _distance(sentence, figure, rising) <= _REACH
    if falls:
        share = (HUNDRED / figure.value - HUNDRED).quantize(Decimal("0.01"))
        return Measured("change_pct", share, figure.qualifier)
    if sentence.says("more", figure.last, figure.last + 2) and not _is_past(sentence, figure):
        return Measured("share_pct", figure.value * HUNDRED, figure.qualifier)
    timed = figure.words and any(0 <= when.first - figure.last <= _TIMED for when in sentence.whens)
    if rises or timed or sentence.says("more", figure.last, figure.last + 2):  # 'twice the number of 2021'
        return Measured("change_pct", (figure.value - 1) * HUNDRED, figure.qualifier)
    return None


def _is_past(sentence: Sentence, figure: Figure) -> bool:
    """Whether the comparison is with a time ('four times more than before'), not with another state."""
    later = [when for when in sentence.whens if when.first >= figure.last]
    states = [area for area in sentence.areas if area.first >= figure.last]
    return bool(later) or not states


def _is_by(sentence: Sentence, figure: Figure) -> bool:
    return sentence.says("by", figure.first - 1, figure.first) or (
        figure.qualifier != "exact" and sentence.says("by", figure.first - 3, figure.first)
    )


def _is_increment(sentence: Sentence, figure: Figure) -> bool:
    """'The increment was 24.7 thousand tonnes'."""
    first = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    return sentence.says("increment", max(first, figure.first - _INCREMENT_REACH), figure.first)


def _beyond(sentence: Sentence, figure: Figure) -> Measured:
    """'7,5 mlrd dollardan oshdi': rose beyond it."""
    exceeded = figure.qualifier == "exact" and sentence.says("rise", figure.last, figure.last + 1)
    return Measured("level", figure.value, "over" if exceeded else figure.qualifier)


def _amount(sentence: Sentence, figure: Figure, previous: Measured | None) -> Measured:
    moved = direction(sentence, figure)
    if not moved and previous is not None and previous.measure == "change_pct":
        moved = "fall" if previous.value < 0 else "rise"  # 'grew by 36.5 %, or by 194.6 million'
    if moved and (_is_by(sentence, figure) or _is_increment(sentence, figure)):
        return Measured("change_abs", -figure.value if moved == "fall" else figure.value, figure.qualifier)
    after = figure.last
    if figure.kind == "number" and figure.unit is None and figure.case != "to":
        return Measured("level", figure.value, figure.qualifier)
    if sentence.says("arrived", after, after + 1):
        return Measured("level", figure.value, figure.qualifier)  # '1,9 mlrd dollarga tushdi': fell to
    if figure.case == "from":
        return _beyond(sentence, figure)
    if figure.link == "from_to":
        return Measured("level", figure.value, figure.qualifier)
    if figure.case == "to" and sentence.norm(figure.last - 1).endswith(sentence.grammar.limits or " "):
        return Measured("level", figure.value, _limited(sentence, figure))
    for role, sign in (("rise", 1), ("more", 1), ("fall", -1), ("less", -1)):
        if figure.case != "from" and sentence.says(role, after, after + 1) and not _is_name(sentence, after):
            return Measured("change_abs", figure.value * sign, figure.qualifier)
    return Measured("level", figure.value, figure.qualifier)


def _is_name(sentence: Sentence, at: int) -> bool:
    """'The 669 MW Lower Arun': a word with a capital compares nothing."""
    start = sentence.tokens.starts[at] if at < sentence.last else 0
    return at < sentence.last and sentence.tokens.text[start].isupper()


def _limited(sentence: Sentence, figure: Figure) -> Qualifier:
    """'15 mln tonnagacha yuk': up to so much; but '200 mln dollargacha oshirish' ends there."""
    after = range(figure.last, figure.last + 2)
    ends = any(sentence.says(role, after.start, after.stop) for role in ("rise", "fall", "reach"))
    return figure.qualifier if ends or figure.qualifier != "exact" else "under"

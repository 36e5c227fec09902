"""Which of the states that a sentence names count for one of its figures."""

from __future__ import annotations

from itertools import pairwise

from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Area, Sentence, regions
from registan.lexicons import Indicator

_A_PAIR = 2
_DASHES = frozenset("-–—")
_TOWARDS = frozenset({"to", "from", "with", "between"})
_BUILT = ("transport.", "project.")


def relevant(sentence: Sentence, figure: Figure, indicator: Indicator, pair: tuple[str, ...]) -> list[Area]:
    """The areas that count: names first; a city stands for its state where no name does.

    `pair` are the two states of the document.
    """
    apart = sentence.apart.get(figure.first, ())
    inside = [area for area in sentence.areas if area.first not in apart and not _is_of_office(sentence, area)]
    inside = _before_parts(sentence, figure, _own_two(sentence, figure, inside))
    if indicator.code.startswith(_BUILT) and (ends := _route(sentence, figure, inside)):
        return ends
    if indicator.code.startswith(_BUILT):
        inside = [area for area in inside if area.code in pair or not _is_builder(sentence, area)]
    inside = [area for area in inside if area.code not in regions() or _is_a_side(sentence, area)]
    if indicator.code != "trade.transit":
        inside = [area for area in inside if area.lead != "through"]
    if indicator.code == "energy.capacity":
        inside = [area for area in inside if not (_is_builder(sentence, area) or _is_payer(sentence, area))]
    named = [area for area in inside if area.kind != "place"]
    return inside if not named or indicator.roles.get("in") == "area" else named


def _is_of_office(sentence: Sentence, area: Area) -> bool:
    """'Armaniston statistika qo'mitasi': whose office it is."""
    before = sentence.grammar.verbs_last and area.kind == "name" and not area.lead
    return any(
        mark.first <= area.first < mark.last or (before and mark.first == area.last) for mark in sentence.offices
    )


def _is_a_side(sentence: Sentence, region: Area) -> bool:
    """'To Africa', 'African countries' exports'; 'the busiest crossing of Europe' only compares."""
    owns = not region.lead and any(0 <= cue.first - region.last <= 1 for cue in sentence.cues)
    return owns or region.lead in _TOWARDS


def _is_builder(sentence: Sentence, area: Area) -> bool:
    """'A railway of 273 km, built by a Turkish firm': who builds or lends is no side of it."""
    if area.kind not in ("adjective", "people"):
        return False
    if sentence.says("and", area.last, area.last + 1):  # 'on Indian and Chinese loans'
        return any(other.first == area.last + 1 and _is_builder(sentence, other) for other in sentence.areas)
    return sentence.says("builder", area.last, area.last + 2)


def _is_payer(sentence: Sentence, area: Area) -> bool:
    """'Эрон сармояси ҳисобига қурилган': whose money it is; where verbs come last a bare name before the word."""
    bare = sentence.grammar.verbs_last and area.kind == "name" and not area.lead
    return bare and any(sentence.says(role, area.last, area.last + 1) for role in ("capital", "invested", "builder"))


def _route(sentence: Sentence, figure: Figure, inside: list[Area]) -> list[Area]:
    """'The Belgrade–Budapest railway, 350 km long, built on a Chinese loan': the states of its two ends."""
    for one, other in pairwise(inside):
        if any(figure.last <= between.first < one.first for between in sentence.figures):
            continue
        joined = other.first - one.last == 1 and sentence.norm(one.last) in _DASHES
        if joined and "place" in (one.kind, other.kind) and one.code != other.code:
            return [one, other]
    return []


def _before_parts(sentence: Sentence, figure: Figure, areas: list[Area]) -> list[Area]:
    """'Laos received 3.4 million visitors, of whom 1.1 million came from Vietnam': that part, not the whole."""
    parts = [mark.first for mark in sentence.word("subset") if mark.first >= figure.last]
    if not parts or sentence.grammar.verbs_last or figure.kind == "money":
        return areas
    following = [other.first for other in sentence.figures if other.first >= figure.last]
    begins = min(parts[0], following[0]) if following else parts[0]
    return [area for area in areas if area.first < begins] if following else areas


def _own_two(sentence: Sentence, figure: Figure, areas: list[Area]) -> list[Area]:
    """'Turkish investment in Azerbaijan exceeds 13 billion, Azerbaijani investment in Türkiye 21': its own two states.

    Those between a figure and the one before it, where there are two, go before all that stand further in front.
    """
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=None)
    if before is None or sentence.grammar.verbs_last:
        return areas
    own = [area for area in areas if before <= area.first < figure.first and area.kind != "place"]
    behind = [area for area in areas if area.first >= figure.last]
    return [*own, *behind] if len({area.code for area in own}) == _A_PAIR else areas

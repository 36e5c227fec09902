"""Where a named thing was signed, held or built: the city that the sentence names."""

from __future__ import annotations

from registan.extract.passage.names import Name, is_capital
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons.glossary import places
from registan.lexicons.romanize import romanize

from .towns import is_town, town_stem

_REACH = 20
_TOWN = 4
"""Tokens of 'in the city of'."""


def read_place(sentence: Sentence, name: Name, language: str, *, bound: bool = False) -> str | None:
    """The city nearest to the name, in English; `bound` also takes what a visit is bound for ('to Astana')."""
    leads = ("in", "to") if bound or sentence.grammar.governed else ("in",)  # 'в Тбилиси' has no ending to tell
    places = [area for area in sentence.areas if area.kind == "place" and _is_where(sentence, area, name, leads)]
    places = [area for area in places if _gap(area.first, area.last, name) <= _REACH]
    if places:
        nearest = min(places, key=lambda area: _gap(area.first, area.last, name))
        return place_label(sentence, nearest, language)
    return _unknown_town(sentence, name, language) or _printed(sentence, name)


def _is_where(sentence: Sentence, area: Area, name: Name, leads: tuple[str, ...]) -> bool:
    """'в Тбилиси', 'в городе Гори', 'Тбилиси қаласында', '(Тбилиси, 26 января)'; what is visited: 'посетил Ереван'."""
    if area.lead in leads:
        return True
    if sentence.deed("town", area.first - 1):
        return sentence.says("in", area.first - _TOWN, area.first - 1) or sentence.norm(area.first - 2) == "("
    if name.needs == "visited" and area.first == name.head.last:
        return True
    opened = sentence.norm(area.first - 1) == "(" and sentence.norm(area.last) == ","
    return opened or (sentence.grammar.verbs_last and sentence.deed("town", area.last))


def _gap(first: int, last: int, name: Name) -> int:
    return first - name.last if first >= name.last else max(0, name.first - last)


def place_label(sentence: Sentence, area: Area, language: str) -> str:
    """The English name of a place that the sentence names."""
    hit = places(language).at(sentence.tokens, area.first)
    tokens = sentence.tokens
    if hit:
        return str(hit.entries[0].value)
    return romanize(tokens.text[tokens.starts[area.first] : tokens.ends[area.last - 1]], language)


def _unknown_town(sentence: Sentence, name: Name, language: str) -> str | None:
    """The nearest town that only its case tells: 'Хөх-Хотода', 'Харбинде'."""
    if not sentence.grammar.verbs_last:
        return None
    near = range(max(sentence.first, name.first - 1 - _REACH), min(sentence.last, name.last + _REACH + 1))
    towns = [at for at in near if not name.first <= at < name.last and is_town(sentence, at)]
    nearest = min(towns, key=lambda at: _gap(at, at + 1, name), default=None)
    if nearest is None:
        return None
    tokens = sentence.tokens
    begin = nearest
    while sentence.norm(begin - 1) == "-" and is_capital(sentence, begin - 2) and begin - 2 > sentence.first:
        begin -= 2
    front = tokens.text[tokens.starts[begin] : tokens.starts[nearest]]
    return "-".join(romanize(part, language) for part in (front + town_stem(sentence, nearest)).split("-"))


def _printed(sentence: Sentence, name: Name) -> str | None:
    """A capital after 'in' or 'at' that no table knows: a town as printed."""
    if sentence.grammar.verbs_last or sentence.grammar.small_names:
        return None
    named = {at for area in sentence.areas for at in range(area.first, area.last)}
    dated = {at for when in sentence.whens for at in range(when.first, when.last)}
    for mark in sentence.word("in"):
        at = mark.last
        if at in named or at in dated or not is_capital(sentence, at) or not 0 <= _gap(mark.first, at, name) <= _REACH:
            continue
        end = at + 1
        while end < sentence.last and is_capital(sentence, end) and end not in dated:
            end += 1
        tokens = sentence.tokens
        return " ".join(tokens.text[tokens.starts[at] : tokens.ends[end - 1]].split())
    return None

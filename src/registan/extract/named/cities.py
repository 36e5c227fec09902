"""Where a named thing was signed, held or built: the city that the sentence names."""

from __future__ import annotations

from registan.extract.passage.names import Name, is_capital
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons.glossary import glossary, places
from registan.lexicons.romanize import romanize

from .towns import is_town, nominative, town_stem

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
    return _unknown_town(sentence, name, language) or _printed(sentence, name, language)


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


def _printed_in_case(sentence: Sentence, name: Name, language: str) -> str | None:
    """'в Гиссаре': a capital after 'in' that no table knows, without the ending of its case."""
    taken = {at for parts in (sentence.areas, sentence.whens) for one in parts for at in range(one.first, one.last)}
    marks = (mark for mark in sentence.word("in") if mark.last - mark.first == 1 and mark.last not in taken)
    near = sorted((_gap(mark.first, mark.last + 1, name), mark.last) for mark in marks)
    towns = (_town_at(sentence, at, language) for gap, at in near if gap <= _REACH)
    return next((romanize(town, language) for town in towns if town is not None), None)


def _town_at(sentence: Sentence, at: int, language: str) -> str | None:
    """The unknown town whose name begins at the token, as it is called."""
    tokens, last = sentence.tokens, at + 1
    if at in sentence.acting or not is_capital(sentence, at):
        return None
    if sentence.norm(last) == "-" and is_capital(sentence, last + 1) and tokens.starts[last] == tokens.ends[at]:
        last += 2  # 'Аль-Хоре'
    written = tokens.text[tokens.starts[at] : tokens.ends[last - 1]]
    known = glossary(language).at(tokens, at) or written.isupper() or is_capital(sentence, last)
    return None if known else nominative(written)


def _printed(sentence: Sentence, name: Name, language: str) -> str | None:
    """A capital after 'in' or 'at' that no table knows: a town as printed."""
    if sentence.grammar.heads_first:
        return _printed_in_case(sentence, name, language)
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

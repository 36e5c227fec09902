"""Where a named thing was signed, held or built: the city that the sentence names."""

from __future__ import annotations

from registan.extract.passage.names import Name, is_capital
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons.glossary import places
from registan.lexicons.romanize import romanize

_REACH = 20


def read_place(sentence: Sentence, name: Name, language: str, *, bound: bool = False) -> str | None:
    """The city nearest to the name, in English; `bound` also takes what a visit is bound for ('to Astana')."""
    leads = ("in", "to") if bound or sentence.grammar.governed else ("in",)  # 'в Тбилиси' has no ending to tell
    places = [area for area in sentence.areas if area.kind == "place" and area.lead in leads]
    places = [area for area in places if _gap(area.first, area.last, name) <= _REACH]
    if places:
        nearest = min(places, key=lambda area: _gap(area.first, area.last, name))
        return place_label(sentence, nearest, language)
    return _printed(sentence, name)


def _gap(first: int, last: int, name: Name) -> int:
    return first - name.last if first >= name.last else max(0, name.first - last)


def place_label(sentence: Sentence, area: Area, language: str) -> str:
    """The English name of a place that the sentence names."""
    hit = places(language).at(sentence.tokens, area.first)
    tokens = sentence.tokens
    if hit:
        return str(hit.entries[0].value)
    return romanize(tokens.text[tokens.starts[area.first] : tokens.ends[area.last - 1]], language)


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

"""Whose meeting it is, and whose visit: the body or person that the sentence names beside a bare event."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons.known_persons import FoundPerson, find_person

from .institutions import is_institution
from .parts import Part, parts_of

_MEETS = ("meeting", "summit")
_BARE = ("head", "adj", "quote", "place", "link", "year")
_REACH = 16
_WORDS = 5
_BOUND = 7


def widened(sentence: Sentence, name: Name, names: list[Name]) -> Name:
    """The name of a meeting with all of the body that stands in it: '… кенгашининг учинчи йиғилиши'."""
    if name.section != "events":
        return name
    inside = [body for body in _bodies(sentence, names) if body.first < name.last and name.first < body.last]
    if not inside:
        return name
    return replace(name, first=min(name.first, inside[0].first), last=max(name.last, inside[0].last))


def body_of(sentence: Sentence, name: Name, names: list[Name], parts: list[Part], language: str) -> list[Part]:
    """The parts of the body whose bare meeting it is, none where its name says more or no body is near."""
    if name.kind not in _MEETS or any(part.role not in _BARE for part in parts):
        return []
    if sum(part.role == "head" for part in parts) > 1:
        return []
    bodies = [body for body in _bodies(sentence, names) if _gap(body, name) <= _REACH]
    nearest = min(bodies, key=lambda body: _gap(body, name), default=None)
    return parts_of(sentence, nearest, language) if nearest else []


def _bodies(sentence: Sentence, names: list[Name]) -> list[Name]:
    return [one for one in names if one.section == "institutions" and is_institution(sentence, one)]


def _gap(one: Name, other: Name) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def visitor_of(sentence: Sentence, name: Name, parts: list[Part], host: str | None) -> FoundPerson | None:
    """The office holder nearest before a visit, or just behind it, who is not of the state that is visited."""
    if name.kind != "visit" or any(part.role == "person" for part in parts):
        return None
    begin, end = max(sentence.first, name.head.first - _REACH), min(sentence.last, name.last + _REACH)
    for at in [*range(name.head.first - 1, begin - 1, -1), *range(name.last, end)]:
        if _is_whole(sentence, at):  # few words are: whose name it is takes a hundred times as long to tell
            found = find_person(sentence.tokens.norms[at : min(at + _WORDS, sentence.last)])
            if found is not None and found.person.code != host:
                return found
    return None


def destination_of(sentence: Sentence, name: Name) -> Area | None:
    """The state or place nearest to a visit that something is bound for: 'Қазақстанға ресми сапар'."""
    if name.kind != "visit":
        return None
    heads = {
        mark.last for section, mark in sentence.heads if section == "events" and mark.value.get("needs") == "visited"
    }
    # 'visited Peru on a state visit', 'посетил Перу с государственным визитом': the verb leads there
    known = [area for area in sentence.areas if area.kind in ("name", "place")]
    bound = [area for area in known if area.lead == "to" or area.first in heads]
    near = [area for area in bound if _off(area, name) <= _BOUND]
    return min(near, key=lambda area: _off(area, name), default=None)


def _off(area: Area, name: Name) -> int:
    return max(area.first - name.head.last, name.head.first - area.last, 0)


def _is_whole(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    return tokens.text[tokens.starts[at]].isupper()

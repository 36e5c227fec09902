"""Finds office holders in running words: initials, rival spellings, misprints, names glued or split by a bad scan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from .known_names import KnownPerson, known_persons
from .scripts import in_one_script
from .tokens import fold, tokenize

_PREFIX = 2
_ENDING = 4
_LEAST = 4
_ADJECTIVE = "ск"
_KEPT = 4096
ALIKE = 0.84
"""How alike a full name is to the one that is meant; below that it is another person's."""

NEAR = 0.7
"""How alike a surname is that stands behind the right given name."""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """An office holder, and how many of the words are the name."""

    person: KnownPerson
    words: int

    @property
    def name(self) -> str:
        """The usual English name."""
        return self.person.name


def person_id(person: KnownPerson) -> str:
    """What the person is known by in every language: 'person/KAZ/kassym-jomart-tokayev'."""
    return f"person/{person.code}/{'-'.join(person.name.lower().split())}"


@lru_cache(_KEPT)
def speaker_of(printed: str) -> str | None:
    """The identifier of the office holder whose name is printed; None where that is nobody's, or more than a name."""
    words = tokenize(printed).norms
    found = find_person(words)
    return person_id(found.person) if found and found.words == len(words) else None


def find_person(words: Sequence[str]) -> FoundPerson | None:
    """The office holder whose name the folded words begin with; None where it is nobody's or could be two persons'."""
    if not words or len(words[0]) < 1 or not words[0][0].isalpha():
        return None
    return _by_full_name(words) or _by_given_name(words) or _by_initials(words) or _by_surname(words)


def _by_full_name(words: Sequence[str]) -> FoundPerson | None:
    """Letters only, so that 'ШавкатМирзиёев' and 'Мирзи ёев' are read as well as what is printed right."""
    known = _full_names().get(words[0][:_PREFIX])
    if not known:
        return None
    run, best = "", (0.0, 0, known[0][1])
    for at, word in enumerate(words):
        run += "".join(letter for letter in word if letter.isalpha())
        for full, person in known:
            likeness = _likeness(run, full)
            if likeness >= ALIKE and likeness > best[0]:
                best = (likeness, at + 1, person)
    return FoundPerson(best[2], best[1]) if best[1] else None


def _by_given_name(words: Sequence[str]) -> FoundPerson | None:
    """A given name, perhaps in a case, before a surname that is nearly the one that goes with it."""
    if len(words) < 2 or not words[1].isalpha():
        return None
    best: tuple[float, KnownPerson | None] = (NEAR, None)
    for given, surnames, person in _given_names().get(words[0][0], ()):
        if words[0].startswith(given) and any(_is_of(words[0], form) for form in given):
            alike = max(_alike(words[1], form) for form in surnames)
            if alike > best[0]:
                best = (alike, person)
    return FoundPerson(best[1], 2) if best[1] else None


def _alike(word: str, form: str) -> float:
    return SequenceMatcher(None, word[: len(form) + 1], form, autojunk=False).ratio()


@lru_cache(10_000)
def _likeness(run: str, full: str) -> float:
    rest = len(run) - len(full)
    if run.startswith(full) and rest <= _ENDING:
        return 2 - rest / 100  # the name itself, with a case ending
    if abs(rest) > _ENDING or run[0] != full[0]:
        return 0
    run = run[: len(full) + 2]
    if 2 * (len(run) - len(set(run).difference(full))) < ALIKE * (len(run) + len(full)):
        return 0  # letters that the name has not: told in a tenth of the time
    matcher = SequenceMatcher(None, run, full, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0


def _by_initials(words: Sequence[str]) -> FoundPerson | None:
    """'К.-Ж. Токаев', 'Sh. Mirziyoyev': initials of the given name, then the surname."""
    initials, at = "", 0
    while at < len(words) and (len(words[at]) <= 2 or not words[at].isalpha()):
        initials += words[at] if words[at].isalpha() else ""
        at += 1
    found = _by_surname(words[at:]) if initials and at < len(words) else None
    if found is None or not any(_fits(initials, given) for given in found.person.given):
        return None
    return FoundPerson(found.person, at + found.words)


def _fits(initials: str, given: str) -> bool:
    parts = fold(given.replace("-", " ")).split()
    return fold(given).startswith(initials) or "".join(part[0] for part in parts).startswith(initials)


def _by_surname(words: Sequence[str]) -> FoundPerson | None:
    word = words[0] if words else ""
    if len(word) < _LEAST:
        return None
    fitting = {person.name: person for form, person in _surnames().get(word[:_PREFIX], ()) if _is_of(word, form)}
    return FoundPerson(next(iter(fitting.values())), 1) if len(fitting) == 1 else None


def _is_of(word: str, form: str) -> bool:
    rest = word[len(form) :]
    return word.startswith(form) and len(rest) <= _ENDING and not rest.startswith(_ADJECTIVE)  # 'путинский'


@cache
def _given_names() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...], KnownPerson]]]:
    """The letters of each person's given names and surnames, by the first letters of the given names."""
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], KnownPerson]]] = {}
    for person in known_persons():
        given, surnames = tuple(map(_letters, person.given)), tuple(map(_letters, person.surnames))
        for letter in dict.fromkeys(form[:1] for form in given):
            index.setdefault(letter, []).append((given, surnames, person))
    return index


@cache
def _full_names() -> dict[str, list[tuple[str, KnownPerson]]]:
    index: dict[str, list[tuple[str, KnownPerson]]] = {}
    for person in known_persons():
        for full in dict.fromkeys(_pairs(person)):
            index.setdefault(full[:_PREFIX], []).append((full, person))
    return index


def _pairs(person: KnownPerson) -> Iterator[str]:
    """Given name and surname, both orders, of one script."""
    for given in person.given:
        for surname in person.surnames:
            if given.isascii() == surname.isascii() or "'" in given + surname:
                one, other = _letters(given), _letters(surname)
                yield one + other
                yield other + one


def _letters(form: str) -> str:
    return "".join(letter for letter in fold(in_one_script(form)) if letter.isalpha())


@cache
def _surnames() -> dict[str, list[tuple[str, KnownPerson]]]:
    index: dict[str, list[tuple[str, KnownPerson]]] = {}
    for person in known_persons():
        for form in dict.fromkeys(map(_letters, person.surnames)):
            if len(form) >= _LEAST:
                index.setdefault(form[:_PREFIX], []).append((form, person))
    return index

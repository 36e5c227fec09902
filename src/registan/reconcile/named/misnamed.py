"""Names that are misprinted or translated word for word, told by the usual ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from registan.lexicons.known_names import KnownPerson, known_persons, known_places
from registan.model import Agreement, Claim, Event, Finding, Institution, Project, Suggestion

PERSON = "known name of an office holder"
PLACE = "known place name"
ALIKE = 0.7
"""How alike a surname is to the one that is meant; below that it is another person's."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʻ‘][^\W\d_]+)*")
_ENDING = 3
Named = Agreement | Event | Institution | Project


def check_names(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Every event that misspells who came, everything that calls a place by a translation of its name."""
    for claim in claims:
        if isinstance(claim, Event):
            yield from _persons(claim)
        if isinstance(claim, (Agreement, Event, Institution, Project)):
            yield from _places(claim)


def _persons(claim: Event) -> Iterator[Finding]:
    """A surname nearly, but not quite, that of the one of this given name who speaks for a party of the event."""
    words = _WORD.findall(claim.quote)
    here = [person for person in known_persons() if person.code in claim.parties]
    for given, surname in pairwise(words):
        found = [(person, form) for person in here if _is_given(person, given) and (form := _meant(person, surname))]
        if found and not any(_is_surname(person, surname) for person in here):
            person, form = found[0]
            first = next(each for each in person.given if _begins(given, each))
            yield _finding(claim, surname, (f"{first} {form}", person.name), PERSON, "name_misprinted")


def _places(claim: Named) -> Iterator[Finding]:
    for place in known_places():
        wrong = next((form for form in place.wrong if re.search(rf"\b{re.escape(form)}", claim.quote)), None)
        if wrong:
            yield _finding(claim, wrong, (place.name, place.name), PLACE, "name_translated")


def _is_given(person: KnownPerson, word: str) -> bool:
    return any(_begins(word, form) for form in person.given)


def _is_surname(person: KnownPerson, word: str) -> bool:
    return any(word.casefold().startswith(form.casefold()) for form in person.surnames)


def _begins(word: str, form: str) -> bool:
    """Whether the word is the form, or the form with a case ending."""
    return word.casefold().startswith(form.casefold()) and len(word) - len(form) <= _ENDING


def _meant(person: KnownPerson, word: str) -> str | None:
    """The usual spelling in the word's own letters that it is nearly, its best one."""
    for form in person.surnames:
        stated, usual = word.casefold()[: len(form)], form.casefold()
        if stated[0] == usual[0] and SequenceMatcher(None, stated, usual, autojunk=False).ratio() >= ALIKE:
            return form
    return None


def _finding(claim: Named, stated: str, names: tuple[str, str], rule: str, how: str) -> Finding:
    usual, latin = names
    told = usual if usual == latin else f"{usual} ({latin})"
    translated = ", a translation word for word" if how == "name_translated" else ""
    return Finding(
        kind="name",
        severity="doubt",
        claims=(claim,),
        suspect=0,
        suggestion=Suggestion(fields=(("name", usual),), how=how),
        confidence=0.75,
        message=f"{claim.doc} writes “{stated}”{translated}; the usual name is {told}.",
        rule=rule,
    )

"""What a president is told to have done in a year in which another held the office, by the sentence of the event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from registan.lexicons.known_names import KnownPerson, known_persons
from registan.lexicons.offices import Term, offices
from registan.lexicons.wording import dates, stated
from registan.model import Claim, Event, Finding, Suggestion

from ..across.around import Around
from .named import Sign, signs_of
from .redated import redated
from .terms import holds, is_named, tells_of_terms

RULE = "who is called president of a time held the office then"
_WORD = re.compile(r"[^\W_]+(?:[-'’ʻ‘][^\W_]+)*")
_LEAD = 5
"""Words of a sentence that can stand before a title and still only say when."""
_NAMES = 6
"""Words in which a title is followed by a name."""
_OF = ("of", "the")


def check_in_office(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Every event whose sentence begins with its date and a head of state, called so, outside all terms of that person.

    'In September 2018 President …': who is only named later in a sentence may look back.
    """
    for sign in signs_of(claim for claim in claims if isinstance(claim, Event)):
        text = " ".join(around.sentence(sign.claim).split())
        person = _actor(sign, text) if sign.when else None
        terms = offices().of(person) if person else ()
        if person and terms and not any(holds(term, sign.when) for term in terms if sign.when):
            yield _finding(sign, person, terms, around)


def _actor(sign: Sign, text: str) -> KnownPerson | None:
    """The head of state with whom the sentence goes on after its date."""
    quoted = " ".join(sign.claim.quote.split())
    year = sign.when.start.year if sign.when and sign.when.start else None
    if year is None or tells_of_terms(quoted) or any(form in text.casefold() for form in offices().once):
        return None
    words = _WORD.findall(text)
    titled = [at for at, word in enumerate(words[: _LEAD + 1]) if word.casefold().startswith(offices().titles)]
    if not titled or not any(re.match(rf"{year}\b", word) for word in words[: titled[0]]):
        return None
    named = [
        person
        for person in known_persons()
        if person.code in sign.claim.parties and is_named(person, " ".join(_titled(words[titled[0] + 1 :])))
    ]
    return named[0] if len(named) == 1 else None


def _titled(words: list[str]) -> list[str]:
    """What a title goes on with: a state's name and the person's, up to the first small word."""
    return list(takewhile(lambda word: word[0].isupper() or word in _OF, words[:_NAMES]))


def _finding(sign: Sign, person: KnownPerson, terms: tuple[Term, ...], around: Around) -> Finding:
    told = getattr(sign.claim, "date", None)
    meant = redated(told, sign, around, lambda when: any(holds(term, when) for term in terms))
    held = " and ".join(
        f"from {stated(str(term.start))}{f' to {stated(str(term.stop))}' if term.stop else ''}" for term in terms
    )
    name = " ".join(sign.claim.name.split())
    said = (
        f"{sign.claim.doc} tells of “{name}” in {dates(sign.when)} as of a time when {person.name} was head of state,"
        f" but the office was {person.name}'s {held}"
    )
    return Finding(
        kind="date",
        severity="doubt",
        claims=(sign.claim,),
        suspect=0,
        suggestion=Suggestion(fields=(("date", meant),), how="wrong_year") if meant else None,
        confidence=0.65,
        message=f"{said}{f': {stated(meant)}, or another person, is probably meant' if meant else ''}.",
        rule=RULE,
    )

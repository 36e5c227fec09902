"""What a president is told to have done in a year in which another held the office, by the sentence of the event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Actor:
    """The head of state with whom a sentence goes on after its date, and the words that call him so."""

    person: KnownPerson
    quote: str


def check_in_office(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Every event whose sentence begins with its date and a head of state, called so, outside all terms of that person.

    'In September 2018 President …': who is only named later in a sentence may look back.
    """
    for sign in signs_of(claim for claim in claims if isinstance(claim, Event)):
        actor = _actor(sign, " ".join(around.sentence(sign.claim).split())) if sign.when else None
        terms = offices().of(actor.person) if actor else ()
        if actor and terms and not any(holds(term, sign.when) for term in terms if sign.when):
            yield _finding(sign, actor, terms, around)


def _actor(sign: Sign, text: str) -> _Actor | None:
    quoted = " ".join(sign.claim.quote.split())
    year = sign.when.start.year if sign.when and sign.when.start else None
    if year is None or tells_of_terms(quoted) or any(form in text.casefold() for form in offices().once):
        return None
    words = list(_WORD.finditer(text))
    first = next((at for at, word in enumerate(words[: _LEAD + 1]) if _is_title(word[0])), None)
    if first is None or not any(re.match(rf"{year}\b", word[0]) for word in words[:first]):
        return None
    titled = list(takewhile(_is_of_name, words[first + 1 : first + 1 + _NAMES]))
    name = " ".join(word[0] for word in titled)
    named = [each for each in known_persons() if each.code in sign.claim.parties and is_named(each, name)]
    return _Actor(named[0], text[: titled[-1].end()]) if len(named) == 1 else None


def _is_title(word: str) -> bool:
    return word.casefold().startswith(offices().titles)


def _is_of_name(word: re.Match[str]) -> bool:
    """Whether a title can go on with it: a state's name and the person's, up to the first small word."""
    return word[0][0].isupper() or word[0] in _OF


def _finding(sign: Sign, actor: _Actor, terms: tuple[Term, ...], around: Around) -> Finding:
    person = actor.person
    told = getattr(sign.claim, "date", None)
    meant = redated(told, sign, around, lambda when: any(holds(term, when) for term in terms))
    held = " and ".join(
        f"from {stated(str(term.start))}{f' to {stated(str(term.stop))}' if term.stop else ''}" for term in terms
    )
    name = " ".join(sign.claim.name.split())
    said = (
        f"{sign.claim.doc} tells of “{name}” with the words “{actor.quote} …”, but in {dates(sign.when)}"
        f" {person.name} was not head of state: that was {held}"
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

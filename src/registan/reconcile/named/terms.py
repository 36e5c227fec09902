"""Visits and titles dated when the one who is named did not hold the office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from registan.lexicons.known_names import KnownPerson, known_persons
from registan.lexicons.offices import Term, offices
from registan.lexicons.wording import dates, stated
from registan.model import Claim, Event, Finding, Period, Suggestion

from ..across.around import Around
from .named import Sign, signs_of
from .redated import redated

RULE = "a visit cannot precede or outlast the office it is made in"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʻ‘][^\W\d_]+)*")


def check_terms(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Every visit or meeting of a head of state, called so, that is dated outside all the terms of that person."""
    for sign in signs_of(claim for claim in claims if isinstance(claim, Event)):
        person = _head_of_state(sign)
        terms = offices().of(person) if person else ()
        if person and sign.when and terms and not any(holds(term, sign.when) for term in terms):
            yield _finding(sign, person, terms, around)


def _head_of_state(sign: Sign) -> KnownPerson | None:
    """The person whom the event names together with the office, or as making a state visit."""
    text = " ".join(sign.claim.quote.split())
    if not tells_of_terms(text):
        return None
    named = [person for person in known_persons() if person.code in sign.claim.parties and is_named(person, text)]
    return named[0] if len(named) == 1 else None


def tells_of_terms(text: str) -> bool:
    """Whether words give somebody the highest office at the time, as a title or a state visit does."""
    words, folded = offices(), text.casefold()
    if any(re.search(rf"(?<![^\W\d_]){re.escape(form)}", folded) for form in words.once):
        return False
    return any(re.search(rf"(?<![^\W\d_]){re.escape(form)}", folded) for form in (*words.titles, *words.visits))


def is_named(person: KnownPerson, text: str) -> bool:
    """Whether both names stand there, one after the other."""
    for given, surname in pairwise(_WORD.findall(text)):
        if any(given.casefold().startswith(form.casefold()) for form in person.given) and any(
            surname.casefold().startswith(form.casefold()) for form in person.surnames
        ):
            return True
    return False


def holds(term: Term, when: Period) -> bool:
    """Whether some day of the date is one of the term."""
    is_after = when.stop is None or when.stop >= term.start
    return is_after and (term.stop is None or when.start is None or when.start <= term.stop)


def _finding(sign: Sign, person: KnownPerson, terms: tuple[Term, ...], around: Around) -> Finding:
    told = getattr(sign.claim, "date", None)
    meant = redated(told, sign, around, lambda when: any(holds(term, when) for term in terms))
    held = " and ".join(
        f"from {stated(str(term.start))}{f' to {stated(str(term.stop))}' if term.stop else ''}" for term in terms
    )
    quote = " ".join(sign.claim.quote.split())
    said = f"{sign.claim.doc} dates “{quote}” {dates(sign.when)}, but {person.name} held the office {held}"
    return Finding(
        kind="date",
        severity="doubt",
        claims=(sign.claim,),
        suspect=0,
        suggestion=Suggestion(fields=(("date", meant),), how="wrong_year") if meant else None,
        confidence=0.75 if meant else 0.6,
        message=f"{said}{f': {stated(meant)} is probably meant' if meant else ''}.",
        rule=RULE,
    )

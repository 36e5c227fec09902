"""Visits and titles dated when the one who is named did not hold the office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from registan.lexicons.known_names import KnownPerson, known_persons
from registan.lexicons.offices import Term, offices
from registan.model import Claim, Event, Finding, Period, Suggestion, parse_period

from ..across.around import Around
from .named import Sign, signs_of

RULE = "a visit cannot precede or outlast the office it is made in"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʻ‘][^\W\d_]+)*")
_NEAR_YEARS = 10


def check_terms(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Every visit or meeting of a head of state, called so, that is dated outside all the terms of that person."""
    for sign in signs_of(claim for claim in claims if isinstance(claim, Event)):
        person = _head_of_state(sign)
        terms = offices().of(person) if person else ()
        if person and sign.when and terms and not any(_holds(term, sign.when) for term in terms):
            yield _finding(sign, person, terms, around)


def _head_of_state(sign: Sign) -> KnownPerson | None:
    """The person whom the event names together with the office, or as making a state visit."""
    words, text = offices(), " ".join(sign.claim.quote.split())
    folded = text.casefold()
    if any(re.search(rf"(?<![^\W\d_]){re.escape(form)}", folded) for form in words.once):
        return None
    if not any(re.search(rf"(?<![^\W\d_]){re.escape(form)}", folded) for form in (*words.titles, *words.visits)):
        return None
    named = [person for person in known_persons() if person.code in sign.claim.parties and _is_named(person, text)]
    return named[0] if len(named) == 1 else None


def _is_named(person: KnownPerson, text: str) -> bool:
    """Whether both names stand there, one after the other."""
    for given, surname in pairwise(_WORD.findall(text)):
        if any(given.casefold().startswith(form.casefold()) for form in person.given) and any(
            surname.casefold().startswith(form.casefold()) for form in person.surnames
        ):
            return True
    return False


def _holds(term: Term, when: Period) -> bool:
    """Whether some day of the date is one of the term."""
    is_after = when.stop is None or when.stop >= term.start
    return is_after and (term.stop is None or when.start is None or when.start <= term.stop)


def _finding(sign: Sign, person: KnownPerson, terms: tuple[Term, ...], around: Around) -> Finding:
    meant = _meant(sign, terms, around)
    held = " and ".join(f"from {term.start}{f' to {term.stop}' if term.stop else ''}" for term in terms)
    quote = " ".join(sign.claim.quote.split())
    said = f"{sign.claim.doc} dates “{quote}” {sign.when}, but {person.name} held the office {held}"
    return Finding(
        kind="date",
        severity="doubt",
        claims=(sign.claim,),
        suspect=0,
        suggestion=Suggestion(fields=(("date", meant),), how="wrong_year") if meant else None,
        confidence=0.75 if meant else 0.6,
        message=f"{said}{f': {meant} is probably meant' if meant else ''}.",
        rule=RULE,
    )


def _meant(sign: Sign, terms: tuple[Term, ...], around: Around) -> str | None:
    """The same date in the one year, a digit off, in which the office was held and the document not yet published."""
    told = getattr(sign.claim, "date", None)
    if not told or "/" in told:
        return None
    year = int(told[:4])
    published = around.published.get(sign.claim.document) or around.published.get(sign.claim.doc)
    latest = parse_period(published).stop if published else None
    fitting = [
        moved
        for other in range(max(1, year - _NEAR_YEARS), year + _NEAR_YEARS + 1)
        if _is_a_digit_off(year, other) and (moved := _moved(told, other)) and _fits(moved, terms, latest)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_a_digit_off(one: int, other: int) -> bool:
    return sum(a != b for a, b in zip(f"{one:04}", f"{other:04}", strict=True)) == 1


def _moved(told: str, year: int) -> str | None:
    try:
        parse_period(f"{year:04}{told[4:]}")
    except ValueError:
        return None
    return f"{year:04}{told[4:]}"


def _fits(told: str, terms: tuple[Term, ...], latest: date | None) -> bool:
    when = parse_period(told)
    is_known = latest is None or (when.start is not None and when.start <= latest)
    return is_known and any(_holds(term, when) for term in terms)

"""Whether two names are of one thing, and by which rule."""

from __future__ import annotations

import re

from registan.lexicons.glossary import common_keys, describing_keys, known_keys
from registan.model import JoinRule, NamedClaim

from .sign import RECURRING, Sign, is_alike, is_year, same_place

_LEAST = 3
_FEW = 2
_GATHERINGS = frozenset("summit forum conference exhibition".split())
"""Events of which states hold no two of a kind in one place in a year."""
_ANY_WAY = frozenset(("corridor", "transport"))
_CYRILLIC = re.compile(r"[\u0400-\u052f]")

Verdict = tuple[JoinRule, str]


def same_words(one: Sign) -> bool:
    """Whether equal words are enough for two mentions to be of one thing, their dates and places allowing it.

    A visit or a plan of cooperation comes again; a body of its name there is once.
    """
    if one.type == "institution":
        return bool(one.words)
    if one.family in ("visit", "package"):
        return one.is_month and (one.family == "visit" or bool(one.words))
    if one.type == "event" and one.family in RECURRING:
        return one.is_month or any(map(is_year, one.numbers)) or bool(one.numbers and one.telling - one.numbers)
    if one.telling:
        return True
    return len(one.words) > 1 and (one.is_day or (one.type == "project" and one.place is not None))


def related(one: Sign, other: Sign) -> Verdict | None:
    """Whether names that differ can be of one thing, where dates and places allow it; None where they cannot."""
    if one.numbers != other.numbers and (one.numbers and other.numbers):
        return None
    if one.family in ("visit", "package"):
        return None
    left, right = one.words - other.words, other.words - one.words
    if short := _acronym(left, other) or _acronym(right, one):
        return "acronym", f"{short!r} are the initials of the other name"
    if _in_one_row(one, other):
        return "same day", "the same number in a row, kind and parties, in the same month"
    if _on_one_route(one, left, right):
        return "the only one", f"a way between the same places, called {_list(left)} or {_list(right)}"
    if left and right:
        return ("spelled alike", f"{_list(left)} and {_list(right)} are spelled alike") if _alike(left, right) else None
    return _within(one, other, left | right) or _of_one_row_or_place(one, other, left | right)


def is_visit_of_a_year(sign: Sign) -> bool:
    """Whether it is a visit to a place in a year: enough for the only visit there of which more is known."""
    return sign.family == "visit" and sign.place is not None and sign.is_year


def _in_one_row(one: Sign, other: Sign) -> bool:
    """'The third Interregional Forum' and 'the third Forum' of one month: what else they are called differs."""
    return one.type == "event" and bool(_ordinals(one, other)) and one.is_month and other.is_month


def _ordinals(one: Sign, other: Sign) -> list[str]:
    return [word for word in one.numbers & other.numbers if not is_year(word)]


def _of_one_row_or_place(one: Sign, other: Sign, more: frozenset[str]) -> Verdict | None:
    """A longer and a shorter name of what has the same number in a row, or was held in the same place at the time."""
    shared = one.words & other.words
    if one.type != "event":
        return None
    if _ordinals(one, other) and (len(shared - one.numbers) >= _FEW or (one.is_year and other.is_year)):
        return "the only one", f"the same number in a row; one adds {_list(more)}"
    is_telling = len(shared) >= _FEW or all(word.isdecimal() for word in more)
    is_held = same_place(one, other) and one.is_year and other.is_year
    if one.family in _GATHERINGS and is_telling and is_held and (one.is_month or other.is_month):
        return "the only one", f"the only one of its kind that these parties held there then; one adds {_list(more)}"
    return None


def _on_one_route(one: Sign, left: frozenset[str], right: frozenset[str]) -> bool:
    """'The A-B road' and 'the A-B transport corridor': a corridor is any way between its ends."""
    if one.type != "project" or not left or not right or not left | right <= common_keys() | _ANY_WAY:
        return False
    return (left <= _ANY_WAY or right <= _ANY_WAY) and len(one.words - left - common_keys()) >= _FEW


def _acronym(own: frozenset[str], other: Sign) -> str:
    """The short name, where all that the one name has of its own is the initials of the other."""
    short = next(iter(own), "").upper() if len(own) == 1 else ""
    is_short = _LEAST <= len(short) <= len(other.initials) and short == other.initials[: len(short)]
    return short if is_short and len(other.initials) - len(short) <= 1 else ""


def _within(one: Sign, other: Sign, more: frozenset[str]) -> Verdict | None:
    """One name says what the other says and something more."""
    shared = one.words & other.words
    if _meet(one, other) and one.type in ("agreement", "event"):
        return "same day", f"the same kind, parties and day; the longer name adds {_list(more)}"
    if more & describing_keys() or any(word.isdecimal() for word in more) or len(shared) < _FEW:
        return None
    if one.type == "event" or (one.type == "agreement" and not (one.is_month and other.is_month)):
        return None
    if one.type != "institution" and not shared - common_keys():
        return None
    return "the only one", f"the only one of its kind between these parties that is called so; one adds {_list(more)}"


def _meet(one: Sign, other: Sign) -> bool:
    """Whether both are dated to days, and share one."""
    return one.is_day and other.is_day


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether every word that only one name has is a word of the other in another spelling; known words never are."""
    if len(left) != len(right) or (left | right) & known_keys():
        return False
    pairs = zip(sorted(left), sorted(right), strict=True)
    return all(is_alike(a, b) for a, b in pairs)


def is_translated(one: NamedClaim, other: NamedClaim) -> bool:
    """Whether the two are printed in different alphabets, or say the same in different words."""
    return bool(_CYRILLIC.search(one.quote)) != bool(_CYRILLIC.search(other.quote))


def _list(words: frozenset[str]) -> str:
    return ", ".join(repr(word) for word in sorted(words))

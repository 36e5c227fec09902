"""What a mention of a named thing is known by, and how far two such signs agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from registan.lexicons.glossary import common_keys
from registan.lexicons.namewords import family_of, name_words
from registan.lexicons.places import state_of
from registan.lexicons.romanize import skeleton
from registan.model import NamedClaim, Period, date_of, kind_of, parse_period

RECURRING = frozenset("visit summit meeting forum conference ceremony exhibition exercise election other".split())
"""Kinds of events that come again: the name alone says which row, not which one in it."""
ALIKE = 92.0
"""How alike two words are that are one word in two spellings (Jaro-Winkler similarity, Winkler 1990, in percent)."""
_LONG = 5
_A_MONTH = 31
_A_YEAR = 366
_INITIAL = re.compile(r"\b[A-Z](?=[a-z])")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SITTING = frozenset("council commission forum association".split())
"""Bodies that sit: a number in their name, or a place, is that of a sitting."""
_SHORT_EVENT = 14
"""Days that an event takes at most; what is dated wider is dated to its month or year."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What mentions with the same words, date and place are known by; `first` and `last` are the days it can be of.

    A visit has no words, a bundle of documents only their number. `initials` are those of the name's words, by which a
    body, project or paper can be called; `apart` keeps mentions apart that say too little.
    """

    type: str
    family: str
    parties: tuple[str, ...]
    words: frozenset[str]
    first: date | None
    last: date | None
    place: str | None
    initials: str = ""
    apart: str = ""

    @property
    def is_month(self) -> bool:
        """Whether it is dated to a month or closer."""
        return self.first is not None and self.last is not None and (self.last - self.first).days <= _A_MONTH

    @property
    def is_day(self) -> bool:
        """Whether it is dated to days, not to a month or a year."""
        return self.first is not None and self.last is not None and (self.last - self.first).days <= _SHORT_EVENT

    @property
    def is_year(self) -> bool:
        """Whether it is dated to a year or closer."""
        return self.first is not None and self.last is not None and (self.last - self.first).days <= _A_YEAR

    @property
    def telling(self) -> frozenset[str]:
        """The words that few names have."""
        return self.words - common_keys()

    @property
    def numbers(self) -> frozenset[str]:
        """Ordinals and years of the name."""
        return frozenset(word for word in self.words if word.isdecimal())


def sign_of(claim: NamedClaim) -> Sign:
    """The sign of a mention."""
    kind = kind_of(claim)
    family = claim.type if claim.type == "project" else family_of(kind)
    period = _days(date_of(claim)) if claim.type in ("agreement", "event") else None
    words = _words(claim, kind)
    return Sign(
        type=claim.type,
        family=family,
        parties=claim.parties,
        words=words,
        first=period.start if period else None,
        last=period.stop if period else None,
        place=None if claim.type == "agreement" or _is_sitting(claim) else claim.place,
        initials="" if claim.type == "event" else "".join(_INITIAL.findall(claim.name)),
    )


def _is_sitting(claim: NamedClaim) -> bool:
    return claim.type == "institution" and kind_of(claim) in _SITTING


def is_year(word: str) -> bool:
    """Whether a number of a name is a year."""
    return bool(_YEAR.match(word))


def _words(claim: NamedClaim, kind: str) -> frozenset[str]:
    if kind == "visit":
        return frozenset()
    if kind == "package":
        words = name_words(claim.name.partition(" signed")[0], claim.type, claim.parties)
        return frozenset(word for word in words if word.isdecimal() and not is_year(word))
    words = name_words(claim.name, claim.type, claim.parties)
    if _is_sitting(claim) and len(words) > 1:  # 'the first Business Council' is one that sat for the first time
        return frozenset(word for word in words if not word.isdecimal() or is_year(word))
    return words


@cache
def _days(when: str | None) -> Period | None:
    try:
        return parse_period(when) if when else None
    except ValueError:
        return None


def fits_date(one: Sign, other: Sign) -> bool:
    """Whether the two can be of one day; what is not dated can be of any."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last


def same_place(one: Sign, other: Sign) -> bool:
    """Whether both are told to be in one place, however it is spelled."""
    return one.place is not None and other.place is not None and is_alike(skeleton(one.place), skeleton(other.place))


def fits_place(one: Sign, other: Sign) -> bool:
    """Whether the two can be in one place: the same, or one not told; a visit goes to one state's places."""
    if one.place is None or other.place is None or same_place(one, other):
        return True
    if one.family == "visit":
        states = {state_of(one.place), state_of(other.place)}
        return None in states or len(states) == 1
    return False


@cache
def is_alike(one: str, other: str) -> bool:
    """Whether two romanised words are one in two spellings."""
    if one == other:
        return True
    from rapidfuzz.distance import JaroWinkler

    return min(len(one), len(other)) >= _LONG and JaroWinkler.similarity(one, other) * 100 >= ALIKE


def fits(one: Sign, other: Sign) -> bool:
    """Whether nothing but their names can keep two signs apart."""
    same = (one.type, one.family, one.parties) == (other.type, other.family, other.parties)
    return same and fits_date(one, other) and fits_place(one, other)

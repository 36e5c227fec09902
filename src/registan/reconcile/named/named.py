"""What tells one named event, agreement or institution from another: the words of its name, its ordinal, its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from registan.lexicons import table
from registan.lexicons.ordinals import ordinal
from registan.model import Agreement, Claim, Event, Institution, Period, parse_period

Named = Agreement | Event | Institution

STEM = 5
"""Letters of a word that its endings leave alone."""

_WORD = re.compile(r"\d+-[^\W\d_]+|[^\W_]+(?:['’ʻ‘][^\W_]+)*")
_SHORT = 3
_BINDING = frozenset(("between", "among", "with", "from"))
"""Words that tie the parties to a name, and tell nothing of it."""
_DATES = {"event": "date", "agreement": "signed", "institution": "founded"}


@dataclass(frozen=True, slots=True)
class Sign:
    """A named claim with the beginnings of the words of its name, its ordinal, and its date where its text says it."""

    claim: Named
    stems: frozenset[str]
    ordinal: int | None
    when: Period | None

    @property
    def source(self) -> str:
        """The document that it stands in."""
        return self.claim.document or self.claim.doc

    def like(self, other: Sign) -> float:
        """How much of their names is the same, from 0 to 1."""
        every = self.stems | other.stems
        return len(self.stems & other.stems) / len(every) if every else 0.0


def named_key(claim: Claim) -> str | None:
    """Named claims of the same parties are held against each other."""
    if not isinstance(claim, (Agreement, Event, Institution)) or len(claim.parties) < 2:
        return None
    return " ".join(claim.parties)


def by_parties(signs: Iterable[Sign]) -> Iterator[list[Sign]]:
    """The signs of the same parties; of what one party does alone, another document may mean another."""
    found: dict[tuple[str, ...], list[Sign]] = {}
    for sign in signs:
        if len(sign.claim.parties) > 1:
            found.setdefault(sign.claim.parties, []).append(sign)
    return iter(found.values())


def signs_of(claims: Iterable[Claim]) -> list[Sign]:
    """The named claims that state what was, in the order of documents and places."""
    named = [claim for claim in claims if isinstance(claim, (Agreement, Event, Institution))]
    stated = [claim for claim in named if claim.modality == "asserted" and getattr(claim, "status", "") != "planned"]
    ordered = sorted(stated, key=lambda each: (each.doc, each.document, each.span, each.name))
    held = {(claim.doc, claim.document, claim.date, claim.parties) for claim in ordered if isinstance(claim, Event)}
    return [_sign(claim, is_founding=not _is_of_event(claim, held)) for claim in ordered]


def date_field(claim: Named) -> str:
    """The field that holds its date."""
    return _DATES[claim.type]


def _is_of_event(claim: Named, held: set[tuple[str, str, str | None, tuple[str, ...]]]) -> bool:
    """Whether an institution's date is that of its parties' event in its document: it met then, whenever founded."""
    return isinstance(claim, Institution) and (claim.doc, claim.document, claim.founded, claim.parties) in held


def _sign(claim: Named, *, is_founding: bool) -> Sign:
    words = _WORD.findall(claim.name)
    numbers = [number for word in words if (number := ordinal(word)) is not None]
    left = [word for word in words if ordinal(word) is None and not word.isdigit() and len(word) > _SHORT]
    told = (word.casefold() for word in left)
    stems = frozenset(word[:STEM] for word in told if word not in _BINDING) - _stems_of(claim.parties)
    return Sign(claim, stems, numbers[0] if numbers else None, _when(claim) if is_founding else None)


@cache
def _stems_of(parties: tuple[str, ...]) -> frozenset[str]:
    """The beginnings of the parties' own names: all that is held together has them."""
    rows = [row for row in table("territories.csv") if row["code"] in parties]
    words = (word for row in rows for name in row.values() for word in _WORD.findall(name) if len(word) > _SHORT)
    return frozenset(word.casefold()[:STEM] for word in words)


def _when(claim: Named) -> Period | None:
    name = date_field(claim)
    told = getattr(claim, name)
    return parse_period(told) if told and name not in claim.inferred else None


def apart(one: Period, other: Period) -> bool:
    """Whether no day is in both."""
    return before(one, other) or before(other, one)


def before(one: Period, other: Period) -> bool:
    """Whether one is over before the other begins."""
    return one.stop is not None and other.start is not None and one.stop < other.start

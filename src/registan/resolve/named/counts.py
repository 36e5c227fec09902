"""Which agreements a count of documents counts: those of its states and days that the same text lists beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from registan.model import NamedThing, thing_id

from .sign import Sign, fits_date, sign_of

LISTED = 2_000
"""Characters around a count within which the documents are listed that it counts."""


def counted_in(found: Sequence[NamedThing]) -> list[NamedThing]:
    """The things, each bundle of documents with the ids of those of its documents that are told beside it."""
    listed: dict[tuple[str, tuple[str, ...]], list[tuple[int, Sign, str]]] = {}
    for thing in found:
        if thing.type == "agreement" and thing.kind != "package":
            for claim in thing.mentions:
                key = (claim.document or claim.doc, claim.parties)
                listed.setdefault(key, []).append((claim.span.start, sign_of(claim), thing_id(thing)))
    return [_with_counted(thing, listed) if thing.kind == "package" else thing for thing in found]


def _with_counted(
    thing: NamedThing, listed: dict[tuple[str, tuple[str, ...]], list[tuple[int, Sign, str]]]
) -> NamedThing:
    ids: dict[str, None] = {}
    for claim in thing.mentions:
        sign = sign_of(claim)
        beside = listed.get((claim.document or claim.doc, claim.parties), ())
        ids.update(dict.fromkeys(_near(claim.span.start, sign, beside)))
    return replace(thing, counted=tuple(ids))


def _near(start: int, sign: Sign, beside: Iterable[tuple[int, Sign, str]]) -> list[str]:
    """Those of the same time; an undated one is not known to be among them."""
    return [
        known
        for place, other, known in beside
        if abs(place - start) <= LISTED and sign.first and other.first and fits_date(sign, other)
    ]

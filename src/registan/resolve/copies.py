"""Which documents have one origin: shared passages, the same unusual figures in the same order, the same mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registan.model import Claim, Observation

from .kinship import families, ties
from .marks import PASSAGE, kind_of, marks_of


@dataclass(frozen=True, slots=True)
class Copy:
    """A document's origin, and what betrays it."""

    origin: str
    why: str


def copies(
    claims: Iterable[Claim],
    texts: Mapping[str, str] | None = None,
    published: Mapping[str, str] | None = None,
    suspects: Iterable[Claim] = (),
) -> dict[str, Copy]:
    """For each document that is a copy its origin, the earliest published one; documents go by digest or file name.

    `suspects` are claims that the findings within documents suspect: who repeats a mistake, copied it. The order of
    anything means nothing; the work grows as the texts do.
    """
    figures, mistakes = _by_source(dict.fromkeys(claims)), _by_source(suspects)
    ages = ages_of({*figures, *(texts or {})}, published or {})
    marks = {
        name: marks_of((texts or {}).get(name, ""), figures.get(name, ()), mistakes.get(name, ())) for name in ages
    }
    buckets: dict[int, list[str]] = {}
    for name in ages:
        for mark in marks[name]:
            buckets.setdefault(mark, []).append(name)
    passages = {name: sum(kind_of(mark) == PASSAGE for mark in found) for name, found in marks.items()}
    found = families(ties(buckets.items(), passages), ages)
    return {name: Copy(origin, why) for name, origin, why in found}


def ages_of(names: Iterable[str], published: Mapping[str, str]) -> dict[str, int]:
    """The documents with their rank by date, the earliest first; those without a date are the youngest."""
    ordered = sorted(names, key=lambda name: (published.get(name) or "9999", name))
    return {name: rank for rank, name in enumerate(ordered)}


def _by_source(claims: Iterable[Claim]) -> dict[str, list[Observation]]:
    found: dict[str, list[Observation]] = {}
    for claim in claims:
        if isinstance(claim, Observation):
            found.setdefault(claim.document or claim.doc, []).append(claim)
    return found

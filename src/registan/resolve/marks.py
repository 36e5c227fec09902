"""What copies have in common: samples of passages, runs of unusual figures, mistakes; each mark is one number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from itertools import pairwise
from zlib import crc32

from registan.model import Claim, Observation

WORDS = 8
"""Words of a passage: so many in a row are not said twice by chance."""
SAMPLE = 4
"""One passage of so many is kept, chosen by its content, so that copies keep the same ones."""
RUN = 4
"""Unusual figures in a row that are not met twice by chance."""
UNUSUAL = 4
"""Digits of an unusual figure."""

PASSAGE, FIGURES, MISTAKE = 0, 1, 2
"""The kinds of marks."""

_KIND_BITS = 60
_WORD = re.compile(r"\w+")


def kind_of(mark: int) -> int:
    """Whether a mark is a passage, a run of figures or a mistake."""
    return mark >> _KIND_BITS


def marks_of(text: str, claims: Iterable[Observation], suspects: Iterable[Claim]) -> frozenset[int]:
    """All marks of one document: its text, its figures, and those of them that its findings suspect."""
    return passages_of(text) | figures_of(claims) | mistakes_of(suspects)


def passages_of(text: str) -> frozenset[int]:
    """A sample of the text's passages, without regard to capitals, signs and line breaks."""
    words = _WORD.findall(text.casefold())
    hashes = (crc32(" ".join(words[at : at + WORDS]).encode()) for at in range(len(words) - WORDS + 1))
    return frozenset(number for number in hashes if number % SAMPLE == 0)


def figures_of(claims: Iterable[Observation]) -> frozenset[int]:
    """Runs of unusual figures in the order of the text, a figure at one place counted once."""
    ordered = sorted({(claim.span.start, claim.value, claim.unit) for claim in claims if _is_unusual(claim)})
    figures = [f"{value.normalize()} {unit}" for _, value, unit in ordered]
    once = figures[:1] + [later for earlier, later in pairwise(figures) if later != earlier]
    return frozenset(_mark(FIGURES, "; ".join(once[at : at + RUN])) for at in range(len(once) - RUN + 1))


def mistakes_of(suspects: Iterable[Claim]) -> frozenset[int]:
    """The mistaken figures of a document: what is counted, for whom and when, and what is said of it."""
    return frozenset(
        _mark(MISTAKE, " ".join(map(str, (*_cell(claim), claim.value.normalize(), claim.unit))))
        for claim in suspects
        if isinstance(claim, Observation) and _is_unusual(claim)
    )


def _cell(claim: Observation) -> tuple[object, ...]:
    return claim.indicator, claim.area, claim.counterpart, claim.period


def _is_unusual(claim: Observation) -> bool:
    return len(claim.value.normalize().as_tuple().digits) >= UNUSUAL


def _mark(kind: int, said: str) -> int:
    number = int.from_bytes(blake2b(said.encode(), digest_size=8).digest(), "big")
    return (kind << _KIND_BITS) | (number >> (64 - _KIND_BITS))

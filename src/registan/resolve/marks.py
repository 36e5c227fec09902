"""What copies have in common: samples of passages, runs of unusual figures, mistakes."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
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

_WORD = re.compile(r"\w+")


def passages_of(text: str) -> frozenset[Hashable]:
    """A sample of the text's passages, without regard to capitals, signs and line breaks."""
    words = _WORD.findall(text.casefold())
    hashes = (crc32(" ".join(words[at : at + WORDS]).encode()) for at in range(len(words) - WORDS + 1))
    return frozenset(number for number in hashes if number % SAMPLE == 0)


def figures_of(claims: Iterable[Observation]) -> frozenset[Hashable]:
    """Runs of unusual figures in the order of the text, a figure at one place counted once."""
    ordered = sorted({(claim.span.start, claim.value, claim.unit) for claim in claims if _is_unusual(claim)})
    figures = [(value, unit) for _, value, unit in ordered]
    once = figures[:1] + [later for earlier, later in pairwise(figures) if later != earlier]
    return frozenset(tuple(once[at : at + RUN]) for at in range(len(once) - RUN + 1))


def errors_of(suspects: Iterable[Claim]) -> dict[str, frozenset[Hashable]]:
    """The mistaken figures of each document: what is counted, for whom and when, and what is said of it."""
    found: dict[str, set[Hashable]] = {}
    for claim in suspects:
        if isinstance(claim, Observation) and _is_unusual(claim):
            mistake = (claim.indicator, claim.area, claim.counterpart, claim.period, claim.value, claim.unit)
            found.setdefault(claim.document or claim.doc, set()).add(mistake)
    return {name: frozenset(mistakes) for name, mistakes in found.items()}


def _is_unusual(claim: Observation) -> bool:
    return len(claim.value.normalize().as_tuple().digits) >= UNUSUAL

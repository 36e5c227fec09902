"""Chooses the main text of a page among its parts: what trafilatura finds, and what stands between it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from .parts import Part

_SPACE = re.compile(r"\s+")
_PREFIX = 30
_LEAST_SHARE = 0.25
_LARGEST = 2_000_000
_MOST_ELEMENTS = 50_000
"""Characters and elements beyond which the parts' own marks must do: the search for main text takes its time."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The parts that are the article, and a note when they could not be told from the page."""

    parts: list[Part]
    note: str | None = None


def select(parts: Sequence[Part], tree: etree._Element) -> Selection:
    """The article's parts in order."""
    ours = [part for part in parts if not part.aside]
    small = _size(parts) <= _LARGEST and sum(1 for _ in tree.iter()) <= _MOST_ELEMENTS
    main = _main_texts(tree) if small else frozenset()
    found = {number for number, part in enumerate(parts) if _is_in(part, main)}
    if not found or _size(parts[number] for number in found) < _LEAST_SHARE * _size(ours):
        return Selection(ours or list(parts), "no main text was told from the rest of the page; all of it was read")
    first, last = min(found), max(found)
    return Selection(
        [
            part
            for number, part in enumerate(parts)
            if number in found or (not part.aside and _belongs(part, number, first, parts[last], last))
        ]
    )


def _belongs(part: Part, number: int, first: int, end: Part, last: int) -> bool:
    """Between two pieces of the main text, its title above, or what follows in the same article."""
    if first < number < last:
        return True
    if number < first:
        return (part.kind, part.level) == ("heading", 1)
    return (part.kind == "table" and number == last + 1) or (part.region > 0 and part.region == end.region)


def _is_in(part: Part, main: frozenset[str]) -> bool:
    if part.grid is not None:
        texts = [cell.span.of(part.text) for cell in part.grid.cells]
        return sum(_bare(text) in main for text in texts) * 2 > len(texts)
    bare = _bare(part.text)
    return bare in main or (len(bare) >= _PREFIX and bare[:_PREFIX] in main)


def _main_texts(tree: etree._Element) -> frozenset[str]:
    """What trafilatura takes for the main text: each paragraph without blanks, and its beginning."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        deepcopy(tree), favor_recall=True, include_comments=False, include_tables=True, with_metadata=False
    )
    body = getattr(found, "body", None)
    if body is None:
        return frozenset()
    texts: set[str] = set()
    for element in body.iter("p", "head", "item", "cell", "quote", "code"):
        bare = _bare("".join(element.itertext()))
        texts.update((bare, bare[:_PREFIX]) if len(bare) >= _PREFIX else (bare,))
    return frozenset(texts - {""})


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _size(parts: Iterable[Part]) -> int:
    return sum(len(part.text) for part in parts)

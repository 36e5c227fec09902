"""What is known of a table before its cells are read: the words before it, whose figures it gives, its corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from registan.extract.passage.context import Context
from registan.extract.passage.sentences import split
from registan.lexicons import Lexicon, tokenize
from registan.model import Block, Cell, Document, Period

from .heads import Head, read_head
from .speakers import Speakers, find_speakers

_CAPTIONS = 3
"""Blocks before a table that may head it."""


class Title(NamedTuple):
    """What the nearest sentence before a table that names a subject and states says: whose it is, who is named."""

    owner: str | None = None
    first: str | None = None
    states: tuple[str, ...] = ()
    head: Head | None = None


@dataclass(slots=True)
class Column:
    """What stands above a cell, beside it, and before the whole table.

    `captions`: the sentences before the table, the nearest first, `older` those beyond another table; `title`: what
    those say of whose table it is, once it was asked for. `by_partner`: rows or columns are states. `indices`: columns
    whose percentages take the year before as 100. `latest`: the period of the cell before in the row. `months`: those
    that the rows so far name, first and last.
    """

    document: Document
    lexicon: Lexicon
    context: Context
    captions: list[Head]
    speakers: Speakers
    corner: Head | None = None
    by_partner: bool = False
    indices: frozenset[int] = frozenset()
    older: list[Head] = field(default_factory=list)
    title: Title | None = None
    latest: Period | None = None
    months: tuple[int, int] | None = None


@dataclass(slots=True)
class Spot:
    """A cell and the figure in it ('' for none), with the heads that speak of it.

    `head` above it, `side` beside it, `line` the row that its row is a part of, `part` the title of its part of the
    table, `left` the head to the left that names a subject, where its own is of shares or changes and names none.
    """

    cell: Cell
    text: str
    head: Head
    side: Head
    line: Head | None = None
    part: Head | None = None
    left: Head | None = None

    def own(self) -> Iterator[Head]:
        """The heads of the cell itself, those beside it first."""
        yield self.side
        yield self.head
        if self.part is not None:
            yield self.part


@dataclass(slots=True)
class Lines:
    """Which row a row is a part of: 'of which: wheat', 'Growth, %' go with the last row that names a subject."""

    last: Head | None = field(default=None)

    def of(self, side: Head) -> Head | None:
        """The row that it is a part of, None for one that stands by itself."""
        if side.strong is not None and not is_part(side) and not (self.last and side.names_goods):
            self.last = side
            return None
        if "total" in side.says or (not is_part(side) and (side.states or side.whens)):
            return None
        return self.last


def is_part(side: Head) -> bool:
    """'of which: electricity': whether the row is a part of the one above."""
    return side.sentence.says("subset", 0, 1)


def column_of(document: Document, index: int, lexicon: Lexicon, context: Context) -> Column:
    """What is known of the columns of a table block before its cells are read."""
    near: list[Head] = []
    older: list[Head] = []
    count, found = 0, near
    for block in reversed(document.blocks[:index]):
        if block.kind == "table":
            found = older
        elif block.kind != "furniture" and count < _CAPTIONS:
            count += 1
            texts = [*sentences_of(document, block, lexicon)]
            found += [read_head(text, lexicon, context.reference) for text in reversed(texts)]
        if count == _CAPTIONS:
            break
    speakers = find_speakers(document, index, lexicon, context)
    return Column(document, lexicon, context, near, speakers, older=older)


def sentences_of(document: Document, block: Block, lexicon: Lexicon) -> Iterator[str]:
    """The sentences of a block as they are printed."""
    tokens = tokenize(document.text, block.span.start, block.span.end, lexicon.spelling)
    abbreviations = frozenset(word.rstrip(".").lower() for word in lexicon.settings.get("abbreviations") or ())
    for first, last in split(tokens, abbreviations):
        yield document.text[tokens.starts[first] : tokens.ends[last - 1]]

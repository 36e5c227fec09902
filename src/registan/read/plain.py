"""Reads plain text and Markdown: the stored text is the decoded file, character for character.

A byte order mark is no character of the text; line ends stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registan.model import Block, Source

from .blocks import blocks_of
from .dateline import dateline_of, imprint_of, is_dateline
from .decode import decode
from .record import Reading

_DATELINE_WITHIN = 8
_IMPRINT_WITHIN = 4
_TITLE_WITHIN = 3
_LONGEST_TITLE = 500


def read_plain_text(data: bytes) -> Reading:
    """The text in these bytes with its blocks, its title and the date of its dateline."""
    decoded = decode(data)
    blocks = blocks_of(decoded.text)
    return Reading(
        text=decoded.text,
        blocks=blocks,
        encoding=decoded.encoding,
        source=head_of(decoded.text, blocks),
        notes=decoded.notes,
        lossy=decoded.lossy,
    )


def head_of(text: str, blocks: Sequence[Block]) -> Source:
    """What the first blocks say: the title by a heading, the date by a dateline."""
    said = [block for block in blocks if block.kind != "furniture"]
    title = next((block.span.of(text) for block in said[:_TITLE_WITHIN] if block.kind == "heading"), None)
    return Source(
        title=" ".join(title.strip("#*_= \t\r\n").split())[:_LONGEST_TITLE] if title else None,
        published=dateline_of(_first_lines(text, said)) or imprint_of(_first_lines(text, said[1:_IMPRINT_WITHIN])),
    )


def _first_lines(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    for place, block in enumerate(blocks[:_DATELINE_WITHIN]):
        if block.kind != "table":
            yield block.span.of(text)
        if block.kind != "table" and place < _TITLE_WITHIN:  # a title and its dateline with no blank line between
            yield from filter(is_dateline, block.span.of(text).splitlines()[1:_TITLE_WITHIN])

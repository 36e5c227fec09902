"""Reads a web page into text and blocks: parts of the article, one below the other, with an empty line between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registan.model import Block, Source, Span

from ..blocks import passages, told_in_language
from ..furniture import ends_the_article, furniture_among
from ..limits import TEXT
from ..lines import Line
from ..plain import head_of
from ..record import Reading
from .metadata import source_of
from .parts import Part, parts_of
from .selection import select
from .tree import decoded_page, is_whole, tree_of

_BETWEEN = "\n\n"
_PROSE = 100
_PROSE_BEFORE_REST = 2


def read_html(data: bytes) -> Reading:
    """The article of a page; the stored text is what was taken out of it."""
    decoded = decoded_page(data)
    root = tree_of(decoded.text)
    selection = select(parts_of(root), root)
    text, blocks = _laid_out(_marked(selection.parts))
    whole = is_whole(decoded.text, root)
    lost = () if whole else ("some of the page's text was lost in reading its tags",)
    return Reading(
        text=text,
        blocks=blocks,
        encoding=decoded.encoding,
        source=_source(source_of(root), head_of(text, blocks)),
        notes=(*decoded.notes, *((selection.note,) if selection.note else ()), *lost),
        lossy=decoded.lossy or not whole,
    )


def _marked(parts: Sequence[Part]) -> list[Part]:
    """The parts with furniture told by the rules that hold for plain text."""
    marked: list[Part] = []
    said, rest = 0, False
    for part in parts:
        line = Line(0, len(part.text), part.text)
        rest = rest or (said >= _PROSE_BEFORE_REST and part.grid is None and ends_the_article(line))
        alone = part.grid is None and "\n" not in part.text
        furniture = rest or (alone and part.kind != "heading" and furniture_among([line])[0])
        marked.append(replace(part, kind="furniture", grid=None, level=0) if furniture else part)
        said += part.kind == "paragraph" and len(part.text) >= _PROSE
    return marked


def _laid_out(parts: Sequence[Part]) -> tuple[str, tuple[Block, ...]]:
    text = _BETWEEN.join(part.text for part in parts)
    blocks: list[Block] = []
    at = 0
    for part in parts:
        whole = Span(at, at + len(part.text))
        if part.grid is not None:
            cells = tuple(
                replace(cell, span=Span(at + cell.span.start, at + cell.span.end)) for cell in part.grid.cells
            )
            blocks.append(Block(kind="table", span=whole, cells=cells))
        elif len(part.text) <= TEXT.passage:
            blocks.append(Block(kind=part.kind, span=whole, level=part.level))
        else:
            blocks += [Block(kind=part.kind, span=span, level=part.level) for span in passages(text, whole)]
        at = whole.end + len(_BETWEEN)
    return text, told_in_language(text, blocks)


def _source(page: Source, head: Source) -> Source:
    """The page's own marks win over the dateline."""
    return Source(
        published=page.published or head.published,
        publisher=page.publisher,
        title=page.title or head.title,
        url=page.url,
    )

"""Cuts a plain text or Markdown into its blocks: tables, headings, items, paragraphs, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from registan.model import Block, Span

from .dateline import is_dateline
from .furniture import ends_the_article, running_lines
from .language import languages_of
from .limits import TEXT
from .lines import stretches
from .pieces import Piece, Stretch
from .shapes import is_title
from .wrapping import breaks_off, is_row, width_of

_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*\s")
_WINDOW = 2_000
_CUT_FROM = 40
_PROSE = 100
_PROSE_BEFORE_REST = 2


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; none overlaps another."""
    parts = list(stretches(text, TEXT.lines))
    running = running_lines(parts)
    width = width_of([line for part in parts for line in part])
    pieces: list[Piece] = []
    for part in parts:
        _add(pieces, list(Stretch(part, running, width).pieces()))
    pieces = _without_rest(_with_titles(pieces))
    return told_in_language(text, [block for piece in pieces for block in _blocks(text, piece)])


def told_in_language(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each with its language."""
    languages = languages_of([block.span.of(text) for block in blocks])
    return tuple(replace(block, language=language) for block, language in zip(blocks, languages, strict=True))


def _add(pieces: list[Piece], more: list[Piece]) -> None:
    """Add the pieces of a stretch; a sentence that an empty line cut in two becomes one paragraph again."""
    if pieces and more and _is_cut(pieces[-1], more[0]):
        before = pieces.pop()
        more[0] = replace(before, lines=[*before.lines, *more[0].lines])
    pieces += more


def _is_cut(before: Piece, after: Piece) -> bool:
    if before.kind not in ("paragraph", "list_item") or after.kind != "paragraph":
        return False
    end = before.lines[-1].text
    if is_row(end) and is_row(after.lines[0].text):
        return True
    return len(end) >= _CUT_FROM and breaks_off(end) and after.lines[0].text[0].islower()


def _with_titles(pieces: list[Piece]) -> list[Piece]:
    """Paragraphs that read as titles and have text below them are headings."""
    titled = list(pieces)
    below: Piece | None = None
    first = next((at for at, piece in enumerate(pieces) if piece.kind != "furniture"), None)
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if piece.kind == "furniture":
            continue
        if below is not None and _is_title(piece, at == first) and _may_head(piece, below, at == first):
            titled[at] = replace(piece, kind="heading", level=1 if at == first else 2)
        below = piece
    return titled


def _may_head(piece: Piece, below: Piece, first: bool) -> bool:
    """Whether this title has its text below it: no further title, and no list that it introduces."""
    if below.kind == "list_item" and piece.lines[0].text.endswith(":"):
        return False
    return first or not _is_title(below, False)


def _is_title(piece: Piece, first: bool) -> bool:
    line = piece.only_line
    return piece.kind == "paragraph" and line is not None and is_title(line, first) and not is_dateline(line)


def _without_rest(pieces: list[Piece]) -> list[Piece]:
    """Everything below 'You may also like' or 'References' is furniture, once the article has said something."""
    said = 0
    for at, piece in enumerate(pieces):
        if said >= _PROSE_BEFORE_REST and piece.only_line and ends_the_article(piece.lines[0]):
            return pieces[:at] + [Piece("furniture", below.lines) for below in pieces[at:]]
        said += piece.kind == "paragraph" and piece.span.end - piece.span.start >= _PROSE
    return pieces


def _blocks(text: str, piece: Piece) -> Iterator[Block]:
    whole = piece.span
    if piece.kind == "table" or whole.end - whole.start <= TEXT.passage:
        yield Block(kind=piece.kind, span=whole, level=piece.level, cells=piece.cells)
        return
    for span in passages(text, whole):
        yield Block(kind=piece.kind, span=span, level=piece.level)


def passages(text: str, whole: Span) -> Iterator[Span]:
    """A long span in parts that a grammar may take in, cut after a sentence, else at a blank, else anywhere."""
    start = whole.start
    while whole.end - start > TEXT.passage:
        window = text[start + TEXT.passage - _WINDOW : start + TEXT.passage]
        ends = [match.end() for match in _SENTENCE_END.finditer(window)] or [window.rfind(" ") + 1 or _WINDOW]
        end = start + TEXT.passage - _WINDOW + ends[-1]
        yield Span(start, end)
        start = end
    if start < whole.end:
        yield Span(start, whole.end)

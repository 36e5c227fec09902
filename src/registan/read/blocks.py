"""Cuts a text into its blocks."""

from __future__ import annotations

from registan.model import Block, Span

from .language import language_of
from .lines import Line, lines_of


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text or Markdown, in order."""
    blocks: list[Block] = []
    run: list[Line] = []
    for line in [*lines_of(text), Line(len(text), len(text), 0, "")]:
        if line:
            run.append(line)
        elif run:
            span = Span(run[0].start, run[-1].end)
            blocks.append(Block(kind="paragraph", span=span, language=language_of(span.of(text))))
            run = []
    return tuple(blocks)

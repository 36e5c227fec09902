"""Puts the lines of a hard-wrapped paragraph together and keeps paragraphs of one line each apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .lines import Line

_WIDEST = 200
"""Nobody wraps by hand beyond this: longer lines are paragraphs."""
_FULL = 0.15
_RAGGED = 0.4
_ROW_FIGURES = 2
_ENDS = ".!?:;…"
_CLOSING = "\"'»”’)]*_"


def paragraphs(lines: Sequence[Line], width: int) -> Iterator[list[Line]]:
    """The paragraphs of consecutive lines of prose; `width` is the document's, for stretches too short to show one."""
    longest = max((len(line) + len(line.lead) for line in lines), default=0)
    width = longest if len(lines) >= 4 else max(longest, width)
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not goes_on(paragraph[-1], line, width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def width_of(lines: Sequence[Line]) -> int:
    """The width at which a document's lines are wrapped: what nearly all of its shorter lines stay below."""
    lengths = sorted(len(line) for line in lines if len(line) <= _WIDEST)
    return lengths[len(lengths) * 19 // 20] if lengths else 0


def goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether the paragraph of `line` goes on in the next line."""
    if following.text[0].islower() and is_word_broken(line.text):
        return True
    if width > _WIDEST:
        return False
    if following.text[0].islower():
        return True
    if is_row(following.text) and (is_row(line.text) or not is_ended(line.text)):
        return True  # a table whose columns were lost: its rows stay together for those who know tables
    room = width - len(line)
    first_word = following.text.split(maxsplit=1)[0]
    ended = is_ended(line.text)
    if len(first_word) + 1 > room or room < _FULL * width:
        return not (ended and len(following.lead) > len(line.lead))
    return not ended and room < _RAGGED * width


def is_row(text: str) -> bool:
    """Whether a line is mostly figures."""
    words = text.split()
    figures = sum(word[0].isdecimal() for word in words)
    return figures >= _ROW_FIGURES and figures * 5 >= len(words) * 2


def is_ended(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return text.rstrip(_CLOSING)[-1:] in tuple(_ENDS)


def is_word_broken(text: str) -> bool:
    """Whether the text ends in a word that a hyphen breaks: 'минис-'."""
    return text[-1] in "-\u00ad\u2010" and text[-2:-1].isalpha()


def breaks_off(text: str) -> bool:
    """Whether the text stops in the midst of a sentence."""
    return text[-1].isalpha() or text[-1] in ",-–—"

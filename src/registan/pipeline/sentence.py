"""The sentence, or the line of a list or table, in which a quote stands."""

from __future__ import annotations

from registan.model import Span

_MARKS = (". ", "! ", "? ", "; ", "\n")


def sentence_around(text: str, quote: Span) -> Span:
    """From the last end of a sentence before the quote to the first after it, without the blanks at both ends."""
    start = max(text.rfind(mark, 0, quote.start) for mark in _MARKS) + 1
    stops = [stop for mark in _MARKS if (stop := text.find(mark, quote.end)) >= 0]
    stop = min(stops, default=len(text))
    while start < quote.start and text[start].isspace():
        start += 1
    while stop > quote.end and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop)

"""The lines of a text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .opening import ReadError

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*")


@dataclass(slots=True)
class Line:
    """A line without its end: `text`, from `start` to `end`, has no blanks at its ends; `lead` are those before it."""

    start: int
    end: int
    text: str
    lead: str = ""

    def __bool__(self) -> bool:
        return self.end > self.start

    def __len__(self) -> int:
        return self.end - self.start


def lines_of(text: str) -> Iterator[Line]:
    """Every line; an empty one is false, and of several empty ones in a row one is told."""
    at, size, empty = 0, len(text), False
    while at <= size:
        match = _LINE.match(text, at)
        assert match is not None
        raw = match.group()
        inner = raw.strip()
        if inner or not empty:
            lead = raw[: len(raw) - len(raw.lstrip())] if inner else ""
            yield Line(at + len(lead), at + len(lead) + len(inner), inner, lead)
        empty = not inner
        at = match.end() + (2 if text.startswith("\r\n", match.end()) else 1)


def stretches(text: str, most: int) -> Iterator[list[Line]]:
    """The lines between empty lines; ReadError when there are more than `most` lines."""
    count = 0
    stretch: list[Line] = []
    for line in lines_of(text):
        if line:
            count += 1
            if count > most:
                raise ReadError(f"more than the limit of {most:,} lines; split the file")
            stretch.append(line)
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch

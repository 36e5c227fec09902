"""The lines of a text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*")


@dataclass(slots=True)
class Line:
    """A line without its end: `start` to `end` is what stands between the blanks at its ends, `indent` the blanks."""

    start: int
    end: int
    indent: int
    text: str

    def __bool__(self) -> bool:
        return self.end > self.start

    def __len__(self) -> int:
        return self.end - self.start


def lines_of(text: str) -> Iterator[Line]:
    """Every line; an empty one is false."""
    at, size = 0, len(text)
    while at <= size:
        match = _LINE.match(text, at)
        assert match is not None
        raw = match.group()
        inner = raw.strip()
        indent = len(raw) - len(raw.lstrip()) if inner else 0
        yield Line(at + indent, at + indent + len(inner), indent, inner)
        at = match.end() + (2 if text.startswith("\r\n", match.end()) else 1)

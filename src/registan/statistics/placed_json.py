"""JSON with the place of every value, figures as they are written."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import Any

from registan.model import Span

from .limits import JSON
from .series import Field, SeriesError

_STRINGS = JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")


class Record(dict[str, Any]):
    """An object with the place from its brace to its brace."""

    span: Span


def read_json(text: str) -> Any:
    """Records, lists and Fields (None for null); SeriesError where the text breaks off or is no JSON."""
    try:
        value, at = _Scanner(text).value(_blank(text, 0), 0)
    except (JSONDecodeError, IndexError) as error:
        raise SeriesError("its JSON breaks off or is none: half an answer? get it again") from error
    if _blank(text, at) != len(text):
        raise SeriesError("there is more behind the end of its JSON")
    return value


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text

    def value(self, at: int, depth: int) -> tuple[Any, int]:
        """The value that begins here, and where it ends."""
        if depth > JSON.depth:
            raise SeriesError(f"its JSON lies more than {JSON.depth} deep")
        opening = self._text[at]
        if opening == "{":
            return self._record(at, depth)
        if opening == "[":
            return self._list(at, depth)
        if opening == '"':
            said, end = _STRINGS.raw_decode(self._text, at)
            return Field(said, Span(at + 1, end - 1)), end
        match = _PLAIN.match(self._text, at)
        if match is None:
            raise JSONDecodeError("no value", self._text, at)
        return (None if match.group() == "null" else Field(match.group(), Span(*match.span()))), match.end()

    def _record(self, start: int, depth: int) -> tuple[Record, int]:
        record, at = Record(), _blank(self._text, start + 1)
        while self._text[at] != "}":
            if self._text[at] != '"':
                raise JSONDecodeError("no name", self._text, at)
            name, at = _STRINGS.raw_decode(self._text, at)
            at = self._past(":", at)
            record[name], at = self.value(at, depth + 1)
            at = self._next("}", at)
        record.span = Span(start, at + 1)
        return record, at + 1

    def _list(self, start: int, depth: int) -> tuple[list[Any], int]:
        values, at = [], _blank(self._text, start + 1)
        while self._text[at] != "]":
            value, at = self.value(at, depth + 1)
            values.append(value)
            at = self._next("]", at)
        return values, at + 1

    def _next(self, closing: str, at: int) -> int:
        """Past the comma to the next member, or at the closing mark."""
        at = _blank(self._text, at)
        return at if self._text[at] == closing else self._past(",", at)

    def _past(self, mark: str, at: int) -> int:
        at = _blank(self._text, at)
        if self._text[at] != mark:
            raise JSONDecodeError(f"no {mark}", self._text, at)
        return _blank(self._text, at + 1)


def _blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at

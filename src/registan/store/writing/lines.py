"""Files of JSON lines that others hand over: each line a record, or the whole file is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from registan.model import dumps, loads

from ..errors import LedgerError
from ..tables.text import is_storable

T = TypeVar("T")
HALVES = "it holds half characters (lone surrogates), which no text has"


def read_lines(
    lines: Iterable[str | bytes], read: Callable[[dict[str, Any]], T], what: str, fault: type[LedgerError]
) -> Iterator[T]:
    """What `read` makes of each line that is not blank; `fault` names the first that is no `what`."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _record(line, read)
            except ValueError as error:
                raise fault(f"Line {number} is no {what}: {error}. Nothing was imported.") from error


def _record(line: str | bytes, read: Callable[[dict[str, Any]], T]) -> T:
    row = loads(line)
    if not isinstance(row, dict):
        raise ValueError("it is no JSON object")
    record = read(row)
    if not is_storable(dumps(row)):
        raise ValueError(HALVES)
    return record

"""The index of marks that copies share: which documents have each, and whose ties a change moves."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection


def many(connection: Connection, command: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run a command on many rows in the driver's own way: there are millions of them."""
    if rows := list(rows):
        connection.exec_driver_sql(command, rows)


def packed(marks: Sequence[int]) -> bytes:
    """Marks as bytes, the same on every machine."""
    return struct.pack(f"<{len(marks)}q", *marks)


def unpacked(marks: bytes) -> tuple[int, ...]:
    """The marks in these bytes."""
    return struct.unpack(f"<{len(marks) // 8}q", marks)


def add_marks(connection: Connection, number: int, marks: Sequence[int], common: int) -> None:
    """Index the marks of a document; documents whose ties that changes are to be tied anew."""
    many(connection, "INSERT INTO marks (mark, source) VALUES (?, ?)", ((mark, number) for mark in marks))
    _move(connection, number, marks, common)


def remove_marks(connection: Connection, number: int, marks: Sequence[int], common: int) -> None:
    """Take the marks of a document out; documents whose ties that changes are to be tied anew."""
    _move(connection, number, marks, common)
    many(connection, "DELETE FROM marks WHERE mark = ? AND source = ?", ((mark, number) for mark in marks))


def _move(connection: Connection, number: int, marks: Sequence[int], common: int) -> None:
    """A document that comes or goes moves those that its marks tie to it, the earliest that has one, and those of marks
    that are just too common with it: they tie none.
    """
    shared = [found for _, found in _holders(connection, marks, common + 2) if 1 < len(found) <= common + 1]
    ages = _ages(connection, {each for found in shared for each in found})
    moved = {
        each
        for found in shared
        if len(found) > common or min(found, key=ages.__getitem__) == number
        for each in found
        if each != number
    }
    many(connection, "UPDATE sources SET moved = 1 WHERE number = ? AND moved = 0", ((each,) for each in sorted(moved)))


def _ages(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    """What tells which of documents is the earliest, as `registan.resolve.copies` ranks them."""
    query = "SELECT number, published, name FROM sources WHERE number IN (SELECT value FROM json_each(?))"
    rows = connection.exec_driver_sql(query, (json.dumps(sorted(numbers)),))
    return {row[0]: (row[1] or "9999", row[2]) for row in rows}


def index_marks(connection: Connection) -> None:
    """Make the index anew from what the documents keep: sorted once, not page by page."""
    connection.exec_driver_sql("DELETE FROM marks")
    connection.exec_driver_sql("CREATE TEMP TABLE unsorted (mark INTEGER, source INTEGER)")
    for row in connection.exec_driver_sql("SELECT number, marks FROM sources ORDER BY number"):
        many(connection, "INSERT INTO unsorted VALUES (?, ?)", ((mark, row[0]) for mark in unpacked(row[1])))
    connection.exec_driver_sql("INSERT INTO marks SELECT mark, source FROM unsorted ORDER BY mark, source")
    connection.exec_driver_sql("DROP TABLE unsorted")


def shared_marks(connection: Connection, common: int) -> Iterator[tuple[int, list[int]]]:
    """Every mark of several but at most `common` documents, with these."""
    several = "SELECT mark FROM marks GROUP BY mark HAVING count(*) BETWEEN 2 AND ?"
    rows = connection.exec_driver_sql(
        f"SELECT mark, source FROM marks WHERE mark IN ({several}) ORDER BY mark, source", (common,)
    )
    current, gathered = None, list[int]()
    for mark, source in rows:
        if mark != current and gathered:
            yield int(current or 0), gathered
            gathered = []
        current = mark
        gathered.append(source)
    if gathered:
        yield int(current or 0), gathered


def marks_of(connection: Connection, number: int, common: int) -> Iterator[tuple[int, list[int]]]:
    """The marks of one document that at most `common` documents have, with these."""
    row = connection.exec_driver_sql("SELECT marks FROM sources WHERE number = ?", (number,)).one()
    for mark, found in _holders(connection, unpacked(row[0]), common + 1):
        if len(found) <= common:
            yield mark, found


def _holders(connection: Connection, marks: Sequence[int], most: int) -> Iterator[tuple[int, list[int]]]:
    """Each mark with the documents that have it, at most so many."""
    theirs = "SELECT group_concat(source) FROM (SELECT source FROM marks WHERE mark = value LIMIT ?)"
    rows = connection.exec_driver_sql(f"SELECT value, ({theirs}) FROM json_each(?)", (most, json.dumps(marks)))
    for mark, found in rows.all():
        yield mark, [int(number) for number in found.split(",")] if found else []

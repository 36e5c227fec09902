"""Which groups a change touches: those of the claims themselves, and those that find them from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection

from .derived import GroupKey, Member, Reach

ReachOf = Callable[[Member], Iterable[Reach]]
Bounds = tuple[float | None, float | None]

_MEMBERS = (
    "SELECT bench, key, statistic, time, claim, doubted, book, period, spans, low, high"
    " FROM members JOIN groups ON number = grp WHERE source = ?"
)
_WITHIN = "bench = ? AND key = ? AND statistic = ? AND time BETWEEN ? AND ?"


def members_of(connection: Connection, source: int) -> Iterator[Member]:
    """The members that a document has in groups."""
    for row in connection.exec_driver_sql(_MEMBERS, (source,)).all():
        yield Member(
            group=GroupKey(*row[:4]),
            claim=row.claim,
            doubted=bool(row.doubted),
            book=row.book,
            period=row.period,
            spans=bool(row.spans),
            low=row.low,
            high=row.high,
        )


def soil_own(connection: Connection, source: int) -> None:
    """Make the groups of a document's claims dirty."""
    own = "SELECT grp FROM members WHERE source = ?"
    connection.exec_driver_sql(f"UPDATE groups SET dirty = 1 WHERE number IN ({own}) AND dirty = 0", (source,))


def soil_reached(connection: Connection, source: int, reach_of: ReachOf) -> None:
    """Make the other groups dirty to which the members of a document matter."""
    asked: set[object] = set()
    for member in members_of(connection, source):
        for reach in reach_of(member):
            # members of one place ask the same of those beside it
            place = (member.group, member.period, member.book, reach) if reach.periods else (member, reach)
            if place not in asked:
                asked.add(place)
                _soil(connection, member, reach)


def soil_keys(connection: Connection) -> None:
    """Make all groups dirty that share a key with a dirty one: after many changes that is quicker than to ask."""
    connection.exec_driver_sql(
        "UPDATE groups SET dirty = 1 WHERE dirty = 0 AND EXISTS (SELECT 1 FROM groups AS other"
        " WHERE other.bench = groups.bench AND other.key = groups.key AND other.dirty = 1)"
    )


def bounds_at(connection: Connection, group: int, period: str, book: str) -> list[Bounds]:
    """The different bounds of the figures of one book and period in a group."""
    query = "SELECT DISTINCT low, high FROM members WHERE grp = ? AND period = ? AND book = ?"
    return [(row[0], row[1]) for row in connection.exec_driver_sql(query, (group, period, book))]


def meet(one: Bounds, other: Bounds) -> bool:
    """Whether some number lies within both; None is open."""
    return _below(one[0], other[1]) and _below(other[0], one[1])


def _below(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high


def _soil(connection: Connection, member: Member, reach: Reach) -> None:
    found = _meeting(connection, member, reach) if reach.periods else _apart(connection, member, reach)
    for number in found:
        connection.exec_driver_sql("UPDATE groups SET dirty = 1 WHERE number = ?", (number,))


def _meeting(connection: Connection, member: Member, reach: Reach) -> Iterator[int]:
    """Groups where a figure could be one that stands in the member's place."""
    for number in _clean(connection, member.group, reach):
        there = [each for period in reach.periods for each in bounds_at(connection, number, period, member.book or "")]
        home = _group(connection, member.group) if there else None
        here = [] if home is None else bounds_at(connection, home, member.period or "", member.book or "")
        if any(meet(one, other) for one in here for other in there):
            yield number


def _apart(connection: Connection, member: Member, reach: Reach) -> Iterator[int]:
    """Groups with a figure that is larger or smaller than the member, whatever rounding did to both."""
    spanning = "spans = 1 AND " if reach.is_spanning else ""
    differing = f"SELECT 1 FROM members WHERE grp = number AND {spanning}(low > ? OR high < ?)"
    query = f"SELECT number FROM groups WHERE {_WITHIN} AND dirty = 0 AND EXISTS ({differing})"
    rows = connection.exec_driver_sql(query, (*_within(member.group, reach), member.high, member.low)).all()
    return (row[0] for row in rows)


def _clean(connection: Connection, group: GroupKey, reach: Reach) -> list[int]:
    """The groups in reach that are not dirty yet."""
    query = f"SELECT number FROM groups WHERE {_WITHIN} AND dirty = 0"
    return [row[0] for row in connection.exec_driver_sql(query, _within(group, reach)).all()]


def _within(group: GroupKey, reach: Reach) -> tuple[Any, ...]:
    return group.bench, group.key, reach.statistic, reach.first, reach.last


def _group(connection: Connection, group: GroupKey) -> int | None:
    values: tuple[Any, ...] = (*group, group.time)
    row = connection.exec_driver_sql(f"SELECT number FROM groups WHERE {_WITHIN}", values).first()
    return None if row is None else int(row[0])

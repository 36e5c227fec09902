"""What was made of groups, put in place of what was made of them before: only what came out otherwise is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from .derived import FactRow, Ruling, Told
from .marks import many

_COLUMNS = 'id, "between", severity, doc, document, place, start, stop, rule, row'
_TOLD = f"INSERT INTO told (grp, source, settles, {_COLUMNS}) VALUES ({', '.join('?' * 13)}) RETURNING number"
_THOSE = "IN (SELECT value FROM json_each(?))"
_OF_GROUPS = f"SELECT first FROM facts WHERE grp {_THOSE}"


def keep_findings(connection: Connection, rulings: Iterable[Ruling]) -> None:
    """The findings of groups, and those that settle conflicts which documents left open."""
    for ruling in rulings:
        _replace(connection, ruling)
        for open_ in ruling.heard:
            untell(connection, "settles = ?", open_)
        for source, open_, finding in ruling.settled:
            tell(connection, [finding], source=source, settles=open_)


def tell(
    connection: Connection,
    findings: Iterable[Told],
    *,
    group: int | None = None,
    source: str | None = None,
    settles: str | None = None,
) -> None:
    """Put in findings of a group or of a document, which may settle a conflict."""
    for finding in findings:
        number = connection.exec_driver_sql(_TOLD, (group, source, settles, *finding.columns)).scalar_one()
        rows = ((number, id_) for id_ in finding.claims)
        many(connection, "INSERT INTO told_of (finding, claim) VALUES (?, ?)", rows)


def untell(connection: Connection, where: str, *values: Any) -> None:
    """Take out findings."""
    known = f"DELETE FROM told_of WHERE finding IN (SELECT number FROM told WHERE {where})"
    connection.exec_driver_sql(known, values)
    connection.exec_driver_sql(f"DELETE FROM told WHERE {where}", values)


def keep_facts(connection: Connection, rulings: Iterable[Ruling]) -> None:
    """The facts of groups with their mentions: a fact that one more document mentions has one mention more."""
    groups = [group for ruling in rulings for group in ruling.stated]
    facts = [fact for ruling in rulings for fact in ruling.facts]
    _replace_mentions(connection, groups, facts)
    _replace_facts(connection, groups, facts)


def unmention(connection: Connection, source: int) -> None:
    """Take out the facts that claims of a document are mentions of: others may be given the numbers of these."""
    theirs = "SELECT fact FROM mentions WHERE claim IN (SELECT claim FROM members WHERE source = ?)"
    rows = connection.exec_driver_sql(f"SELECT DISTINCT fact FROM ({theirs})", (source,)).all()
    those = [(row[0],) for row in rows]
    many(connection, "DELETE FROM mentions WHERE fact = ?", those)
    many(connection, "DELETE FROM facts WHERE first = ?", those)


def _replace(connection: Connection, ruling: Ruling) -> None:
    """The findings of the ruling's groups."""
    query = f"SELECT number, grp, {_COLUMNS} FROM told WHERE grp {_THOSE}"
    rows = connection.exec_driver_sql(query, (json.dumps(ruling.groups),)).all()
    before: dict[tuple[Any, ...], list[int]] = {}
    for row in rows:
        before.setdefault(tuple(row[1:]), []).append(row[0])
    for group, finding in ruling.findings:
        if same := before.get((group, *finding.columns)):
            same.pop()
        else:
            tell(connection, [finding], group=group)
    gone = [(number,) for numbers in before.values() for number in numbers]
    many(connection, "DELETE FROM told_of WHERE finding = ?", gone)
    many(connection, "DELETE FROM told WHERE number = ?", gone)


def _replace_facts(connection: Connection, groups: Sequence[int], facts: Iterable[FactRow]) -> None:
    names = "first, grp, id, best, why, origins, apart"
    query = f"SELECT {names} FROM facts WHERE grp {_THOSE}"
    before = {tuple(row) for row in connection.exec_driver_sql(query, (json.dumps(groups),)).all()}
    after = {
        (each.mentions[0], each.group, each.id, each.best, each.why, each.origins, each.apart): None for each in facts
    }
    many(connection, "DELETE FROM facts WHERE first = ?", ((row[0],) for row in sorted(before - after.keys())))
    fresh = (row for row in after if row not in before)
    many(connection, f"INSERT OR REPLACE INTO facts ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", fresh)


def _replace_mentions(connection: Connection, groups: Sequence[int], facts: Iterable[FactRow]) -> None:
    query = f"SELECT claim, fact FROM mentions WHERE fact IN ({_OF_GROUPS})"
    before = {tuple(row) for row in connection.exec_driver_sql(query, (json.dumps(groups),)).all()}
    after = {(claim, each.mentions[0]) for each in facts for claim in each.mentions}
    many(connection, "DELETE FROM mentions WHERE claim = ? AND fact = ?", sorted(before - after))
    fresh = sorted(after - before)
    many(connection, "INSERT OR REPLACE INTO mentions (claim, fact) VALUES (?, ?)", fresh)

"""The writer of derived things: each step leaves the ledger so that the next run goes on where this one ended."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from registan.faults import fault_point

from .derived import Dirty, GroupKey, Member, Ruling, Sheet, Source
from .file.connect import writer
from .file.opened import Opened
from .file.trouble import plain_errors
from .kept import keep_facts, keep_findings, tell, unmention, untell
from .marks import add_marks, index_marks, many, marks_of, packed, remove_marks, shared_marks, unpacked
from .reach import ReachOf, soil_keys, soil_own, soil_reached

_DERIVED = ("sources", "marks", "ties", "groups", "members", "facts", "mentions", "told", "told_of")
_SOURCES = "SELECT CASE WHEN document = '' THEN doc ELSE document END FROM claims UNION SELECT digest FROM documents"
_MEMBER = (
    "INSERT INTO members (grp, claim, source, doubted, book, period, spans, low, high)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

Rows = Iterable[tuple[Any, ...]]
Bucket = tuple[int, list[int]]
"""A mark, and the numbers of the documents that have it."""


def is_settled(connection: Connection, version: str) -> bool:
    """Whether all derived things follow from the claims as they are, by this version of the rules."""
    row = connection.exec_driver_sql(
        "SELECT version, whole OR judged <> (SELECT coalesce(max(number), 0) FROM decisions)"
        " OR EXISTS (SELECT 1 FROM stale) OR EXISTS (SELECT 1 FROM sources WHERE moved = 1)"
        " OR EXISTS (SELECT 1 FROM groups WHERE dirty = 1) FROM derivation"
    ).one()
    return bool(row[0] == version and not row[1])


class Deriver(Opened):
    """Writes what was derived; the caller holds the write lock. `reach_of` tells which groups a member reaches."""

    def __init__(self, path: Path, reach_of: ReachOf) -> None:
        super().__init__(path, writer)
        self._reach_of = reach_of
        self._groups: dict[GroupKey, int] = {}

    def begin(self, version: str, many: int) -> list[str]:
        """The documents to look at: all where other rules made what is kept, else those that changed.

        From `many` documents on the ties between all are made anew, which is quicker then.
        """
        with self._transaction():
            if self._ask("SELECT version FROM derivation")[0][0] != version:
                for table in _DERIVED:
                    self._run(f"DELETE FROM {table}")
                self._run(f"INSERT OR IGNORE INTO stale {_SOURCES}")
                self._run("UPDATE derivation SET version = ?, whole = 1", version)
            stale = [str(row[0]) for row in self._ask("SELECT source FROM stale ORDER BY source")]
            if len(stale) >= many:
                self._run("UPDATE derivation SET whole = 1")
        return stale

    def keep_sheets(self, sheets: Sequence[Sheet], common: int) -> None:
        """Put in what documents lend, in place of what was kept of them; groups that they touch become dirty.

        A mark of more than `common` documents ties none, so that it moves none.
        """
        with self._transaction():
            whole = bool(self._ask("SELECT whole FROM derivation")[0][0])
            for sheet in sheets:
                self._keep_sheet(sheet, whole, common)
            self._many("DELETE FROM stale WHERE source = ?", ((sheet.source,) for sheet in sheets))
            fault_point("store.derive.sheets.after")

    def keep_ties(self, later: Iterable[int] | None, ties: Rows, origins: Rows) -> None:
        """Put in the ties of these documents (None: of all) and the origins (origin, document) that changed."""
        with self._transaction():
            if later is None:
                self._run("DELETE FROM ties")
            else:
                self._many("DELETE FROM ties WHERE later = ?", ((number,) for number in later))
            self._many("INSERT INTO ties (earlier, later, kind) VALUES (?, ?, ?)", ties)
            moved = list(origins)
            self._many("UPDATE sources SET origin = ? WHERE number = ?", moved)
            for _, number in moved:
                self._soil(number, whole=later is None)
            if later is None:
                soil_keys(self._connection)
            self._run("UPDATE sources SET moved = 0 WHERE moved = 1")
            self._run("UPDATE derivation SET whole = 0")

    def keep_judgements(self, judged: dict[GroupKey, str]) -> None:
        """Note what people decided about groups; groups about which that changed become dirty."""
        with self._transaction():
            rows = self._ask("SELECT bench, key, statistic, time, judged FROM groups WHERE judged <> ''")
            known = {GroupKey(*row[:4]): str(row[4]) for row in rows}
            changed = [key for key in known.keys() | judged.keys() if known.get(key) != judged.get(key)]
            where = "bench = ? AND key = ? AND statistic = ? AND time = ?"
            marks = ((judged.get(key, ""), *key) for key in sorted(changed))
            self._many(f"UPDATE groups SET judged = ?, dirty = 1 WHERE {where}", marks)
            self._run("UPDATE derivation SET judged = (SELECT coalesce(max(number), 0) FROM decisions)")

    def dirty(self) -> list[Dirty]:
        """The groups to look at; a group that a decision joins to a dirty one is dirty too."""
        with self._transaction():
            joined = "SELECT judged FROM groups WHERE dirty = 1 AND judged <> ''"
            self._run(f"UPDATE groups SET dirty = 1 WHERE judged <> '' AND judged IN ({joined})")
            rows = self._ask(
                "SELECT number, bench, key, judged, (SELECT count(*) FROM members WHERE grp = number) FROM groups"
                " WHERE dirty = 1 ORDER BY bench, key, statistic, time"
            )
        return [Dirty(*row) for row in rows]

    def keep_rulings(self, rulings: Sequence[Ruling]) -> None:
        """Put in what was made of dirty groups, in place of what was made of them before; one without claims goes."""
        with self._transaction():
            keep_findings(self._connection, rulings)
            keep_facts(self._connection, rulings)
            gaps = ((text, group) for ruling in rulings for group, text in ruling.gaps)
            self._many("UPDATE groups SET gaps = ? WHERE number = ?", gaps)
            done = [(group,) for ruling in rulings for group in ruling.groups]
            self._many("UPDATE groups SET dirty = 0 WHERE number = ?", done)
            self._many("UPDATE groups SET dirty = 1 WHERE number = ?", _touched(rulings))
            empty = "NOT EXISTS (SELECT 1 FROM members WHERE grp = number)"
            self._many(f"DELETE FROM groups WHERE number = ? AND {empty}", done)
            fault_point("store.derive.rulings.after")

    def sources(self, numbers: Iterable[int] | None = None) -> list[Source]:
        """Documents as copies are told from them, these or (None) all."""
        those = "" if numbers is None else "WHERE number IN (SELECT value FROM json_each(?))"
        query = f"SELECT number, name, published, origin, passages FROM sources {those} ORDER BY number"
        with self._transaction():
            return [Source(*row) for row in self._ask(query, *(() if numbers is None else (json.dumps([*numbers]),)))]

    def moved(self) -> list[int]:
        """The documents whose ties are to be made anew."""
        with self._transaction():
            return [int(row[0]) for row in self._ask("SELECT number FROM sources WHERE moved = 1 ORDER BY number")]

    def is_whole(self) -> bool:
        """Whether the ties between all documents are to be made anew."""
        with self._transaction():
            return bool(self._ask("SELECT whole FROM derivation")[0][0])

    def ties(self) -> list[tuple[int, int, int]]:
        """All ties: earlier, later, kind."""
        with self._transaction():
            return [(row[0], row[1], row[2]) for row in self._ask("SELECT earlier, later, kind FROM ties")]

    def all_marks(self, common: int) -> Iterator[Bucket]:
        """Every mark of several but at most `common` documents, with these; the index of marks is made anew."""
        with self._transaction():
            index_marks(self._connection)
            yield from shared_marks(self._connection, common)

    def marks_of(self, numbers: Iterable[int], common: int) -> Iterator[Bucket]:
        """The marks of these documents that at most `common` documents have, with all that have them."""
        with self._transaction():
            seen: set[int] = set()
            for number in numbers:
                for mark, holders in marks_of(self._connection, number, common):
                    if mark not in seen:
                        yield mark, holders
                    seen.add(mark)

    def _keep_sheet(self, sheet: Sheet, whole: bool, common: int) -> None:
        old = self._ask("SELECT number, digest, marks, published FROM sources WHERE name = ?", sheet.source)
        if old and old[0][1] == sheet.digest:
            return
        if old:
            self._remove_sheet(old[0][0], sheet.source, whole)
        marks = packed(sheet.marks)
        number = int(old[0][0]) if old else None
        moved = not old or (old[0][2], old[0][3]) != (marks, sheet.published)
        if moved and old and not whole:
            remove_marks(self._connection, int(old[0][0]), unpacked(old[0][2]), common)
        if sheet.digest:
            number = self._insert_sheet(number, sheet, marks, moved)
            if moved and not whole:
                add_marks(self._connection, number, sheet.marks, common)
            if not whole:
                soil_reached(self._connection, number, self._reach_of)
        elif old:
            tied = "SELECT earlier FROM ties WHERE later = ? UNION SELECT later FROM ties WHERE earlier = ?"
            self._run(f"UPDATE sources SET moved = 1 WHERE number IN ({tied})", number, number)
            self._run("DELETE FROM ties WHERE later = ? OR earlier = ?", number, number)
            self._run("DELETE FROM sources WHERE number = ?", number)

    def _insert_sheet(self, number: int | None, sheet: Sheet, marks: bytes, moved: bool) -> int:
        said = (sheet.digest, sheet.published, sheet.passages, marks, sheet.named, sheet.backed, sheet.accused)
        names = "digest, published, passages, marks, named, backed, accused"
        if number is None:
            row = self._ask(
                f"INSERT INTO sources (name, origin, moved, {names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " RETURNING number",
                *(sheet.source, sheet.source, moved, *said),
            )
            number = int(row[0][0])
        else:
            assigned = ", ".join(f"{name} = ?" for name in names.split(", "))
            self._run(f"UPDATE sources SET {assigned}, moved = moved OR ? WHERE number = ?", *said, moved, number)
        self._many(_MEMBER, sorted(self._member(each, number) for each in sheet.members))
        tell(self._connection, sheet.findings, source=sheet.source)
        return number

    def _remove_sheet(self, number: int, source: str, whole: bool) -> None:
        """Take out what a document lent; its groups become dirty."""
        self._soil(number, whole=whole)
        unmention(self._connection, number)
        self._run("DELETE FROM members WHERE source = ?", number)
        untell(self._connection, "source = ?", source)

    def _soil(self, number: int, *, whole: bool) -> None:
        """Make the groups dirty to which a document matters; of many documents all that share keys become so later."""
        soil_own(self._connection, number)
        if not whole:
            soil_reached(self._connection, number, self._reach_of)

    def _member(self, each: Member, number: int) -> tuple[Any, ...]:
        figure = (each.book, each.period, each.spans, each.low, each.high)
        return (self._group(each.group), each.claim, number, each.doubted, *figure)

    def _group(self, key: GroupKey) -> int:
        """The number of a group, which becomes dirty; each is asked for once a run."""
        if key not in self._groups:
            row = self._ask(
                "INSERT INTO groups (bench, key, statistic, time, dirty, judged, gaps) VALUES (?, ?, ?, ?, 1, '', '')"
                " ON CONFLICT (bench, key, statistic, time) DO UPDATE SET dirty = 1 RETURNING number",
                *key,
            )
            self._groups[key] = int(row[0][0])
        return self._groups[key]

    def _ask(self, query: str, *values: Any) -> Sequence[Any]:
        return self._connection.exec_driver_sql(query, values).all()

    def _run(self, command: str, *values: Any) -> None:
        self._connection.exec_driver_sql(command, values)

    def _many(self, command: str, rows: Rows) -> None:
        many(self._connection, command, rows)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with plain_errors(self.path):
            fault_point("store.derive.begin.before")
            with self._connection.begin():
                yield
                fault_point("store.derive.commit.before")
            fault_point("store.derive.commit.after")


def _touched(rulings: Iterable[Ruling]) -> Iterator[tuple[int]]:
    return ((group,) for ruling in rulings for group in ruling.touched)

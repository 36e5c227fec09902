"""What derived things are made from, read for those who make them; each worker has a connection of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from registan.model import Claim, Finding, loads
from registan.model.alike import Alike

from .derived import Kept, Lent, Material, Said
from .file.connect import reader
from .file.opened import Opened
from .file.trouble import plain_errors
from .queries.findings import findings_of
from .reach import Bounds, bounds_at
from .tables.alike import Row, alike_of, told_alike
from .tables.rows import claim_of

_NAMED = 20_000
_SAID = (
    "SELECT claims.doc, claims.document, claims.start, claims.stop, claims.quote, claims.row,"
    " members.grp, members.claim, members.source, members.doubted, members.spans"
    " FROM members JOIN claims ON claims.number = members.claim"
)


class Inputs(Opened):
    """Reads claims by document and by group, and what documents lend to groups."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, reader)

    def material(self, source: str) -> Material:
        """All that the ledger has of a document, by its digest or, where its claims name none, by its file name."""
        with plain_errors(self.path):
            rows = self._connection.exec_driver_sql(
                "SELECT number, row, imported AND NOT extracted FROM claims WHERE document = ?"
                " UNION ALL SELECT number, row, 1 FROM claims WHERE document = '' AND doc = ? ORDER BY 1",
                (source, source),
            ).all()
            columns = "SELECT text, published FROM documents WHERE digest = ?"
            document = self._connection.exec_driver_sql(columns, (source,)).first()
            is_kept = document is not None and not any(row[2] for row in rows)
            return Material(
                source=source,
                digest=hashlib.sha256("".join(f"{row[0]} {row[1]}\n" for row in rows).encode()).hexdigest(),
                claims=tuple((row[0], claim_of(row[1])) for row in rows),
                text=None if document is None else document[0],
                published=None if document is None else document[1],
                findings=self._findings_within(source) if is_kept else (),
                is_kept=is_kept,
            )

    def groups(self, bench: str, key: str) -> dict[int, Kept]:
        """The groups of a key by number, in the order of their drawers."""
        query = "SELECT number, statistic, time, gaps FROM groups WHERE bench = ? AND key = ? ORDER BY statistic, time"
        return {row[0]: Kept(*row) for row in self._ask(query, bench, key)}

    def said(self, groups: Sequence[int], *, is_spanning: bool = False) -> list[Said]:
        """What the claims of groups say, of all or those of periods that span years, in no order."""
        spanning = " AND members.spans = 1" if is_spanning else ""
        rows = (
            row
            for batch in _batches(groups)
            for row in self._ask(f"{_SAID} WHERE members.grp IN ({_marks(batch)}){spanning}", *batch)
        )
        return [_said(same) for same in told_alike(rows)]

    def figures(self, group: int, period: str, book: str) -> list[Alike[Claim]]:
        """The comparable figures of one book and period in a group, in no order."""
        where = "members.grp = ? AND members.period = ? AND members.book = ?"
        return [alike_of(same) for same in told_alike(self._ask(f"{_SAID} WHERE {where}", group, period, book))]

    def bounds(self, group: int, period: str, book: str) -> list[Bounds]:
        """The different bounds of these figures."""
        with plain_errors(self.path):
            return bounds_at(self._connection, group, period, book)

    def sheet(self, source: str, bench: str, key: str) -> list[Claim]:
        """The claims that a document has in the groups of a key, in no order."""
        query = (
            "SELECT claims.row FROM sources JOIN members ON members.source = sources.number"
            " JOIN groups ON groups.number = members.grp JOIN claims ON claims.number = members.claim"
            " WHERE sources.name = ? AND groups.bench = ? AND groups.key = ?"
        )
        return [claim_of(row[0]) for row in self._ask(query, source, bench, key)]

    def lent(self, sources: Iterable[int]) -> list[Lent]:
        """What documents lend to groups, by their names."""
        rows = (
            row
            for batch in _batches(sorted(sources))
            for row in self._ask(
                "SELECT number, name, published, named, backed, accused FROM sources"
                f" WHERE number IN ({_marks(batch)})",
                *batch,
            )
        )
        return sorted((Lent(*row) for row in rows), key=attrgetter("name"))

    @cached_property
    def origins(self) -> Mapping[str, str]:
        """The document that each copy is of."""
        return {row[0]: row[1] for row in self._ask("SELECT name, origin FROM sources WHERE origin <> name")}

    def accusations(self, lent: Iterable[Lent], places: Container[tuple[str, int, int]]) -> list[Finding]:
        """The findings within documents that suspect what stands at one of the places (document, start, end).

        Of those that suspect none, the ones with some claim there.
        """
        found = []
        for name, line in ((each.name, line) for each in lent for line in each.accused.splitlines()):
            row = loads(line)
            cited = row["claims"] if row["suspect"] is None else [row["claims"][row["suspect"]]]
            if any((name, claim["start"], claim["end"]) in places for claim in cited):
                found.append(row)
        with plain_errors(self.path):
            return findings_of(self._connection, found)

    def text(self, digest: str) -> str | None:
        """The text of a document, where the ledger has it."""
        with plain_errors(self.path):
            query = "SELECT text FROM documents WHERE digest = ?"
            found = self._connection.exec_driver_sql(query, (digest,)).scalar_one_or_none()
            return None if found is None else str(found)

    def _ask(self, query: str, *values: object) -> Sequence[Any]:
        with plain_errors(self.path):
            return self._connection.exec_driver_sql(query, values).all()

    def _findings_within(self, source: str) -> tuple[Finding, ...]:
        query = "SELECT row FROM findings WHERE document = ? ORDER BY number"
        rows = self._connection.exec_driver_sql(query, (source,)).scalars().all()
        return tuple(findings_of(self._connection, [loads(row) for row in rows]))


def _said(same: Sequence[Row]) -> Said:
    claims = alike_of(same)
    return Said(
        group=same[0][6],
        claims=claims,
        numbers=dict(zip(claims.places, (row[7] for row in same), strict=True)),
        sources=frozenset([row[8] for row in same]),
        doubted=tuple([place for place, row in zip(claims.places, same, strict=True) if row[9]]),
        spans=bool(same[0][10]),
    )


def _batches(values: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many as a statement can name."""
    return (values[at : at + _NAMED] for at in range(0, len(values), _NAMED))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))

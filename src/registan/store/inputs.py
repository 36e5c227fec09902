"""What derived things are made from, read for those who make them; each worker has a connection of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Sequence
from pathlib import Path

from registan.model import Claim, Finding, loads

from .derived import Lent, Material
from .file.connect import reader
from .file.opened import Opened
from .file.trouble import plain_errors
from .queries.findings import finding_of
from .tables.rows import claim_of


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

    def claims(self, groups: Sequence[int]) -> list[tuple[int, Claim]]:
        """The claims of groups with their numbers, in no order."""
        with plain_errors(self.path):
            rows = self._connection.exec_driver_sql(
                "SELECT claims.number, claims.row FROM members JOIN claims ON claims.number = members.claim"
                f" WHERE members.grp IN ({_marks(groups)})",
                tuple(groups),
            ).all()
            return [(row[0], claim_of(row[1])) for row in rows]

    def lent(self, groups: Sequence[int]) -> list[Lent]:
        """What the documents of these groups lend to them."""
        with plain_errors(self.path):
            rows = self._connection.exec_driver_sql(
                "SELECT name, published, origin, named, backed, accused FROM sources WHERE number IN"
                f" (SELECT source FROM members WHERE grp IN ({_marks(groups)})) ORDER BY name",
                tuple(groups),
            )
            return [Lent(*row) for row in rows]

    def accusations(self, lent: Lent, places: Container[tuple[str, int, int]]) -> list[Finding]:
        """The findings within a document that suspect what stands at one of the places (document, start, end).

        Of those that suspect none, the ones with some claim there.
        """
        found = []
        with plain_errors(self.path):
            for line in lent.accused.splitlines():
                row = loads(line)
                cited = row["claims"] if row["suspect"] is None else [row["claims"][row["suspect"]]]
                if any((lent.name, each["start"], each["end"]) in places for each in cited):
                    found.append(finding_of(self._connection, row))
        return found

    def text(self, digest: str) -> str | None:
        """The text of a document, where the ledger has it."""
        with plain_errors(self.path):
            query = "SELECT text FROM documents WHERE digest = ?"
            found = self._connection.exec_driver_sql(query, (digest,)).scalar_one_or_none()
            return None if found is None else str(found)

    def _findings_within(self, source: str) -> tuple[Finding, ...]:
        query = "SELECT row FROM findings WHERE document = ? ORDER BY number"
        rows = self._connection.exec_driver_sql(query, (source,)).scalars().all()
        return tuple(finding_of(self._connection, loads(row)) for row in rows)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))

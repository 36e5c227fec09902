"""The one writer of a ledger: a document, what it says and where it lies are committed together or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from registan.faults import fault_point

from ..file.connect import writer
from ..file.opened import Opened
from ..file.trouble import plain_errors
from ..records import Counts, FileOutcome
from ..tables import schema
from ..tables.rows import Values
from .readings import Known, Place, Reading, place_of, source_text


class Writer(Opened):
    """Writes builds; the caller holds the write lock."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, writer)
        self._build = 0

    def known(self) -> Known:
        """What earlier builds settled."""
        location, document, failure = schema.locations, schema.documents.c, schema.failures.c
        places: dict[str, tuple[Place, ...]] = {}
        with self._transaction():
            present = select(location).where(~location.c.missing).order_by(location.c.path)
            for row in self._connection.execute(present):
                places[row.digest] = (*places.get(row.digest, ()), place_of(row))
            readings = self._connection.execute(select(document.digest, document.reading)).all()
            failures = self._connection.execute(select(failure.digest, failure.reading, failure.reason)).all()
        return Known(
            places=places,
            readings={row.digest: row.reading for row in readings},
            failures={row.digest: (row.reading, row.reason) for row in failures},
        )

    def begin(self, version: str) -> None:
        """Open the build's log."""
        zero = dict.fromkeys(Counts.__slots__, 0)
        with self._transaction():
            result = self._connection.execute(
                insert(schema.builds).values(version=version, finished=False, **zero).returning(schema.builds.c.number)
            )
            self._build = result.scalar_one()

    def keep(self, reading: Reading, places: Iterable[Place], log: FileOutcome) -> None:
        """Put a document in, in place of what was read from the same bytes or lay at the same places."""
        with self._transaction():
            self._forget(reading.digest)
            self._insert(schema.documents, [reading.document])
            self._insert(schema.passages, reading.passages)
            self._insert_claims(reading.claims)
            fault_point("store.claims.after")
            self._insert(schema.findings, reading.findings)
            self._attach(places, reading.digest)
            self._log([log])

    def refuse(self, digest: str, key: str, reason: str, places: Iterable[Place], logs: Iterable[FileOutcome]) -> None:
        """Remember bytes that could not be read, so that they are not tried again in the same way."""
        with self._transaction():
            self._forget(digest)
            self._connection.execute(insert(schema.failures).values(digest=digest, reading=key, reason=reason))
            self._attach(places, digest)
            self._log(logs)

    def settle(self, moved: Iterable[tuple[str, Sequence[Place]]], logs: Iterable[FileOutcome]) -> None:
        """Note where unchanged documents lie now, and the files of which there is nothing to read."""
        with self._transaction():
            for digest, places in moved:
                self._attach(places, digest)
            self._log(logs)

    def finish(self, counts: Counts, missing: Iterable[str]) -> None:
        """Close the build's log; `missing` are the paths of files that are gone, whose documents stay."""
        rows = [{"gone": path} for path in missing]
        with self._transaction():
            if rows:
                gone = update(schema.locations).where(schema.locations.c.path == bindparam("gone")).values(missing=True)
                self._connection.execute(gone, rows)
            values = {name: getattr(counts, name) for name in Counts.__slots__}
            closed = update(schema.builds).where(schema.builds.c.number == self._build)
            self._connection.execute(closed.values(finished=True, **values))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with plain_errors(self.path):
            fault_point("store.begin.before")
            with self._connection.begin():
                fault_point("store.begin.after")
                yield
                fault_point("store.commit.before")
            fault_point("store.commit.after")

    def _forget(self, digest: str) -> None:
        """Take out what was read from these bytes; imported claims about them stay."""
        claim = schema.claims.c
        mine = schema.claims.c.document == digest
        self._connection.execute(delete(schema.claims).where(mine, ~claim.imported))
        self._connection.execute(update(schema.claims).where(mine, claim.imported).values(extracted=False))
        self._connection.execute(delete(schema.documents).where(schema.documents.c.digest == digest))
        self._connection.execute(delete(schema.failures).where(schema.failures.c.digest == digest))

    def _attach(self, places: Iterable[Place], digest: str) -> None:
        """The files at these places hold this document now; a document that lies nowhere any more goes."""
        location = schema.locations
        for place in places:
            before = self._connection.execute(
                select(location.c.digest).where(location.c.path == place.path)
            ).scalar_one_or_none()
            values = {
                "label": place.label,
                "name": place.name,
                "digest": digest,
                "source": source_text(place.source),
                "missing": False,
            }
            self._connection.execute(
                upsert(location).values(path=place.path, **values).on_conflict_do_update(["path"], set_=values)
            )
            if before not in (None, digest) and not self._lies_somewhere(str(before)):
                self._forget(str(before))

    def _lies_somewhere(self, digest: str) -> bool:
        count = select(func.count()).select_from(schema.locations).where(schema.locations.c.digest == digest)
        return bool(self._connection.execute(count).scalar_one())

    def _insert_claims(self, rows: list[Values]) -> None:
        """A claim that was imported before is now also an extracted one."""
        new = upsert(schema.claims)
        took = {name: new.excluded[name] for name in ("doc", "row", "extracted")}
        same = schema.claims.c.document == new.excluded.document
        if rows:
            self._connection.execute(new.on_conflict_do_update(["id"], set_=took, where=same), rows)

    def _log(self, logs: Iterable[FileOutcome]) -> None:
        rows = [
            {
                "build": self._build,
                "label": log.label,
                "outcome": log.outcome,
                "reason": log.reason,
                "claims": log.claims,
                "findings": log.findings,
            }
            for log in logs
        ]
        self._insert(schema.build_files, rows)

    def _insert(self, table: Table, rows: list[Values]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

"""An open ledger file: what is asked of it, and the errors that may come of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from registan.model import Claim, Decision, Document, Fact, Finding, Severity

from . import facts, told
from .derive import is_settled
from .errors import DamagedLedgerError, LedgerError
from .file.connect import WAIT, reader
from .file.header import check_header, is_new
from .file.lock import write_lock
from .file.migrate import bring_up_to_date, is_current, make_ledger
from .file.trouble import plain_errors
from .queries import check, claims, documents, findings, log, search
from .records import BuildLog, ClaimFilter, Context, DocumentInfo, Hit, Origin, Summary
from .tables.rows import claim_of
from .writing import decisions, imports
from .writing.given import Check, Given, Listener, given_file, keep_given

T = TypeVar("T")


def real_path(path: str | Path) -> Path:
    """The ledger's own file: SQLite keeps its companions beside that, not beside a link to it."""
    return Path(path).expanduser().resolve()


def prepare(path: Path) -> None:
    """Make the ledger if there is none, or bring it up to date; the caller holds the write lock."""
    if is_new(path):
        make_ledger(path)
    check_header(path)
    engine = reader(path)
    try:
        with plain_errors(path), engine.connect() as connection:
            current = is_current(connection, path)
    finally:
        engine.dispose()
    if not current:
        bring_up_to_date(path)


class Store:
    """Reads a ledger, and imports into it. Readers see what was committed last, whoever is writing."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        if create and is_new(path):
            with write_lock(path):
                prepare(path)
        check_header(path)
        self._engine = reader(path)
        self._closed = False
        with plain_errors(path):
            self._connection = self._engine.connect()
            current = is_current(self._connection, path)
        if not current:
            self._migrate()

    def close(self) -> None:
        """Let go of the file."""
        self._closed = True
        self._connection.close()
        self._engine.dispose()

    def documents(self) -> Iterator[DocumentInfo]:
        """All documents without their texts."""
        return self._guarded(lambda: documents.list_documents(self._connection))

    def publishers(self) -> dict[str, str]:
        """Who published each document, by its digest; without those of which it is not known."""
        return self._asked(lambda: documents.publishers(self._connection))

    def document(self, called: str) -> Document:
        """The one document that is called so."""
        return self._asked(lambda: documents.get_document(self._connection, called))

    def exchange_rows(self, matching: ClaimFilter | None = None) -> Iterator[str]:
        """Claims as lines of the exchange format, in their fixed order."""
        return self._guarded(lambda: claims.exchange_rows(self._connection, matching))

    def claims(self, matching: ClaimFilter | None = None) -> Iterator[Claim]:
        """Claims in their fixed order."""
        return self._guarded(lambda: map(claim_of, claims.exchange_rows(self._connection, matching)))

    def claim(self, prefix: str) -> tuple[Claim, Document | None]:
        """The one claim whose id begins so, and the document in which its quote stands."""

        def ask() -> tuple[Claim, Document | None]:
            claim = claims.get_claim(self._connection, prefix)
            return claim, claims.document_of_claim(self._connection, claim)

        return self._asked(ask)

    def origins(self, claim: Claim) -> frozenset[Origin]:
        """Whether the claim was extracted here, imported, or both."""
        return self._asked(lambda: claims.origins(self._connection, claim))

    def context(self, claim: Claim) -> Context | None:
        """The passage around the claim, where the ledger has its document."""
        document = self._asked(lambda: claims.document_of_claim(self._connection, claim))
        return None if document is None else claims.context_of(claim, document)

    def kept_findings(
        self, document: str | None, severity: Severity | None
    ) -> Iterator[tuple[findings.Group, Finding]]:
        """Findings of the documents whose claims are all extracted."""
        return self._guarded(lambda: findings.kept_findings(self._connection, document, severity))

    def derived_findings(
        self, document: str | None, severity: Severity | None, *, between: bool
    ) -> Iterator[tuple[findings.Group, Finding]]:
        """Findings `between` documents, or those within documents of which some claims were imported only."""
        return self._guarded(
            lambda: told.derived_findings(self._connection, document, severity, between=between),
        )

    def decided(self) -> frozenset[str]:
        """The ids of findings that documents left open and others decided."""
        return self._asked(lambda: findings.decided(self._connection))

    def findings_called(self, prefix: str, most: int) -> list[Finding]:
        """At most so many of the findings whose ids begin so; of what others decided, as they do."""
        return self._asked(lambda: told.findings_called(self._connection, prefix, most))

    def finding_counts(self) -> dict[Severity, int]:
        """How many findings there are within and between documents, by severity, each conflict once."""

        def ask() -> dict[Severity, int]:
            counts = findings.counts_kept(self._connection), told.counts_derived(self._connection)
            return {name: sum(each.get(name, 0) for each in counts) for name in {**counts[0], **counts[1]}}

        return self._asked(ask)

    def facts(self, matching: ClaimFilter) -> Iterator[Fact]:
        """The facts of which some mention matches, in the order of their first mentions."""
        return self._guarded(lambda: facts.kept_facts(self._connection, matching))

    def facts_called(self, prefix: str, most: int) -> list[Fact]:
        """Some facts whose ids begin so, at most so many."""
        return self._asked(lambda: facts.facts_called(self._connection, prefix, most))

    def is_settled(self, version: str) -> bool:
        """Whether facts and findings follow from the claims as they are, by this version of the rules."""
        return self._asked(lambda: is_settled(self._connection, version))

    def copy_to(self, path: Path) -> None:
        """Copy the ledger as it is now."""
        with plain_errors(path), closing(sqlite3.connect(path)) as copy:
            source = self._connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            source.backup(copy)

    def search(self, text: str, limit: int | None) -> Iterator[Hit]:
        """Claims whose quote holds the text, then passages that do; at most `limit` of both together."""

        def ask() -> Iterator[Hit]:
            hits = search.search_claims(self._connection, text, limit)
            return islice(chain(hits, search.search_passages(self._connection, text, limit)), limit)

        return self._guarded(ask)

    def import_claims(self, lines: Iterable[str | bytes], wait: float = WAIT) -> int:
        """Keep the claims of an exchange file, all or none; how many were not imported before."""
        with write_lock(self.path, wait):
            return imports.import_claims(self.path, lines)

    def decisions(self) -> list[decisions.Entry]:
        """What people decided, in the order in which the ledger learnt of it."""
        return self._asked(lambda: decisions.list_decisions(self._connection))

    def decide(self, decision: Decision, wait: float = WAIT) -> int:
        """Add a decision to the history; its number there."""
        with write_lock(self.path, wait):
            return decisions.add_decision(self.path, decision)

    def import_decisions(self, lines: Iterable[str | bytes], wait: float = WAIT) -> int:
        """Add the decisions of another history, all or none; how many were new."""
        with write_lock(self.path, wait):
            return decisions.import_decisions(self.path, lines)

    def given(self, name: str) -> Given | None:
        """The file of knowledge that was given to the ledger under this name."""
        return self._asked(lambda: given_file(self._connection, name))

    def keep_given(self, name: str, given: Given, check: Check, listen: Listener) -> None:
        """Keep such a file, and make the findings within documents anew; the caller holds the write lock."""
        keep_given(self.path, name, given, check, listen)

    def claims_called(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims of these ids, as far as the ledger has them."""
        return self._asked(lambda: decisions.claims_called(self._connection, ids))

    def claims_quoting(self, doc: str, quote: str) -> list[Claim]:
        """The claims with this quote in documents of this name."""
        return self._asked(lambda: decisions.claims_quoting(self._connection, doc, quote))

    def texts_called(self, name: str) -> dict[str, str]:
        """The texts of the documents of this name, by digest."""
        return self._asked(lambda: decisions.texts_called(self._connection, name))

    def speaks_of(self, name: str, digest: str) -> bool:
        """Whether the ledger has, or was given claims of, a document of this name or digest."""
        return self._asked(lambda: decisions.speaks_of(self._connection, name, digest))

    def builds(self) -> Iterator[BuildLog]:
        """The builds, oldest first."""
        return self._guarded(lambda: log.list_builds(self._connection))

    def summary(self, found: dict[Severity, int]) -> Summary:
        """The ledger in figures."""
        return self._asked(lambda: Summary(findings=found, **log.figures(self._connection)))

    def complaints(self) -> Iterator[str]:
        """What is wrong with the file; nothing when it is whole."""
        return self._guarded(lambda: check.complaints(self._connection))

    def _migrate(self) -> None:
        self.close()
        with write_lock(self.path):
            prepare(self.path)
        self._engine = reader(self.path)
        with plain_errors(self.path):
            self._connection = self._engine.connect()
        self._closed = False

    def _asked(self, ask: Callable[[], T]) -> T:
        self._need_open()
        with self._reading():
            return ask()

    def _guarded(self, ask: Callable[[], Iterator[T]]) -> Iterator[T]:
        self._need_open()
        return self._stepping(ask)

    def _stepping(self, ask: Callable[[], Iterator[T]]) -> Iterator[T]:
        with self._reading():
            yield from ask()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """What was kept as a record and is none any more is damage, not wrong use."""
        try:
            with plain_errors(self.path):
                yield
        except (ValueError, KeyError) as error:
            raise DamagedLedgerError(
                f"{self.path}: a record in it is damaged. Restore a copy, or build a new ledger."
            ) from error

    def _need_open(self) -> None:
        if self._closed:
            raise LedgerError(f"{self.path} was closed: open it again.")

"""A ledger that is asked many questions in a row: what one has read, the next is given from memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from registan.model import Claim, Document, Fact, Finding, Severity

from .queries import claims
from .queries.findings import Group
from .records import ClaimFilter, Context, DocumentInfo
from .store import Store
from .tables.rows import claims_shared
from .writing.given import Given

T = TypeVar("T")


class Recall(Store):
    """Answers as the ledger does that it was opened on, as long as nobody writes there; memory is what was read.

    Claims are records that never change, so the same one stands in lists of claims, facts and findings.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._answers: dict[tuple[Any, ...], Any] = {}
        self._claims: dict[str, Claim] = {}
        self._last: Document | None = None

    def documents(self) -> Iterator[DocumentInfo]:
        """As of `Store`."""
        return iter(self._once(("documents",), lambda: list(super(Recall, self).documents())))

    def document(self, called: str) -> Document:
        """As of `Store`."""
        return self._once(("document", called), lambda: super(Recall, self).document(called))

    def claims(self, matching: ClaimFilter | None = None) -> Iterator[Claim]:
        """As of `Store`."""
        return iter(self._once(("claims", matching), lambda: list(super(Recall, self).claims(matching))))

    def facts(self, matching: ClaimFilter) -> Iterator[Fact]:
        """As of `Store`."""
        return iter(self._once(("facts", matching), lambda: list(super(Recall, self).facts(matching))))

    def kept_findings(self, document: str | None, severity: Severity | None) -> Iterator[tuple[Group, Finding]]:
        """As of `Store`."""
        asked = ("kept findings", document, severity)
        return iter(self._once(asked, lambda: list(super(Recall, self).kept_findings(document, severity))))

    def derived_findings(
        self, document: str | None, severity: Severity | None, *, between: bool
    ) -> Iterator[tuple[Group, Finding]]:
        """As of `Store`."""
        asked = ("derived findings", document, severity, between)
        ask = super().derived_findings
        return iter(self._once(asked, lambda: list(ask(document, severity, between=between))))

    def decided(self) -> frozenset[str]:
        """As of `Store`."""
        return self._once(("decided",), super().decided)

    def given(self, name: str) -> Given | None:
        """As of `Store`."""
        return self._once(("given", name), lambda: super(Recall, self).given(name))

    def is_settled(self, version: str) -> bool:
        """As of `Store`."""
        return self._once(("settled", version), lambda: super(Recall, self).is_settled(version))

    def context(self, claim: Claim) -> Context | None:
        """As of `Store`."""
        document = self._text_of(claim)
        return None if document is None else claims.context_of(claim, document)

    def _text_of(self, claim: Claim) -> Document | None:
        """Claims of one document are asked for one after the other: the last one is at hand."""
        last = self._last
        if last is not None and claim.document == last.digest and claim.span.of(last.text) == claim.quote:
            return last
        self._last = self._asked(lambda: claims.document_of_claim(self._connection, claim))
        return self._last

    def _once(self, asked: tuple[Any, ...], ask: Callable[[], T]) -> T:
        if asked not in self._answers:
            with claims_shared(self._claims):
                self._answers[asked] = ask()
        answer: T = self._answers[asked]
        return answer

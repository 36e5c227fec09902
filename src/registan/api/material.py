"""What a ledger was given: documents, and the claims that were extracted from them or imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from registan.model import Claim, Document, loads
from registan.store.records import ClaimFilter, Context, DocumentInfo, Hit, Origin

from .handle import Handle


class Material(Handle):
    """Documents and claims: listed, found, searched, exported, imported."""

    def documents(self) -> Iterator[DocumentInfo]:
        """All documents, by name and digest."""
        return self._store.documents()

    def publishers(self) -> dict[str, str]:
        """Who published each document, by its digest; without those of which it is not known."""
        return self._store.publishers()

    def document(self, id_or_name: str) -> Document:
        """The document with this file name, location, digest or unique beginning of one."""
        return self._store.document(id_or_name)

    def claims(self, matching: ClaimFilter | None = None) -> Iterator[Claim]:
        """Claims in their fixed order: by file name, document, place, id; memory stays flat."""
        return self._store.claims(matching)

    def claim(self, id_prefix: str) -> tuple[Claim, Document | None]:
        """The claim whose id begins so, with its document where the ledger has it."""
        return self._store.claim(id_prefix)

    def origins(self, claim: Claim) -> frozenset[Origin]:
        """Whether the claim was extracted from a document here, imported, or both."""
        return self._store.origins(claim)

    def context(self, claim: Claim) -> Context | None:
        """The passage around the claim; None when the ledger has no document that holds its quote there."""
        return self._store.context(claim)

    def search(self, text: str, limit: int | None = 100) -> Iterator[Hit]:
        """Quotes and passages in which `text` stands, upper and lower case alike; every character is literal."""
        return self._store.search(text, limit)

    def export_rows(self, matching: ClaimFilter | None = None) -> Iterator[dict[str, Any]]:
        """Claims as rows of the exchange format, in the order of `claims`."""
        return map(loads, self._store.exchange_rows(matching))

    def import_rows(self, lines: Iterable[str | bytes]) -> int:
        """Keep the claims of an exchange file (JSON lines) beside the extracted ones; how many were new.

        All or nothing: ImportRowError names the first line that is no claim.
        """
        return self._store.import_claims(lines)

"""Facts, and what the ledger knows around the claims that are held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from registan.model import Claim, Fact, Finding
from registan.reconcile.between import Around
from registan.store.records import ClaimFilter
from registan.store.store import Store

from .derived import settled
from .sentence import sentence_around

KEPT_TEXTS = 64
"""Texts that are held at once while sentences are looked up."""


def facts_of(store: Store, matching: ClaimFilter | None = None) -> Iterator[Fact]:
    """The facts of which some mention matches, with all their mentions; copies are told from witnesses."""
    with settled(store) as ready:
        yield from ready.facts(matching or ClaimFilter())


def around_of(store: Store, within: tuple[Finding, ...] = ()) -> Around:
    """When the documents of the ledger were published, and the sentences in which claims stand."""

    @lru_cache(KEPT_TEXTS)
    def text_of(digest: str) -> str:
        return store.document(digest).text

    known = {info.digest: info.published for info in store.documents()}

    def sentence(claim: Claim) -> str:
        if claim.document not in known:
            return claim.quote
        text = text_of(claim.document)
        return sentence_around(text, claim.span).of(text)

    published = {digest: when for digest, when in known.items() if when}
    return Around(published=published, sentence=sentence, within=within)

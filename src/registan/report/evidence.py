"""The quotes that a report rests on, numbered in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable

from registan.api import DocumentInfo, Ledger
from registan.model import Claim

from .content import Quote, Ref, Source
from .words import Words

AROUND = 120
"""How many characters of the passage are shown on each side of a quote."""
CITED = 3
"""How many quotes are cited for one figure; the ledger holds the others."""


class Evidence:
    """Numbers the claims that are cited and, at the end, tells the sources with their quotes."""

    def __init__(self, ledger: Ledger, words: Words) -> None:
        self._ledger, self._words = ledger, words
        self._numbers: dict[str, int] = {}
        self._cited: dict[int, dict[tuple[int, int], Claim]] = {}

    def cite(self, claims: Iterable[Claim], most: int = CITED) -> tuple[Ref, ...]:
        """The numbers of the first `most` of these claims' quotes, of different documents first."""
        by_document: dict[str, list[Claim]] = {}
        for claim in claims:
            by_document.setdefault(claim.document or claim.doc, []).append(claim)
        spread = [group[0] for group in by_document.values()]
        spread += [claim for group in by_document.values() for claim in group[1:]]
        return tuple(dict.fromkeys(self._ref(claim) for claim in spread[:most]))

    def _ref(self, claim: Claim) -> Ref:
        number = self._numbers.setdefault(claim.document or claim.doc, len(self._numbers) + 1)
        quotes = self._cited.setdefault(number, {})
        place = (claim.span.start, claim.span.end)
        quotes.setdefault(place, claim)
        return Ref(number, list(quotes).index(place) + 1)

    def sources(self) -> tuple[Source, ...]:
        """All that was cited, by number."""
        infos = {info.digest: info for info in self._ledger.documents()} if self._numbers else {}
        return tuple(self._source(number, infos.get(key)) for key, number in self._numbers.items())

    def _source(self, number: int, info: DocumentInfo | None) -> Source:
        claims = list(self._cited[number].values())
        quotes = tuple(self._quote(Ref(number, at), claim) for at, claim in enumerate(claims, 1))
        if info is None:
            return Source(number, claims[0].doc, (), None, None, quotes)
        told = (info.publisher, self._published(info), self._words("source.digest", digest=info.digest[:16]))
        title = " – ".join(part for part in (info.title, info.name) if part)
        details = tuple(part for part in told if part)
        return Source(number, title, details, info.url, info.languages[0] if info.languages else None, quotes)

    def _published(self, info: DocumentInfo) -> str | None:
        return self._words("source.published", date=self._words.when(info.published)) if info.published else None

    def _quote(self, ref: Ref, claim: Claim) -> Quote:
        place = self._words("source.place", start=claim.span.start, end=claim.span.end)
        context = self._ledger.context(claim)
        if context is None:
            return Quote(ref, "", claim.quote, "", place)
        text, span = context.text, context.quote
        before, after = text[: span.start], text[span.end :]
        return Quote(ref, _tail(before), claim.quote, _head(after), place)


def _tail(text: str) -> str:
    return text if len(text) <= AROUND else "…" + text[-AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + "…"

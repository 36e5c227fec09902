"""What decisions rest on: sentences, noted when a decision is made and found again in the ledger as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from registan.model import Claim, Decision, Ground, Span, Subject, claim_id, content_id, said_in
from registan.model.decision import State
from registan.store.store import Store

from .sentence import sentence_around

KEPT_NAMES = 4
"""Names whose documents' texts are held at once; they are looked at in the order of the names."""
SHOWN = 60
"""Characters of a quote in a sentence of ours."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A claim on which a decision rests is not there as it was: how so, and why in words."""

    state: State
    why: str


def ground_of(store: Store, claim: Claim) -> Ground:
    """The claim with the sentence in which it stands; its quote alone where the ledger lacks the document."""
    context = store.claim(claim_id(claim))[1]
    text, quote = (context.text, claim.span) if context else (claim.quote, Span(0, len(claim.quote)))
    around = sentence_around(text, quote)
    return Ground(
        claim=claim,
        sentence=_digest(around.of(text)),
        before=quote.start - around.start,
        length=around.end - around.start,
    )


class Finder:
    """Finds the claims of decisions in a ledger: by their ids, else by the sentences in which they stood."""

    def __init__(self, store: Store, decisions: Iterable[Decision]) -> None:
        self._store = store
        grounds = {ground for each in decisions for subject in each.subjects for ground in subject.grounds}
        ids = {ground: claim_id(ground.claim) for ground in grounds}
        kept = store.claims_called(ids.values())
        self._texts = lru_cache(KEPT_NAMES)(store.texts_called)
        self._kept = {ground: kept[id_] for ground, id_ in ids.items() if id_ in kept}
        moved = sorted(grounds - self._kept.keys(), key=lambda ground: (ground.claim.doc, ids[ground]))
        self._moved = {ground: self._alike(ground) for ground in moved}
        self._lost = {ground: self._why(ground) for ground, alike in self._moved.items() if not alike}

    def find(self, subject: Subject) -> tuple[Claim, ...] | Lost:
        """The claims on which the subject rests, as the ledger has them now."""
        found = {each: self._kept.get(each) for each in subject.grounds}
        for ground, claim in found.items():
            if claim is None:
                taken = set(found.values())
                found[ground] = next((each for each in self._moved[ground] if each not in taken), None)
            if found[ground] is None:
                return self._lost.get(ground) or self._why(ground)
        return tuple(claim for claim in found.values() if claim)

    def _alike(self, ground: Ground) -> list[Claim]:
        """The same reading of the same sentence in other editions of the document, the nearest first."""
        before = ground.claim
        said = said_in(before)
        alike = [
            claim
            for claim in self._store.claims_quoting(before.doc, before.quote)
            if said_in(claim) == said and self._stands(ground, claim)
        ]
        return sorted(alike, key=lambda claim: abs(claim.span.start - before.span.start))

    def _stands(self, ground: Ground, claim: Claim) -> bool:
        text = self._texts(claim.doc).get(claim.document)
        if text is None:  # nothing but the quote is known of it, as of the claim that was judged
            return ground.length == len(claim.quote)
        return _is_at(ground, text, claim.span.start)

    def _why(self, ground: Ground) -> Lost:
        """Why nothing in the ledger is the claim of this ground."""
        doc, quote = ground.claim.doc, ground.claim.quote
        short = quote if len(quote) <= SHOWN else f"{quote[: SHOWN - 1]}…"
        if not self._store.speaks_of(doc, ground.claim.document):
            return Lost("not here", f"this ledger has no document called {doc}")
        if any(_is_at(ground, text, at) for text in self._texts(doc).values() for at in _places(quote, text)):
            return Lost("read otherwise", f"the sentence with “{short}” is still in {doc}, and is read otherwise now")
        return Lost("text changed", f"the sentence with “{short}” in {doc} is no longer what it was")


def _is_at(ground: Ground, text: str, quoted: int) -> bool:
    """Whether the sentence stands in the text around this place of its quote."""
    start = quoted - ground.before
    return start >= 0 and _digest(text[start : start + ground.length]) == ground.sentence


def _places(quote: str, text: str) -> Iterable[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _digest(sentence: str) -> str:
    return content_id("sentence", sentence)

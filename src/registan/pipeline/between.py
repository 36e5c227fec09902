"""Facts, and findings between documents: made from the ledger's claims when they are asked for.

Nothing of it is kept, so a build after one new document does no more than read that document, and two ledgers with the
same claims give the same facts and findings. The work grows as the claims do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from registan.model import Claim, Fact, Finding, Observation
from registan.reconcile.between import Around, disputed, reconcile_between
from registan.resolve import Copy, copies, facts
from registan.resolve.facts import cell_of
from registan.store.records import ClaimFilter
from registan.store.store import Store

KEPT_TEXTS = 64
"""Texts that are held at once while sentences are looked up."""

_MARKS = (". ", "! ", "? ", "; ", "\n")


def facts_of(store: Store, matching: ClaimFilter | None = None) -> list[Fact]:
    """The facts of which some mention matches, with all their mentions; copies are told from witnesses."""
    wanted = {cell_of(claim) for claim in _figures(store, matching)}
    claims = [claim for claim in _figures(store) if cell_of(claim) in wanted]
    told = facts(claims, _origins(store, _shared(facts(claims))))
    return told if matching is None or matching.limit is None else told[: matching.limit]


def findings_between(store: Store, within: Iterable[Finding]) -> list[Finding]:
    """What the documents of the ledger say against each other; `within` are the findings that each gives by itself."""
    claims = list(chain(_figures(store), store.claims(ClaimFilter(type="target"))))
    known = tuple(within)
    around = around_of(store, known, _origins(store, [disputed(claims)], known))
    return reconcile_between(claims, around)


def around_of(store: Store, within: tuple[Finding, ...] = (), origins: Mapping[str, str] | None = None) -> Around:
    """What the ledger knows around its claims."""

    @lru_cache(KEPT_TEXTS)
    def text_of(digest: str) -> str:
        return store.document(digest).text

    known = {info.digest: info.published for info in store.documents()}

    def sentence(claim: Claim) -> str:
        return sentence_of(text_of(claim.document), claim) if claim.document in known else claim.quote

    published = {digest: when for digest, when in known.items() if when}
    return Around(published=published, origins=origins or {}, sentence=sentence, within=within)


def sentence_of(text: str, claim: Claim) -> str:
    """The sentence or the line in which a claim stands."""
    start = max(text.rfind(mark, 0, claim.span.start) for mark in _MARKS) + 1
    stops = [stop for mark in _MARKS if (stop := text.find(mark, claim.span.end)) >= 0]
    return text[start : min(stops, default=len(text))].strip()


def _figures(store: Store, matching: ClaimFilter | None = None) -> list[Observation]:
    asked = replace(matching or ClaimFilter(), type="observation", limit=None)
    return [claim for claim in store.claims(asked) if isinstance(claim, Observation)]


def _shared(told: Iterable[Fact]) -> list[frozenset[str]]:
    """The documents that speak of the same facts."""
    return [frozenset(claim.document or claim.doc for claim in fact.claims) for fact in told if fact.origins > 1]


def _origins(store: Store, together: Iterable[Iterable[str]], within: Iterable[Finding] = ()) -> dict[str, str]:
    """Which of these documents are copies of which; only where they could be taken for witnesses it matters."""
    return {name: copy.origin for name, copy in copies_among(store, set(chain(*together)), within).items()}


def copies_among(store: Store, sources: set[str], within: Iterable[Finding] = ()) -> dict[str, Copy]:
    """The copies among documents (by digest), each with its origin and what betrays it."""
    if not sources:
        return {}
    infos = [info for info in store.documents() if info.digest in sources]
    texts = {info.digest: store.document(info.digest).text for info in infos}
    published = {info.digest: info.published for info in infos if info.published}
    claims = [claim for claim in _figures(store) if (claim.document or claim.doc) in sources]
    suspects = [finding.claims[finding.suspect] for finding in within if finding.suspect is not None]
    return copies(claims, texts, published, [claim for claim in suspects if (claim.document or claim.doc) in sources])

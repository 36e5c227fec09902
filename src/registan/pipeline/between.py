"""Facts, and findings between documents: made from the ledger's claims when they are asked for.

Nothing of it is kept, so a build after one new document does no more than read that document, and two ledgers with the
same claims give the same facts and findings. The work grows as the claims do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from registan.model import CLAIM_TYPES, Claim, Fact, Finding, Judgement, Observation
from registan.reconcile.between import Around, disputed, reconcile_between
from registan.resolve import copies, facts
from registan.resolve.facts import Cell, cell_of
from registan.store.records import ClaimFilter
from registan.store.store import Store

from .sentence import sentence_around
from .standing import judgements

KEPT_TEXTS = 64
"""Texts that are held at once while sentences are looked up."""


def facts_of(store: Store, matching: ClaimFilter | None = None) -> list[Fact]:
    """The facts of which some mention matches, with all their mentions; copies are told from witnesses."""
    asked = matching or ClaimFilter()
    decided = judgements(store)
    cells = {cell_of(claim) for claim in _figures(store, asked)}
    wanted = _joined(cells, decided)
    # all mentions of a cell have its indicator and its areas, whatever else was asked for
    alike = ClaimFilter(indicator=asked.indicator, area=asked.area) if wanted == cells else ClaimFilter()
    around = _figures(store, alike)
    claims = [claim for claim in around if cell_of(claim) in wanted]
    told = facts(claims, judgements=decided)
    shared = _shared(told)
    origins = _origins(store, shared, around if alike == ClaimFilter() else _figures(store)) if shared else {}
    return (facts(claims, origins, decided) if origins else told)[: asked.limit]


def _joined(cells: set[Cell], decided: Iterable[Judgement]) -> set[Cell]:
    """The cells, and those that people joined to them."""
    same = [each for each in decided if each.kind == "same"]
    ties = [
        {cell_of(each.one), cell_of(each.other)}
        for each in same
        if isinstance(each.one, Observation) and isinstance(each.other, Observation)
    ]
    wanted = set(cells)
    while more := set().union(*(tie for tie in ties if tie & wanted)) - wanted:
        wanted |= more
    return wanted


def findings_between(store: Store, within: Iterable[Finding]) -> list[Finding]:
    """What the documents of the ledger say against each other; `within` are the findings that each gives by itself."""
    figures = _figures(store)
    known = tuple(within)
    origins = _origins(store, disputed(figures), figures, known)
    others = chain.from_iterable(store.claims(ClaimFilter(type=kind)) for kind in CLAIM_TYPES if kind != "observation")
    return reconcile_between(chain(figures, others), around_of(store, known, origins))


def around_of(store: Store, within: tuple[Finding, ...] = (), origins: Mapping[str, str] | None = None) -> Around:
    """What the ledger knows around its claims."""

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
    return Around(published=published, origins=origins or {}, sentence=sentence, within=within)


def _figures(store: Store, matching: ClaimFilter | None = None) -> list[Observation]:
    asked = replace(matching or ClaimFilter(), type="observation", limit=None)
    return [claim for claim in store.claims(asked) if isinstance(claim, Observation)]


def _shared(told: Iterable[Fact]) -> set[str]:
    """The documents that speak of the same facts."""
    return {claim.document or claim.doc for fact in told if fact.origins > 1 for claim in fact.claims}


def _origins(
    store: Store, sources: Collection[str], figures: Iterable[Observation], within: Iterable[Finding] = ()
) -> dict[str, str]:
    """For each of these documents that is a copy its origin; of others it does not matter."""
    infos = [info for info in store.documents() if info.digest in sources] if sources else []
    texts = {info.digest: store.document(info.digest).text for info in infos}
    published = {info.digest: info.published for info in infos if info.published}
    claims = [claim for claim in figures if (claim.document or claim.doc) in sources]
    suspects = [finding.claims[finding.suspect] for finding in within if finding.suspect is not None]
    theirs = [claim for claim in suspects if (claim.document or claim.doc) in sources]
    return {name: copy.origin for name, copy in copies(claims, texts, published, theirs).items()}

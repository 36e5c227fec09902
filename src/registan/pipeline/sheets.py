"""What one document lends to the groups of its claims, and what it tells by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registan.model import Claim, Finding, Observation, content_id, dumps, finding_to_row
from registan.model.finding import SEVERITIES
from registan.reconcile import reconcile
from registan.reconcile.across.backing import backed_in
from registan.reconcile.across.books import is_comparable, named_in, with_books
from registan.reconcile.across.ties import is_left_to_others
from registan.reconcile.between import BENCHES, Around, reconcile_document
from registan.resolve.marks import PASSAGE, kind_of, marks_of
from registan.store.derived import GroupKey, Material, Member, Sheet, Told, told

from .reach import standing


def sheet_of(material: Material) -> Sheet:
    """The sheet of a document; an empty one where the ledger has neither text nor claims of it any more."""
    source, published = material.source, material.published
    if not material.claims and material.text is None:
        return Sheet(source=source)
    claims = [claim for _, claim in material.claims]
    figures = [claim for claim in claims if isinstance(claim, Observation)]
    within = list(material.findings) if material.is_kept else reconcile(claims)
    doubting = [finding for finding in within if _doubts(finding)]
    marks = sorted(marks_of(material.text or "", figures, _suspects(within)))
    accused = _accused(doubting)
    return Sheet(
        source=source,
        digest=content_id("sheet", material.digest, published, marks, accused),
        published=published,
        passages=sum(kind_of(mark) == PASSAGE for mark in marks),
        marks=tuple(marks),
        named=" ".join(sorted(named_in(figures).get(source, ()))),
        backed=" ".join(f"{span.start}-{span.end}" for span in sorted(backed_in(figures))),
        accused=accused,
        members=tuple(_members(material, figures, doubting)),
        findings=tuple(_findings(material, claims, within)),
    )


def _members(material: Material, figures: Sequence[Observation], doubting: Sequence[Finding]) -> Iterator[Member]:
    """The claims' places in groups, and how comparable figures are found from other drawers."""
    books = {claim: book for claim, book in with_books(figures, named_in(figures)) if is_comparable(claim)}
    doubted = {cited for finding in doubting for cited in finding.claims}
    for bench in BENCHES:
        for number, claim in material.claims:
            key, drawer = bench.key_of(claim), bench.drawer_of(claim)
            if key is not None and drawer and isinstance(claim, Observation):
                group = GroupKey(bench.name, key, drawer.statistic, drawer.time)
                yield standing(group, number, claim, books.get(claim), doubted=claim in doubted)
            elif key is not None:
                yield Member(group=GroupKey(bench.name, key), claim=number)


def _findings(material: Material, claims: Sequence[Claim], within: Sequence[Finding]) -> Iterator[Told]:
    """What the build did not keep: findings within where it did not see all claims, and those of a document's date."""
    if not material.is_kept and claims:
        group = min(claim.doc for claim in claims), claims[0].document
        yield from (told(found, between=False, place=at, group=group) for at, found in enumerate(within, start=1))
    published = {material.source: material.published} if material.published else {}
    for found in reconcile_document(claims, Around(published=published)):
        yield told(found, between=True)


def _suspects(within: Sequence[Finding]) -> list[Claim]:
    return [finding.claims[finding.suspect] for finding in within if finding.suspect is not None]


def _doubts(finding: Finding) -> bool:
    """Whether a finding within a document matters to others: what it leaves open does if they could decide it."""
    is_told = finding.suspect is not None or finding.suggestion is not None
    return finding.severity != "note" and (is_told or is_left_to_others(finding))


def _accused(doubting: Sequence[Finding]) -> str:
    """The findings within that doubt a figure, whether they tell which or not, a line each, the most serious first."""
    serious = sorted(doubting, key=lambda finding: SEVERITIES.index(finding.severity))
    return "\n".join(dumps(finding_to_row(finding)) for finding in serious)

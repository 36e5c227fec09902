"""What follows from the claims of a ledger: kept by the build where it saw them all, made anew where it did not."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from registan.model import Claim, Finding, Severity, finding_id
from registan.model.finding import SEVERITIES
from registan.store.errors import AmbiguousIdError, UnknownIdError
from registan.store.findings import Group
from registan.store.records import ClaimFilter
from registan.store.store import Store


def findings(
    store: Store, document: str | None = None, severity: Severity | None = None, *, between: bool = True
) -> Iterator[Finding]:
    """All findings, most serious first, then by file name and place; `between` documents too, unless it is false."""
    kept = store.kept_findings(document, severity)
    found = merge(kept, _fresh(store, document, severity), key=_seriousness)
    if between:
        found = merge(found, _between(store, document, severity), key=_seriousness)
    return (finding for _, finding in found)


def one_finding(store: Store, prefix: str) -> Finding:
    """The one finding whose id begins so."""
    found = [finding for finding in findings(store) if prefix and finding_id(finding).startswith(prefix)]
    if not found:
        raise UnknownIdError(f"No finding's id begins with {prefix!r}: `registan findings` lists them.")
    if len({finding_id(finding) for finding in found}) > 1:
        ids = ", ".join(map(finding_id, found[:5]))
        raise AmbiguousIdError(f"Several findings' ids begin with {prefix!r}: {ids}. Give more of it.")
    return found[0]


def _between(store: Store, document: str | None, severity: Severity | None) -> list[tuple[Group, Finding]]:
    """Findings between documents, under the document of the claim that each names first."""
    from .between import findings_between

    found = findings_between(store, findings(store, between=False))
    if document is not None:
        about = {_group(claim) for claim in store.claims(ClaimFilter(document=document))}
        found = [finding for finding in found if about.intersection(map(_group, finding.claims))]
    told = [(_group(finding.claims[0]), finding) for finding in found if severity in (None, finding.severity)]
    return sorted(told, key=_seriousness)


def _group(claim: Claim) -> Group:
    return claim.doc, claim.document


def finding_counts(store: Store) -> dict[Severity, int]:
    """How many findings there are within documents, by severity, most serious first."""
    counts = store.finding_counts()
    for _, finding in _fresh(store):
        counts[finding.severity] = counts.get(finding.severity, 0) + 1
    return {severity: counts[severity] for severity in SEVERITIES if severity in counts}


def _fresh(store: Store, document: str | None = None, severity: Severity | None = None) -> list[tuple[Group, Finding]]:
    """Findings of documents of which some claims were imported only, made from all their claims."""
    groups = store.groups_with_imports(document)
    if not groups:
        return []
    from registan.reconcile import reconcile

    found = [
        (group, finding)
        for group, claims in groups
        for finding in reconcile(claims)
        if severity in (None, finding.severity)
    ]
    return sorted(found, key=_seriousness)


def _seriousness(found: tuple[Group, Finding]) -> tuple[int, Group]:
    return SEVERITIES.index(found[1].severity), found[0]

"""What follows from the claims of a ledger: kept by the build where it saw them all, made anew where it did not."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from registan.model import Finding, Severity
from registan.model.finding import SEVERITIES
from registan.store.findings import Group
from registan.store.store import Store


def findings(store: Store, document: str | None = None, severity: Severity | None = None) -> Iterator[Finding]:
    """Findings within each document, most serious first, then by file name and place."""
    kept = store.kept_findings(document, severity)
    return (finding for _, finding in merge(kept, _fresh(store, document, severity), key=_seriousness))


def finding_counts(store: Store) -> dict[Severity, int]:
    """How many findings there are, by severity, most serious first."""
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

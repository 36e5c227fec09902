"""What follows from the claims of a ledger, told from what is kept of it, which is brought up to date before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from heapq import merge
from pathlib import Path
from tempfile import TemporaryDirectory

from registan.model import Finding, Severity, finding_id
from registan.model.finding import SEVERITIES
from registan.store.errors import (
    AmbiguousIdError,
    BusyLedgerError,
    FullDiskError,
    ReadOnlyLedgerError,
    UnknownIdError,
)
from registan.store.file.lock import write_lock
from registan.store.queries.findings import Group
from registan.store.store import Store

from .given import own_identities

_FEW = 6


def findings(
    store: Store, document: str | None = None, severity: Severity | None = None, *, between: bool = True
) -> Iterator[Finding]:
    """All findings, most serious first, then by file name and place; `between` documents too, unless it is false.

    What a document leaves open and others decide is told once, as these decide it.
    """
    with settled(store) as ready:
        decided = ready.decided() if between else frozenset()
        found = merge(
            ready.kept_findings(document, severity),
            ready.derived_findings(document, severity, between=False),
            ready.derived_findings(document, severity, between=True) if between else (),
            key=_seriousness,
        )
        yield from (finding for _, finding in found if not _is_decided(finding, decided))


def one_finding(store: Store, prefix: str) -> Finding:
    """The one finding whose id begins so."""
    with settled(store) as ready:
        found = ready.findings_called(prefix, _FEW) if prefix.isalnum() else []
    if not found:
        raise UnknownIdError(f"No finding's id begins with {prefix!r}: `registan findings` lists them.")
    ids = list(dict.fromkeys(map(finding_id, found)))
    if len(ids) > 1:
        raise AmbiguousIdError(f"Several findings' ids begin with {prefix!r}: {', '.join(ids[:5])}. Give more of it.")
    return found[0]


def finding_counts(store: Store) -> dict[Severity, int]:
    """How many findings there are within and between documents, by severity, most serious first."""
    with settled(store) as ready:
        counts = ready.finding_counts()
    return {severity: counts[severity] for severity in SEVERITIES if severity in counts}


@contextmanager
def settled(store: Store) -> Iterator[Store]:
    """The ledger with all that follows from its claims; a copy where it may not be written, or is just written."""
    with own_identities(store) as version:
        is_settled = store.is_settled(version)
    if is_settled:
        yield store
        return
    from .derive import derive

    try:
        with write_lock(store.path, wait=0):
            derive(store.path)
    except (BusyLedgerError, FullDiskError, ReadOnlyLedgerError):
        with TemporaryDirectory(prefix="registan-") as folder:
            copy = Path(folder) / store.path.name
            store.copy_to(copy)
            derive(copy)
            ready = Store(copy)
            try:
                yield ready
            finally:
                ready.close()
    else:
        yield store


def _is_decided(finding: Finding, decided: frozenset[str]) -> bool:
    """Whether a finding within a document left its suspect open, which others tell."""
    return bool(decided) and finding.suspect is None and finding_id(finding) in decided


def _seriousness(found: tuple[Group, Finding]) -> tuple[int, Group]:
    return SEVERITIES.index(found[1].severity), found[0]

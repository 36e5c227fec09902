"""The vintages of a ledger's series: which figures later releases revised."""

from __future__ import annotations

from registan.model import Observation
from registan.statistics import SERIES_KINDS
from registan.statistics.vintages import Release, Revision, revisions
from registan.store.records import ClaimFilter
from registan.store.store import Store


def revisions_of(store: Store, matching: ClaimFilter | None = None) -> list[Revision]:
    """What later releases of the same publishers changed, largest change first."""
    series = {info.digest: info for info in store.documents() if info.media_type in SERIES_KINDS}
    releases = {digest: Release(info.published or "", info.publisher or "") for digest, info in series.items()}
    claims = [
        claim
        for claim in store.claims(matching or ClaimFilter(type="observation"))
        if isinstance(claim, Observation) and claim.document in releases
    ]
    return revisions(claims, releases)

"""Claims held against each other: facts, findings, why figures differ, what later releases changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from registan.model import Claim, Fact, Finding, Observation, Severity, Verdict
from registan.pipeline.derived import finding_counts, findings, one_finding
from registan.store.records import ClaimFilter

from .handle import Handle

if TYPE_CHECKING:
    from registan.reconcile.across.why import Difference
    from registan.statistics.rates import Conversion
    from registan.statistics.vintages import Revision


class Court(Handle):
    """What claims say together, and which of them cannot all be true."""

    def facts(self, matching: ClaimFilter | None = None) -> Iterator[Fact]:
        """Claims of the same cell of the same statistic, each with its best reading and why it is the best.

        A fact is told with all its mentions when one of them matches.
        """
        from registan.pipeline.between import facts_of

        return facts_of(self._store, matching)

    def findings(
        self, document: str | None = None, severity: Severity | None = None, *, between: bool = True
    ) -> Iterator[Finding]:
        """Claims that cannot all be true, most serious first; about one document (digest or name) where given.

        What changed since they were made is looked at first; without `between` those between documents are left out.
        """
        return findings(self._store, document, severity, between=between)

    def finding(self, id_prefix: str) -> Finding:
        """The finding whose id begins so; UnknownIdError or AmbiguousIdError where that is not one."""
        return one_finding(self._store, id_prefix)

    def finding_counts(self) -> dict[Severity, int]:
        """How many findings there are, by severity, most serious first."""
        return finding_counts(self._store)

    def explain(self, derived: Finding | Verdict) -> list[str]:
        """How a finding or a verdict was derived, step by step: what is printed, what it means, what follows."""
        if isinstance(derived, Verdict):
            from registan.track.derivation import steps

            return steps(derived)
        from registan.reconcile.derivation import derivation

        return derivation(derived)

    def why(self, one: Claim, other: Claim) -> list[Difference]:
        """Why two figures can differ: reporter, flow, period, scope, vintage, currency, rounding; what is not known."""
        from registan.pipeline.between import around_of
        from registan.reconcile.across.why import differences

        return differences(one, other, around_of(self._store))

    def use_identities(self, file: str | Path) -> bool:
        """Keep a file of identities for this ledger and make its findings anew; whether it says something new.

        GivenFileError names file and line of what is wrong in it; then nothing changes. An empty file takes back the
        one before.
        """
        from registan.pipeline.given import give_file

        return give_file(self._store, Path(file))

    def revisions(self, matching: ClaimFilter | None = None) -> list[Revision]:
        """Figures that later releases of the same publisher's series changed, largest change first."""
        from registan.pipeline.statistics.revisions import revisions_of

        return revisions_of(self._store, matching)

    def convert(self, claim: Observation, currency: str, rates: str | Path) -> Conversion:
        """The claim's figure in another currency, by the rate of its own period in a file of rates.

        The file is CSV (from, to, period, rate, source) or SDMX. Raises LedgerError where no rate is given.
        """
        from registan.pipeline.statistics.rates import converted

        return converted(claim, currency, Path(rates))

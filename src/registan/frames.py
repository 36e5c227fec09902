"""The ledger as Arrow tables: `frames.claims(ledger).to_pandas()` is a data frame. Needs the extra `frames`.

Figures are exact decimals; periods are ISO 8601 intervals; what is nested (the claims of a fact, the history of an
aim) is JSON text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from registan.api import ClaimFilter, Ledger
from registan.export.arrow import claim_table, plain_table
from registan.model import fact_to_row, finding_to_row, verdict_to_row

if TYPE_CHECKING:
    import pyarrow

FACTS = tuple(
    "id indicator measure unit area counterpart reporter period base_period product value value_high qualifier why"
    " origins best claims".split()
)
FINDINGS = tuple("id kind severity message rule confidence suspect suggestion claims".split())
VERDICTS = tuple("id subject status target by_reporter history required_growth_pct message claims".split())


def claims(ledger: Ledger, matching: ClaimFilter | None = None) -> pyarrow.Table:
    """Claims, a row each, with the columns of the exchange format; those that match where something is asked for."""
    return claim_table(ledger.export_rows(matching))


def facts(ledger: Ledger, matching: ClaimFilter | None = None) -> pyarrow.Table:
    """Facts, a row each, with their best reading."""
    return plain_table(map(fact_to_row, ledger.facts(matching)), FACTS)


def findings(ledger: Ledger) -> pyarrow.Table:
    """Findings, most serious first."""
    return plain_table(map(finding_to_row, ledger.findings()), FINDINGS)


def verdicts(ledger: Ledger, *areas: str) -> pyarrow.Table:
    """Verdicts on targets, of one or two states (codes) where given, most serious first."""
    return plain_table(map(verdict_to_row, ledger.commitments(*areas)), VERDICTS)

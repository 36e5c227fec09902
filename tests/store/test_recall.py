"""A ledger asked many questions at once answers as it does one by one."""

from __future__ import annotations

from pathlib import Path

import registan
from registan.api import ClaimFilter


def test_what_is_remembered_is_what_the_ledger_says(tmp_path: Path) -> None:
    registan.build(ledger=tmp_path / "a.db", sample=True)
    with registan.open(tmp_path / "a.db") as ledger, ledger.at_once() as held:
        for _ in range(2):
            assert list(held.claims()) == list(ledger.claims())
            assert list(held.findings()) == list(ledger.findings())
            assert list(held.facts(ClaimFilter(area="KAZ"))) == list(ledger.facts(ClaimFilter(area="KAZ")))
            assert held.commitments("KAZ", "UZB") == ledger.commitments("KAZ", "UZB")
        assert all(held.context(claim) == ledger.context(claim) for claim in list(ledger.claims())[:50])


def test_a_claim_is_read_once_for_all_that_tell_it(tmp_path: Path) -> None:
    registan.build(ledger=tmp_path / "a.db", sample=True)
    with registan.open(tmp_path / "a.db") as ledger, ledger.at_once() as held:
        by_identity = {id(claim) for claim in held.claims()}
        assert all(id(claim) in by_identity for fact in held.facts() for claim in fact.claims)

"""A ledger asked many questions at once answers as it does one by one."""

from __future__ import annotations

from registan.api import ClaimFilter, Ledger


def test_what_is_remembered_is_what_the_ledger_says(sample: Ledger) -> None:
    with sample.at_once() as held:
        for _ in range(2):
            assert list(held.claims()) == list(sample.claims())
            assert list(held.findings()) == list(sample.findings())
            assert list(held.facts(ClaimFilter(area="KAZ"))) == list(sample.facts(ClaimFilter(area="KAZ")))
            assert held.commitments("KAZ", "UZB") == sample.commitments("KAZ", "UZB")
        assert all(held.context(claim) == sample.context(claim) for claim in list(sample.claims())[:50])


def test_a_claim_is_read_once_for_all_that_tell_it(sample: Ledger) -> None:
    with sample.at_once() as held:
        by_identity = {id(claim) for claim in held.claims()}
        assert all(id(claim) in by_identity for fact in held.facts() for claim in fact.claims)

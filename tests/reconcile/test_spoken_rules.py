"""Rules as `explain` says them."""

from __future__ import annotations

import pytest

from registan.reconcile.spoken_rules import in_words


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("trade.turnover = trade.exports + trade.imports", "trade turnover is trade exports plus trade imports"),
        ("trade.exports <= trade.turnover", "trade exports is at most trade turnover"),
        ("sub-period <= period", "no part of a time has more than all of that time"),
        ("share = part / whole", "a share is what the part is of the whole"),
    ],
)
def test_a_rule_in_signs_is_said_in_words(rule: str, said: str) -> None:
    assert in_words(rule) == f"{rule}: {said}"


def test_a_rule_in_words_stands() -> None:
    assert in_words("one event, one date") == "one event, one date"

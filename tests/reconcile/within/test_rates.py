"""A rate that does not fit its levels: whether it is to blame."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile

NOW = "trade.turnover KAZ-UZB 2023 '$4,417.1 million'"
THEN = "trade.turnover KAZ-UZB 2022 '$5,030.2 million'"

TOLD = {
    "a rise where the levels fall": (f"{THEN}\n{NOW}\ntrade.turnover KAZ-UZB 2023 '18.3%'", "-12.2"),
    "far too much": (
        "trade.turnover KAZ-UZB 2022 '$3,311.8 million'\ntrade.turnover KAZ-UZB 2023 '$5,037.4 million'\n"
        "trade.turnover KAZ-UZB 2023 '78.0%'",
        "52.1",
    ),
}
OPEN = {
    "a revised level explains it": f"{THEN}\n{NOW}\ntrade.turnover KAZ-UZB 2023 '10.9%' sign=-",
    "levels that are hardly printed": (
        "trade.turnover KAZ-UZB 2022 '$5.0 billion'\ntrade.turnover KAZ-UZB 2023 '$4.4 billion'\n"
        "trade.turnover KAZ-UZB 2023 '18.3%'"
    ),
}


@pytest.mark.parametrize(("text", "wanted"), TOLD.values(), ids=TOLD)
def test_a_rate_between_levels_that_no_misprint_mends_is_to_blame(document, text: str, wanted: str) -> None:
    (found,) = reconcile(document(text))
    assert found.suspect == 0 and found.claims[0].measure == "change_pct"
    assert found.suggestion and str(dict(found.suggestion.fields)["value"]) == wanted


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_what_a_level_may_explain_is_left_open(document, text: str) -> None:
    (found,) = reconcile(document(text))
    assert found.suspect is None


def test_a_misprinted_level_goes_before_the_rate(document) -> None:
    misprinted = THEN.replace("5,030.2", "5,330.2")
    (found,) = reconcile(document(f"{misprinted}\n{NOW}\ntrade.turnover KAZ-UZB 2023 '12.2%' sign=-"))
    assert found.claims[found.suspect or 0].quote == "$5,330.2 million"
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 5030200000}

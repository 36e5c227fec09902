"""Exports that exceed a turnover of which the imports are not told."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile

TOTAL = "trade.turnover AZE-BGR 2022 '$1.1 million'"
TOLD = {
    "exports": f"{TOTAL}\ntrade.exports AZE-BGR 2022 '$1.02 billion'",
    "imports": f"{TOTAL}\ntrade.imports AZE-BGR 2022 '$1.02 billion'",
    "seen from the other side": f"{TOTAL}\ntrade.exports BGR-AZE 2022 '$1.02 billion'",
}
SILENT = {
    "a part": f"{TOTAL}\ntrade.exports AZE-BGR 2022 '$1.02 million'",
    "rounded": f"{TOTAL}\ntrade.exports AZE-BGR 2022 '$1.14 million'",
    "another year": f"{TOTAL}\ntrade.exports AZE-BGR 2021 '$1.02 billion'",
    "of another state": f"{TOTAL}\ntrade.exports AZE-TUR 2022 '$1.02 billion'",
    "a balance": f"{TOTAL}\ntrade.balance AZE-BGR 2022 '$1.02 billion'",
    "of goods": f"{TOTAL} product=wheat\ntrade.exports AZE-BGR 2022 '$1.02 billion'",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_one_way_that_exceeds_both_is_told(document, text: str) -> None:
    (found,) = reconcile(document(text))
    assert (found.kind, found.severity) == ("arithmetic", "error")
    assert found.rule.endswith("<= trade.turnover") and "exceeds the trade turnover" in found.message


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_a_turnover_leaves_room_for_is_not_told(document, text: str) -> None:
    assert reconcile(document(text)) == []


def test_with_both_ways_the_sum_tells_it_once(document) -> None:
    text = f"{TOTAL}\ntrade.exports AZE-BGR 2022 '$1.02 billion'\ntrade.imports AZE-BGR 2022 '$80 million'"
    (found,) = reconcile(document(text))
    assert found.rule == "trade.turnover = trade.exports + trade.imports"

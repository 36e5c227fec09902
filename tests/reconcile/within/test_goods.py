"""One kind of goods, or one branch, that is more than all of them."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile

X, FIRMS = "trade.exports KAZ-UZB", "enterprise.count UZB-KAZ"

TOLD = {
    "wheat": f"{X} 2023 '$3,114.2 million'\n{X} 2023 '$3,410.5 million' product=wheat",
    "a branch": f"{FIRMS} 2023 '1,136'\n{FIRMS} 2023 '1,163' product=trade",
}
SILENT = {
    "less": f"{X} 2023 '$3,114.2 million'\n{X} 2023 '$410.5 million' product=wheat",
    "all of it": f"{X} 2023 '$3,114.2 million'\n{X} 2023 '$3,114.2 million' product=gas",
    "rounded": f"{X} 2023 '$3.1 billion'\n{X} 2023 '$3,114.2 million' product=gas",
    "another year": f"{X} 2023 '$3,114.2 million'\n{X} 2022 '$3,410.5 million' product=wheat",
    "another unit": f"{X} 2023 '$3,114.2 million'\n{X} 2023 '4,000,000,000' unit=T product=wheat",
    "no one time": f"{FIRMS} - '1,136'\n{FIRMS} - '1,163' product=trade",
    "another way": f"trade.exports UZB-KAZ 2023 '$3,114.2 million'\n{X} 2023 '$3,410.5 million' product=wheat",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_a_part_that_exceeds_all_is_told(document, text: str) -> None:
    (found,) = reconcile(document(text))
    assert (found.kind, found.severity, found.rule) == ("arithmetic", "error", "part of the goods <= all goods")
    assert "in all" in found.message


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_can_be_a_part_is_not_told(document, text: str) -> None:
    assert reconcile(document(text)) == []


def test_the_total_that_sums_bear_out_stands(document) -> None:
    sums = "trade.turnover KAZ-UZB 2023 '$4,417.1 million'\ntrade.imports KAZ-UZB 2023 '$1,302.9 million'"
    (found,) = reconcile(document(f"{TOLD['wheat']}\n{sums}"))
    assert found.suspect == 0 and found.claims[0].product == "wheat"

"""A finding step by step."""

from __future__ import annotations

from registan.reconcile import reconcile
from registan.reconcile.between import reconcile_between
from registan.reconcile.derivation import derivation

SUM = """
trade.turnover KAZ-UZB 2023 '$4,417.1 million' reporter=KAZ
trade.exports KAZ-UZB 2023 '$3,114.2 million'
trade.imports KAZ-UZB 2023 '$1,802.9 million'
trade.balance KAZ-UZB 2023 '$1,811.3 million'
"""


def test_a_sum_is_derived_figure_by_figure(document) -> None:
    (finding,) = reconcile(document(SUM))
    steps = derivation(finding)
    assert steps[0].startswith("Suspected: a.txt, character 300, prints “$1,802.9 million”")
    assert "by a reporter not named there" in steps[0]
    assert "stands for 1,802.85 million USD to 1,802.95 million USD" in steps[0]
    assert any("by Kazakhstan" in step for step in steps)
    leaves = [step for step in steps if "the others leave" in step and "trade imports" in step]
    assert len(leaves) == 2
    assert all("does not meet" in step for step in leaves)
    assert any("digit misread; it should probably say 1,302.9 million USD" in step for step in steps)
    assert steps[-1].startswith("error: cannot be true; ")


def test_without_a_suspect_it_says_so(document) -> None:
    texts = [f"trade.turnover KAZ-UZB 2023 '${value} billion' reporter=KAZ" for value in ("4.9", "4.4")]
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{at}.txt")]
    (finding,) = reconcile_between(claims)
    steps = derivation(finding)
    assert "Nothing tells which of the claims is wrong, or none is." in steps
    assert steps[-1] == "doubt: very unlikely."


def test_open_intervals_are_told_in_words(document) -> None:
    said = "trade.turnover KAZ-UZB 2023 '$6 billion' reporter=KAZ qualifier=over"
    claims = [*document(said), *document("trade.turnover KAZ-UZB 2023 '$4.4 billion' reporter=KAZ", "b.txt")]
    (finding,) = reconcile_between(claims)
    assert any("at least 5.5 billion USD" in step for step in derivation(finding))

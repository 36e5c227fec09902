"""Several figures wrong at once: which sets of them explain all."""

from __future__ import annotations

from registan.reconcile import CHECKS, reconcile
from registan.reconcile.figures.cells import sheet_of
from registan.reconcile.within.explanations import explanations

TWO_WRONG = """
    trade.turnover KAZ-UZB 2023 '$4,417.1 million'
    trade.exports KAZ-UZB 2023 '$3,814.2 million'
    trade.imports KAZ-UZB 2023 '$1,902.9 million'
    trade.balance KAZ-UZB 2023 '$1,811.3 million'
    trade.exports KAZ-UZB 2022 '$2,994.4 million'
    trade.exports KAZ-UZB 2023 '4.0%' base_period=2022
    trade.imports KAZ-UZB 2022 '$1,252.8 million'
    trade.imports KAZ-UZB 2023 '4.0%' base_period=2022
"""


def told(document, text: str) -> list[set[str]]:
    sheet = sheet_of(document(text))
    found = explanations([check for run in CHECKS for check in run(sheet)])
    return [{claim.quote for claim in one} for one in found.sets]


def test_a_single_figure_explains_what_it_can(document) -> None:
    one = TWO_WRONG.replace("$1,902.9", "$1,302.9")
    assert told(document, one) == [{"$3,814.2 million"}]


def test_two_figures_where_one_is_not_enough(document) -> None:
    assert told(document, TWO_WRONG) == [{"$3,814.2 million", "$1,902.9 million"}]
    found = reconcile(document(TWO_WRONG))
    suspects = {each.claims[0].quote for each in found if each.suspect == 0}
    assert suspects == {"$3,814.2 million", "$1,902.9 million"}


def test_ties_are_all_told(document) -> None:
    text = """
        trade.turnover KAZ-UZB 2023 '$4,000 million'
        trade.exports KAZ-UZB 2023 '$3,114 million'
        trade.imports KAZ-UZB 2023 '$1,303 million'
    """
    assert told(document, text) == [{"$4,000 million"}, {"$3,114 million"}, {"$1,303 million"}]


def test_what_agrees_needs_no_explanation(document) -> None:
    assert told(document, TWO_WRONG.replace("$1,902.9", "$1,302.9").replace("$3,814.2", "$3,114.2")) == [set()]

"""Findings are told in sentences with the figures in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from registan.lexicons.wording import amount
from registan.model import Observation
from registan.reconcile import reconcile

Document = Callable[..., list[Observation]]

AMOUNTS = [
    ("391800000", "USD", "391.8 million USD"),
    ("3114200000", "USD", "3,114.2 million USD"),
    ("4100000000", "USD", "4.1 billion USD"),
    ("1240000000", "USD", "1.24 billion USD"),
    ("24100", "T", "24.1 thousand tonnes"),
    ("1056", "COUNT", "1,056"),
    ("14.5", "PCT", "14.5 percent"),
    ("-329300000", "USD", "-329.3 million USD"),
    ("1412700", "PERSON", "1,412.7 thousand persons"),
    ("123456789", "KZT", "123,456,789 KZT"),
    ("0", "USD", "0 USD"),
    ("20", "PER_WEEK", "20 a week"),
]


@pytest.mark.parametrize(("value", "unit", "words"), AMOUNTS)
def test_an_amount_reads(value: str, unit: str, words: str) -> None:
    assert amount(Decimal(value), unit) == words


SENTENCES = [
    (
        """
        tourism.arrivals UZB-TJK 2023 '2,038.4 thousand' unit=PERSON
        tourism.arrivals UZB-KGZ 2023 '1,914.2 thousand' unit=PERSON
        tourism.arrivals UZB-KAZ 2023 '1,412.7 thousand' unit=PERSON
        tourism.arrivals UZB 2023 '5,356.3 thousand' unit=PERSON
        """,
        "Uzbekistan, 2023: 2,038.4 thousand persons (Tajikistan) and 1,914.2 thousand persons (Kyrgyzstan) and "
        "1,412.7 thousand persons (Kazakhstan) make 5,365.3 thousand persons, not the tourism arrivals of 5,356.3 "
        "thousand persons. 5,365.3 thousand persons instead of 5,356.3 thousand persons fits: two digits were swapped.",
    ),
    (
        """
        trade.exports KAZ-UZB 2022 '$1,000 million'
        trade.exports KAZ-UZB 2023 '$1,300 million'
        trade.exports KAZ-UZB 2023 '$200 million' measure=change_abs
        """,
        "Kazakhstan and Uzbekistan, 2023: trade exports going from 1 billion USD to 1.3 billion USD has not changed by "
        "200 million USD. Which of the figures is wrong, they do not tell: either 1.1 billion USD instead of 1 billion "
        "USD, 1.2 billion USD instead of 1.3 billion USD or 300 million USD instead of 200 million USD would fit.",
    ),
    (
        """
        trade.turnover DEU-FRA 2021 '$3538 million'
        trade.exports DEU-FRA 2021 '$1057 million'
        trade.imports DEU-FRA 2021 '$248 million'
        """,
        "Germany and France, 2021: trade exports of 1,057 million USD and trade imports of 248 million USD make "
        "1,305 million USD, not the trade turnover of 3,538 million USD. "
        "2,481 million USD instead of 248 million USD fits: a digit was dropped.",
    ),
    (
        """
        trade.balance KAZ-UZB 2021 '$999 million'
        trade.exports KAZ-UZB 2021 '$1500 million'
        trade.imports KAZ-UZB 2021 '$700 million'
        """,
        "Kazakhstan and Uzbekistan, 2021: trade exports of 1.5 billion USD less trade imports of 700 million USD leave "
        "800 million USD, not the trade balance of 999 million USD. Which of the figures is wrong, they do not tell: "
        "either 799 million USD instead of 999 million USD, 1.7 billion USD instead of 1.5 billion USD or 500 million "
        "USD instead of 700 million USD would fit.",
    ),
    (
        """
        transport.passengers KAZ-UZB 2023 '21.4 million' unit=PERSON
        transport.passengers KAZ-UZB 2023-01-01/2023-06-30 '24.9 million' unit=PERSON
        """,
        "Kazakhstan and Uzbekistan, January to June 2023: transport passengers of 24.9 million persons exceeds the "
        "21.4 million persons of all 2023. Which of the figures is wrong, they do not tell.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_a_finding_says(document: Document, text: str, sentence: str) -> None:
    assert [found.message for found in reconcile(document(text))] == [sentence]


def test_a_lost_sign_may_be_two_figures_in_each_others_place(document: Document) -> None:
    text = """
        trade.balance KAZ-UZB 2023 '$1,811.3 million' sign=-
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
    """
    (found,) = reconcile(document(text))
    assert found.message.endswith("So would trade exports and trade imports in each other's place.")


def test_a_sign_is_only_doubted_where_the_way_of_the_trade_was_inferred(document: Document) -> None:
    text = """
        trade.balance KAZ-UZB 2023 '$1,811.3 million' sign=-
        trade.exports KAZ-UZB 2023 '$3,114.2 million'
        trade.imports KAZ-UZB 2023 '$1,302.9 million'
    """
    claims = document(text)
    (sure,) = reconcile(claims)
    (unsure,) = reconcile([claims[0], replace(claims[1], inferred=("area",)), claims[2]])
    assert (sure.severity, unsure.severity) == ("error", "doubt") and unsure.confidence < sure.confidence


def test_a_sum_of_figures_that_may_be_of_two_reporters_is_only_doubted(document: Document) -> None:
    sums = """
        trade.exports UZB-AFG 2024 '$1,104.2 million' reporter=UZB
        trade.imports UZB-AFG 2024 '$35.7 million' reporter=UZB
        trade.turnover UZB-AFG 2024 '$963.5 million'
    """
    (found,) = reconcile(document(sums))
    (sure,) = reconcile(document(sums.replace("963.5 million'", "963.5 million' reporter=UZB")))
    assert (found.severity, sure.severity) == ("doubt", "error")

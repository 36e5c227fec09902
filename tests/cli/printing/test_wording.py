"""Claims in words and figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from registan.cli.printing.wording import areas_of, counted, figure_of, listed, subject_of, when_of
from registan.model import Claim, Observation, from_row, parse_period


def observation(value: str, **fields: Any) -> Observation:
    quote = "x" * 5
    base: dict[str, Any] = {"doc": "a.txt", "type": "observation", "start": 0, "end": 5, "quote": quote}
    base |= {"indicator": "trade.exports", "unit": "USD", "value": Decimal(value)}
    claim = from_row(base | fields)
    assert isinstance(claim, Observation)
    return claim


FIGURES = [
    (observation("4100000000"), "4.1 billion USD"),
    (observation("1980500000", qualifier="over"), "over 1,980.5 million USD"),
    (observation("2200000000", value_high=Decimal(3000000000)), "2.2 billion USD to 3 billion USD"),
    (observation("27600000", unit="T"), "27.6 million tonnes"),
    (observation("999999"), "999,999 USD"),
    (observation("-1200"), "-1,200 USD"),
    (observation("35", unit="PCT", measure="change_pct"), "+35 percent"),
    (observation("-2.5", unit="PCT", measure="change_pct"), "-2.5 percent"),
    (observation("66.67", unit="PCT", measure="share_pct", qualifier="about"), "about 66.67 percent"),
    (observation("3", unit="RANK", measure="rank"), "rank 3"),
    (observation("37", unit="COUNT"), "37"),
    (observation("0"), "0 USD"),
    (observation("12345678901234567891"), "12,345,678,901,234,567,891 USD"),
]


@pytest.mark.parametrize(("claim", "words"), FIGURES)
def test_a_figure_is_written_without_loss(claim: Observation, words: str) -> None:
    assert figure_of(claim) == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("2020-01-01/2020-08-31", "2020-01-01/2020-08-31"),
        ("1997-01-01/..", "1997-01-01/.."),
        ("2022-12-21", "2022-12-21"),
    ],
)
def test_years_and_months_go_by_their_numbers(period: str, words: str) -> None:
    assert when_of(observation("1", period=str(parse_period(period)))) == words


def event() -> Claim:
    row = {"doc": "a", "type": "event", "start": 0, "end": 5, "quote": "visit", "name": "State visit", "kind": "visit"}
    return from_row(row | {"parties": ["KAZ", "UZB"], "date": "2021-12"})


def test_claims_of_all_types_have_words() -> None:
    target = observation("1", type="target", deadline="2030-12-31", area="KAZ", counterpart="UZB")
    assert (subject_of(target), areas_of(target), when_of(target)) == (
        "trade.exports (target)",
        "KAZ UZB",
        "by 2030",
    )
    assert (subject_of(event()), areas_of(event()), when_of(event()), figure_of(event())) == (
        "event: visit",
        "KAZ UZB",
        "2021-12",
        "State visit",
    )


def test_counts_agree_with_their_nouns() -> None:
    assert [counted(n, "claim") for n in (0, 1, 2_000)] == ["0 claims", "1 claim", "2,000 claims"]
    assert listed({"error": 2, "doubt": 0, "note": 1}) == "2 errors, 1 note"

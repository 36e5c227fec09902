"""Whose a figure is where a route, a lender, a whole with its flows or a market stands beside it."""

from __future__ import annotations

import pytest

from .reading import read, told

RAILWAY = (
    "The Belgrade–Budapest railway (350 km, of which 166 km in Hungary) is built with a Chinese loan of $1.9 billion."
)


def test_a_route_is_of_the_states_of_its_two_ends() -> None:
    rows = read(f"Serbia and Hungary trade more.\n\n{RAILWAY} In 2023 it carried 3.6 million passengers.")
    told_of = {row["quote"]: told(row, "area", "counterpart") for row in rows}
    assert told_of["350 km"] == told_of["166 km"] == ("HUN", "SRB")
    assert told_of["3.6 million passengers"] == ("HUN", "SRB")
    assert "CHN" in told_of["$1.9 billion"]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        (
            "en",
            "In 2022 Serbia's exports to Hungary made 1.9 billion euros. Hungarian statistics put it at 4.4 billion "
            "euros, of which exports 2.5 billion.",
            "4.4 billion euros",
        ),
        (
            "ru",
            "В 2022 году импорт Сербии из Венгрии вырос до 2,3 млрд евро. Венгерская статистика даёт иные цифры: "
            "4,4 млрд евро, из них экспорт Венгрии — 2,5 млрд.",
            "4,4 млрд евро",
        ),
    ],
)
def test_what_has_a_flow_in_it_is_the_turnover(language: str, text: str, quote: str) -> None:
    found = {row["quote"]: row["indicator"] for row in read(text, "2023-10-12", language)}
    assert found[quote] == "trade.turnover"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "About 500 Hungarian companies work in Serbia. OTP Bank holds 13 percent of the market."),
        ("ru", "В Сербии работает около 500 венгерских компаний. Банк OTP занимает 13 % рынка."),
    ],
)
def test_a_firms_share_of_a_market_is_no_claim(language: str, text: str) -> None:
    assert [row["value"] for row in read(text, "2023-10-12", language)] == [500]


def test_who_builds_is_no_side_of_what_is_built() -> None:
    rows = read(
        "Kenya and Uganda trade more.\n\nA 273-km railway from Malaba to Kampala, costing 2.7 billion euros and built "
        "by a Turkish firm, is to be finished in 2028."
    )
    assert [told(row, "indicator", "area", "counterpart") for row in rows] == [
        ("transport.length", "KEN", "UGA"),
        ("project.value", "KEN", "UGA"),
    ]

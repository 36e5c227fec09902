"""What a figure is of when its own clause hardly says it: neighbours' cues, things without a code, common aims."""

from __future__ import annotations

import pytest

from .reading import read, told

OPENS = [
    (
        "Экспорт из Грузии в Азербайджан в 2023 году вырос на 29,0 % и достиг 867,1 млн долларов, "
        "импорт из Азербайджана составил 530,5 млн долларов.",
        "ru",
    ),
    (
        "Exports from Chile to Peru in 2023 grew once more, by 29 percent, and reached 867.1 million dollars, "
        "imports from Peru were 530.5 million dollars.",
        "en",
    ),
]


@pytest.mark.parametrize(("text", "language"), OPENS)
def test_a_flow_named_after_a_comma_is_the_next_figures(text: str, language: str) -> None:
    assert [told(row, "indicator", "measure") for row in read(text, language=language)] == [
        ("trade.exports", "change_pct"),
        ("trade.exports", "level"),
        ("trade.imports", "level"),
    ]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "Electricity exports of Laos to Thailand reached 190 million kWh, 2.1 times more than in 2022.",
            "energy.electricity",
        ),
        ("Exports of Laos to Thailand were $90 million, 2.1 times more than in 2022.", "trade.exports"),
    ],
)
def test_a_multiple_is_of_the_amount_that_it_compares(text: str, indicator: str) -> None:
    rows = [row for row in read(text) if row["measure"] == "change_pct"]
    assert [row["indicator"] for row in rows] == [indicator]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Exports of Peru to Chile were $900 million in 2023. Remittances were $41 million.", "en"),
        ("Exports of Peru to Chile were $900 million in 2023. Inflation stood at 4.1 percent.", "en"),
        ("Экспорт Перу в Чили в 2023 году составил 900 млн долларов. Денежные переводы достигли 41 млн.", "ru"),
    ],
)
def test_what_has_no_code_does_not_take_the_code_of_the_sentence_before(text: str, language: str) -> None:
    assert [row["value"] for row in read(text, language=language)] == [900000000]


def test_money_that_firms_have_invested_is_no_trade() -> None:
    rows = read("Trade of Peru and Chile was $1.6 billion in 2023. Chilean firms have invested $7.5 billion in Peru.")
    assert [told(row, "indicator", "area", "counterpart") for row in rows][1:] == [("investment.stock", "PER", "CHL")]


@pytest.mark.parametrize(
    ("before", "indicator"),
    [
        ("Exports from Peru to Chile were $1.7 billion, imports $2.3 billion.", "trade.turnover"),
        ("Exports from Peru to Chile were $1.7 billion.", "trade.exports"),
    ],
)
def test_a_goal_after_both_flows_is_of_their_sum(before: str, indicator: str) -> None:
    goal = read(f"{before} The goal is $5 billion by 2030.")[-1]
    assert told(goal, "type", "indicator") == ("target", indicator)


def test_a_goal_to_be_reached_goes_on_to_a_second_sum() -> None:
    rows = read(
        "Trade of Peru and Chile was $2.7 billion in 2020. "
        "The goal of $3 billion is now to be reached by 2032, and $5 billion by 2035."
    )
    assert [told(row, "type", "deadline") for row in rows[1:]] == [
        ("target", "2032-12-31"),
        ("target", "2035-12-31"),
    ]


def test_the_time_that_when_explains_beats_an_earlier_one() -> None:
    rows = read(
        "Trade of Peru and Chile hit $10.6 billion in 2022, a rise of 18.7 percent against 2021, "
        "when the figure stood at $8.93 billion."
    )
    assert [str(row["period"])[:4] for row in rows] == ["2022", "2022", "2021"]

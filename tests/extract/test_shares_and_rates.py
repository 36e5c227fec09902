"""Shares, ranges, yearly rates and plans: what each is said of, and when."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from .reading import read, told

Y2023 = "2023-01-01/2023-12-31"


def test_a_share_of_all_foreign_trade_is_the_named_partners() -> None:
    text = "Общий внешнеторговый оборот Омана в 2023 году составил 97,4 млрд долларов. Доля Индии в нём – 9,2 %."
    whole, share = read(text, language="ru")
    assert told(whole, "area", "counterpart") == ("OMN", "WLD")
    assert told(share, "measure", "area", "counterpart") == ("share_pct", "OMN", "IND")


def test_two_states_of_one_clause_are_its_figures_own() -> None:
    text = "Turkish investment in Azerbaijan exceeds $13 billion, and Azerbaijani investment in Türkiye $21 billion."
    assert [told(row, "area", "counterpart") for row in read(text)] == [("AZE", "TUR"), ("TUR", "AZE")]


def test_a_share_beside_a_rank_is_of_the_trade() -> None:
    exports = "In 2023 exports of Poland to Lithuania were $5 billion."
    rank = "Poland ranked second among Lithuania's trading partners with a share of 11.8 percent."
    assert told(read(f"{exports} {rank}")[-1], "indicator", "measure", "area", "counterpart") == (
        "trade.turnover",
        "share_pct",
        "LTU",
        "POL",
    )


YEARLY = [
    ("en", "Trade of Vietnam with Laos was $2 billion in 2023. Hanoi grants 1,160 scholarships a year to Laos.", None),
    ("en", "Trade of Vietnam with Laos was $2 billion in 2023. Hanoi granted 1,160 scholarships to Laos.", Y2023),
]


@pytest.mark.parametrize(("language", "text", "period"), YEARLY)
def test_a_yearly_rate_is_of_no_one_year(language: str, text: str, period: str | None) -> None:
    assert read(text, language=language)[-1]["period"] == period


RANGES: list[tuple[str, str, list[Any]]] = [
    ("ru", "Экспорт Парагвая в Бразилию в 2023 году составил от 4 до 4,3 млрд долларов.", [(4e9, 4.3e9)]),
    ("ru", "Экспорт Парагвая в Бразилию вырос с 4 до 4,3 млрд долларов.", [(4e9, None), (4.3e9, None)]),
    ("en", "Exports of Paraguay to Brazil were from 4 to 4.3 billion dollars in 2023.", [(4e9, 4.3e9)]),
    ("en", "Exports of Paraguay to Brazil rose from 4 to 4.3 billion dollars.", [(4e9, None), (4.3e9, None)]),
]


@pytest.mark.parametrize(("language", "text", "values"), RANGES)
def test_from_one_to_another_is_a_range_where_nothing_moves(language: str, text: str, values: list[Any]) -> None:
    assert [told(row, "value", "value_high") for row in read(text, language=language)] == values


def test_the_year_of_a_contract_is_not_that_of_what_it_promises() -> None:
    (row,) = read("Under a contract signed in 2022, Laos will sell Vietnam 600 MW of wind power.", "2024-03-04")
    assert told(row, "period", "modality") == (None, "planned")


def test_a_percentage_behind_an_amount_compares_it() -> None:
    rows = read("In 2023 Paraguay exported 16.2 TWh to Brazil, 5 percent less than a year before.")
    assert [told(row, "indicator", "measure", "value") for row in rows] == [
        ("energy.electricity", "level", 16_200_000_000),
        ("energy.electricity", "change_pct", -5),
    ]


def test_a_change_is_of_the_amount_that_it_led_to() -> None:
    text = "Imports of Bhutan from India jumped 70 percent to 1.9 TWh in 2023."
    assert [row["indicator"] for row in read(text)] == ["energy.electricity", "energy.electricity"]


def test_the_move_told_before_is_that_of_the_percentage_behind_it() -> None:
    text = (
        "Экспорт электроэнергии из Бутана в Индию сократился с 4,7 млрд кВт·ч в 2022 году "
        "до 4,31 млрд кВт·ч в 2023 году, то есть на 8,3 %."
    )
    assert told(read(text, language="ru")[-1], "measure", "value") == ("change_pct", Decimal("-8.3"))


def test_a_level_left_without_a_time_is_of_the_year_before() -> None:
    rows = read("Indian visitors to Bhutan numbered 94,000 in 2023, up from 82,300.")
    assert [told(row, "value", "period") for row in rows] == [(94_000, Y2023), (82_300, "2022-01-01/2022-12-31")]


def test_a_currency_told_by_its_state_goes_on_to_the_next_figure() -> None:
    rows = read("Trade of Morocco with Senegal was 2.9 billion dirhams in 2023, compared with 2.3 billion in 2022.")
    assert [row["unit"] for row in rows] == ["MAD", "MAD"]


def test_times_weekly_count_flights_and_multiply_nothing() -> None:
    (row,) = read("Morocco and Senegal. Royal Air Maroc flies 14 times weekly to Dakar.")
    assert told(row, "indicator", "value", "unit") == ("transport.flights", 14, "PER_WEEK")


def test_trucks_that_pass_are_no_capacity() -> None:
    (row,) = read("In 2023 the crossing between Armenia and Iran was used by 31,400 trucks.")
    assert told(row, "indicator", "unit") == ("other", "COUNT")
    (made,) = read("The plant of Armenia and Iran will make 20,000 cars a year.")
    assert told(made, "indicator", "unit") == ("project.capacity", "PER_YEAR")


def test_what_a_colon_leads_in_is_not_the_sum_before_it() -> None:
    text = "Товарооборот Армении и Ирана составил 737,4 млн долларов: экспорт – 103,9 млн, импорт – 633,5 млн."
    rows = read(text, language="ru")
    assert [row["indicator"] for row in rows] == ["trade.turnover", "trade.exports", "trade.imports"]


def test_an_amount_told_again_as_a_share_stays_what_it_is() -> None:
    rows = read("На экспорт Армении в Иран пришлось 15,2 млн долларов, или 82 % оборота.", language="ru")
    assert [told(row, "indicator", "measure") for row in rows] == [
        ("trade.exports", "level"),
        ("trade.exports", "share_pct"),
    ]


def test_the_state_of_the_second_clause_sends_what_it_tells() -> None:
    text = "В 2023 году Иран поставил в Армению 476 млн кубометров газа, а Армения вернула 1,2 млрд кВт·ч."
    assert [told(row, "area", "counterpart") for row in read(text, language="ru")] == [("IRN", "ARM"), ("ARM", "IRN")]


def test_the_product_of_a_share_is_not_that_of_the_whole() -> None:
    rows = read("In 2023 German imports from Kazakhstan, 90 percent of them crude oil, were worth $6 billion.")
    assert [row["product"] for row in rows] == ["crude oil", None]


ARRIVED = [
    ("Экспорт вырос на 5%, импорт — на 3,3%, до 1 302,9 млн долларов.", "1 302,9 млн долларов", "exact"),
    ("Квота стипендий удвоена до 200 в год.", "200", "exact"),
    ("Мост выдерживает до 200 тонн грузов.", "200 тонн", "under"),
]


@pytest.mark.parametrize(("text", "quote", "qualifier"), ARRIVED)
def test_what_a_change_leads_to_is_no_bound(text: str, quote: str, qualifier: str) -> None:
    rows = read(f"Перу и Чили сотрудничают. {text}", language="ru")
    assert [row["qualifier"] for row in rows if row["quote"] == quote] == [qualifier]

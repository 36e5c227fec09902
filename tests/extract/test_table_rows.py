"""What the rows of a table are of: partners, parts of the row above, goods, changes, months of a year above."""

from __future__ import annotations

from typing import Any

import pytest

from registan.extract import extract
from registan.extract.tables.heads import read_head
from registan.lexicons import load
from registan.model import Document, to_row
from registan.read import read_bytes

HEAD = "Ghana and Togo\nAccra, 12 February 2024\n\n"


def claimed(text: str, *fields: str, name: str = "t.md") -> list[tuple[Any, ...]]:
    document = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    rows = [to_row(claim) for claim in extract(document)]
    return [(row["quote"], *(row[field] for field in fields)) for row in rows]


def test_rows_of_states_are_the_partners_of_the_state_in_the_title() -> None:
    table = (
        "Exports of Ghana by country in 2023\n\n| Country | USD million | Share, % |\n|---|---|---|\n"
        "| Switzerland | 2,610.5 | 15.6 |\n| Togo | 203.4 | 1.2 |\n| Other countries | 9.1 | 0.1 |\n"
        "| All countries | 16,745.0 | 100.0 |\n"
    )
    told = claimed(HEAD + table, "indicator", "measure", "area", "counterpart")
    assert told == [
        ("2,610.5", "trade.exports", "level", "GHA", "CHE"),
        ("15.6", "trade.exports", "share_pct", "GHA", "CHE"),
        ("203.4", "trade.exports", "level", "GHA", "TGO"),
        ("1.2", "trade.exports", "share_pct", "GHA", "TGO"),
        ("16,745.0", "trade.exports", "level", "GHA", "WLD"),
    ]


def test_rows_that_name_goods_or_parts_are_no_trade_of_all() -> None:
    table = (
        "Trade of Ghana with Togo, million US dollars\n\n| Item | 2023 |\n|---|---|\n| Exports | 203.4 |\n"
        "| of which: shea butter | 61.0 |\n| Imports | 99.8 |\n| Cement | 12.5 |\n| Turnover | 303.2 |\n"
    )
    assert claimed(HEAD + table, "indicator", "product") == [
        ("203.4", "trade.exports", None),
        ("61.0", "trade.exports", "shea butter"),
        ("99.8", "trade.imports", None),
        ("12.5", "trade.imports", "cement"),
        ("303.2", "trade.turnover", None),
    ]


def test_titles_between_rows_head_those_below_them() -> None:
    table = (
        "Trade of Ghana with Togo, thousand tonnes\n\n| Goods | 2022 | 2023 |\n|---|---|---|\n| Exports | | |\n"
        "| Sugar | 1.5 | 2.5 |\n| Imports | | |\n| Rice | 3.5 | 4.5 |\n"
    )
    assert claimed(HEAD + table, "indicator", "product") == [
        ("1.5", "trade.exports", "sugar"),
        ("2.5", "trade.exports", "sugar"),
        ("3.5", "trade.imports", "rice"),
        ("4.5", "trade.imports", "rice"),
    ]


CHANGES = [
    ("Change, 2023/2022, %", "18.3", "change_pct", "18.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("in % of previous year", "118.3", "change_pct", "18.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("Change on previous year, %", "118.3", "change_pct", "118.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("Change on previous year, %", "-8.3", "change_pct", "-8.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("Share in total, %", "18.3", "share_pct", "18.3", "2023-01-01/2023-12-31", None),
]


@pytest.mark.parametrize(("head", "printed", "measure", "value", "period", "base"), CHANGES)
def test_a_column_of_changes_says_what_it_compares(
    head: str, printed: str, measure: str, value: str, period: str, base: str | None
) -> None:
    heads = f"Trade of Ghana with Togo\n\n| Item | 2023, USD million | {head} |\n|---|---|---|\n"
    table = f"{heads}| Exports | 3.4 | {printed} |\n"
    told = claimed(HEAD + table, "measure", "value", "period", "base_period")[-1]
    assert (*map(str, told[1:4]), told[4]) == (measure, value, period, base)


def test_months_beside_a_cell_are_of_the_year_above_it() -> None:
    rows = (
        "<tr><th rowspan=2>Month</th><th colspan=2>Exports of Ghana to Togo, USD thousand</th>"
        "<th colspan=2>Imports of Ghana from Togo, USD thousand</th></tr>"
        "<tr><th>2022</th><th>2023</th><th>2022</th><th>2023</th></tr>"
        "<tr><td>July</td><td>52 310</td><td>71 945</td><td>21 404</td><td>…</td></tr>"
    )
    page = f"<html><body><h1>Ghana and Togo</h1><p>Accra, 5 May 2024. Trade.</p><table>{rows}</table></body></html>"
    assert claimed(page, "indicator", "area", "counterpart", "period", name="t.html") == [
        ("52 310", "trade.exports", "GHA", "TGO", "2022-07-01/2022-07-31"),
        ("71 945", "trade.exports", "GHA", "TGO", "2023-07-01/2023-07-31"),
        ("21 404", "trade.imports", "GHA", "TGO", "2022-07-01/2022-07-31"),
    ]


@pytest.mark.parametrize("printed", ["203.4*", "203.4 p", "203.4 (r)", "203.4¹"])
def test_a_mark_of_a_note_belongs_to_no_figure(printed: str) -> None:
    table = f"Trade of Ghana with Togo, USD million\n\n| Item | 2023 |\n|---|---|\n| Exports | {printed} |\n"
    assert [(quote, str(value)) for quote, value in claimed(HEAD + table, "value")] == [("203.4", "203400000")]


@pytest.mark.parametrize("printed", ["203.4 km", "…", "-", "n/a", "12 of 15"])
def test_words_in_a_cell_are_no_figure(printed: str) -> None:
    heads = "Trade of Ghana with Togo, USD million\n\n| Item | 2022 | 2023 |\n|---|---|---|\n"
    table = f"{heads}| Exports | 1.5 | {printed} |\n"
    assert claimed(HEAD + table) == [("1.5",)]


def test_overlapping_pairs_of_years_are_fiscal_years() -> None:
    heads = "Trade of India with Kenya, USD million\n\n| Item | 2021-22 | 2022-23 |\n|---|---|---|\n"
    told = claimed(f"India and Kenya\n\n{heads}| Exports | 1.5 | 2.5 |\n", "period")
    assert told == [("1.5", "2021-04-01/2022-03-31"), ("2.5", "2022-04-01/2023-03-31")]


def test_pairs_of_years_that_do_not_overlap_are_two_years_each() -> None:
    heads = "Trade of India with Kenya, USD million\n\n| Item | 2019-20 | 2021-22 |\n|---|---|---|\n"
    told = claimed(f"India and Kenya\n\n{heads}| Exports | 1.5 | 2.5 |\n", "period")
    assert told == [("1.5", "2019-01-01/2020-12-31"), ("2.5", "2021-01-01/2022-12-31")]


def test_the_sum_of_months_covers_the_months_above_it() -> None:
    heads = "Exports of Ghana to Togo, USD million\n\n| Month | 2023 |\n|---|---|\n"
    rows = "| October | 1.5 |\n| November | 2.5 |\n| Total | 4.0 |\n"
    assert claimed(HEAD + heads + rows, "period")[-1] == ("4.0", "2023-10-01/2023-11-30")


def test_an_index_of_a_named_year_is_a_change_from_it() -> None:
    page = (
        "<html><body><h1>Внешняя торговля Молдовы в 2023 году</h1><p>Кишинёв, 16 февраля 2024 года. О торговле.</p>"
        "<table><caption>Торговля Молдовы по странам в 2023 году</caption><thead>"
        "<tr><th rowspan=2>Страна</th><th colspan=2>Экспорт</th></tr>"
        "<tr><th>тыс. долл. США</th><th>в % к 2022 г.</th></tr></thead>"
        "<tr><td>Всего</td><td>4 048,3</td><td>93,4</td></tr><tr><td>Румыния</td><td>1 437,0</td><td>115,9</td></tr>"
        "<tr><td>Турция</td><td>580,2</td><td>80,7</td></tr></table></body></html>"
    )
    told = claimed(page, "measure", "value", "counterpart", "period", "base_period", name="t.html")
    year, base = "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"
    assert [(quote, *map(str, rest)) for quote, *rest in told[:4]] == [
        ("4 048,3", "level", "4048300", "WLD", year, "None"),
        ("93,4", "change_pct", "-6.6", "WLD", year, base),
        ("1 437,0", "level", "1437000", "ROU", year, "None"),
        ("115,9", "change_pct", "15.9", "ROU", year, base),
    ]


@pytest.mark.parametrize("printed", ["45", "45th"])
def test_a_column_of_ranks_holds_no_trade(printed: str) -> None:
    heads = "Trade of Ghana with Togo, USD million\n\n| Item | 2023 | Rank |\n|---|---|---|\n"
    told = claimed(f"{HEAD}{heads}| Exports | 1.5 | {printed} |\n", "indicator", "measure", "unit")
    assert told[1:] == [("45", "trade.partner_rank", "rank", "RANK")]


def test_a_share_without_a_subject_is_of_the_column_before_it() -> None:
    heads = "Ghana's imports grew.\n\n| Country | Exports of Ghana in 2023, USD million | Share, % |\n|---|---|---|\n"
    told = claimed(f"{HEAD}{heads}| Togo | 1.5 | 2.5 |\n| Benin | 3.5 | 4.5 |\n", "indicator", "measure", "counterpart")
    assert told[1] == ("2.5", "trade.exports", "share_pct", "TGO")


def test_a_row_about_another_thing_takes_neither_subject_nor_unit_of_the_trade() -> None:
    heads = "Trade of Ghana with Togo, USD million\n\n| Item | 2023 |\n|---|---|\n"
    rows = "| Flights per week | 14 |\n| Passengers carried, thousand | 171 |\n| Inflation, % | 4.1 |\n"
    assert claimed(HEAD + heads + rows, "indicator", "unit") == [
        ("14", "transport.flights", "PER_WEEK"),
        ("171", "transport.passengers", "PERSON"),
    ]


def test_a_cell_that_is_not_available_names_nothing() -> None:
    text = "Trade of Ghana with Togo in 2023, USD million\n\nMonth,Exports,Imports\n"
    rows = "May,501.7,n/a\nJune,4.7,12.5\nJuly,4,5\n"
    assert claimed(HEAD + text + rows, "period", "product", name="t.txt")[0] == ("501.7", "2023-05-01/2023-05-31", None)


def test_a_blank_under_a_partner_stands_for_it() -> None:
    heads = "Trade of Ghana by partner, USD million\n\n| Partner | Flow | 2023 |\n|---|---|---|\n"
    rows = "| Togo | Exports | 1.5 |\n| | Imports | 2.5 |\n| DR Congo | Exports | 3.5 |\n| | Imports | 4.5 |\n"
    assert claimed(HEAD + heads + rows, "indicator", "area", "counterpart") == [
        ("1.5", "trade.exports", "GHA", "TGO"),
        ("2.5", "trade.imports", "GHA", "TGO"),
        ("3.5", "trade.exports", "GHA", "COD"),
        ("4.5", "trade.imports", "GHA", "COD"),
    ]


def test_titles_over_several_columns_of_blanks_cover_them() -> None:
    table = (
        "                         January-September          Change\n"
        "                         2022         2023           (%)\n"
        "  EUR million\n"
        "Exports of goods       1 042.6        988.4          -5.2\n"
        "Imports of goods         611.9        377.5         -38.3\n"
    )
    told = claimed(f"Portugal and Angola\n\nTrade of Portugal with Angola.\n\n{table}", "unit", "period", name="t.txt")
    assert told[:3] == [
        ("1 042.6", "EUR", "2022-01-01/2022-09-30"),
        ("988.4", "EUR", "2023-01-01/2023-09-30"),
        ("-5.2", "PCT", "2023-01-01/2023-09-30"),
    ]


def test_electricity_among_the_goods_of_a_table_of_exports_is_one_of_them() -> None:
    heads = "Exports of Ghana to Togo in 2023, USD million\n\n| Goods | Value | Share, % |\n|---|---|---|\n"
    assert claimed(f"{HEAD}{heads}| Electricity | 1.5 | 7.0 |\n", "indicator", "measure", "product") == [
        ("1.5", "trade.exports", "level", "electricity"),
        ("7.0", "trade.exports", "share_pct", "electricity"),
    ]


def test_a_table_without_a_title_takes_no_subject_for_a_head_that_names_another_thing() -> None:
    first = "Exports of Ghana to Togo, USD million\n\n| Year | Exports |\n|---|---|\n| 2023 | 1.5 |\n"
    second = "\n## Traffic at the border\n\n| Year | Trucks |\n|---|---|\n| 2023 | 14,210 |\n"
    assert claimed(HEAD + first + second) == [("1.5",)]


def test_the_coin_of_a_state_makes_it_none_of_the_two() -> None:
    head = "Ghana trades with Togo; the table is in thousand US dollars, and US dollars are what both are paid in.\n\n"
    table = "| Item | 2023 |\n|---|---|\n| Turnover | 1.5 |\n"
    assert claimed(f"Trade\n\n{head}{table}", "area", "counterpart") == [("1.5", "GHA", "TGO")]


def test_the_books_over_a_column_are_no_partner() -> None:
    heads = "Trade of Ghana with Togo in 2023, USD million\n\n| Flow | Ghana Customs | Togo Customs |\n|---|---|---|\n"
    told = claimed(f"{HEAD}{heads}| Ghana's exports to Togo | 1.5 | 2.5 |\n", "area", "counterpart", "reporter")
    assert told == [("1.5", "GHA", "TGO", "GHA"), ("2.5", "GHA", "TGO", "TGO")]


def test_goods_after_goods_are_of_the_flow_above_them_all() -> None:
    heads = "О торговле Ганы с Того\n\n| Группа | 2023, млн долл. | 2023 к 2022, % |\n|---|---|---|\n"
    rows = "| Экспорт, всего | 131,5 | 88,9 |\n| электроэнергия | 42,0 | 68,4 |\n| сигареты | 21,7 | 119,2 |\n"
    told = claimed(f"Гана и Того\n\n{heads}{rows}", "indicator", "value", "base_period")
    base = "2022-01-01/2022-12-31"
    assert [(quote, indicator, str(value), when) for quote, indicator, value, when in told[1::2]] == [
        ("88,9", "trade.exports", "-11.1", base),
        ("68,4", "trade.exports", "-31.6", base),
        ("119,2", "trade.exports", "19.2", base),
    ]


TIMES = [
    ("en", "9M 2023", "2023-01-01/2023-09-30"),
    ("en", "6M24", "2024-01-01/2024-06-30"),
    ("en", "2023 1)", "2023-01-01/2023-12-31"),
    ("en", "2023*", "2023-01-01/2023-12-31"),
    ("ru", "янв.-июнь 2023 г.", "2023-01-01/2023-06-30"),
    ("kk", "2023 жылғы 9 ай", "2023-01-01/2023-09-30"),
    ("uz", "2023-yil 9 oy", "2023-01-01/2023-09-30"),
    ("en", "9 m", None),
    ("en", "12 MW", None),
]


@pytest.mark.parametrize(("language", "head", "period"), TIMES)
def test_the_time_of_a_head(language: str, head: str, period: str | None) -> None:
    whens = read_head(head, load(language), None).whens
    assert [when.period and when.period.interval for when in whens] == ([period] if period else [])

"""Russian: figures, dates and claims of its text, and the lexicon that they are read with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from babel import Locale

from registan.extract import extract
from registan.extract.dates.periods import read_periods
from registan.extract.figures.reader import read_figures
from registan.extract.vocabulary import vocabulary_of
from registan.lexicons import load, tokenize
from registan.model import Block, Document, Span, to_row

from .reading import read, told

REFERENCE = date(2024, 2, 10)

FIGURES: list[tuple[str, list[tuple[str, str, str | None, str]]]] = [
    ("4 417,1 млн долларов США", [("4 417,1 млн долларов США", "4417100000", "USD", "exact")]),
    ("62\u00a0566,7\u00a0млн долларов", [("62\u00a0566,7\u00a0млн долларов", "62566700000", "USD", "exact")]),
    ("27,6\u202fмлн тонн", [("27,6\u202fмлн тонн", "27600000", "T", "exact")]),
    ("$23,5 млн", [("$23,5 млн", "23500000", "USD", "exact")]),
    ("540 тыс. тонн", [("540 тыс. тонн", "540000", "T", "exact")]),
    ("5 млн. долл. США", [("5 млн. долл. США", "5000000", "USD", "exact")]),
    ("на 35 % больше", [("35 %", "35", "PCT", "exact")]),
    ("на 3,5 процентного пункта", [("3,5 процентного пункта", "3.5", "PCT", "exact")]),
    ("в 2,1 раза", [("2,1 раза", "2.1", None, "exact")]),
    ("вчетверо", [("вчетверо", "4", None, "exact")]),
    ("в полтора раза", [("полтора раза", "1.5", None, "exact")]),
    ("двух миллиардов долларов", [("двух миллиардов долларов", "2000000000", "USD", "exact")]),
    ("двести пятьдесят три проекта", [("двести пятьдесят три", "253", None, "exact")]),
    ("полмиллиона тонн", [("полмиллиона тонн", "500000", "T", "exact")]),
    ("более чем в 4 млрд евро", [("4 млрд евро", "4000000000", "EUR", "over")]),
    ("не менее 30 тысяч человек", [("30 тысяч человек", "30000", "PERSON", "over")]),
    ("порядка 100 км", [("100 км", "100", "KM", "about")]),
    ("почти на 20%", [("20%", "20", "PCT", "under")]),
    ("до 10 млн тонн", [("10 млн тонн", "10000000", "T", "under")]),
    ("с 14 до 9 суток", [("14", "14", "DAY", "exact"), ("9 суток", "9", "DAY", "exact")]),
    ("5,6 млрд кВт·ч", [("5,6 млрд кВт·ч", "5600000000", "KWH", "exact")]),
    ("1 860 МВт", [("1 860 МВт", "1860", "MW", "exact")]),
    ("12 кв. км и 3 га", [("12 кв. км", "12", "KM2", "exact"), ("3 га", "3", "HA", "exact")]),
    ("4,2 млрд кубометров", [("4,2 млрд кубометров", "4200000000", "M3", "exact")]),
    ("четвёртым торговым партнёром", [("четвёртым торговым партнёром", "4", "RANK", "exact")]),
    ("на третьем месте", [("третьем месте", "3", "RANK", "exact")]),
    ("Половина грузов", [("Половина", "50", "PCT", "exact")]),
    ("две трети экспорта", [("две трети", "66.6667", "PCT", "exact")]),
    ("постановление № 4400", []),
    ("пункт 5 статьи 12", []),
    ("один из крупнейших", []),
    ("третий форум", []),
    ("5-й раз", []),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_figure_is_read_with_its_unit_and_qualifier(
    text: str, expected: list[tuple[str, str, str | None, str]]
) -> None:
    found = read_figures(tokenize(text), load("ru"))
    assert [(text[f.start : f.end], str(f.value), f.unit, f.qualifier) for f in found] == expected


DATES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("14 февраля 2024 года", [("14 февраля 2024 года", "day", "2024-02-14")]),
    ("26–27 января 2023 г.", [("26–27 января 2023 г.", "day", "2023-01-26/2023-01-27")]),
    ("06.01.2023", [("06.01.2023", "day", "2023-01-06")]),
    ("в ноябре 2018 года", [("ноябре 2018 года", "month", "2018-11-01/2018-11-30")]),
    ("в январе–августе 2020 г.", [("январе–августе 2020 г.", "months", "2020-01-01/2020-08-31")]),
    ("с марта по июнь 2021 года", [("марта по июнь 2021 года", "months", "2021-03-01/2021-06-30")]),
    ("за девять месяцев 2023 года", [("девять месяцев 2023 года", "months", "2023-01-01/2023-09-30")]),
    ("за 11 месяцев прошлого года", [("11 месяцев прошлого года", "months", "2023-01-01/2023-11-30")]),
    ("за первые пять месяцев 2022 года", [("первые пять месяцев 2022 года", "months", "2022-01-01/2022-05-31")]),
    ("во втором квартале 2022 года", [("втором квартале 2022 года", "quarter", "2022-04-01/2022-06-30")]),
    ("в I квартале 2023 года", [("I квартале 2023 года", "quarter", "2023-01-01/2023-03-31")]),
    ("за первое полугодие 2023 года", [("первое полугодие 2023 года", "half", "2023-01-01/2023-06-30")]),
    ("весной 2022 года", [("весной 2022 года", "season", "2022-03-01/2022-05-31")]),
    ("в 2021-м", [("2021-м", "year", "2021-01-01/2021-12-31")]),
    ("на 2022–2024 годы", [("2022–2024 годы", "years", "2022-01-01/2024-12-31")]),
    ("в прошлом году", [("прошлом году", "year", "2023-01-01/2023-12-31")]),
    ("в следующем году", [("следующем году", "year", "2025-01-01/2025-12-31")]),
    ("к 2030 году", [("2030 году", "year", "2030-01-01/2030-12-31")]),
    ("с начала 2019 года", [("начала 2019 года", "open", "2019-01-01/..")]),
    ("с 2019 по 2022 год", [("2019 по 2022 год", "years", "2019-01-01/2022-12-31")]),
    ("годом ранее", [("годом ранее", "year", None)]),
    ("за аналогичный период прошлого года", [("аналогичный период прошлого года", "year", None)]),
    ("2000 тонн", []),
    ("за пять лет", []),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_a_date_is_read_with_the_days_it_means(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = read_periods(tokenize(text), load("ru"), REFERENCE)
    assert [(text[w.start : w.end], w.grain, str(w.period) if w.period else None) for w in found] == expected


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_every_month_is_known_in_the_forms_of_the_common_locale_data(context: str, width: str) -> None:
    words = vocabulary_of(load("ru"))
    for number, name in Locale("ru").months[context][width].items():
        found = words.at("months", tokenize(name), 0)
        assert found is not None and found.value == number, name


@pytest.mark.parametrize(
    "case", ["январь января январю январём январе", "март марта марту мартом марте", "май мая маю маем мае"]
)
def test_every_month_is_known_in_every_case(case: str) -> None:
    words = vocabulary_of(load("ru"))
    assert {words.at("months", tokenize(form), 0) is not None for form in case.split()} == {True}


def claims(text: str) -> list[dict[str, Any]]:
    block = Block(kind="paragraph", span=Span(0, len(text)), language="ru")
    document = Document(name="x", digest="0" * 64, text=text, blocks=(block,), published="2024-02-10")
    rows = (to_row(claim) for claim in extract(document))
    return [row for row in rows if row["type"] in ("observation", "target")]


CLAIMS: list[tuple[str, list[str]]] = [
    (
        "Товарооборот России и Китая в 2023 году вырос на 26,3% и составил 240,1 млрд долларов.",
        [
            "26,3% trade.turnover change_pct 26.3 CHN RUS 2023-01-01/2023-12-31",
            "240,1 млрд долларов trade.turnover level 240100000000 CHN RUS 2023-01-01/2023-12-31",
        ],
    ),
    (
        "За девять месяцев 2023 года Армения экспортировала в Россию товаров на 2,5 млрд долларов.",
        ["2,5 млрд долларов trade.exports level 2500000000 ARM RUS 2023-01-01/2023-09-30"],
    ),
    (
        "В январе–августе 2023 г. Турция импортировала из Германии оборудование на сумму 3,4 млрд евро.",
        ["3,4 млрд евро trade.imports level 3400000000 TUR DEU 2023-01-01/2023-08-31"],
    ),
    (
        "В 2023 году экспорт Казахстана в Италию сократился на 12,7%, до 14,9 млрд долларов.",
        [
            "12,7% trade.exports change_pct -12.7 KAZ ITA 2023-01-01/2023-12-31",
            "14,9 млрд долларов trade.exports level 14900000000 KAZ ITA 2023-01-01/2023-12-31",
        ],
    ),
    (
        "Доля Китая во внешней торговле Таджикистана достигла 20,5%.",
        ["20,5% trade.turnover share_pct 20.5 TJK CHN None"],
    ),
    (
        "Объём торговли между Ираном и Индией сократился вдвое.",
        ["вдвое trade.turnover change_pct -50 IND IRN None"],
    ),
    (
        "Приток прямых инвестиций из Нидерландов в Казахстан в 2023 году составил 2 млрд долларов.",
        ["2 млрд долларов investment.flow level 2000000000 KAZ NLD 2023-01-01/2023-12-31"],
    ),
    (
        "Грузию в 2023 году посетили более 1,4 млн туристов из России.",
        ["1,4 млн туристов tourism.arrivals level 1400000 GEO RUS 2023-01-01/2023-12-31"],
    ),
    (
        "В вузах Польши учатся почти 12 тысяч белорусских студентов.",
        ["12 тысяч белорусских студентов education.students level 12000 POL BLR None"],
    ),
    (
        "Внешнеторговый оборот Грузии в 2022 году достиг 19 млрд долларов.",
        ["19 млрд долларов trade.turnover level 19000000000 GEO WLD 2022-01-01/2022-12-31"],
    ),
    (
        "В 2023 году экспорт Грузии в Армению составил 650 млн долларов (+12%).",
        [
            "650 млн долларов trade.exports level 650000000 GEO ARM 2023-01-01/2023-12-31",
            "12% trade.exports change_pct 12 GEO ARM 2023-01-01/2023-12-31",
        ],
    ),
    (
        "На заводе, который строят Турция и Сербия, рабочих мест будет 700.",
        ["700 project.jobs level 700 SRB TUR None"],
    ),
    ("Депутаты двух стран провели 3 часа в дороге.", []),
    ("Кроме того, в полёте он провёл 14 суток.", []),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_a_sentence_gives_its_claims(text: str, expected: list[str]) -> None:
    fields = ("quote", "indicator", "measure", "value", "area", "counterpart", "period")
    assert [" ".join(str(row[field]) for field in fields) for row in claims(text)] == expected


def test_an_aim_is_a_target_with_its_deadline_and_an_exact_level() -> None:
    found = claims("Белоруссия и Узбекистан намерены довести товарооборот до 2 млрд долларов к 2030 году.")
    assert [(row["type"], row["deadline"], row["qualifier"]) for row in found] == [("target", "2030-12-31", "exact")]


def test_an_office_speaks_for_its_state() -> None:
    found = claims("По данным Росстата, в 2023 году экспорт в Сербию составил 1,2 млрд долларов.")
    assert [(row["reporter"], row["area"], row["counterpart"]) for row in found] == [("RUS", "RUS", "SRB")]


def test_the_lexicon_has_every_role_that_the_english_one_has() -> None:
    english, russian = load("en").forms, load("ru").forms
    for section in ("calendar", "figures", "words", "qualifiers", "months", "scales", "units", "indicators"):
        missing = {str(getattr(m, "code", m)) for m in english[section]} - {
            str(getattr(m, "code", m)) for m in russian[section]
        }
        assert not missing, section


PRESS = [
    (
        "В 2023 году Грузия экспортировала товары в Армению на 300 млн долларов, в Азербайджан — на 450 млн.",
        [("trade.exports", 300_000_000, "GEO", "ARM"), ("trade.exports", 450_000_000, "GEO", "AZE")],
    ),
    (
        "Товарооборот Сербии и Беларуси в 2023 году 410 млн долларов (+12 % к 2022 году): экспорт Беларуси 150 млн.",
        [
            ("trade.turnover", 410_000_000, "BLR", "SRB"),
            ("trade.turnover", 12, "BLR", "SRB"),
            ("trade.exports", 150_000_000, "BLR", "SRB"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRESS)
def test_a_states_name_is_no_cargo_and_a_bracket_speaks_of_what_stands_before_it(
    text: str, expected: list[tuple[object, ...]]
) -> None:
    found = read(text, language="ru")
    assert [told(row, "indicator", "value", "area", "counterpart") for row in found] == expected


def test_a_percentage_to_a_year_is_compared_with_it() -> None:
    row = read("Товарооборот Сербии и Беларуси в 2023 году вырос (+12 % к 2022 году).", language="ru")[0]
    assert told(row, "period", "base_period") == ("2023-01-01/2023-12-31", "2022-01-01/2022-12-31")
    row = read("Сербия и Беларусь намерены довести товарооборот до 500 млн долларов к 2027 году.", language="ru")[0]
    assert told(row, "type", "deadline") == ("target", "2027-12-31")

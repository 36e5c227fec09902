"""Figures: what is printed, and what it means."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.extract.dates.periods import read_periods
from registan.extract.figures.figure import Figure
from registan.extract.figures.ranges import join
from registan.extract.figures.reader import read_figures
from registan.lexicons import Lexicon, load, tokenize
from registan.lexicons.loader import read_lexicon

Told = tuple[str, str, str | None]
"""Printed, value, unit."""


def read(text: str, lexicon: Lexicon | None = None) -> list[Figure]:
    lexicon = lexicon or load("en")
    tokens = tokenize(text)
    whens = read_periods(tokens, lexicon)
    return read_figures(tokens, lexicon, [(when.first, when.last) for when in whens])


def said(text: str, lexicon: Lexicon | None = None) -> list[Told]:
    """The printed figure, its value in plain digits, its unit."""
    return [(text[f.start : f.end], f"{f.value:f}", f.unit) for f in read(text, lexicon)]


MONEY: list[tuple[str, list[Told]]] = [
    ("grew to $4.1 billion.", [("$4.1 billion", "4100000000", "USD")]),
    ("worth USD 611.3 million", [("USD 611.3 million", "611300000", "USD")]),
    ("about $ 2.8 billion", [("$ 2.8 billion", "2800000000", "USD")]),
    ("per capita exceeding $9.1 thousand USD", [("$9.1 thousand USD", "9100", "USD")]),
    ("4.5 billion dollars", [("4.5 billion dollars", "4500000000", "USD")]),
    ("5 billion US dollars", [("5 billion US dollars", "5000000000", "USD")]),
    ("€5m and £3bn", [("€5m", "5000000", "EUR"), ("£3bn", "3000000000", "GBP")]),
    ("5 mln USD or EUR 2.5bn", [("5 mln USD", "5000000", "USD"), ("EUR 2.5bn", "2500000000", "EUR")]),
    ("$5 bn. dollars went", [("$5 bn. dollars", "5000000000", "USD")]),
    ("a 5-million-dollar plant", [("5-million-dollar", "5000000", "USD")]),
    ("half a billion dollars", [("half a billion dollars", "500000000", "USD")]),
    (
        "200 billion tenge, 3 million sums",
        [("200 billion tenge", "200000000000", "KZT"), ("3 million sums", "3000000", "UZS")],
    ),
    ("657 , 1 million dollars", [("657 , 1 million dollars", "657100000", "USD")]),
    ("came to $4,417.l\nmillion", [("$4,417.l\nmillion", "4417100000", "USD")]),
]

NUMBERS: list[tuple[str, list[Told]]] = [
    ("2,724,900 sq. Km", [("2,724,900 sq. Km", "2724900", "KM2")]),
    ("1 square mile", [("1 square mile", "2.589988110336", "KM2")]),
    ("10 000 grants", [("10 000", "10000", None)]),
    ("10\u00a0000 or 1\u202f234\u202f567", [("10\u00a0000", "10000", None), ("1\u202f234\u202f567", "1234567", None)]),
    ("Total 2920 333 503 3 006", [("2920", "2920", None), ("333 503", "333503", None), ("3 006", "3006", None)]),
    ("1.234.567 people", [("1.234.567 people", "1234567", "PERSON")]),
    ("12,5 percent", [("12,5 percent", "12.5", "PCT")]),
    ("540 thou-\nsand tonnes", [("540 thou-\nsand tonnes", "540000", "T")]),
    ("down 3.3\nper cent", [("3.3\nper cent", "3.3", "PCT")]),
    ("821.2\nthousand Kazakhs", [("821.2\nthousand", "821200", None)]),
    ("2203 km and 5 m and 3 t", [("2203 km", "2203", "KM"), ("5 m", "5", "M"), ("3 t", "3", "T")]),
    ("1O5 tonnes", [("1O5 tonnes", "105", "T")]),
    ("1,860 megawatts, 2 GW", [("1,860 megawatts", "1860", "MW"), ("2 GW", "2000", "MW")]),
    ("2½ million", [("2½ million", "2500000", None)]),
    ("2 million 300 thousand tonnes", [("2 million 300 thousand tonnes", "2300000", "T")]),
    ("Thirty-two companies", [("Thirty-two", "32", None)]),
    ("one hundred and five posts", [("one hundred and five", "105", None)]),
    ("two and a half million", [("two and a half million", "2500000", None)]),
    ("two hundred and fifty thousand", [("two hundred and fifty thousand", "250000", None)]),
    ("a dozen, a million", [("a dozen", "12", None), ("a million", "1000000", None)]),
    ("two million and five states", [("two million", "2000000", None), ("five", "5", None)]),
    ("one to two times a week", [("one", "1", "PER_WEEK"), ("two times a week", "2", "PER_WEEK")]),
    ("2-3 years", [("2", "2", "YEAR"), ("3 years", "3", "YEAR")]),
    ("grew (-5.2%), fell 3 – 4 t", [("-5.2%", "-5.2", "PCT"), ("3", "3", "T"), ("4 t", "4", "T")]),
    ("4 bcm", [("4 bcm", "4000000000", "M3")]),
    ("$5 m and 2 m people", [("$5 m", "5000000", "USD"), ("2 m people", "2000000", "PERSON")]),
    ("in 25 years", [("25 years", "25", "YEAR")]),
]


@pytest.mark.parametrize(("text", "meaning"), MONEY + NUMBERS)
def test_a_figure_is_read_with_its_value_unit_and_place(text: str, meaning: list[Told]) -> None:
    assert said(text) == meaning


KINDS = [
    ("35 percent", "percent", "35"),
    ("14.5 percents", "percent", "14.5"),
    ("7 pct", "percent", "7"),
    ("two-thirds of it", "fraction", "66.6667"),
    ("one-third of it", "fraction", "33.3333"),
    ("half its population", "fraction", "50"),
    ("fell by a quarter in 2022", "fraction", "25"),
    ("2.1 times", "multiple", "2.1"),
    ("four times more", "multiple", "4"),
    ("a 10-fold rise", "multiple", "10"),
    ("nearly doubled", "multiple", "2"),
    ("third-largest partner", "rank", "3"),
    ("ranks third in trade", "rank", "3"),
    ("took 3rd place", "rank", "3"),
    ("$5", "money", "5"),
    ("90 firms", "number", "90"),
]


@pytest.mark.parametrize(("text", "kind", "value"), KINDS)
def test_the_kind_of_a_figure_is_told(text: str, kind: str, value: str) -> None:
    assert [(figure.kind, str(figure.value)) for figure in read(text)] == [(kind, value)]


NO_FIGURES = [
    "21 December 2022",
    "in 2018 and 2019",
    "2017-2019",
    "No. 4400 of the law",
    "on page 5, pp. 5-10",
    "as shown [3] and [3, 5]",
    "COVID-19, HPS-1, EXPO-2017, EXPO-\n2017",
    "the C5 + 1 format",
    "Article 5, World War 2, § 12",
    "growth12 and C5",
    "the 1990s, a 5G net",
    "10.36713/epra1013",
    "https://www.gazeta.uz/ru/2022/01/07/kaz-uzb/",
    "write to a.b@3.com",
    "call +998 71 238 10 00",
    "998-71-238",
    "ISSN: 2347-4378",
    "at 10:30",
    "24/7",
    "version 1.2.3.4",
    "1. First point\n2) Second point\n- 3. Third",
    "text\n      - 4 -\ntext",
    "the third Interregional Forum, its 75th session in the 21st century",
    "a third meeting",
    "one of them, no one, one another",
    "millions of people, thousands of firms",
    "007 and 0012",
    "1" * 41,
    "1,000" + ",000" * 13,
    "one hundred thousand million billion",
    "double taxation",
    "x² and 5²m",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert said(text) == []


QUALIFIERS = [
    ("more than 200 firms", "over"),
    ("at least 200", "over"),
    ("it exceeded to\nUSD 3.2 billion", "over"),
    ("more than \\$4 billion", "over"),
    ("200 or more", "over"),
    ("nearly 11,000", "under"),
    ("up to 5 billion US dollars", "under"),
    ("just under 1 million tonnes", "under"),
    ("around \nUSD 2.5 billion", "about"),
    ("some 15 thousand", "about"),
    ("rose 35 percent over the year", "exact"),
    ("15 flights, over time", "exact"),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIERS)
def test_words_beside_a_figure_qualify_it(text: str, qualifier: str) -> None:
    assert [figure.qualifier for figure in read(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "resolution"),
    [
        ("$4.1 billion", "100000000"),
        ("$4.10 billion", "10000000"),
        ("1,056", "1"),
        ("0.25 tonnes", "0.01"),
        ("5 kg", "0.001"),
    ],
)
def test_resolution_is_the_worth_of_the_last_printed_digit(text: str, resolution: str) -> None:
    assert [f"{figure.resolution:f}" for figure in read(text)] == [resolution]


LINKS = [
    ("from 40 to 50 million people", [("40000000", "PERSON", ""), ("50000000", "PERSON", "from_to")]),
    ("from $2.2 billion to $3 billion", [("2200000000", "USD", ""), ("3000000000", "USD", "from_to")]),
    ("from 900 to 1.2 million cars", [("900", None, ""), ("1200000", None, "from_to")]),
    ("$5-7 billion", [("5000000000", "USD", ""), ("7000000000", "USD", "dash")]),
    ("between 10 and 12 percent", [("10", "PCT", ""), ("12", "PCT", "between_and")]),
    ("10 to 12 percent", [("10", "PCT", ""), ("12", "PCT", "to")]),
    ("grew by 35 percent to $4 billion", [("35", "PCT", ""), ("4000000000", "USD", "")]),
    ("fell by 2 percent to 7 percent", [("2", "PCT", ""), ("7", "PCT", "")]),
]


@pytest.mark.parametrize(("text", "meaning"), LINKS)
def test_ranges_share_scale_and_unit(text: str, meaning: list[tuple[str, str | None, str]]) -> None:
    assert [(f"{f.value:f}", f.unit, f.link) for f in read(text)] == meaning


JOINED = [
    ("from 40 to 50 million people", [("40000000", "50000000")]),
    ("2-3 years", [("2", "3")]),
    ("from $2.2 billion to $3 billion", [("2200000000", "None"), ("3000000000", "None")]),
    ("from 510 to 1,056 enterprises", [("510", "None"), ("1056", "None")]),
]


@pytest.mark.parametrize(("text", "meaning"), JOINED)
def test_a_range_becomes_one_figure_where_it_is_one(text: str, meaning: list[tuple[str, str]]) -> None:
    assert [(f"{f.value:f}", f"{f.value_high:f}" if f.value_high else "None") for f in join(read(text))] == meaning


CARRIED = [
    ("turnover was 1.765 billion US dollars, exports 553.9 million, and imports 1.211 billion.", ["USD", "USD", "USD"]),
    ("It was 5 billion dollars. Visitors came to 6 million.", ["USD", None]),
    ("It cost 5 billion dollars and served 6 million tourists", ["USD", None]),
    ("It cost 5 billion dollars for 20 million tonnes, 6 million of it wheat", ["USD", "T", None]),
    ("It cost 5 million dollars in 12 plants", ["USD", None]),
]


@pytest.mark.parametrize(("text", "units"), CARRIED)
def test_a_currency_is_carried_to_bare_amounts_of_the_same_sentence(text: str, units: list[str | None]) -> None:
    figures = read(text)
    assert [figure.unit for figure in figures] == units
    assert all((figure.carried == "unit") == (figure.unit == "USD") for figure in figures[1:])


RUSSIAN = """
language: ru
decimal: ","
group: " ."
endings: [ов, а, ы, е]
numbers: {2: [два, две]}
scales: {3: [тыс, тысяч~], 6: [млн, миллион~], 9: [млрд, миллиард~]}
currencies: {USD: [доллар~, долл, долл. США]}
units: {PCT: {forms: ["%", процент~]}, T: {forms: [тонн~]}}
qualifiers: {over: [более, более чем]}
figures: {suffix: [й, го, м, ден], from: [от, с], to: [до], one: [один]}
"""

OTHER_MARKS: list[tuple[str, list[Told]]] = [
    ("4 417,1 млн долларов", [("4 417,1 млн долларов", "4417100000", "USD")]),
    ("5,2 млрд. долл. США", [("5,2 млрд. долл. США", "5200000000", "USD")]),
    ("12,2%", [("12,2%", "12.2", "PCT")]),
    ("1.234.567,8 тонн", [("1.234.567,8 тонн", "1234567.8", "T")]),
    ("1.234 тонны", [("1.234 тонны", "1234", "T")]),
    ("540 тыс. тонн", [("540 тыс. тонн", "540000", "T")]),
    ("2 млн 300 тыс. тонн", [("2 млн 300 тыс. тонн", "2300000", "T")]),
    ("от 40 до 50 млн тонн", [("40", "40000000", "T"), ("50 млн тонн", "50000000", "T")]),
    ("на 3-м заседании", []),
]


@pytest.mark.parametrize(("text", "meaning"), OTHER_MARKS)
def test_another_language_is_data_only(text: str, meaning: list[Told], tmp_path: Path) -> None:
    path = tmp_path / "ru.yaml"
    path.write_text(RUSSIAN, encoding="utf-8")
    assert said(text, read_lexicon(path)) == meaning


SCALES = {"": 0, " thousand": 3, " million": 6, "m": 6, " bn": 9, " billion": 9, " trillion": 12}


@given(
    whole=st.integers(1, 10**9 - 1),
    places=st.text("0123456789", max_size=3),
    mark=st.sampled_from(["", ",", " ", "\u00a0", "\u202f"]),
    scale=st.sampled_from(sorted(SCALES)),
)
def test_a_printed_amount_reads_back(whole: int, places: str, mark: str, scale: str) -> None:
    printed = f"{whole:,}".replace(",", mark) + (f".{places}" if places else "")
    text = f"It was worth ${printed}{scale}, they said"
    value = Decimal(f"{whole}.{places or 0}").scaleb(SCALES[scale])
    (figure,) = read(text)
    assert (figure.value, figure.unit) == (value, "USD")
    assert text[figure.start : figure.end] == f"${printed}{scale}"
    assert figure.resolution == Decimal(1).scaleb(SCALES[scale] - len(places))


@given(st.text(alphabet="0123456789.,- $%lO\n/:+()[]тыс½", max_size=40))
def test_offsets_follow_each_other_and_point_at_digits(text: str) -> None:
    figures = read(text)
    assert all(before.end <= after.start for before, after in pairwise(figures))
    assert all(any(letter.isdecimal() or letter == "½" for letter in text[f.start : f.end]) for f in figures)


LADDERS = [
    "1,",
    "1 to 2 to ",
    "1-",
    "1.",
    "111,",
    "111 ",
    "1",
    " ",
    "1 million ",
    "one ",
    "a half ",
    "$1 ",
    "1 , ",
    "[1",
]


@pytest.mark.parametrize("rung", LADDERS)
def test_long_ladders_take_linear_time(rung: str) -> None:
    times = []
    for size in (10_000, 40_000):
        tokens = tokenize(rung * (size // len(rung)))
        begin = time.process_time()
        read_figures(tokens, load("en"))
        times.append(time.process_time() - begin)
    assert times[1] < 12 * times[0] + 0.05

"""Uzbek in both scripts: figures, dates and claims of its text, and the lexicon that they are read with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.dates import get_month_names

from registan.extract.mentions.reader import mentions
from registan.extract.vocabulary import vocabulary_of
from registan.lexicons import load, tokenize
from registan.lexicons.loader import table
from registan.lexicons.transliterate import transliterator

from .reading import read, told

REFERENCE = date(2024, 6, 14)
D = Decimal

FIGURES: list[tuple[str, list[tuple[str, Any, str | None]]]] = [
    ("1,24 mlrd dollarga yetdi", [("1,24 mlrd dollarga", D("1240000000"), "USD")]),
    ("39\u00a0910,4\u00a0mln AQSH dollarini", [("39\u00a0910,4\u00a0mln AQSH dollarini", D("39910400000"), "USD")]),
    ("39\u202f910,4 mln AQSh dollarini", [("39\u202f910,4 mln AQSh dollarini", D("39910400000"), "USD")]),
    ("5 mln. AQSH dollari", [("5 mln. AQSH dollari", D(5000000), "USD")]),
    ("4 198,4 млн долларни", [("4 198,4 млн долларни", D("4198400000"), "USD")]),
    ("12 million 500 ming soʻm", [("12 million 500 ming soʻm", D(12500000), "UZS")]),
    ("12 million 500 ming so‘m", [("12 million 500 ming so‘m", D(12500000), "UZS")]),
    ("12 million 500 ming so'm", [("12 million 500 ming so'm", D(12500000), "UZS")]),
    ("12 миллион 500 минг сўм", [("12 миллион 500 минг сўм", D(12500000), "UZS")]),
    ("200 mlrd yevroga", [("200 mlrd yevroga", D(200000000000), "EUR")]),
    ("21,3 foizi", [("21,3 foizi", D("21.3"), "PCT")]),
    ("32,4 фоизга", [("32,4 фоизга", D("32.4"), "PCT")]),
    ("15-20 foiz", [("15-20 foiz", (D(15), D(20)), "PCT")]),
    ("40 dan 50 milliongacha", [("40 dan 50 milliongacha", (D(40000000), D(50000000)), None)]),
    ("uch yuz ellik million dollar", [("uch yuz ellik million dollar", D(350000000), "USD")]),
    ("ikki yarim million kishi", [("ikki yarim million kishi", D(2500000), "PERSON")]),
    ("oʻn ikkita korxona", [("oʻn ikkita korxona", D(12), "enterprise")]),
    ("саккизта авиарейс", [("саккизта авиарейс", D(8), "flight")]),
    ("2,1 barobar oshdi", [("2,1 barobar", D("2.1"), "time")]),
    ("1,8 баравар кўп", [("1,8 баравар", D("1.8"), "time")]),
    ("161 ming tonna, 245 kilometri", [("161 ming tonna", D(161000), "T"), ("245 kilometri", D(245), "KM")]),
    ("1 560 МВт", [("1 560 МВт", D(1560), "MW")]),
    ("2 mlrd kub metr gaz", [("2 mlrd kub metr", D(2000000000), "M3")]),
    ("1 136 тага етди", [("1 136", D(1136), None)]),
    # what is no figure
    ("PQ-4400-son qaror, 5-modda, 12-maktab", []),
    ("ikki qoʻshni: biri bilan biri", [("ikki", D(2), None)]),
    ("uning qiymati, undan, bundan", []),
]

DATES: list[tuple[str, list[tuple[str, str]]]] = [
    ("2023-yil 20-sentabr kuni", [("2023-yil 20-sentabr", "2023-09-20/2023-09-20")]),
    ("2022 йил 1 декабрь ҳолатига кўра", [("2022 йил 1 декабрь", "2022-12-01/2022-12-01")]),
    ("21–22 dekabr kunlari 2022-yilda", [("21–22 dekabr", "2023-12-21/2023-12-22"), ("2022-yilda", "2022")]),
    ("2023-yilning yanvar–avgust oylarida", [("2023-yilning yanvar–avgust", "2023-01-01/2023-08-31")]),
    ("2022 йилнинг январь-ноябрь ойларида", [("2022 йилнинг январь-ноябрь", "2022-01-01/2022-11-30")]),
    ("2023-yil yanvaridan sentabrigacha", [("2023-yil yanvaridan sentabrigacha", "2023-01-01/2023-09-30")]),
    ("2023-yilning 9 oyida", [("2023-yilning 9 oyida", "2023-01-01/2023-09-30")]),
    ("жорий йилнинг ўн ойида", [("жорий йилнинг ўн ойида", "2024-01-01/2024-10-31")]),
    ("2023-yilning birinchi choragida", [("2023-yilning birinchi choragida", "2023-01-01/2023-03-31")]),
    ("2024-yil I yarmida", [("2024-yil I yarmida", "2024-01-01/2024-06-30")]),
    ("2022 йилнинг иккинчи ярмида", [("2022 йилнинг иккинчи ярмида", "2022-07-01/2022-12-31")]),
    ("2017–2021-yillarda", [("2017–2021-yillarda", "2017-01-01/2021-12-31")]),
    ("2017-yildan 2022-yilgacha", [("2017-yildan 2022-yilgacha", "2017-01-01/2022-12-31")]),
    ("1 yanvardan 1 iyungacha", [("1 yanvardan 1 iyungacha", "2024-01-01/2024-06-01")]),
    ("1991-yildan beri", [("1991-yildan", "1991-01-01/..")]),
    ("2030-yilgacha", [("2030-yilgacha", "2030")]),
    ("kelgusi yilda", [("kelgusi yilda", "2025")]),
    ("ўтган йили", [("ўтган йили", "2023")]),
    ("may oyida", [("may", "2024-05-01/2024-05-31")]),
    # what is no date
    ("oʻtgan yilning shu davriga nisbatan", []),
    ("maydonda bir marta", []),
    ("martaba, yillik, oylik", []),
]


@pytest.mark.parametrize(("text", "wanted"), FIGURES, ids=[text for text, _ in FIGURES])
def test_a_figure_is_read_with_its_endings(text: str, wanted: list[tuple[str, Any, str | None]]) -> None:
    found = [m for m in mentions(text, "uz", REFERENCE) if m.kind != "date"]
    assert [(text[m.start : m.end], m.value, m.unit) for m in found] == wanted


@pytest.mark.parametrize(("text", "wanted"), DATES, ids=[text for text, _ in DATES])
def test_a_date_is_read_in_any_case_form(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [m for m in mentions(text, "uz", REFERENCE) if m.kind == "date"]
    whole = [(printed, f"{days}-01-01/{days}-12-31" if days.isdecimal() else days) for printed, days in wanted]
    assert [(text[m.start : m.end], m.interval) for m in found] == whole


FIELDS = ("quote", "indicator", "measure", "value", "unit", "area", "counterpart", "period")
Y2023 = "2023-01-01/2023-12-31"

SENTENCES: list[tuple[str, list[tuple[Any, ...]]]] = [
    (
        "2023-yilda Ozarbayjon bilan Italiya oʻrtasidagi savdo hajmi 15,6 mlrd dollarga teng boʻldi, "
        "bu 2022-yilga nisbatan 17,4 foizga kam.",
        [
            ("15,6 mlrd dollarga", "trade.turnover", "level", 15_600_000_000, "USD", "AZE", "ITA", Y2023),
            ("17,4 foizga", "trade.turnover", "change_pct", D("-17.4"), "PCT", "AZE", "ITA", Y2023),
        ],
    ),
    (
        "2023 йилда Қозоғистоннинг Россияга экспорти 8,8 млрд долларни, Россиядан импорти 17,3 млрд долларни "
        "ташкил қилди.",
        [
            ("8,8 млрд долларни", "trade.exports", "level", 8_800_000_000, "USD", "KAZ", "RUS", Y2023),
            ("17,3 млрд долларни", "trade.imports", "level", 17_300_000_000, "USD", "KAZ", "RUS", Y2023),
        ],
    ),
    (
        "Gruziyaga Turkiyadan 2023-yilda 1,2 mln sayyoh tashrif buyurdi.",
        [("1,2 mln sayyoh", "tourism.arrivals", "level", 1_200_000, "PERSON", "GEO", "TUR", Y2023)],
    ),
    (
        "Polshada Germaniya kapitali ishtirokida 412 ta korxona faoliyat yuritmoqda.",
        [("412 ta korxona", "enterprise.count", "level", 412, "COUNT", "POL", "DEU", None)],
    ),
    (
        "Вьетнам университетларида 14 минг нафар лаослик талаба таҳсил олмоқда.",
        [("14 минг нафар лаослик талаба", "education.students", "level", 14_000, "PERSON", "VNM", "LAO", None)],
    ),
    (
        "Fransiya va Marokash 2030-yilga borib oʻzaro savdoni 20 mlrd yevroga yetkazishni rejalashtirmoqda.",
        [
            (
                "20 mlrd yevroga",
                "trade.turnover",
                "level",
                20_000_000_000,
                "EUR",
                "FRA",
                "MAR",
                "2030-01-01/2030-12-31",
            )
        ],
    ),
    (
        "2023-yilda Xitoyning Yaponiyaga eksporti 2022-yildagi 180 mlrd dollardan 157 mlrd dollarga tushdi.",
        [
            (
                "180 mlrd dollardan",
                "trade.exports",
                "level",
                180_000_000_000,
                "USD",
                "CHN",
                "JPN",
                "2022-01-01/2022-12-31",
            ),
            ("157 mlrd dollarga", "trade.exports", "level", 157_000_000_000, "USD", "CHN", "JPN", Y2023),
        ],
    ),
    # what is no statement about relations
    ("Yigʻilish 14-iyun kuni soat 10 da 3-xonada boʻlib oʻtdi.", []),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=[text[:50] for text, _ in SENTENCES])
def test_a_sentence_is_read_to_the_field(text: str, wanted: list[tuple[Any, ...]]) -> None:
    rows = [told(row, *FIELDS) for row in read(text, "2024-03-04", "uz")]
    assert rows == wanted


SCRIPTS = [
    ("Oʻzbekiston Respublikasi~", "Ўзбекистон Республикаси~"),
    ("^AQSh~", "^АҚШ~"),
    ("elektr energiya~", "электр энергия~"),
    ("aeroport", "аэропорт"),
    ("yoʻl", "йўл"),
    ("yoshlar yetti yil", "ёшлар етти йил"),
    ("e'lon, ma'lumot", "эълон, маълумот"),
    ("investitsiya, stansiya", "инвестиция, станция"),
    ("SENTABR", "СЕНТЯБР"),
    ("kW", None),  # no letter of the table
    ("сўм", None),  # nothing to write
    ("5 %", None),
]


@pytest.mark.parametrize(("latin", "cyrillic"), SCRIPTS)
def test_a_form_is_written_in_cyrillic(latin: str, cyrillic: str | None) -> None:
    assert transliterator(table("uz_cyrl.csv"))(latin) == cyrillic


@pytest.mark.parametrize("locale", ["uz_Latn", "uz_Cyrl"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_every_case_form_of_a_month_is_known(locale: str, context: str) -> None:
    vocabulary = vocabulary_of(load("uz"))
    endings = (
        ("", "да", "дан", "нинг", "га", "гача") if locale == "uz_Cyrl" else ("", "da", "dan", "ning", "ga", "gacha")
    )
    for number, name in get_month_names("wide", context, locale).items():
        for ending in endings:
            found = vocabulary.at("months", tokenize(f"{name}{ending}"), 0)
            assert found is not None and found.value == number, f"{name}{ending}"


# Prepositions, articles and letters of English that Uzbek says by its endings or not at all.
_ENDINGS_SAY = {
    "calendar": "after article at between compared end for from h joint middle of on past q start the the_year through",
    "figures": "and between by from of",
}


@pytest.mark.parametrize("section", ["calendar", "figures", "words", "furniture", "qualifiers", "indicators", "nouns"])
def test_the_lexicon_has_every_role_that_its_grammar_needs(section: str) -> None:
    english, uzbek = ({getattr(m, "code", m) for m in load(name).forms[section]} for name in ("en", "uz"))
    assert english - uzbek == set(_ENDINGS_SAY.get(section, "").split())


MISSPELT = [
    "Oʻzbekiston",
    "O‘zbekiston",
    "O’zbekiston",
    "O`zbekiston",
    "O´zbekiston",
    "O′zbekiston",
    "Oʼzbekiston",
    "Ozbekiston",
    "Ozbekistan",
    "Uzbеkistоn",  # Cyrillic е and о
]


@pytest.mark.parametrize("name", MISSPELT)
def test_a_name_is_known_with_any_apostrophe_or_none_and_with_letters_of_both_scripts(name: str) -> None:
    rows = read(f"2023-yilda {name}ning Qozog'istonga eksporti 1,4 mlrd dollarni tashkil etdi.", language="uz")
    assert [told(row, "indicator", "value", "area", "counterpart") for row in rows] == [
        ("trade.exports", 1_400_000_000, "UZB", "KAZ")
    ]


def test_a_cyrillic_text_may_have_latin_letters() -> None:
    rows = read("2023 йилда Ўзбeкистоннинг Россияга экспoрти 1,4 млpд долларни ташкил этди.", language="uz")
    assert [told(row, "indicator", "value", "area", "counterpart") for row in rows] == [
        ("trade.exports", 1_400_000_000, "UZB", "RUS")
    ]


def test_the_word_for_exceeded_is_no_city_without_its_apostrophe() -> None:
    rows = read("2023-yilda Polshaning eksporti oshdi va 1,4 mlrd yevroga yetdi.", language="uz")
    assert [told(row, "area", "counterpart") for row in rows] == [("POL", None)]


PLAIN = [
    # No apostrophes at all; 'qaraganda' compares, it is not in Qaragʻanda.
    (
        "2025-yilda Turkiyadan Ozbekistonga 130 mingdan ziyod sayyoh keldi, bu bir yil avvalgiga qaraganda kop.",
        ("tourism.arrivals", "UZB", "TUR"),
    ),
    (
        "2024-yilda Ozbekiston va Koreya ortasidagi tovar aylanmasi 2 mlrd dollar boldi.",
        ("trade.turnover", "KOR", "UZB"),
    ),
    ("Koreya Ozbekiston savdo hamkorlari orasida beshinchi orinda turadi.", ("trade.partner_rank", "UZB", "KOR")),
    ("Koreyada 90 mingga yaqin ozbekistonlik yashaydi.", ("people.diaspora", "KOR", "UZB")),
    ("Turkiya universitetlari 300 ga yaqin grant ajratdi.", ("education.grants", "TUR", "UZB")),
]


@pytest.mark.parametrize(("text", "meaning"), PLAIN)
def test_uzbek_without_apostrophes_says_the_same(text: str, meaning: tuple[str, str, str]) -> None:
    pair = "Turkiya, Koreya va Ozbekiston. " if "Turkiya" not in text else "Ozbekiston va Turkiya. "
    assert told(read(pair + text, language="uz")[0], "indicator", "area", "counterpart") == meaning


LIMITED = [
    ("Yiliga 15 mln tonnagacha yuk tashish mumkin.", ("level", 15_000_000, "under")),
    ("Afg'onistondan import 144 mln dollargacha qisqardi.", ("level", 144_000_000, "exact")),
    ("Savdo aylanmasini 2 mlrd dollargacha oshirish vazifasi qo'yilgan.", ("level", 2_000_000_000, "exact")),
]


@pytest.mark.parametrize(("text", "meaning"), LIMITED)
def test_an_ending_says_how_far(text: str, meaning: tuple[str, int, str]) -> None:
    assert told(read(text, language="uz")[0], "measure", "value", "qualifier") == meaning


def test_what_is_worth_so_much_is_not_hidden_by_the_word_for_worth() -> None:
    text = "Yigirma ikkita loyiha amalga oshiriladi. Ularning umumiy qiymati ikki yarim milliard dollar."
    assert told(read(text, language="uz")[-1], "indicator", "value") == ("project.value", 2_500_000_000)


APOSTROPHES = ["'", "`", "ʻ", "ʼ", "‘", "’", ""]
ANY_ALPHABET = (
    "2024-yilda O'zbekistonning Qozog'istonga eksporti o'tgan yilga nisbatan 12 foizga ko'p bo'lib, "
    "1,4 mlrd dollarni tashkil etdi."
)
NEW_LETTERS = str.maketrans({"\u0001": "õ", "\u0002": "ğ", "\u0003": "ş", "\u0004": "ç"})


def _in_new_alphabet(text: str) -> str:
    for old, mark in (("o'", "\u0001"), ("O'", "Õ"), ("g'", "\u0002"), ("sh", "\u0003"), ("ch", "\u0004")):
        text = text.replace(old, mark)
    return text.translate(NEW_LETTERS)


@pytest.mark.parametrize(
    "text", [*(ANY_ALPHABET.replace("'", mark) for mark in APOSTROPHES), _in_new_alphabet(ANY_ALPHABET)]
)
def test_any_apostrophe_none_and_the_new_alphabet_say_the_same(text: str) -> None:
    rows = read(text, language="uz")
    assert [told(row, "indicator", "measure", "value", "area", "counterpart", "period") for row in rows] == [
        ("trade.exports", "change_pct", 12, "UZB", "KAZ", "2024-01-01/2024-12-31"),
        ("trade.exports", "level", 1_400_000_000, "UZB", "KAZ", "2024-01-01/2024-12-31"),
    ]


def test_a_number_a_week_goes_on_with_the_flights_just_counted() -> None:
    text = (
        "Toshkent bilan Olmaota o'rtasida haftasiga 14 ta reys yo'lga qo'yilgan, "
        "Turkiston–Samarqand yo'nalishida esa haftasiga ikkita."
    )
    rows = read(text, language="uz")
    assert [told(row, "indicator", "value", "unit") for row in rows] == [
        ("transport.flights", 14, "PER_WEEK"),
        ("transport.flights", 2, "PER_WEEK"),
    ]

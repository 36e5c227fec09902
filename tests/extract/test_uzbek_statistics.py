"""How statistics and news in Uzbek tell changes, parts of a stock, indices and who is meant."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from .reading import read, told

D = Decimal
FIELDS = ("quote", "indicator", "measure", "value", "area", "counterpart", "period")
PAIR = "O'zbekiston va Tojikiston hamkorligi. "

ROWS: list[tuple[str, list[tuple[Any, ...]]]] = [
    # '-ta' stands between a number and its noun, with the ending of the noun.
    (
        "2024-yil 1-iyul holatiga O'zbekistonda tojik kapitali ishtirokida 339 ta korxona bor, "
        "bu 2023-yilning 1-iyul holatiga nisbatan 52 taga ko'p. Ulardan 121 tasi qo'shma korxona.",
        [
            ("339 ta korxona", "enterprise.count", "level", 339, "UZB", "TJK", "2024-07-01"),
            ("52", "enterprise.count", "change_abs", 52, "UZB", "TJK", "2024-07-01"),
            ("121", "enterprise.count", "level", 121, "UZB", "TJK", "2024-07-01"),
        ],
    ),
    (
        "O'zbekistonda tojik kapitali ishtirokida 339 ta korxona ishlaydi. 2023-yilda ularning soni 15 taga kamaydi.",
        [
            ("339 ta korxona", "enterprise.count", "level", 339, "UZB", "TJK", None),
            ("15", "enterprise.count", "change_abs", -15, "UZB", "TJK", "2023-01-01/2023-12-31"),
        ],
    ),
    (
        "O'zbekistonda tojik kapitali ishtirokidagi korxonalar soni 350 taga yetdi.",
        [("350", "enterprise.count", "level", 350, "UZB", "TJK", None)],
    ),
    # An index has the year before as 100; growth of 12 percent is no index.
    (
        "2023-yilda O'zbekistonning Tojikistonga eksporti 354,2 mln dollar (o'sish sur'ati – 121,4 %), "
        "importi 93,6 mln dollar (95,2 %) bo'ldi.",
        [
            ("354,2 mln dollar", "trade.exports", "level", 354_200_000, "UZB", "TJK", "2023-01-01/2023-12-31"),
            ("121,4 %", "trade.exports", "change_pct", D("21.4"), "UZB", "TJK", "2023-01-01/2023-12-31"),
            ("93,6 mln dollar", "trade.imports", "level", 93_600_000, "UZB", "TJK", "2023-01-01/2023-12-31"),
            ("95,2 %", "trade.imports", "change_pct", D("-4.8"), "UZB", "TJK", "2023-01-01/2023-12-31"),
        ],
    ),
    (
        "2023-yilda O'zbekistonning Tojikistonga eksporti 354,2 mln dollar (o'sish sur'ati 12 %) bo'ldi.",
        [
            ("354,2 mln dollar", "trade.exports", "level", 354_200_000, "UZB", "TJK", "2023-01-01/2023-12-31"),
            ("12 %", "trade.exports", "change_pct", 12, "UZB", "TJK", "2023-01-01/2023-12-31"),
        ],
    ),
    # The bracket explains the amount before it, with its own time.
    (
        "2023-yilning yanvar–iyul oylarida O'zbekistonning Tojikiston bilan tovar aylanmasi 1 mlrd 12,4 mln dollar "
        "bo'ldi (2022-yilning mos davrida – 961,8 mln dollar).",
        [
            ("1 mlrd 12,4 mln dollar", "trade.turnover", "level", 1_012_400_000, "TJK", "UZB", "2023-01-01/2023-07-31"),
            ("961,8 mln dollar", "trade.turnover", "level", 961_800_000, "TJK", "UZB", "2022-01-01/2022-07-31"),
        ],
    ),
    # What was made in a year need not be so long or so many in that year only.
    (
        "2018-yil iyunida ishga tushirilgan gaz quvurining uzunligi 1 850 km.",
        [("1 850 km", "transport.length", "level", 1850, "TJK", "UZB", None)],
    ),
    (
        "Jamg'arma 1991-yilda tashkil etilgan bo'lib, shu paytgacha unda 3 millionga yaqin ishtirokchi qatnashdi.",
        [("3 millionga yaqin ishtirokchi", "people.participants", "level", 3_000_000, "TJK", "UZB", None)],
    ),
    # Gas is told by cubic metres, whatever verb stands beside it.
    (
        "2023-yilda Tojikistonga 5,7 mln kub metr o'zbek gazi yetkazib berildi.",
        [("5,7 mln kub metr", "energy.gas", "level", 5_700_000, "UZB", "TJK", "2023-01-01/2023-12-31")],
    ),
    # A purpose of those who come is no aim of a figure; from B to A, as many more.
    (
        "2023-yilda Tojikistondan O'zbekistonga turistik maqsadda 1,9 million sayyoh borgan, "
        "O'zbekistondan Tojikistonga esa 0,4 million.",
        [
            ("1,9 million sayyoh", "tourism.arrivals", "level", 1_900_000, "UZB", "TJK", "2023-01-01/2023-12-31"),
            ("0,4 million", "tourism.arrivals", "level", 400_000, "TJK", "UZB", "2023-01-01/2023-12-31"),
        ],
    ),
    (
        "Mamlakatimizda 5 mingdan ziyod tojik kompaniyasi faoliyat yuritadi.",
        [("5 mingdan ziyod tojik kompaniyasi", "enterprise.count", "level", 5000, "UZB", "TJK", None)],
    ),
    # The firm that builds a power plant does not say where it stands.
    (
        "Sirdaryo viloyatida tojik kompaniyasi qurgan stansiyaning quvvati 300 MVt.",
        [("300 MVt", "energy.capacity", "level", 300, "UZB", "TJK", None)],
    ),
]

ENDINGS: list[tuple[str, list[tuple[Any, ...]]]] = [
    # Abbreviations take endings too, in both scripts.
    (
        "2024 йилда Ҳиндистоннинг БААга экспорти 36,6 млрд долларни, АҚШга экспорти 80 млрдга етди.",
        [("trade.exports", D("36600000000"), "IND", "ARE"), ("trade.exports", D("80000000000"), "IND", "USA")],
    ),
    (
        "Oʻzbekistonda stansiyalarning umumiy quvvati 11,6 GVtni tashkil etadi.",
        [("energy.capacity", 11_600, "UZB", None)],
    ),
    ("Amirliklar Hindistonga 23 mln tonna xom neft yetkazib berdi.", [("energy.oil", 23_000_000, "ARE", "IND")]),
    ("Qirgʻiziston va Tojikiston umumiy chegarasining uzunligi 1 006 km.", [("geography.border", 1006, "KGZ", "TJK")]),
]


@pytest.mark.parametrize(("text", "wanted"), ENDINGS, ids=[text[:50] for text, _ in ENDINGS])
def test_endings_and_compounds_say_what_is_meant(text: str, wanted: list[tuple[Any, ...]]) -> None:
    rows = [told(row, "indicator", "value", "area", "counterpart") for row in read(text, "2025-06-30", "uz")]
    assert rows == wanted


SPANS = [
    ("uz", "2000-yil aprelidan 2024-yil dekabrigacha Laosning Peruga eksporti 36 mln dollar bo'ldi."),
    ("uz", "2000 йил апрелидан 2024 йил декабригача Лаоснинг Перуга экспорти 36 млн доллар бўлди."),
    ("kk", "2000 жылғы сәуірден 2024 жылғы желтоқсанға дейін Лаостың Перуге экспорты 36 млн доллар болды."),
]


@pytest.mark.parametrize(("language", "text"), SPANS)
def test_a_span_has_the_year_of_each_of_its_months(language: str, text: str) -> None:
    assert [row["period"] for row in read(text, "2025-06-30", language)] == ["2000-04-01/2024-12-31"]


def test_measures_to_reach_a_figure_aim_at_it() -> None:
    text = "Peru va Laos savdosini 2 mlrd dollarga yetkazish uchun zarur choralar ko'riladi."
    assert [told(row, "type", "value") for row in read(text, language="uz")] == [("target", 2_000_000_000)]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_it_is_read_to_the_field(text: str, wanted: list[tuple[Any, ...]]) -> None:
    rows = [told(row, *FIELDS) for row in read(PAIR + text, "2024-12-20", "uz")]
    assert rows == wanted


def test_a_wish_to_reach_a_figure_is_still_an_aim() -> None:
    text = "O'zbekiston va Tojikiston savdoni 2 mlrd dollarga yetkazish maqsadida dastur tuzdi."
    assert [told(row, "type", "value") for row in read(text, language="uz")] == [("target", 2_000_000_000)]


INDICES = [
    ("ru", "Экспорт Германии в Польшу составил 5 млрд долларов (темп роста 121,4 %), импорт – 3 млрд долларов (87 %)."),
    ("kk", "Германияның Польшаға экспорты 5 млрд доллар (өсу қарқыны 121,4 %), импорты 3 млрд доллар (87 %) болды."),
    ("en", "Germany's exports to Poland were $5 billion (growth index 121.4 %), its imports $3 billion (87 %)."),
]


@pytest.mark.parametrize(("language", "text"), INDICES)
def test_an_index_is_a_change_in_every_language(language: str, text: str) -> None:
    changes = [told(row, "measure", "value") for row in read(text, language=language) if row["unit"] == "PCT"]
    assert changes == [("change_pct", D("21.4")), ("change_pct", -13)]


OFFICES = [
    # An office that many states have by that name is that of the state where the text is told …
    ("Bishkek, 2025-yil 14-mart", "Qirg'izistonning Tojikistonga eksporti", "KGZ"),
    ("Ashxobod, 2025-yil 14-mart", "Turkmanistonning Qozog'istonga eksporti", "TKM"),
    # … but Uzbekistan's where it is about Uzbekistan, wherever the newsroom's man was.
    ("Bishkek, 2025-yil 14-mart", "Qirg'izistonning O'zbekistonga eksporti", "UZB"),
]


@pytest.mark.parametrize("office", ["Savdo vazirligi", "Davlat statistika qo'mitasi"])
@pytest.mark.parametrize(("dateline", "exports", "reporter"), OFFICES)
def test_a_ministry_is_of_the_state_where_the_text_is_told(
    dateline: str, exports: str, reporter: str, office: str
) -> None:
    text = f"{dateline}.\n\n{office} ma'lumotiga ko'ra, 2024-yilda {exports} 10,1 mln dollar bo'lgan."
    assert [row["reporter"] for row in read(text, "2025-03-14", "uz")] == [reporter]


PARTNERS = [
    (
        "uz",
        "Gruziya Ozarbayjon bilan savdo qiladi. Eksport bo'yicha Ozarbayjon Gruziyaning hamkorlari orasida uchinchi "
        "o'rinda, birinchi o'rinda Qirg'iziston (733,5 mln dollar), ikkinchi o'rinda Qozog'iston (570,2 mln dollar). "
        "Eksportning 41 foizi sementdir.",
    ),
]


@pytest.mark.parametrize(("language", "text"), PARTNERS)
def test_other_partners_have_their_own_figures_and_leave_what_the_text_is_on(language: str, text: str) -> None:
    rows = read(text, "2024-11-21", language)
    assert [told(row, "measure", "value", "area", "counterpart") for row in rows] == [
        ("rank", 3, "GEO", "AZE"),
        ("rank", 1, "GEO", "KGZ"),
        ("level", 733_500_000, "GEO", "KGZ"),
        ("rank", 2, "GEO", "KAZ"),
        ("level", 570_200_000, "GEO", "KAZ"),
        ("share_pct", 41, "GEO", "AZE"),
    ]


def test_a_power_plant_of_a_pair_is_at_home() -> None:
    text = (
        "Toshkent, 2025-yil 21-may.\n\nSaudiya Arabistoni kompaniyasi O'zbekistonda 15 ta loyihani amalga oshirmoqda. "
        "Ularning umumiy qiymati 15 mlrd dollar, umumiy quvvati 11,6 GVt."
    )
    rows = [told(row, "value", "area") for row in read(text, "2025-05-21", "uz") if row["unit"] == "MW"]
    assert rows == [(11_600, "UZB")]


MORE: list[tuple[str, list[tuple[Any, ...]]]] = [
    # Who comes 'for tourism', one state after another.
    (
        "Toshkent, 2025-yil 21-aprel.\n\n2025-yil yanvar–mart oylarida O'zbekistonga turistik maqsadlarda 2 mln 62,3 "
        "ming nafar chet el fuqarosi kelgan, shu jumladan Turkiyadan – 27,3 ming, Xitoydan – 25,8 ming.",
        [
            ("tourism.arrivals", 2_062_300, "UZB", None),
            ("tourism.arrivals", 27_300, "UZB", "TUR"),
            ("tourism.arrivals", 25_800, "UZB", "CHN"),
        ],
    ),
    # Firms that one state's people open in another.
    (
        "O'zbekiston va Belarus. Belarusda o'zbekistonlik tadbirkorlar 40 ga yaqin firma ochgan.",
        [("enterprise.count", 40, "BLR", "UZB")],
    ),
    (
        "Eron va Armaniston. Erkin zonada 14 ta eron korxonasi ro'yxatdan o'tgan.",
        [("enterprise.count", 14, "ARM", "IRN")],
    ),
    # So many times a week.
    (
        "O'zbekiston va Belarus. Toshkent va Minsk o'rtasida haftada 5 marta samolyot uchadi.",
        [("transport.flights", 5, "BLR", "UZB")],
    ),
    (
        "O'zbekiston va Yaponiya. 850 mln dollarlik kredit kelishuvi imzolandi.",
        [("finance.loan", 850_000_000, "UZB", "JPN")],
    ),
    # What comes as imports from a state, told by the office of the other.
    (
        "Eron va Armaniston. Armaniston statistika qo'mitasi ma'lumotiga ko'ra, savdoning 85 foizi Erondan importga "
        "to'g'ri keladi.",
        [("trade.imports", 85, "ARM", "IRN")],
    ),
    ("Peru va Laos hamkorligi. Hamkorlik 12 foizga kengaydi, bu yaxshi.", []),
]


@pytest.mark.parametrize(("text", "wanted"), MORE, ids=[text[:50] for text, _ in MORE])
def test_more_of_what_news_tell(text: str, wanted: list[tuple[Any, ...]]) -> None:
    rows = [told(row, "indicator", "value", "area", "counterpart") for row in read(text, "2025-04-21", "uz")]
    assert rows == wanted


def test_last_year_without_a_date_is_the_year_before_the_one_spoken_of() -> None:
    text = (
        "2025-yilning birinchi choragida Peru va Laos savdosi 228,6 mln dollarga yetdi, o'tgan yilning birinchi "
        "choragida 205,1 mln dollar edi."
    )
    assert [row["period"] for row in read(text, None, "uz")] == ["2025-01-01/2025-03-31", "2024-01-01/2024-03-31"]


def test_to_bring_out_to_a_figure_is_to_reach_it() -> None:
    text = "Peru va Laos yetakchilari tovar aylanmasini 2 milliard dollarga olib chiqish bo'yicha kelishib oldi."
    assert [told(row, "type", "value") for row in read(text, language="uz")] == [("target", 2_000_000_000)]


def test_what_was_brought_in_all_is_a_stock() -> None:
    text = "Saudiyaliklar Misr iqtisodiyotiga umumiy hisobda 35 milliard dollar sarmoya kiritgan."
    assert [told(row, "indicator", "area") for row in read(text, "2024-10-30", "uz")] == [("investment.stock", "EGY")]


THERE = [
    ("Toshkentda Qozog'iston universiteti filiali ishlab turibdi. Unda 1 240 nafar talaba tahsil olmoqda.", "UZB"),
    ("Olmaotada O'zbekiston universiteti filiali ochildi. U yerda 300 nafar talaba o'qiydi.", "KAZ"),
]


@pytest.mark.parametrize(("text", "area"), THERE)
def test_students_there_study_where_the_sentence_before_says(text: str, area: str) -> None:
    pair = "O'zbekiston va Qozog'iston. "
    assert [told(row, "indicator", "area") for row in read(pair + text, "2024-10-15", "uz")] == [
        ("education.students", area)
    ]

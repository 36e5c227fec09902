"""Kyrgyz, the worked example of CONTRIBUTING: what its figures, dates and sentences mean, and what they do not."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.dates import get_month_names

from registan.extract import extract
from registan.extract.figures.reader import read_figures
from registan.extract.mentions.reader import mentions
from registan.extract.vocabulary import vocabulary_of
from registan.lexicons import languages, load, tokenize
from registan.lexicons.loader import read_lexicon
from registan.lexicons.tables import DATA
from registan.model import to_row

from .reading import document, read, read_named

PUBLISHED = "2023-10-20"
REFERENCE = date.fromisoformat(PUBLISHED)

FIGURES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("3 250,6 млн АКШ долларын түздү", [("money", "3250600000", "USD")]),
    ("4,1 млрд долларга жетти", [("money", "4100000000", "USD")]),
    ("эки жарым миллиард сом", [("money", "2500000000", "KGS")]),
    ("жыйырма беш миллион еврого", [("money", "25000000", "EUR")]),
    ("14,2%га төмөндөп", [("percent", "14.2", "PCT")]),
    ("35 пайызга өстү", [("percent", "35", "PCT")]),
    ("2,1 эсе көбөйдү", [("number", "2.1", "time")]),
    ("310 миң тоннадан ашты", [("number", "310000", "T")]),
    ("6,2 млрд куб метр суу", [("number", "6200000000", "M3")]),
    ("500 млн киловатт-саат электр", [("number", "500000000", "KWH")]),
    ("420дан ашык", [("number", "420", None)]),
    ("420-дан ашык", [("number", "420", None)]),
    ("он биринчи жыйын", []),
    ("№ 4400 токтом, 5-берене, 12-үй", []),
    ("бирге, үчүн, ондо, алтын, жетиштүү", []),
    ("бир нече өлкө, эки тараптуу мамиле", []),
    ("COVID-19 учурунда", []),
]

DATES: list[tuple[str, list[str]]] = [
    ("2022-жылдын 21-декабрында", ["2022-12-21/2022-12-21"]),
    ("2023-жылдын январь–сентябрь айларында", ["2023-01-01/2023-09-30"]),
    ("2023-жылдын 9 айында", ["2023-01-01/2023-09-30"]),
    ("2023-жылдын жети айында", ["2023-01-01/2023-07-31"]),
    ("быйылкы жылдын биринчи жарымында", ["2023-01-01/2023-06-30"]),
    ("өткөн жылдын экинчи чейрегинде", ["2022-04-01/2022-06-30"]),
    ("2023-жылдын 2-чейрегинде", ["2023-04-01/2023-06-30"]),
    ("2024-жылдын август айында", ["2024-08-01/2024-08-31"]),
    ("2030-жылга чейин", ["2030-01-01/2030-12-31"]),
    ("2030-жылга карата", ["2030-01-01/2030-12-31"]),
    ("2024–2034-жылдарга арналган", ["2024-01-01/2034-12-31"]),
    ("былтыр", ["2022-01-01/2022-12-31"]),
    ("келерки жылы", ["2024-01-01/2024-12-31"]),
    ("тогуз айда", ["2023-01-01/2023-09-30"]),
    ("2005-жылдан бери", ["2005-01-01/.."]),
    ("өткөн жылдын ушул мезгилине салыштырмалуу", []),
    ("2023 сом", []),
    ("ушул мезгилде", []),
]

QUALIFIERS = [
    ("147ден ашык долбоор", "over"),
    ("350гө жакын ишкана", "about"),
    ("2,4 млрд доллардан ашат", "over"),
    ("300дөй ишкер катышты", "about"),
    ("3 миллиард доллардай", "about"),
    ("болжол менен 34 пайыз", "about"),
    ("дээрлик 4,4 млрд доллар", "under"),
    ("5,8 млрд долларды түздү", "exact"),
    ("21 пайызга көп", "exact"),
]

CLAIMS: list[tuple[str, dict[str, Any]]] = [
    (
        "2022-жылы Казакстан менен Түркиянын товар жүгүртүүсү 6,3 млрд долларга жетти.",
        {"indicator": "trade.turnover", "value": 6300000000, "area": "KAZ", "counterpart": "TUR"},
    ),
    (
        "2022-жылы Грузиянын Арменияга экспорту 5,4 пайызга төмөндөдү.",
        {
            "indicator": "trade.exports",
            "measure": "change_pct",
            "value": Decimal("-5.4"),
            "area": "GEO",
            "counterpart": "ARM",
            "period": "2022-01-01/2022-12-31",
        },
    ),
    (
        "Сентябрда Перунун Чилиден импорту өткөн жылдын ушул мезгилине салыштырмалуу 1,4 эсеге өстү.",
        {
            "indicator": "trade.imports",
            "measure": "change_pct",
            "value": 40,
            "area": "PER",
            "counterpart": "CHL",
            "period": "2023-09-01/2023-09-30",
            "base_period": "2022-09-01/2022-09-30",
        },
    ),
    (
        "Казакстан менен Өзбекстандын товар жүгүртүүсүн 2026-жылга чейин 10 млрд долларга жеткирүүнү көздөөдө.",
        {"type": "target", "indicator": "trade.turnover", "value": 10000000000, "deadline": "2026-12-31"},
    ),
    (
        "АКШнын Индиядан импорту төрттөн бирге кыскарды.",
        {"indicator": "trade.imports", "measure": "change_pct", "value": -25, "area": "USA", "counterpart": "IND"},
    ),
    (
        "Пакистан Иранга 40 миң тонна күрүч жөнөттү.",
        {"indicator": "trade.exports", "value": 40000, "area": "PAK", "counterpart": "IRN", "product": "rice"},
    ),
    (
        "Польшада 30 миң украин студент окуйт.",
        {"indicator": "education.students", "value": 30000, "area": "POL", "counterpart": "UKR"},
    ),
    (
        "Германияда 3 миллион түрк жашайт.",
        {"indicator": "people.diaspora", "value": 3000000, "area": "DEU", "counterpart": "TUR"},
    ),
]

SILENT = [
    "Эки өлкөнүн башчылары жолугушту.",
    "Иш-чара 15-октябрда саат 10:30да башталды.",
    "Бул маселе бир нече жолу каралды.",
]

NAMED: list[tuple[str, dict[str, Any]]] = [
    (
        "2023-жылдын 13-мартында Душанбеде Тажик-Өзбек өкмөттөр аралык комиссиясынын жыйыны болуп өттү.",
        {"type": "institution", "kind": "commission", "parties": ["TJK", "UZB"]},
    ),
    (
        "2023-жылдын 13-мартында Бакуда Грузия–Азербайжан ишкердик форуму өттү.",
        {"type": "event", "kind": "forum", "parties": ["AZE", "GEO"], "date": "2023-03-13", "place": "Baku"},
    ),
    (
        "2023-жылдын июнь айында Перу менен Чили беш документке кол койду.",
        {"type": "agreement", "kind": "package", "parties": ["CHL", "PER"], "signed": "2023-06"},
    ),
    (
        "2025-жылдын 13-мартында Бишкекте президенттер Перу менен Чилинин чек арасы жөнүндө келишимге кол коюшкан.",
        {"type": "agreement", "kind": "agreement", "signed": "2025-03-13", "place": "Bishkek"},
    ),
    (
        "Түркиянын Президенти Кыргызстанга мамлекеттик сапар менен келген.",
        {"type": "event", "kind": "visit", "parties": ["KGZ", "TUR"]},
    ),
    (
        "CASA-1000 долбоорун Кыргызстан менен Тажикстан ишке ашырып жатат.",
        {"type": "project", "parties": ["KGZ", "TJK"], "status": "under_construction"},
    ),
    (
        "Ош шаарында Корея менен Кыргызстандын биргелешкен маданият борбору ачылды.",
        {"type": "institution", "kind": "centre", "parties": ["KGZ", "KOR"]},
    ),
]


def shown(text: str) -> list[tuple[str, str, str | None]]:
    return [(m.kind, f"{m.value:f}", m.unit) for m in mentions(text, "ky", REFERENCE) if m.kind != "date"]


@pytest.mark.parametrize(("text", "meaning"), FIGURES)
def test_figures_of_every_form_are_read(text: str, meaning: list[tuple[str, str, str | None]]) -> None:
    assert shown(text) == meaning


@pytest.mark.parametrize(("text", "intervals"), DATES)
def test_dates_of_every_form_are_read(text: str, intervals: list[str]) -> None:
    assert [m.interval for m in mentions(text, "ky", REFERENCE) if m.kind == "date"] == intervals


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIERS)
def test_words_beside_a_figure_say_how_exact_it_is(text: str, qualifier: str) -> None:
    assert [figure.qualifier for figure in read_figures(tokenize(text), load("ky"))] == [qualifier]


@pytest.mark.parametrize(("text", "fields"), CLAIMS)
def test_sentences_make_claims(text: str, fields: dict[str, Any]) -> None:
    rows = read(text, PUBLISHED, "ky")
    assert rows
    assert {name: rows[0].get(name) for name in fields} == fields


@pytest.mark.parametrize("text", SILENT)
def test_sentences_without_figures_of_relations_say_nothing(text: str) -> None:
    assert read(text, PUBLISHED, "ky") == []


@pytest.mark.parametrize(("text", "fields"), NAMED)
def test_named_things_are_told(text: str, fields: dict[str, Any]) -> None:
    rows = [to_row(claim) for claim in extract(document(text, PUBLISHED, "ky"))]
    assert fields in [{name: row.get(name) for name in fields} for row in rows]


@pytest.mark.parametrize("section", ["words", "figures", "calendar", "qualifiers", "indicators", "deeds"])
def test_the_lexicon_has_every_role_that_all_others_have(section: str) -> None:
    roles = {
        language: {getattr(meaning, "code", meaning) for meaning in load(language).forms[section]}
        for language in languages()
    }
    known = roles.pop("ky")
    assert set.intersection(*roles.values()) <= known


# Endings follow the last vowel's row and the last letter: -да -де -до -дө, -та -те -то -тө.
CASES = {
    "январь": "январда январдын январдан январга январдагы январында",
    "февраль": "февралда февралдын февралдан февралга февралдагы февралында",
    "март": "мартта марттын марттан мартка марттагы мартында",
    "апрель": "апрелде апрелдин апрелден апрелге апрелдеги апрелинде",
    "май": "майда майдын майдан майга майдагы майында",
    "июнь": "июнда июндун июндан июнга июндагы июнунда",
    "июль": "июлда июлдун июлдан июлга июлдагы июлунда",
    "август": "августта августтун августтан августка августтагы августунда",
    "сентябрь": "сентябрда сентябрдын сентябрдан сентябрга сентябрдагы сентябрында",
    "октябрь": "октябрда октябрдын октябрдан октябрга октябрдагы октябрында",
    "ноябрь": "ноябрда ноябрдын ноябрдан ноябрга ноябрдагы ноябрында",
    "декабрь": "декабрда декабрдын декабрдан декабрга декабрдагы декабрында",
}


@pytest.mark.parametrize(("number", "name"), sorted(get_month_names("wide", locale="ky").items()))
def test_months_are_known_in_every_case(number: int, name: str) -> None:
    vocabulary = vocabulary_of(load("ky"))
    for form in (name, *CASES[name.lower()].split()):
        found = vocabulary.at("months", tokenize(form), 0)
        assert found is not None and found.value == number, form


def test_the_lexicon_loads_fast() -> None:
    path = DATA / "languages" / "ky.yaml"
    seconds = []
    for _ in range(3):  # the least of them: what else runs on the machine only adds to it
        begun = time.process_time()
        read_lexicon(path)
        seconds.append(time.process_time() - begun)
    assert min(seconds) < 0.3  # a tenth of a second on a free core


def test_as_a_loan_is_no_state() -> None:
    text = "Кытай – Кыргызстан темир жолунун баасы 4,7 млрд доллар, анын жарымын Кытай насыя катары берет."
    assert {code for row in read(text, language="ky") for code in (row["area"], row["counterpart"])} == {"CHN", "KGZ"}
    named = read("2024-жылы Кыргызстандын Катарга экспорту 5 млн доллар болду.", language="ky")[0]
    assert (named["area"], named["counterpart"]) == ("KGZ", "QAT")


def test_what_a_colon_sets_apart_governs_the_figures_behind_it() -> None:
    text = "2024-жылы Кытай менен соода 5,6 млрд доллар деп эсептелет: экспорт 108,9 млн, импорт 5,5 млрд доллар."
    assert [row["indicator"] for row in read(text, language="ky")] == [
        "trade.turnover",
        "trade.exports",
        "trade.imports",
    ]


FIRMS = [
    ("Ысык-Көлдө кытайлык компания күн электр станциясын куруп жатат. Кыргызстан менен Кытай – өнөктөш.", ["energy"]),
    ("Компания күн электр станциясын куруп жатат. Кыргызстан менен Кытай – өнөктөш.", []),
]


@pytest.mark.parametrize(("text", "sectors"), FIRMS)
def test_a_firm_of_another_state_builds_a_project(text: str, sectors: list[str]) -> None:
    rows = read_named(text, language="ky")
    assert [row["sector"] for row in rows if row["type"] == "project"] == sectors

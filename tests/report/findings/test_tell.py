"""Findings in the sentences of the report's language: what each rule says, and what is said where no sentence fits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from registan.api import Ledger
from registan.model import Claim, Event, Finding, Observation, Span, Suggestion, Target
from registan.model.finding import FindingKind
from registan.model.period import parse_period
from registan.report.findings import told
from registan.report.findings.tell import TELLERS
from registan.report.material import material
from registan.report.voice import Voice
from registan.report.words import LANGUAGES, words

IDENTITY = "trade.turnover = trade.exports + trade.imports"
BALANCE = "trade.balance = trade.exports - trade.imports"
GROWTH = "growth = later level / earlier level - 1"
SHARE = "share = part / whole"
WITHIN = "sub-period <= period"
SOURCES = "same statistic, intervals do not meet"
FLOW = "exporter's exports against importer's imports"
TURNOVER = "turnover by the two reporters"
AIM = "same aim, later deadline"
GOODS = "part of the goods <= all goods"
LATE = "an aim is announced before its deadline"
REPEATED = "a part of a year is not all of it"
EARLY = "a result cannot precede the end of its period"


def voice(language: str) -> Voice:
    return Voice(words(language), ("KAZ", "UZB"))


def figure(value: str, indicator: str = "trade.turnover", period: str = "2023", **more: object) -> Observation:
    fields: dict[str, object] = {"doc": "a.txt", "span": Span(0, 1), "quote": "1", "unit": "USD"}
    fields |= {"area": "KAZ", "counterpart": "UZB", "period": parse_period(period) if period else None}
    return Observation(value=Decimal(value), indicator=indicator, **fields | more)  # type: ignore[arg-type]


def target(deadline: int, announced: date | None, doc: str = "a.txt") -> Target:
    known = {"span": Span(0, 1), "quote": "1", "area": "KAZ", "counterpart": "UZB", "indicator": "trade.turnover"}
    by = date(deadline, 12, 31)
    return Target(doc=doc, value=Decimal(10**10), unit="USD", deadline=by, announced=announced, **known)  # type: ignore[arg-type]


def finding(rule: str, *claims: Claim, kind: FindingKind = "arithmetic") -> Finding:
    return Finding(
        kind=kind, severity="error", claims=claims, suspect=None, suggestion=None, confidence=0.5, rule=rule,
        message="The court's own words.",
    )  # fmt: skip


def event(name: str, when: str | None, doc: str = "a.txt") -> Event:
    return Event(doc=doc, span=Span(0, 5), quote="visit", name=name, kind="visit", parties=("KAZ", "UZB"), date=when)


PART = {"indicator": "people.population", "unit": "PERSON"}
CASES = [
    (
        finding(IDENTITY, figure("9000000"), figure("5000000", "trade.exports"), figure("3000000", "trade.imports")),
        "Казахстан – Узбекистан, 2023: экспорт 5 млн USD + импорт 3 млн USD = 8 млн USD, а напечатано: "
        "товарооборот 9 млн USD.",
    ),
    (
        finding(
            BALANCE,
            figure("3000000", "trade.imports"),
            figure("1000000", "trade.balance", product="wheat"),
            figure("5000000", "trade.exports"),
        ),
        "Казахстан → Узбекистан, 2023: экспорт 5 млн USD − импорт 3 млн USD = 2 млн USD, а напечатано: "
        "сальдо торговли, пшеница 1 млн USD.",
    ),
    (
        finding(GROWTH, figure("30", unit="PCT", measure="change_pct"), figure("2e9", period="2022"), figure("3e9")),
        "Казахстан – Узбекистан, 2023, товарооборот: от 2 млрд USD до 3 млрд USD – это не +30 %.",
    ),
    (
        finding(SHARE, figure("43", unit="PCT", measure="share_pct"), figure("69", **PART), figure("23", **PART)),
        "Казахстан → Узбекистан, 2023, население: 23 чел. из 69 чел. – это не 43 %.",
    ),
    (
        finding(WITHIN, figure("25000000", period="2023-01-01/2023-06-30"), figure("21000000")),
        "Казахстан – Узбекистан, январь – июнь 2023 г., товарооборот: 25 млн USD – больше, чем 21 млн USD за 2023.",
    ),
    (
        finding(SOURCES, figure("3e9", reporter="KAZ"), figure("4e9", doc="b.txt"), figure("4e9", doc="c.txt")),
        "Казахстан – Узбекистан, 2023, товарооборот (статистика: Казахстан): приводятся разные цифры: "
        "3 млрд USD (a.txt); 4 млрд USD (b.txt, c.txt).",
    ),
    (
        finding(
            FLOW,
            figure("4e9", "trade.exports"),
            figure("3e9", "trade.imports", area="UZB", counterpart="KAZ", reporter="UZB"),
            kind="mirror",
        ),
        "2023: статистика: Казахстан – экспорт, Казахстан → Узбекистан: 4 млрд USD; "
        "статистика: Узбекистан – импорт, Казахстан → Узбекистан: 3 млрд USD. Вторая цифра к первой: 0,75.",
    ),
    (
        finding(TURNOVER, figure("4e9"), figure("5e9", reporter="UZB"), kind="mirror"),
        "2023: статистика: Казахстан – товарооборот, Казахстан – Узбекистан: 4 млрд USD; "
        "статистика: Узбекистан – товарооборот, Казахстан – Узбекистан: 5 млрд USD. Вторая цифра к первой: 1,25.",
    ),
    (
        finding(AIM, target(2030, None, "b.txt"), target(2026, date(2021, 12, 7)), kind="moved_target"),
        "Казахстан – Узбекистан, товарооборот: цель заявлялась так: 10 млрд USD, срок 31 декабря 2026 г. "
        "(7 декабря 2021 г.); 10 млрд USD, срок 31 декабря 2030 г. (b.txt).",
    ),
    (
        finding(EARLY, figure("4e9"), kind="date"),
        "Казахстан – Узбекистан, 2023, товарооборот: 4 млрд USD приводится как итог, "
        "но источник опубликован раньше: a.txt.",
    ),
    (
        finding(GOODS, figure("3e9", product="wheat"), figure("2e9")),
        "Казахстан – Узбекистан, 2023, товарооборот, пшеница: 3 млрд USD – больше, чем всех товаров вместе: "
        "2 млрд USD.",
    ),
    (
        finding("trade.exports <= trade.turnover", figure("3e9", "trade.exports"), figure("2e9")),
        "Казахстан → Узбекистан, 2023: экспорт 3 млрд USD – больше, чем товарооборот 2 млрд USD.",
    ),
    (
        finding("a treaty cannot precede the states that sign it", event("Treaty", "1985-10-04"), kind="date"),
        "«visit»: 4 октября 1985 г. (a.txt), но одна из сторон тогда не была самостоятельным государством.",
    ),
    (
        finding(LATE, target(2026, date(2027, 1, 5)), kind="date"),
        "Казахстан – Узбекистан, товарооборот: 10 млрд USD, срок 31 декабря 2026 г., а заявлено 5 января 2027 г.: "
        "одна из дат неверна.",
    ),
    (
        finding(REPEATED, figure("3e9"), figure("3e9", period="2023-01-01/2023-06-30", doc="b.txt")),
        "Казахстан – Узбекистан, 2023, товарооборот: 3 млрд USD приводится и за январь – июнь 2023 г. (b.txt), "
        "но часть года вряд ли равна всему году.",
    ),
    (
        finding(
            "total = sum of its parts", figure("9e9"), figure("4e9", product="wheat"), figure("3e9", product="oil")
        ),
        "Казахстан – Узбекистан, 2023: части (4 млрд USD + 3 млрд USD) дают 7 млрд USD, а всего напечатано: "
        "товарооборот 9 млрд USD.",
    ),
    (
        finding("a figure and its misprint", figure("3.1e9"), figure("1.3e9", doc="b.txt"), kind="digits"),
        "Казахстан – Узбекистан, 2023, товарооборот (источник не назван): приводятся разные цифры: "
        "3,1 млрд USD (a.txt); 1,3 млрд USD (b.txt).",
    ),
    (
        finding("a copy is of the time of its original", figure("3e9"), figure("3e9", period="2022", doc="b.txt")),
        "Казахстан – Узбекистан, товарооборот: 3 млрд USD приводится за разное время, хотя один источник повторяет "
        "другой: 2022 (b.txt); 2023 (a.txt).",
    ),
    (
        finding(
            "one event, one date", event("Visit", "2022-09-13"), event("Visit", "2022-09-30", "b.txt"), kind="date"
        ),
        "«Visit»: разные даты: 13 сентября 2022 г. (a.txt); 30 сентября 2022 г. (b.txt).",
    ),
    (
        finding(
            "meetings of a series follow each other in their order",
            event("Fifth meeting", "2021-06-22"),
            event("Sixth meeting", "2019-03-14", "b.txt"),
            kind="date",
        ),
        "Заседания одного ряда идут не по порядку: Fifth meeting – 22 июня 2021 г. (a.txt); "
        "Sixth meeting – 14 марта 2019 г. (b.txt).",
    ),
    (
        finding(
            "a visit cannot precede or outlast the office it is made in", event("Visit", "2012-10-04"), kind="date"
        ),
        "«visit»: 4 октября 2012 г. (a.txt), но названное лицо тогда не занимало этой должности.",
    ),
    (
        finding("one thing against another", figure("4e9"), figure("5e9", doc="b.txt"), kind="definition"),
        "Казахстан – Узбекистан, 2023, товарооборот: считается разное: 4 млрд USD (a.txt); 5 млрд USD (b.txt).",
    ),
    (
        finding("some other rule", figure("4e9", period=""), kind="definition"),
        "считается разное: Казахстан – Узбекистан, товарооборот, 4 млрд USD",
    ),
]


@pytest.mark.parametrize(
    ("indicator", "shown"),
    [
        ("trade.exports", "Kazakhstan → Uzbekistan"),
        ("trade.imports", "Uzbekistan → Kazakhstan"),
        ("investment.flow", "Uzbekistan → Kazakhstan"),
        ("tourism.arrivals", "Uzbekistan → Kazakhstan"),
        ("trade.turnover", "Kazakhstan – Uzbekistan"),
    ],
)
def test_an_arrow_points_where_goods_money_and_people_go(indicator: str, shown: str) -> None:
    assert voice("en").between(figure("5", indicator)) == shown


@pytest.mark.parametrize(("one", "sentence"), CASES, ids=[one.rule for one, _ in CASES])
def test_each_rule_has_its_sentence(one: Finding, sentence: str) -> None:
    said = told(voice("ru"), one)
    assert said.replace("\xa0", " ").replace("\u202f", " ") == sentence
    assert told(voice("en"), one) == "The court's own words."


LACKING = [
    finding(IDENTITY, figure("9000000"), figure("5000000", "trade.exports")),
    finding(IDENTITY, figure("9"), figure("5", "trade.exports", unit="T"), figure("3", "trade.imports")),
    finding(GROWTH, figure("3e9"), figure("2e9", period="2022")),
    finding(SHARE, figure("69", **PART)),
    finding(WITHIN, figure("25000000")),
    finding(SOURCES, figure("3e9"), figure("3e9", doc="b.txt")),
    finding(FLOW, figure("0"), figure("1")),
    finding(AIM, figure("3e9")),
    finding(GOODS, figure("3e9"), figure("2e9")),
    finding(LATE, figure("3e9")),
    finding(REPEATED, figure("3e9"), figure("3e9", doc="b.txt")),
    finding("total = sum of its parts", figure("3e9"), figure("2e9")),
    finding("a copy is of the time of its original", figure("3e9"), figure("3e9", doc="b.txt")),
    finding("one event, one date", event("Visit", "2022-09-13"), event("Visit", "2022-09-13", "b.txt")),
    finding("a visit cannot precede or outlast the office it is made in", event("Visit", None)),
    finding("one thing against another", figure("3e9"), kind="definition"),
]


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize("one", LACKING, ids=lambda one: one.rule)
def test_where_a_sentence_lacks_its_parts_the_figures_are_listed(one: Finding, language: str) -> None:
    written = voice(language)
    assert told(written, one).startswith(f"{written.words.named('finding', one.kind)}: ")


def test_a_wrong_name_is_told_with_the_usual_one() -> None:
    quoted = {"doc": "a.txt", "span": Span(0, 13), "quote": "Brick\n Bridge", "date": None}
    claim = Event(name="Brick Bridge", kind="ceremony", parties=("KAZ",), **quoted)  # type: ignore[arg-type]
    usual = Suggestion(fields=(("name", "Gisht-Kuprik"),), how="name_translated")
    one = Finding(
        kind="name", severity="doubt", claims=(claim,), suspect=0, suggestion=usual, confidence=0.75, message="",
        rule="known place name",
    )  # fmt: skip
    assert told(voice("ru"), one) == "a.txt: напечатано «Brick Bridge», обычно пишут «Gisht-Kuprik»."


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_the_findings_of_the_sample_are_told_in_sentences(sample: Ledger, language: str) -> None:
    written = voice(language)
    known = [one for one in material(sample, "KAZ", "UZB").findings if one.rule in TELLERS]
    assert len(known) >= 5
    kinds = {one: f"{written.words.named('finding', one.kind)}: " for one in known}
    assert [one.rule for one in known if told(written, one).startswith(kinds[one])] == []

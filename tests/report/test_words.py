"""The report's catalogues: complete in every language, and figures and dates as their readers write them."""

from __future__ import annotations

import string
from datetime import date
from decimal import Decimal

import pytest

from registan.lexicons import languages, load
from registan.lexicons.indicators import indicators
from registan.model import Observation, Period, Span
from registan.model.claim import AGREEMENT_KINDS, EVENT_KINDS, INSTITUTION_KINDS, MEASURES, SECTORS, UNITS
from registan.model.finding import FINDING_KINDS, SEVERITIES
from registan.model.life import STAGES
from registan.model.verdict import VERDICT_STATUSES
from registan.reconcile.figures.misprint import PLAUSIBLE
from registan.report.words import LANGUAGES, words

TRANSLATED = ("told", "product")
"""Groups that English lacks: its findings are the court's own words, its goods the exchange format's."""
OTHERS = [language for language in LANGUAGES if language != "en"]


def messages(language: str) -> dict[str, str]:
    return {
        f"{group}.{name}": str(text) for group, told in words(language).messages.items() for name, text in told.items()
    }


def places(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_there_with_the_same_places(language: str) -> None:
    own, first = messages(language), messages(OTHERS[0])
    english = {key: text for key, text in first.items() if key.startswith(TRANSLATED)} | messages("en")
    assert own.keys() == english.keys()
    assert {key: places(own[key]) for key in own} == {key: places(english[key]) for key in english}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    english, own = messages("en"), messages(language)
    same = {key for key in own if own[key] == english.get(key) and any(letter.isalpha() for letter in own[key])}
    shared = {
        "source.digest",
        "chart.says_count",
        "cell.directed",
        "cell.among",
        "source.heading",
        "chart.axis",
        "report.title",
    }
    # words that the two languages share letter for letter
    common = {"kind.forum", "kind.memorandum", "kind.transport", "theme.transport"}
    common |= {"unit.KM", "unit.KM2", "unit.T", "unit.L", "unit.M3", "indicator.people.diaspora"}
    assert {key for key in same if key not in shared | common and not key.startswith("figure.")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_format_has_its_word(language: str) -> None:
    held = words(language).messages
    assert set(indicators()) <= set(held["indicator"])
    assert {*AGREEMENT_KINDS, *EVENT_KINDS, *INSTITUTION_KINDS, *SECTORS} <= set(held["kind"])
    assert {stage.replace(" ", "_") for stage in STAGES} <= set(held["status"])
    assert set(VERDICT_STATUSES) == set(held["verdict"])
    assert set(FINDING_KINDS) == set(held["finding"])
    assert set(SEVERITIES) == set(held["severity"])
    assert set(UNITS) == set(held["unit"])
    assert set(held["measure"]) == set(MEASURES) - {"level"}
    assert set(PLAUSIBLE) <= set(held["how"])


@pytest.mark.parametrize("language", OTHERS)
def test_every_commodity_has_its_name(language: str) -> None:
    goods = {name for read in languages() for name in load(read).forms["products"]}
    assert goods - set(words(language).messages["product"]) == set()


@pytest.mark.parametrize(
    ("language", "how", "said"),
    [
        ("en", "million_for_billion", "million was printed for billion"),
        ("ru", "thousand_for_million", "напечатано «тыс.» вместо «млн»"),
        ("uz", "one_for_thousand", "“ming” oʻrniga “birlik” bosilgan"),
        ("ru", "by_for_to", "напечатано «на» вместо «до»"),
        ("kk", "digits_swapped", "екі цифрдың орны ауысқан"),
    ],
)
def test_misprints(language: str, how: str, said: str) -> None:
    assert words(language).how(how) == said


def figure(value: str, unit: str, **more: object) -> Observation:
    told = {"doc": "a.txt", "span": Span(0, 1), "quote": "1", "indicator": "trade.turnover", **more}
    return Observation(value=Decimal(value), unit=unit, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "claim", "shown"),
    [
        ("en", figure("4460000000", "USD"), "4.46 billion USD"),
        ("ru", figure("4460000000", "USD"), "4,46 млрд USD"),
        ("kk", figure("4460500000", "USD"), "4,4605 млрд USD"),
        ("uz", figure("1072300000", "USD"), "1,0723 mlrd USD"),
        ("en", figure("35", "PCT", measure="change_pct"), "+35 %"),
        ("en", figure("-2", "PCT", measure="change_pct"), "-2 %"),
        ("ru", figure("200", "COUNT", qualifier="over"), "более 200"),
        ("kk", figure("3", "RANK", measure="rank"), "3-орын"),
        ("uz", figure("3000000000", "USD", value_high=Decimal(4000000000)), "3 mlrd USD – 4 mlrd USD"),
        ("en", figure("20", "PER_WEEK"), "20 a week"),
        ("en", figure("9999", "PERSON"), "9,999 persons"),
        ("en", figure("1234567.89", "T"), "1,234,567.89 t"),
    ],
)
def test_figures(language: str, claim: Observation, shown: str) -> None:
    assert words(language).figure(claim).replace("\xa0", " ").replace("\u202f", " ") == shown


@pytest.mark.parametrize(
    ("language", "period", "shown"),
    [
        ("en", Period(date(2023, 1, 1), date(2023, 12, 31)), "2023"),
        ("en", Period(date(2023, 1, 1), date(2023, 9, 30)), "January – September 2023"),
        ("ru", Period(date(2018, 11, 1), date(2018, 11, 30)), "ноябрь 2018 г."),
        ("kk", Period(date(2023, 1, 1), date(2023, 8, 31)), "2023 ж. қаңтар – тамыз"),
        ("uz", Period(date(2020, 1, 1), date(2022, 12, 31)), "2020–2022"),
        ("en", Period(date(1997, 1, 1), None), "January 1, 1997 – …"),
        ("en", Period(date(2022, 12, 21), date(2022, 12, 21)), "December 21, 2022"),
    ],
)
def test_periods(language: str, period: Period, shown: str) -> None:
    assert " ".join(words(language).period(period).split()) == shown


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "KAZ", "Kazakhstan"),
        ("ru", "UZB", "Узбекистан"),
        ("kk", "UZB", "Өзбекстан"),
        ("uz", "KAZ", "Qozogʻiston"),
    ],
)
def test_states(language: str, code: str, name: str) -> None:
    assert words(language).state(code) == name


def test_a_language_without_a_catalogue_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="en, ru, kk, uz"):
        words("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_with_one_full_stop(language: str) -> None:
    told = words(language)
    said = told("report.ground", documents=64, claims=589, newest=told.when("2025-11-17"))
    assert said.endswith(".")
    assert not said.endswith("..")

"""Agreements as told in sentences: name, kind, parties, day, place and status."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read_named, told

AGREEMENT = ("quote", "kind", "parties", "signed", "place", "status")

TOLD: list[tuple[str, str, tuple[Any, ...]]] = [
    (
        "en",
        "In Lima on 3 May 2023 Peru and Chile signed the Treaty on the Protection of Lake Waters.",
        ("Treaty on the Protection of Lake Waters", "treaty", ["CHL", "PER"], "2023-05-03", "Lima", "signed"),
    ),
    (
        "en",
        "On 4 July 2022 Ghana and Togo signed a memorandum of understanding on cross-border markets.",
        (
            "memorandum of understanding on cross-border markets",
            "memorandum",
            ["GHA", "TGO"],
            "2022-07-04",
            None,
            "signed",
        ),
    ),
    (
        "en",
        "Ghana and Togo plan to sign an agreement on fisheries next year.",
        ("agreement on fisheries", "agreement", ["GHA", "TGO"], None, None, "planned"),
    ),
    (
        "en",
        "The Treaty of Good Neighbours (1998) binds Peru and Chile.",
        ("Treaty of Good Neighbours", "treaty", ["CHL", "PER"], "1998", None, "signed"),
    ),
    (
        "en",
        "In 2021 an agreement was signed on the joint use of the river by Ghana and Togo.",
        (
            "agreement was signed on the joint use of the river",
            "agreement",
            ["GHA", "TGO"],
            "2021",
            None,
            "signed",
        ),
    ),
    (
        "ru",
        "15 мая 2023 года Армения и Грузия подписали Меморандум о развитии туризма.",
        ("Меморандум о развитии туризма", "memorandum", ["ARM", "GEO"], "2023-05-15", None, "signed"),
    ),
    (
        "kk",
        "2023 жылғы 15 мамырда Түркия мен Әзербайжан Туризмді дамыту туралы келісімге қол қойды.",
        ("Туризмді дамыту туралы келісімге", "agreement", ["AZE", "TUR"], "2023-05-15", None, "signed"),
    ),
    (
        "uz",
        "2023-yil 15-may kuni Turkiya va Ozarbayjon Turizmni rivojlantirish to'g'risidagi bitimni imzoladi.",
        ("Turizmni rivojlantirish to'g'risidagi bitimni", "agreement", ["AZE", "TUR"], "2023-05-15", None, "signed"),
    ),
    (
        "uz",
        "Gruziya va Armaniston elektr energiyasi yetkazib berish bo'yicha kelishuvni uzaytirdi.",
        (
            "elektr energiyasi yetkazib berish bo'yicha kelishuvni",
            "agreement",
            ["ARM", "GEO"],
            None,
            None,
            "in_force",
        ),
    ),
    (
        "kk",
        "Грузия мен Армения 2022 жылғы 5 мамырда ынтымақтастықтың 2040 жылға дейінгі тұжырымдамасын қабылдады.",
        (
            "ынтымақтастықтың 2040 жылға дейінгі тұжырымдамасын",
            "programme",
            ["ARM", "GEO"],
            "2022-05-05",
            None,
            "adopted",
        ),
    ),
    (
        "en",
        "Many works are part of the plan for industrial cooperation between Ghana and Togo.",
        (
            "plan for industrial cooperation between Ghana and Togo",
            "plan",
            ["GHA", "TGO"],
            None,
            None,
            "in_force",
        ),
    ),
    (
        "en",
        "On 4 July 2022 the ministers of Ghana and Togo put their signatures to a defence cooperation pact.",
        ("defence cooperation pact", "treaty", ["GHA", "TGO"], "2022-07-04", None, "signed"),
    ),
    (
        "ru",
        "5 мая 2022 года Грузия, Армения и Иран подписали протокол о строительстве моста.",
        ("протокол о строительстве моста", "protocol", ["ARM", "GEO", "IRN"], "2022-05-05", None, "signed"),
    ),
    (
        "ru",
        "Соглашение о транзитной торговле Грузии и Армении вступило в силу в 2010 году.",
        ("Соглашение о транзитной торговле Грузии и Армении", "agreement", ["ARM", "GEO"], "2010", None, "in_force"),
    ),
]

PASSED_OVER: list[tuple[str, str]] = [
    ("en", "Peru and Chile value friendly relations, and cooperation between them grows every year."),
    ("en", "The agreement between the peoples of Peru and Chile is a treasure."),
    ("en", "Ghana and Togo are bound by many agreements."),
    ("en", "The documents of Ghana and Togo lie in the archive."),
    ("en", "The Strategy of Growth of Peru is long; Chile has none."),
    ("ru", "Армения и Грузия договорились дружить, сотрудничество растёт."),
    ("kk", "Түркия мен Әзербайжан достығы нығайып келеді."),
    ("uz", "Turkiya va Ozarbayjon hamkorligi mustahkamlanmoqda."),
]


@pytest.mark.parametrize(("language", "text", "fields"), TOLD)
def test_an_agreement_is_claimed(language: str, text: str, fields: tuple[Any, ...]) -> None:
    rows = read_named(text, language=language)
    assert [told(row, *AGREEMENT) for row in rows if row["type"] == "agreement"] == [fields]


@pytest.mark.parametrize(("language", "text"), PASSED_OVER)
def test_common_nouns_are_no_agreements(language: str, text: str) -> None:
    assert [row for row in read_named(text, language=language) if row["type"] == "agreement"] == []


PACKAGES: list[tuple[str, str, str]] = [
    ("en", "In Yerevan on 12 May 2023 Armenia and Georgia signed seven documents.", "seven documents"),
    ("ru", "12 мая 2023 года в Ереване Армения и Грузия подписали семь документов.", "семь документов"),
    ("kk", "2023 жылғы 12 мамырда Ереванда Армения мен Грузия жеті құжатқа қол қойды.", "жеті құжатқа"),
    ("uz", "2023-yil 12-may kuni Yerevanda Armaniston va Gruziya yettita hujjat imzoladi.", "yettita hujjat"),
]


@pytest.mark.parametrize(("language", "text", "quote"), PACKAGES)
def test_documents_signed_together_are_a_package(language: str, text: str, quote: str) -> None:
    (row,) = read_named(text, language=language)
    assert told(row, *AGREEMENT) == (quote, "package", ["ARM", "GEO"], "2023-05-12", "Yerevan", "signed")


def test_each_agreement_of_a_list_is_claimed() -> None:
    rows = read_named(
        "On 11 May 2023 Ghana and Togo signed the Protocol on Simplified Transit and a memorandum on training, "
        "and an agreement on visas."
    )
    assert [row["kind"] for row in rows] == ["protocol", "memorandum", "agreement"]
    assert {row["signed"] for row in rows} == {"2023-05-11"}


def test_what_is_signed_during_a_visit_has_its_month_and_place() -> None:
    rows = read_named(
        "The President of Peru paid a state visit to Chile on 5-6 June 2022. "
        "During the visit the Treaty on Allied Relations was signed."
    )
    treaty = next(row for row in rows if row["type"] == "agreement")
    assert treaty["signed"] == "2022-06"
    assert "signed" in treaty["inferred"]


def test_years_of_a_plan_are_not_its_day() -> None:
    (row,) = read_named("Vietnam and Laos adopted the Strategy for Economic Cooperation for 2021-2030.")
    assert row["signed"] is None


def test_a_name_that_comes_back_is_claimed_once() -> None:
    rows = read_named("Peru and Chile signed the Treaty on Lakes in 2001. The Treaty on Lakes is often praised.")
    assert len(rows) == 1


def test_what_is_signed_on_the_days_of_an_event_is_signed_where_it_was() -> None:
    text = (
        "The Peruvian-Chilean Joint Commission held its 12th meeting in Lima on 10-11 February 2023. Customs and "
        "energy were discussed. On 11 February 2023 the Protocol on the Customs Corridor was signed by Peru and Chile."
    )
    row = next(row for row in read_named(text) if row["type"] == "agreement")
    assert told(row, "signed", "place") == ("2023-02-11", "Lima")
    assert "place" in row["inferred"]
    other = read_named(text.replace("On 11 February 2023 the", "On 13 February 2023 the"))
    assert next(row for row in other if row["type"] == "agreement")["place"] is None


SIGNED_AT = [
    ("ru", "Соглашение между Грузией и Арменией подписано 7 июля 2021 года в городе Батуми.", "Batumi"),
    ("ru", "Стороны подписали Декларацию о дружбе Грузии и Армении (Тбилиси, 26 января 2024 года).", "Tbilisi"),
    ("ru", "В мае 2022 года президент Грузии посетил Ереван. Стороны подписали соглашение о транзите.", "Yerevan"),
    ("kk", "Тбилиси қаласында 2022 жылғы 5 мамырда Грузия мен Армения транзит туралы келісімге қол қойды.", "Tbilisi"),
    (
        "uz",
        "Tbilisi shahrida 2022-yil 5-may kuni Gruziya va Armaniston tranzit to'g'risidagi bitimni imzoladi.",
        "Tbilisi",
    ),
    ("en", "On 5 May 2022 Ghana and Togo signed an agreement on transit in the city of Lomé.", "Lomé"),
    # towns that no table knows, out of the case of their name
    ("ru", "В мае 2022 года Грузия и Армения подписали в Ванадзоре соглашение о транзите.", "Vanadzor"),
    ("ru", "Соглашение о транзите Грузия и Армения подписали в Ахалкалаки 5 мая 2022 года.", "Akhalkalaki"),
    ("ru", "Соглашение о транзите Грузия и Армения подписали в Приморском крае 5 мая 2022 года.", None),
    ("ru", "Соглашение о транзите Грузии и Армении подписано в Министерстве торговли 5 мая 2022 года.", None),
    ("kk", "2022 жылғы 5 мамырда Ахалкалакиде Грузия мен Армения транзит туралы келісімге қол қойды.", "Akhalkalaki"),
    (
        "uz",
        "2022-yil 5-may kuni Axalkalakida Gruziya va Armaniston tranzit to'g'risidagi bitimni imzoladi.",
        "Axalkalaki",
    ),
]


@pytest.mark.parametrize(("language", "text", "place"), SIGNED_AT)
def test_where_an_agreement_was_signed(language: str, text: str, place: str | None) -> None:
    assert [row["place"] for row in read_named(text, language=language) if row["type"] == "agreement"] == [place]


REPORT = (
    "The President of Peru paid a state visit to Chile on 5-6 June 2022.\n\n"
    + "Trade grew. Guests came. Talks were long. The food was good.\n\n" * 3
    + "The sides signed the Agreement on Migration."
)


@pytest.mark.parametrize(("published", "signed"), [("2022-06-07", "2022-06"), ("2023-01-15", None)])
def test_a_report_of_a_visit_tells_of_it_to_its_end(published: str, signed: str | None) -> None:
    rows = read_named(REPORT, published)
    assert [row["signed"] for row in rows if row["type"] == "agreement"] == [signed]

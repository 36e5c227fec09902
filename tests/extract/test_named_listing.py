"""Lists of what was signed: each item has the day, place and sides of the sentence that opens the list."""

from __future__ import annotations

from typing import Any

import pytest

from registan.extract import extract
from registan.model import Source, to_row
from registan.read.reading import read_bytes

LISTS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "en",
        """On 5 May 2022 in Accra Ghana and Togo signed four documents. Among them are:

- Agreement on Transit;
- Memorandum on Cooperation in Fisheries;
- Plan of Exchanges for 2022-2024.
""",
        "Accra",
        [
            ("package", "four documents"),
            ("agreement", "Agreement on Transit"),
            ("memorandum", "Memorandum on Cooperation in Fisheries"),
            ("plan", "Plan of Exchanges for 2022-2024"),
        ],
    ),
    (
        "en",
        """On 5 May 2022 in Accra, Ghana and Togo signed:

1. Agreement on Transit.
2. Protocol on Mutual Recognition of Diplomas.
""",
        "Accra",
        [("agreement", "Agreement on Transit"), ("protocol", "Protocol on Mutual Recognition of Diplomas")],
    ),
    (
        "ru",
        """5 мая 2022 года в Тбилиси Грузия и Армения подписали четыре документа. Среди них:

1. Соглашение о транзите;
2. Меморандум о сотрудничестве в сфере туризма.
""",
        "Tbilisi",
        [
            ("package", "четыре документа"),
            ("agreement", "Соглашение о транзите"),
            ("memorandum", "Меморандум о сотрудничестве в сфере туризма"),
        ],
    ),
    (
        "ru",
        "5 мая 2022 года в Тбилиси Грузия и Армения подписали 12 документов. Среди них – соглашение о транзите, "
        "протокол о торговле вином и другие.",
        "Tbilisi",
        [
            ("package", "12 документов"),
            ("agreement", "соглашение о транзите"),
            ("protocol", "протокол о торговле вином"),
        ],
    ),
    (
        "kk",
        """2022 жылғы 5 мамырда Грузия мен Армения Тбилисиде 12 құжатқа қол қойды. Олардың қатарында:

– Транзит туралы келісім;
– Туризм саласындағы ынтымақтастық туралы меморандум.
""",
        "Tbilisi",
        [
            ("package", "12 құжатқа"),
            ("agreement", "Транзит туралы келісім"),
            ("memorandum", "Туризм саласындағы ынтымақтастық туралы меморандум"),
        ],
    ),
    (
        "uz",
        """2022-yil 5-may kuni Gruziya va Armaniston Tbilisida 12 ta hujjat imzoladi, jumladan:

• Tranzit to'g'risidagi bitim;
• Turizm sohasida hamkorlik to'g'risidagi memorandum.
""",
        "Tbilisi",
        [
            ("package", "12 ta hujjat"),
            ("agreement", "Tranzit to'g'risidagi bitim"),
            ("memorandum", "Turizm sohasida hamkorlik to'g'risidagi memorandum"),
        ],
    ),
    (
        "ru",
        "5 мая 2022 года в Тбилиси Грузия и Армения подписали 14 документов – от дорожной карты по промышленности до "
        "плана обменов между университетами.",
        "Tbilisi",
        [
            ("package", "14 документов"),
            ("plan", "дорожной карты по промышленности"),
            ("plan", "плана обменов между университетами"),
        ],
    ),
    (
        "uz",
        """2022-yil 5-may kuni Gruziya va Armaniston Tbilisida ikkita hujjat imzoladi:

1. Madaniyat sohasida hamkorlik dasturi;
2. Energetika bo'yicha yo'l xaritasi.
""",
        "Tbilisi",
        [
            ("package", "ikkita hujjat"),
            ("programme", "Madaniyat sohasida hamkorlik dasturi"),
            ("plan", "Energetika bo'yicha yo'l xaritasi"),
        ],
    ),
]


def agreements(text: str) -> list[dict[str, Any]]:
    document = read_bytes(text.encode(), "t.txt", Source(published="2024-03-04"))
    return [to_row(claim) for claim in extract(document) if claim.type == "agreement"]  # type: ignore[arg-type]


@pytest.mark.parametrize(("language", "text", "place", "items"), LISTS)
def test_items_have_the_day_and_place_of_their_list(
    language: str, text: str, place: str, items: list[tuple[str, str]]
) -> None:
    found = agreements(text)
    assert [(row["kind"], row["quote"]) for row in found] == items
    assert {row["signed"] for row in found} == {"2022-05-05"}
    assert {row["place"] for row in found} == {place}
    assert len({tuple(row["parties"]) for row in found}) == 1
    assert {row["status"] for row in found} == {"signed"}


def test_an_inherited_day_is_marked_as_inferred() -> None:
    _, item, *_ = agreements(LISTS[0][1])
    assert "signed" in item["inferred"]
    assert "signed: as the documents that the list is of" in item["rules"]


def test_a_date_in_brackets_is_an_items_own() -> None:
    text = """On 5 May 2022 Ghana and Togo signed two documents in Accra. The sides recalled the Treaty of Amity (1998).

Among these are the Agreement on Transit (1998) and the Protocol on Trade."""
    dates = {row["quote"]: row["signed"] for row in agreements(text)}
    assert dates["Agreement on Transit"] == "1998"
    assert dates["Protocol on Trade"] == "2022-05-05"


NO_ITEMS = [
    # a list of something else
    """On 5 May 2022 Ghana and Togo signed four documents in Accra.

The ministers spoke of the harvest. The rains had come late.

Trade was slow. The agenda of their next talks:

- agreement on prices for cocoa;
- protocol for visits.
""",
    # nothing was signed
    """Ghana and Togo spoke about four documents in Accra. Among them are:

- agreement on transit;
- memorandum on fisheries.
""",
    # an item that only speaks of an agreement
    """On 5 May 2022 Ghana and Togo signed four documents in Accra.

- The mayor of Accra read from the agreement on transit aloud.
""",
]


@pytest.mark.parametrize("text", NO_ITEMS)
def test_what_is_no_item(text: str) -> None:
    assert [row for row in agreements(text) if row["kind"] != "package"] == []


def test_an_item_of_a_sentence_has_the_day_that_follows_it() -> None:
    text = (
        "More than 70 documents have been signed by Ghana and Togo, among them the Agreement on Trade (1994), the "
        "Transit Agreement signed in December 2022 in Accra, and the Partnership Agreement."
    )
    found = {row["quote"]: row["signed"] for row in agreements(text)}
    assert found["Agreement on Trade"] == "1994"
    assert found["Transit Agreement"] == "2022-12"
    assert found["70 documents"] is None


def test_a_title_opens_a_list_of_what_has_its_own_dates() -> None:
    text = """Ghana and Togo are neighbours.

Key agreements:

- Agreement on Transit Rights (2012)
- Treaty on Mutual Extradition (6 May 1998)
- Protocol on Trade in Fish
"""
    assert [(row["kind"], row["signed"]) for row in agreements(text)] == [
        ("agreement", "2012"),
        ("treaty", "1998-05-06"),
        ("protocol", None),
    ]


def test_the_documents_can_be_named_some_sentences_later() -> None:
    text = (
        "On 5 May 2022 Ghana and Togo signed four documents in Accra.\n\nThe talks went well. The guests were many.\n\n"
        "The documents include a memorandum on immigration and an agreement on visas."
    )
    found = agreements(text)
    assert [(row["kind"], row["signed"]) for row in found] == [
        ("package", "2022-05-05"),
        ("memorandum", "2022-05-05"),
        ("agreement", "2022-05-05"),
    ]


CHRONICLE = """Отношения Армении и Грузии установлены 17 июля 1992 года.

2014 год. Министры Армении и Грузии заключили соглашение о военном сотрудничестве.

2018 год. Официальный визит президента Армении в Грузию (26–28 мая) был вторым."""


def test_the_year_of_an_entry_dates_what_it_tells() -> None:
    rows = [to_row(claim) for claim in extract(read_bytes(CHRONICLE.encode(), "t.txt"))]
    dates = [row.get("signed") or row.get("date") for row in rows if row["type"] in ("agreement", "event")]
    assert dates == ["2014", "2018-05-26/2018-05-28"]

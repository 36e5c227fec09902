"""A figure carries the id of the project, agreement or event that it is of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from registan.extract import extract
from registan.model import Observation, claim_id, from_row, to_row

from .reading import document

PUBLISHED = "2024-03-04"

LINKED: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    (
        "en",
        "In 2023 Kazakhstan and Uzbekistan launched the Navoi tractor plant, which cost $85 million and gave "
        "1,450 jobs.",
        [("project.value", "Navoi tractor plant"), ("project.jobs", "Navoi tractor plant")],
    ),
    (
        "en",
        "Kazakhstan and Uzbekistan are building the Navoi tractor plant. The project costs $85 million.",
        [("project.value", "Navoi tractor plant")],
    ),
    (
        "en",
        "During the visit to Tashkent on 5 May 2023, the presidents of Kazakhstan and Uzbekistan signed 40 documents "
        "worth $2.5 billion.",
        [("agreement.count", "40 documents"), ("agreement.value", "40 documents")],
    ),
    (
        "en",
        "On 12 June 2023 the EU-Central Asia Connectivity Forum took place in Tashkent with 900 participants.",
        [("people.participants", "EU-Central Asia Connectivity Forum")],
    ),
    (
        "ru",
        "По итогам визита в Ташкент 5 мая 2023 года Казахстан и Узбекистан подписали 15 документов.",
        [("agreement.count", "15 документов")],
    ),
    (
        "ru",
        "Грузия и Армения строят газопровод «Ахуреан – Арпа» протяжённостью 300 км.",
        [("transport.length", "газопровод «Ахуреан – Арпа»")],
    ),
    (
        "en",
        "Peru and Chile are building the Tacna solar plant with a capacity of 600 MW.",
        [("energy.capacity", "Tacna solar plant")],
    ),
    # what belongs to no one thing
    (
        "en",
        "Peru and Chile are building the Tacna-Arica railway. Peru has a capacity of 600 MW.",
        [("energy.capacity", None)],
    ),
    (
        "en",
        "Kazakhstan and Uzbekistan have 30 joint projects worth $5 billion; they are building the Navoi tractor plant.",
        [("project.count", None), ("project.value", None)],
    ),
    (
        "en",
        "In 2023 Kazakhstan and Uzbekistan launched the Navoi tractor plant. Their trade reached $4 billion.",
        [("trade.turnover", None)],
    ),
    (
        "en",
        "In 2023 Kazakhstan and Uzbekistan launched the Navoi tractor plant.\n\nJoint projects of Kazakhstan and "
        "Uzbekistan cost $85 million.",
        [("project.value", None)],
    ),
]


def figures_of(text: str, language: str) -> tuple[list[Observation], dict[str, Any]]:
    claims = extract(document(text, PUBLISHED, language))
    return [one for one in claims if isinstance(one, Observation)], {claim_id(one): one for one in claims}


@pytest.mark.parametrize(("language", "text", "expected"), LINKED)
def test_a_figure_belongs_to_the_thing_it_is_of(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    figures, by_id = figures_of(text, language)
    told = [
        (one.indicator, " ".join(by_id[one.belongs_to].quote.split()) if one.belongs_to else None) for one in figures
    ]
    assert told == expected


def test_what_the_sentence_before_names_is_inferred() -> None:
    figures, _ = figures_of(LINKED[1][1], "en")
    assert "belongs_to" in figures[0].inferred
    assert "belongs_to: the one of the sentence before" in figures[0].rules


def test_the_link_is_no_part_of_what_the_figure_says() -> None:
    figures, _ = figures_of(LINKED[0][1], "en")
    assert claim_id(figures[0]) == claim_id(replace(figures[0], belongs_to=None))
    row = to_row(figures[0])
    assert row["belongs_to"] == figures[0].belongs_to
    assert list(row).index("belongs_to") > list(row).index("product")
    assert from_row(row) == figures[0]
    assert from_row({**row, "belongs_to": None}).belongs_to is None

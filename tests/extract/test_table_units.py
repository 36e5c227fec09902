"""In what unit a table's figures stand: its heads, its corner, the words before it that head something."""

from __future__ import annotations

import pytest

from registan.extract import extract
from registan.model import Document, Observation
from registan.read import read_bytes

ROWS = "| {corner} | 2021 | 2022 |\n|---|---|---|\n| Exports from Peru to Chile | 3,148 | 4,481 |\n"


def values(before: str, corner: str) -> list[str]:
    """The exports that the table is read to print."""
    page = f"{before}\n\n{ROWS.format(corner=corner)}"
    document = read_bytes(page.encode(), "a.md")
    assert isinstance(document, Document)
    table = document.text.index("Exports from Peru")
    claims = [claim for claim in extract(document) if isinstance(claim, Observation) and claim.span.start > table]
    return [f"{claim.value:f} {claim.unit}" for claim in claims]


@pytest.mark.parametrize(
    ("before", "corner"),
    [
        ("Trade of Peru with Chile", "Indicator, USD million"),
        ("Trade of Peru with Chile", "million USD"),
        ("Imports of Peru were 4.3 billion euros in 2023.", "Indicator (USD million)"),
        ("Peru shipped 1.9 million tonnes of ore.\n\nTrade, million USD", "Indicator"),
        ("Imports of Peru were $4.3 billion in 2023. In million USD:", "Indicator"),
    ],
)
def test_the_unit_stands_in_the_corner_or_before_the_table(before: str, corner: str) -> None:
    assert values(before, corner) == ["3148000000 USD", "4481000000 USD"]


@pytest.mark.parametrize("before", ["Imports of Peru were $4.3 billion in 2023.", "Peru paid 1.1 billion euros."])
def test_the_currency_of_a_sum_in_the_text_is_no_head(before: str) -> None:
    assert values(before, "Indicator") == []


def test_a_scale_without_a_unit_counts_what_the_row_counts() -> None:
    page = "Ethiopia and Djibouti\n\n| Indicator | 2023 |\n|---|---|\n| Passengers, thousand | 171 |\n"
    document = read_bytes(page.encode(), "a.md")
    assert isinstance(document, Document)
    claims = [claim for claim in extract(document) if isinstance(claim, Observation)]
    assert [(claim.indicator, claim.value, claim.unit) for claim in claims] == [
        ("transport.passengers", 171_000, "PERSON")
    ]


def test_the_scale_of_a_caption_is_read_behind_a_dateline() -> None:
    head = "Peru and Chile\nLima, 25 July 2023\n\nmillion USD\n\n"
    page = f"{head}year,exports to Chile,imports from Chile\n2021,3.5,1.5\n2022,4.5,2.5\n"
    document = read_bytes(page.encode(), "a.txt")
    assert isinstance(document, Document)
    assert [claim.value for claim in extract(document) if isinstance(claim, Observation)] == [
        3_500_000,
        1_500_000,
        4_500_000,
        2_500_000,
    ]


def test_a_column_of_units_gives_each_row_its_own() -> None:
    page = (
        "Serbia and Hungary: railway, gas and people\n\n| Indicator | Unit | 2023 |\n|---|---|---|\n"
        "| Exports from Serbia to Hungary | EUR million | 1,241.7 |\n| Passengers on the line | thousand | 41 |\n"
    )
    document = read_bytes(page.encode(), "a.md")
    assert isinstance(document, Document)
    claims = [claim for claim in extract(document) if isinstance(claim, Observation)]
    assert [(claim.value, claim.unit) for claim in claims] == [(1_241_700_000, "EUR"), (41_000, "PERSON")]

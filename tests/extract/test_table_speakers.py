"""Whose figures a table gives: what its own heads and note say goes before the prose around it."""

from __future__ import annotations

import pytest

from registan.extract import extract
from registan.model import Document, Observation
from registan.read import read_bytes

HEAD = "Kenya and Uganda\nNairobi, 12 February 2024\n\n"
TABLE = "\n\n| Year | {} | {} |\n|---|---|---|\n| 2022 | 700.1 | 300.2 |\n"
KENYA, UGANDA = "Kenya National Bureau of Statistics", "Uganda Bureau of Statistics"

CASES = [
    (
        "of a sentence with figures of its own",
        f"Exports grew by 4 percent, according to the {KENYA}.",
        "",
        (None, None),
    ),
    ("of all", f"The table gives the trade data of the {KENYA}.", "", ("KEN", "KEN")),
    ("of one column", f"Export figures come from the {KENYA}.", "", ("KEN", None)),
    (
        "of one column each",
        f"Export figures come from the {KENYA}, import figures from the {UGANDA}.",
        "",
        ("KEN", "UGA"),
    ),
    ("of one column alone", f"The {KENYA} says exports grew.", "", ("KEN", "KEN")),
    ("of the note", f"Exports grew, the {KENYA} said.", f"\nSource: {UGANDA}.\n", ("UGA", "UGA")),
]


def reporters(text: str) -> list[str | None]:
    document = read_bytes(text.encode(), "t.md")
    assert isinstance(document, Document)
    claims = [claim for claim in extract(document) if isinstance(claim, Observation) and claim.unit == "USD"]
    return [claim.reporter for claim in claims]


@pytest.mark.parametrize(("before", "below", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_words_beside_a_table_speak_for_what_they_name(
    before: str, below: str, wanted: tuple[str | None, ...]
) -> None:
    caption = "\n\nTrade of Kenya with Uganda, million US dollars."
    assert tuple(reporters(HEAD + before + caption + TABLE.format("Exports", "Imports") + below)) == wanted


def test_a_head_names_the_reporter_of_its_column() -> None:
    before = f"Trade is healthy, the {KENYA} said. Trade with Uganda, million US dollars."
    table = TABLE.format(f"Turnover ({KENYA})", f"Turnover ({UGANDA})")
    assert reporters(HEAD + before + table) == ["KEN", "UGA"]


def test_the_note_and_the_words_of_another_table_do_not_speak_for_this_one() -> None:
    first = f"The {KENYA} counts so. Trade of Kenya with Uganda, USD million." + TABLE.format("Exports", "Imports")
    second = "\nTrade of Kenya with Uganda, USD million." + TABLE.format("Exports", "Imports")
    assert reporters(f"{HEAD}{first}\nSource: {UGANDA}.\n{second}") == ["UGA", "UGA", None, None]


def test_a_note_may_name_the_source_behind_other_words() -> None:
    before = f"Trade of Kenya with Uganda, USD million, as the {KENYA} has it."
    assert reporters(f"{HEAD}{before}{TABLE.format('Exports', 'Imports')}\np: preliminary. Source: {UGANDA}.\n") == [
        "UGA",
        "UGA",
    ]


def test_who_counts_for_all_is_no_side_of_the_trade() -> None:
    page = f"{HEAD}Trade of Kenya with Uganda, USD million.{TABLE.format('Exports', 'Imports')}\nSource: Eurostat.\n"
    document = read_bytes(page.encode(), "t.md")
    assert isinstance(document, Document)
    claims = [claim for claim in extract(document) if isinstance(claim, Observation) and claim.unit == "USD"]
    assert {(claim.area, claim.counterpart, claim.reporter) for claim in claims} == {("KEN", "UGA", "EUU")}

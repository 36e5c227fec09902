"""Claims as CSV."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.export import COLUMNS, claim_lines, json_lines
from registan.model import CLAIM_TYPES, from_row, loads, to_row

EXTRA: dict[str, dict[str, Any]] = {
    "observation": {"indicator": "trade.exports", "value": Decimal("1980.5"), "unit": "USD"},
    "target": {"indicator": "trade.exports", "value": 5, "unit": "USD", "deadline": "2030-12-31"},
    "agreement": {"name": "Treaty", "kind": "treaty", "parties": ["KAZ", "UZB"]},
    "event": {"name": "Visit", "kind": "visit", "parties": ["KAZ", "UZB"]},
    "institution": {"name": "Council", "kind": "council", "parties": ["KAZ", "UZB"]},
    "project": {"name": "Plant", "sector": "industry", "parties": ["KAZ", "UZB"]},
}


def row(kind: str, quote: str = "quote") -> dict[str, Any]:
    place = {"doc": "a.txt", "type": kind, "start": 0, "end": len(quote), "quote": quote}
    return to_row(from_row(place | EXTRA[kind]))


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("kind", CLAIM_TYPES)
def test_every_field_of_every_type_has_a_column(kind: str) -> None:
    fields = set(row(kind)) - {"period_inferred", "base_period_inferred"}
    assert fields <= set(COLUMNS)


def test_cells_hold_what_the_claims_say() -> None:
    rows = read("".join(claim_lines([row("observation"), row("event")])))
    assert (rows[0]["value"], rows[0]["area"], rows[0]["parties"]) == ("1980.5", "", "")
    assert (rows[1]["value"], rows[1]["parties"]) == ("", "KAZ; UZB")


UNSAFE = ["=1+1", "+7 727", "-5", "@SUM(A1)", "\tx", "\rx"]


@pytest.mark.parametrize("quote", UNSAFE)
def test_formulas_are_disarmed_only_on_request(quote: str) -> None:
    claims = [row("observation", quote)]
    assert read("".join(claim_lines(claims)))[0]["quote"] == quote
    assert read("".join(claim_lines(claims, spreadsheet_safe=True)))[0]["quote"] == f"'{quote}"


def test_negative_figures_stay_figures() -> None:
    claim = row("observation") | {"value": Decimal("-2.5")}
    assert read("".join(claim_lines([claim], spreadsheet_safe=True)))[0]["value"] == "-2.5"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_quote_reads_back(quote: str) -> None:
    claim = row("observation", quote)
    assert read("".join(claim_lines([claim])))[0]["quote"] == quote
    (line,) = json_lines([claim])
    assert loads(line) == claim
    assert line.count("\n") == 1

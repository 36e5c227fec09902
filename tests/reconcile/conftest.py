"""Documents in shorthand: one figure a line, as `indicator area-counterpart period 'quote' key=value …`."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from registan.model import Claim, Observation, Target, from_row

SCALES = {"thousand": 3, "million": 6, "billion": 9}
LINE = re.compile(r"(\S+) (\S+) (\S+) '([^']*)' ?(.*)")


def read(text: str, doc: str = "a.txt") -> list[Observation]:
    """The claims of a document in shorthand; a quote's digits give value and resolution."""
    rows = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return [_figure(doc, 100 * (at + 1), line) for at, line in enumerate(rows)]


def _figure(doc: str, start: int, line: str) -> Observation:
    match = LINE.match(line)
    assert match, line
    indicator, pair, period, quote, rest = match.groups()
    area, _, counterpart = pair.partition("-")
    number = re.search(r"[\d,.]+", quote)
    assert number, line
    digits = number[0].replace(",", "")
    power = next((scale for word, scale in SCALES.items() if word in quote), 0)
    said = dict(part.split("=") for part in rest.split())
    sign = -1 if said.pop("sign", "") == "-" else 1  # a deficit is printed without its sign
    unit = "PCT" if "%" in quote else "USD" if "$" in quote else "COUNT"
    row = {
        "doc": doc,
        "type": "observation",
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "indicator": indicator,
        "value": sign * Decimal(digits).scaleb(power),
        "resolution": Decimal(1).scaleb(power - len(digits.partition(".")[2])),
        "unit": unit,
        "measure": "change_pct" if unit == "PCT" else "level",
        "area": None if area == "?" else area,
        "counterpart": counterpart or None,
        "period": None if period == "-" else period,
        **said,
    }
    claim = from_row(row)
    assert isinstance(claim, (Observation, Target))
    return claim


@pytest.fixture(scope="session")
def document() -> Callable[..., list[Observation]]:
    return read


NAMED = re.compile(r"(event|agreement|institution) (\S+) (\S+) (\S+) '([^']*)' ?(.*)")
_DATES = {"event": "date", "agreement": "signed", "institution": "founded"}


def read_named(text: str, doc: str = "a.txt") -> list[Claim]:
    """Named claims in shorthand: `event visit KAZ,UZB 2022-12-21 'quote' key=value …`; the quote is the name."""
    rows = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return [_named(doc, 1000 * (at + 1), line) for at, line in enumerate(rows)]


def _named(doc: str, start: int, line: str) -> Claim:
    match = NAMED.match(line)
    assert match, line
    kind, sort, parties, when, quote, rest = match.groups()
    said: dict[str, object] = dict(part.split("=") for part in rest.split())
    said |= {"inferred": [said["inferred"]]} if "inferred" in said else {}
    row = {
        "doc": doc,
        "type": kind,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "name": quote,
        "kind": sort,
        "parties": parties.split(","),
        _DATES[kind]: None if when == "-" else when,
        **said,
    }
    return from_row(row)


@pytest.fixture(scope="session")
def named() -> Callable[..., list[Claim]]:
    return read_named

"""Rows of the exchange format made for a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from registan.model import from_row, to_row

Row = dict[str, Any]


@pytest.fixture(scope="session")
def row() -> Callable[..., Row]:
    def made(**fields: object) -> Row:
        quote = str(fields.get("quote", "$4.1 billion"))
        told = {
            "doc": "a.txt",
            "type": "observation",
            "start": 0,
            "end": len(quote),
            "quote": quote,
            "attributed_to": None,
            "modality": "asserted",
            "indicator": "trade.turnover",
            "measure": "level",
            "value": 4_100_000_000,
            "value_high": None,
            "unit": "USD",
            "qualifier": "exact",
            "area": "KAZ",
            "counterpart": "UZB",
            "reporter": None,
            "period": "2021-01-01/2021-12-31",
            "base_period": None,
            "product": None,
        }
        return to_row(from_row(told | fields))

    return made

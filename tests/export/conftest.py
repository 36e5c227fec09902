"""One ledger of the sample, and rows of the exchange format made for a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import registan
from registan.api import Ledger
from registan.model import from_row, to_row

Row = dict[str, Any]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = Path(tmp_path_factory.mktemp("export")) / "sample.db"
    registan.build(ledger=path, sample=True)
    with registan.open(path) as ledger:
        yield ledger


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

"""Claims to resolve."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from registan.model import Observation, Span, parse_period


@pytest.fixture(scope="session")
def figure() -> Callable[..., Observation]:
    """A figure of 2023 between Kazakhstan and Uzbekistan, in billions of dollars."""

    def make(doc: str, value: str, start: int = 0, **said: Any) -> Observation:
        quote = f"${value} billion"
        period = said.pop("period", "2023")
        fields: dict[str, Any] = {
            "indicator": "trade.turnover",
            "value": Decimal(value).scaleb(9),
            "resolution": Decimal(1).scaleb(9 - len(value.partition(".")[2])),
            "unit": "USD",
            "area": "KAZ",
            "counterpart": "UZB",
            "reporter": "KAZ",
            "period": parse_period(period) if period else None,
        }
        return Observation(doc=doc, span=Span(start, start + len(quote)), quote=quote, **{**fields, **said})

    return make

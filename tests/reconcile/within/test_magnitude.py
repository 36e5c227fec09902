"""Of figures that could each be a thousand times off, the one far from the document's other figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from registan.model import Observation
from registan.reconcile.figures.cells import sheet_of
from registan.reconcile.within.magnitude import odd_one

Document = Callable[..., list[Observation]]

CASES = [
    ("'24.1 thousand' '27.6 million'", "'9.5 million' '8.7 million'", "24.1 thousand"),
    ("'24.1 thousand' '27.6 million'", "'9.5 thousand' '8.7 thousand'", "27.6 million"),
    ("'24.1 thousand' '27.6 million'", "", None),  # nothing to go by
    ("'24.1 million' '27.6 million'", "'9.5 million'", None),  # neither stands out
]


@pytest.mark.parametrize(("rivals", "others", "odd"), CASES)
def test_the_odd_one(document: Document, rivals: str, others: str, odd: str | None) -> None:
    quotes = [quote for quote in f"{rivals} {others}".split("'") if quote.strip()]
    claims = document("\n".join(f"transport.freight KAZ-UZB {2000 + at} '{q}' unit=T" for at, q in enumerate(quotes)))
    found = odd_one(sheet_of(claims), claims[:2])
    assert (found and found.quote) == odd

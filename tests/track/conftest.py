"""Targets, figures and named things in shorthand, all between Kazakhstan and Uzbekistan unless said otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from registan.model import (
    Agreement,
    Institution,
    NamedClaim,
    Observation,
    Project,
    Span,
    Target,
    parse_period,
)
from registan.track import Known

SCALES = {"thousand": 3, "million": 6, "billion": 9}
PLACES = {"count": 0}


def fields(quote: str, **said: Any) -> dict[str, Any]:
    """The fields of a figure as it is printed; every one stands at a place of its own."""
    PLACES["count"] += 1
    number, _, scale = quote.partition(" ")
    power = SCALES.get(scale, 0)
    start = said.pop("start", 10 * PLACES["count"])
    when = said.pop("period", None)
    return {
        "doc": "a.txt",
        "span": Span(start, start + len(quote)),
        "quote": quote,
        "indicator": "trade.turnover",
        "value": Decimal(number).scaleb(power),
        "resolution": Decimal(1).scaleb(power - len(number.partition(".")[2])),
        "unit": "USD",
        "area": "KAZ",
        "counterpart": "UZB",
        "period": parse_period(when) if when else None,
        **said,
    }


def day(when: str | None) -> date | None:
    return None if when is None else date.fromisoformat(f"{when}-12-31" if len(when) == 4 else when)


def make_target(quote: str, by: str | None = None, said: str | None = None, **more: Any) -> Target:
    return Target(**fields(quote, **more), deadline=day(by), announced=day(said))


def make_figure(quote: str, period: str | None, reporter: str | None = None, **more: Any) -> Observation:
    return Observation(**fields(quote, period=period, **more), reporter=reporter)


def make_known(as_of: str = "2025-03-31", **more: Any) -> Known:
    return Known(as_of=date.fromisoformat(as_of), **more)


def make_named(type: str, name: str, status: str, doc: str = "a.txt", **more: Any) -> NamedClaim:
    PLACES["count"] += 1
    start = more.pop("start", 10 * PLACES["count"])
    given: dict[str, Any] = {
        "doc": doc,
        "span": Span(start, start + len(name)),
        "quote": name,
        "name": name,
        "parties": ("KAZ", "UZB"),
        "status": status,
        **more,
    }
    if type == "project":
        return Project(**{"sector": "transport", **given})
    if type == "institution":
        return Institution(**{"kind": "council", **given})
    return Agreement(**{"kind": "agreement", **given})


@pytest.fixture(scope="session")
def target() -> Callable[..., Target]:
    """`target("5 billion", "2022", "2021-12-06", doc=…)`: a figure aimed at, by when, announced when."""
    return make_target


@pytest.fixture(scope="session")
def figure() -> Callable[..., Observation]:
    """`figure("5.03 billion", "2022", "KAZ", doc=…)`: a figure, of when, in whose statistics."""
    return make_figure


@pytest.fixture(scope="session")
def known() -> Callable[..., Known]:
    """What is known on a day."""
    return make_known


@pytest.fixture(scope="session")
def named() -> Callable[..., NamedClaim]:
    """`named("project", "the plant", "agreed", doc=…)`: a mention of a thing."""
    return make_named

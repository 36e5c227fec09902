"""Any claim of any type, as the exchange format allows it."""

from __future__ import annotations

import string
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from registan.model import (
    Agreement,
    Claim,
    Event,
    Institution,
    Observation,
    Period,
    Project,
    Span,
    Target,
)
from registan.model.claim import (
    AGREEMENT_KINDS,
    EVENT_KINDS,
    INSTITUTION_KINDS,
    MEASURES,
    MODALITIES,
    SECTORS,
    UNITS,
)
from registan.model.quantity import QUALIFIERS

DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
CODES = st.text(string.ascii_uppercase, min_size=3, max_size=3)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
DIGESTS = st.sampled_from(["", "ab" * 32])


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, stop = sorted((draw(DAYS), draw(DAYS)))
    opened = draw(st.sampled_from(["", "start", "stop"]))
    return Period(None if opened == "start" else start, None if opened == "stop" else stop)


@st.composite
def whens(draw: st.DrawFn) -> str:
    """A day, month, year or interval."""
    start, stop = sorted((draw(DAYS), draw(DAYS)))
    return draw(st.sampled_from([str(start), f"{start:%Y-%m}", f"{start.year:04}", f"{start}/{stop}", f"{start}/.."]))


@st.composite
def _places(draw: st.DrawFn) -> dict[str, Any]:
    quote, start = draw(TEXTS), draw(st.integers(0, 10**6))
    return {
        "doc": draw(TEXTS),
        "document": draw(DIGESTS),
        "span": Span(start, start + len(quote)),
        "quote": quote,
        "attributed_to": draw(maybe(TEXTS)),
        "speaker": draw(maybe(TEXTS)),
        "modality": draw(st.sampled_from(MODALITIES)),
        "inferred": draw(st.sampled_from([(), ("period",), ("area", "base_period")])),
        "rules": draw(st.sampled_from([(), ("period: heading",), ("cell: row 12",)])),
    }


@st.composite
def _figures(draw: st.DrawFn) -> dict[str, Any]:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return {
        "indicator": draw(TEXTS),
        "value": low,
        "value_high": draw(maybe(st.just(high))),
        "unit": draw(st.sampled_from([*sorted(UNITS), "USD", "KZT"])),
        "measure": draw(st.sampled_from(MEASURES)),
        "qualifier": draw(st.sampled_from(QUALIFIERS)),
        **{name: draw(maybe(CODES)) for name in ("area", "counterpart", "reporter")},
        **{name: draw(maybe(periods())) for name in ("period", "base_period")},
        **{name: draw(maybe(TEXTS)) for name in ("product", "belongs_to")},
        "resolution": draw(maybe(st.sampled_from([Decimal("0.1"), Decimal(1), Decimal(10**8)]))),
    }


_NAMED = st.fixed_dictionaries(
    {
        "name": TEXTS,
        "parties": st.lists(CODES, max_size=3, unique=True).map(lambda codes: tuple(sorted(codes))),
        "place": maybe(TEXTS),
        "identifier": maybe(TEXTS),
    }
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of any of the six types."""
    place = draw(_places())
    kind = draw(st.sampled_from([Observation, Target, Agreement, Event, Institution, Project]))
    if kind is Observation:
        return Observation(**place, **draw(_figures()))
    if kind is Target:
        return Target(**place, **draw(_figures()), deadline=draw(maybe(DAYS)), announced=draw(maybe(DAYS)))
    named, when = draw(_NAMED), draw(maybe(whens()))
    if kind is Agreement:
        status = draw(st.sampled_from(["signed", "planned", "in_force", "adopted"]))
        return Agreement(
            **place, **named, kind=draw(st.sampled_from(sorted(AGREEMENT_KINDS))), signed=when, status=status
        )
    if kind is Event:
        return Event(**place, **named, kind=draw(st.sampled_from(sorted(EVENT_KINDS))), date=when)
    if kind is Institution:
        status = draw(st.sampled_from(["planned", "operating", "closed"]))
        of = draw(st.sampled_from(sorted(INSTITUTION_KINDS)))
        return Institution(**place, **named, kind=of, founded=when, status=status)
    status = draw(st.sampled_from(["proposed", "agreed", "under_construction", "launched", "completed"]))
    sector = draw(st.sampled_from(sorted(SECTORS)))
    return Project(**place, **named, sector=sector, period=draw(maybe(periods())), status=status)


def figure(quote: str = "4.1 billion", *, doc: str = "a.txt", start: int = 10, **said: Any) -> Observation:
    """The turnover of Kazakhstan and Uzbekistan in 2023, or what is said otherwise."""
    known: dict[str, Any] = {
        "indicator": "trade.turnover",
        "value": Decimal(4_100_000_000),
        "unit": "USD",
        "area": "KAZ",
        "counterpart": "UZB",
        "period": Period(date(2023, 1, 1), date(2023, 12, 31)),
    }
    return Observation(doc=doc, span=Span(start, start + len(quote)), quote=quote, **(known | said))


def treaty(name: str = "Treaty on Friendship", *, doc: str = "a.txt", start: int = 10, **said: Any) -> Agreement:
    """A treaty of Kazakhstan and Uzbekistan, or what is said otherwise."""
    known: dict[str, Any] = {"kind": "treaty", "parties": ("KAZ", "UZB"), "signed": "2022-12-22"}
    return Agreement(doc=doc, span=Span(start, start + len(name)), quote=name, name=name, **(known | said))

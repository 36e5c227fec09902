"""Reads series from text, as a build does with files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from registan.model import Observation, Source, Unreadable
from registan.statistics import File, Series, read_series

Read = Callable[..., Series]


def series_of(text: str | bytes, mapping: str | None = None, **known: str) -> Series | Unreadable:
    data = text if isinstance(text, bytes) else text.encode()
    file = File(name="table.csv", data=data, text="" if isinstance(text, bytes) else text)
    return read_series(file, Source(mapping=mapping, **known))


@pytest.fixture
def read() -> Read:
    """A series that can be read; every quote is held against the text."""

    def reading(text: str | bytes, mapping: str | None = None, **known: str) -> Series:
        series = series_of(text, mapping, **known)
        assert isinstance(series, Series), series
        for claim in series.claims:
            assert isinstance(claim, Observation)
            assert claim.span.of(series.document.text) == claim.quote
            assert any(block.span.covers(claim.span) for block in series.document.blocks)
        return series

    return reading


@pytest.fixture
def refusal() -> Callable[..., str]:
    """Why a series cannot be read."""

    def refused(text: str | bytes, mapping: str | None = None) -> str:
        series = series_of(text, mapping)
        assert isinstance(series, Unreadable), series
        return series.reason

    return refused


@pytest.fixture
def said() -> Callable[[Series], list[str]]:
    """The claims as short lines."""

    def lines(series: Series) -> list[str]:
        return [_line(claim) for claim in series.claims if isinstance(claim, Observation)]

    return lines


def _line(claim: Observation) -> str:
    whose = f"{claim.area}-{claim.counterpart}/{claim.reporter}"
    what = f"{claim.indicator} {claim.measure}" if claim.measure != "level" else claim.indicator
    product = f" {claim.product}" if claim.product else ""
    return f"{claim.quote} = {claim.value:f} {claim.unit} {what}{product} {whose} {claim.period}"

"""A statistic over the years by whose figures it is, with the targets it was to reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .theme import CONFIG, HEIGHT, INK, UNNAMED, WIDTH, look, plain

if TYPE_CHECKING:
    import altair

_YEAR_DAYS = 365.25
_FAR = 4
"""A figure this many times above all others is shown at the upper edge with its number: the others stay legible."""
_TALL = 0.012
"""An interval is drawn when it is taller than this share of the chart: below, the mark hides it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure of one reporter: what is printed and what it can stand for, over the days from `start` to `stop`.

    `books` names the reporter, None where no text does; `whole` marks a full year; `doubted` one that a finding names.
    """

    books: str | None
    start: date
    stop: date
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    whole: bool = True
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """A target: its value and deadline, the day it was announced where that is known, and its label."""

    deadline: date
    value: Decimal
    label: str
    announced: date | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """What the axes are called, what the scale divides by, and the legend's word for figures without a reporter.

    `order` are names of reporters in the order of their looks, whether or not the chart has figures of each: so one
    reporter looks alike in all charts.
    """

    title: str
    unit: str
    divisor: Decimal
    unnamed: str
    order: tuple[str, ...] = ()


def series(marks: Sequence[Mark], flags: Sequence[Flag], axis: Axis) -> altair.LayerChart:
    """One line a reporter through its full years; parts of years as spans; targets as flags. Zero is on the axis.

    Lines never change reporter, and a missing year is a gap.
    """
    import altair

    told = {mark.books for mark in marks if mark.books is not None}
    names = [*(name for name in axis.order if name in told), *sorted(told.difference(axis.order))]
    top = _top(marks, flags)
    shown = [mark for mark in marks if mark.value <= top]
    rows = [_row(mark, axis) for mark in shown]
    tallest = max((row["high"] for row in rows), default=1.0)
    colour, shape, _, fill = _looks(names, axis)
    parts = [row for row in rows if not row["whole"]]
    wide = [row for row in rows if row["high"] - row["low"] > _TALL * tallest]
    layers: list[Any] = [
        _lines(shown, names, axis),
        _rules(parts, colour, ("x=start:Q", "x2=stop:Q", "y=value:Q"), 2),
        _rules(wide, colour, ("x=x:Q", "y=low:Q", "y2=high:Q"), 1),
        _points(rows, (colour, shape, fill), axis),
        _targets(flags, axis) if flags else None,
        _beyond([mark for mark in marks if mark.value > top], colour, axis),
    ]
    layered = altair.layer(*[layer for layer in layers if layer is not None])
    drawn: altair.LayerChart = layered.properties(width=WIDTH, height=HEIGHT, title=plain(axis.title)).configure(
        **CONFIG
    )
    return drawn


def _row(mark: Mark, axis: Axis) -> dict[str, Any]:
    value = float(mark.value / axis.divisor)
    low = value if mark.low is None else float(mark.low / axis.divisor)
    high = value if mark.high is None else float(mark.high / axis.divisor)
    start, stop = _year(mark.start), _year(mark.stop) + 1 / _YEAR_DAYS
    return {
        "books": plain(mark.books or axis.unnamed),
        "x": (start + stop) / 2,
        "start": start,
        "stop": stop,
        "value": value,
        "low": low,
        "high": high,
        "whole": mark.whole,
        "doubted": mark.doubted,
    }


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / _YEAR_DAYS


def _looks(names: Sequence[str], axis: Axis) -> tuple[Any, Any, Any, Any]:
    """Colour, shape and dash of each reporter, by its place in the order."""
    import altair

    every = [*axis.order, *(name for name in names if name not in axis.order)]
    looks = [look(every.index(name)) for name in names] + [UNNAMED]
    domain = [*map(plain, names), plain(axis.unnamed)]

    legend = altair.Legend(orient="bottom", labelLimit=300)

    def scale(of: int) -> Any:
        return altair.Scale(domain=domain, range=[each[of] for each in looks])

    return (
        altair.Color("books:N", title=None, scale=scale(0), legend=legend),
        altair.Shape("books:N", title=None, scale=scale(1), legend=legend),
        altair.StrokeDash("books:N", title=None, scale=scale(2), legend=None),
        altair.Fill("books:N", title=None, scale=scale(0), legend=None),
    )


def _place(axis: Axis) -> tuple[Any, Any]:
    import altair

    across = altair.X(
        "x:Q",
        title=None,
        axis=altair.Axis(format="d", tickMinStep=1, grid=False),
        scale=altair.Scale(zero=False, nice=False, padding=20),
    )
    up = altair.Y("value:Q", title=plain(axis.unit), scale=altair.Scale(zero=True))
    return across, up


def _lines(marks: Sequence[Mark], names: Sequence[str], axis: Axis) -> Any:
    """Neighbouring full years of one reporter, joined pair by pair: a missing year is a gap."""
    import altair

    rows = []
    for name in names:
        years = sorted((mark for mark in marks if mark.books == name and mark.whole), key=lambda mark: mark.start)
        for before, mark in pairwise(years):
            if before.start.year + 1 == mark.start.year:
                rows += [{**_row(end, axis), "pair": f"{name} {before.start}"} for end in (before, mark)]
    if not rows:
        return None
    colour, _, dash, _ = _looks(names, axis)
    across, up = _place(axis)
    lines = altair.Chart(altair.InlineData(values=rows)).mark_line(strokeWidth=1.5, aria=False)
    return lines.encode(x=across, y=up, color=colour, strokeDash=dash, detail="pair:N")


def _rules(rows: Sequence[dict[str, Any]], colour: Any, ends: tuple[str, ...], width: float) -> Any:
    """Bars from one end to the other: across the part of a year, or up an interval."""
    import altair

    if not rows:
        return None
    bars = altair.Chart(altair.InlineData(values=list(rows))).mark_rule(strokeWidth=width, opacity=0.6, aria=False)
    return bars.encode(**dict(pair.split("=") for pair in ends), color=colour)


def _points(rows: Sequence[dict[str, Any]], looks: tuple[Any, Any, Any], axis: Axis) -> Any:
    """A mark a figure: filled as printed, hollow where a finding doubts it."""
    import altair

    across, up = _place(axis)
    points = altair.Chart(altair.InlineData(values=list(rows))).mark_point(size=55, strokeWidth=1.8, opacity=1)
    colour, shape, fill = looks
    doubted = altair.condition("datum.doubted", altair.value("white"), fill)
    return points.encode(x=across, y=up, color=colour, shape=shape, fill=doubted)


def _top(marks: Sequence[Mark], flags: Sequence[Flag]) -> Decimal:
    """The largest value that is not far above the next smaller one."""
    values = sorted([abs(mark.value) for mark in marks] + [flag.value for flag in flags])
    for below, above in pairwise(values[len(values) // 2 :]):
        if above > _FAR * below:
            return below
    return values[-1] if values else Decimal(0)


def _beyond(marks: Sequence[Mark], colour: Any, axis: Axis) -> Any:
    """Figures far above the others: an arrow at the upper edge, with the number."""
    import altair

    if not marks:
        return None
    rows = [{**_row(mark, axis), "label": f"{_row(mark, axis)['value']:g}"} for mark in marks]
    base = altair.Chart(altair.InlineData(values=rows)).encode(x="x:Q", y=altair.value(6), color=colour)
    arrows = base.mark_point(shape="triangle-up", size=70, filled=True, opacity=1)
    return altair.layer(arrows, base.mark_text(align="left", dx=7, fontSize=11).encode(text="label:N"))


def _targets(flags: Sequence[Flag], axis: Axis) -> Any:
    """A flag at deadline and height, a dotted pole from the day of announcement."""
    import altair

    rows = [
        {
            "x": _year(flag.deadline),
            "start": _year(flag.announced or flag.deadline),
            "value": float(flag.value / axis.divisor),
            "label": plain(flag.label),
        }
        for flag in flags
    ]
    base = altair.Chart(altair.InlineData(values=rows))
    poles = base.mark_rule(strokeDash=[2, 3], color=INK, aria=False).encode(x="start:Q", x2="x:Q", y="value:Q")
    ends = base.mark_point(shape="triangle-right", size=90, filled=True, color=INK).encode(x="x:Q", y="value:Q")
    labels = base.mark_text(align="right", dx=-6, dy=-8, fontSize=11, color=INK).encode(
        x="x:Q", y="value:Q", text="label:N"
    )
    return altair.layer(poles, ends, labels)

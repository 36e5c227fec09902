"""How many of each kind: bars with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .theme import COLOURS, CONFIG, WIDTH, plain

if TYPE_CHECKING:
    import altair

_BAR = 24


@dataclass(frozen=True, slots=True)
class Tally:
    """A kind and how many there are."""

    label: str
    count: int


def tally(rows: Sequence[Tally], title: str) -> altair.LayerChart:
    """One bar a kind, in the order given, its number at the end."""
    import altair

    values = [{"label": plain(row.label), "count": row.count} for row in rows]
    base = altair.Chart(altair.InlineData(values=values)).encode(
        y=altair.Y("label:N", title=None, sort=[plain(row.label) for row in rows], axis=altair.Axis(labelLimit=200)),
        x=altair.X("count:Q", title=None, axis=altair.Axis(format="d", tickMinStep=1, grid=False)),
    )
    bars = base.mark_bar(color=COLOURS[0], height=14)
    numbers = base.mark_text(align="left", dx=4, fontSize=11, aria=False).encode(text="count:Q")
    height = _BAR * max(1, len(values))
    drawn: altair.LayerChart = (
        altair.layer(bars, numbers).properties(width=WIDTH - 120, height=height, title=plain(title)).configure(**CONFIG)
    )
    return drawn

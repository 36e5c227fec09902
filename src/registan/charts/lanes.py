"""What happened, in lanes by kind: a glyph for a day, a bar for a month or a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .theme import CONFIG, WIDTH, look, plain

if TYPE_CHECKING:
    import altair

_LANE = 26
_DAYS = 40
"""What lasts longer than this is drawn as a bar."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something dated: the lane it stands in, its days, whether it is only planned."""

    lane: str
    start: date
    stop: date
    label: str
    planned: bool = False


def timeline(happenings: Sequence[Happening], lanes: Sequence[str], title: str) -> altair.LayerChart:
    """Happenings by lane, in the order of `lanes`; planned ones are hollow."""
    import altair

    rows = [
        {
            "lane": plain(each.lane),
            "start": each.start.isoformat(),
            "stop": each.stop.isoformat(),
            "middle": (each.start + (each.stop - each.start) / 2).isoformat(),
            "planned": each.planned,
            "long": (each.stop - each.start).days > _DAYS,
            "description": plain(each.label),
        }
        for each in happenings
    ]
    order = [plain(lane) for lane in lanes]
    colours = [look(at)[0] for at in range(len(order))]
    scale = altair.Scale(domain=order, range=colours)
    colour = altair.Color("lane:N", legend=None, scale=scale)
    lane = altair.Y("lane:N", title=None, sort=order, axis=altair.Axis(labelLimit=180, ticks=False, domain=False))
    padded = altair.Scale(padding=12)
    across = altair.X("middle:T", title=None, scale=padded, axis=altair.Axis(format="%Y", tickCount=8, grid=True))
    base = altair.Chart(altair.InlineData(values=rows))
    bars = (
        base.transform_filter("datum.long")
        .mark_rule(strokeWidth=5, opacity=0.35, aria=False)
        .encode(x=altair.X("start:T"), x2="stop:T", y=lane, color=colour)
    )
    solid = altair.condition("datum.planned", altair.value("white"), altair.Fill("lane:N", legend=None, scale=scale))
    points = base.mark_point(size=60, shape="diamond", strokeWidth=1.2, opacity=1).encode(
        x=across, y=lane, color=colour, fill=solid, description="description:N"
    )
    drawn: altair.LayerChart = (
        altair.layer(bars, points)
        .properties(width=WIDTH - 60, height=_LANE * max(1, len(order)), title=plain(title))
        .configure(**CONFIG)
    )
    return drawn

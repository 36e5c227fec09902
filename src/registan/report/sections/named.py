"""What was agreed, who met, which bodies were founded: tables of named things, newest first, and their timeline."""

from __future__ import annotations

from registan.charts import Happening, svg, timeline
from registan.model import NamedThing
from registan.model.period import parse_period

from ..content import Block, Bullets, Picture, Section, Text
from ..desk import MARKS, Desk

_LANES = ("agreement", "event", "institution")


def named(desk: Desk, kind: str, title: str) -> Section:
    """The table of all agreements, events or institutions."""
    things = sorted(
        (thing for thing in desk.material.things if thing.type == kind), key=lambda each: each.date or "", reverse=True
    )
    has_status = kind != "event"
    rolls = _rolls(desk) if kind == "agreement" else ()
    columns = ["date", "name", "kind", "place"] + (["status"] if has_status else [])
    widths = (16, 46, 16, 12, 14) if has_status else (18, 50, 18, 14)
    table = desk.table(columns, things, lambda thing: _row(desk, thing, has_status), widths)
    return desk.section(title, (*table, *rolls))


def _rolls(desk: Desk) -> tuple[Block, ...]:
    """Counts of documents beside those that the ledger can name, with an honest remainder."""
    words = desk.words
    told = [
        desk.cited(
            words(
                "cell.roll",
                figure=f"{words.subject(roll.count)} – {words.figure(roll.count)}",
                period=words.period(roll.count.period),
                named=len(roll.named),
                left=roll.remainder,
            ),
            [roll.count],
        )
        for roll in desk.material.rolls
        if roll.named and roll.remainder is not None
    ]
    return (Bullets(tuple(told)),) if told else ()


def _row(desk: Desk, thing: NamedThing, has_status: bool) -> tuple[Text, ...]:
    words = desk.words
    cells = [
        Text(words.when(thing.date) if thing.date else "–"),
        desk.cited(desk.name(thing), thing.mentions),
        Text(words.named("kind", thing.kind)),
        Text(thing.place or "–"),
    ]
    cells += [Text(words.named("status", thing.status or ""))] if has_status else []
    return tuple(cells)


def times(desk: Desk) -> tuple[Block, ...]:
    """The timeline of everything that is dated; nothing where too little is."""
    words = desk.words
    dated = [thing for thing in desk.material.things if thing.type in _LANES and thing.date]
    if len(dated) < 2:
        return ()
    dated = sorted(dated, key=lambda thing: thing.date or "")
    left, dated = len(dated) - MARKS, dated[-MARKS:]
    happenings = [_happening(desk, thing) for thing in dated]
    lanes = [words.named("type", kind) for kind in _LANES if any(thing.type == kind for thing in dated)]
    title = words("chart.timeline")
    counts = [
        words("chart.says_count", name=lane, count=sum(each.lane == lane for each in happenings)) for lane in lanes
    ]
    return (Picture("timeline", title, svg(timeline(happenings, lanes, title)), " ".join(counts)), *desk.more(left))


def _happening(desk: Desk, thing: NamedThing) -> Happening:
    period = parse_period(thing.date or "")
    start = period.start or period.stop
    stop = period.stop or start
    if start is None or stop is None:
        raise ValueError(f"{thing.date!r} is no date")
    planned = thing.status in ("planned", "proposed")
    return Happening(desk.words.named("type", thing.type), start, stop, f"{thing.name}, {thing.date}", planned)

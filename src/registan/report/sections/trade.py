"""Trade between the two states, each reporter's figures in a column of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registan.charts import Flag, Mark, series, svg
from registan.charts.series import Axis
from registan.model import Fact, Observation

from ..content import Block, Grid, Picture, Section, Text
from ..desk import MARKS, ROWS, Desk

_FAMILY = "trade."
_FLAGS = 40
"""The most targets of a chart, the latest: their labels would hide each other."""
_FLOWS = ("trade.exports", "trade.imports")


@dataclass(frozen=True, slots=True)
class Column:
    """The figures of one indicator, in one direction, by one reporter."""

    indicator: str
    area: str | None
    reporter: str | None


def trade(desk: Desk) -> Section:
    """Turnover with its targets, then the flows in each direction."""
    levels = [fact for fact in desk.material.facts if _is_level(fact)]
    turnover = [fact for fact in levels if fact.reading.indicator == "trade.turnover"]
    parts = [_part(desk, "turnover", desk.words("chart.turnover"), turnover)] if turnover else []
    one, other = desk.material.pair
    for source, target in ((one, other), (other, one)):
        flow = [fact for fact in levels if _flows(fact.reading, source, target)]
        direction = desk.words("cell.directed", one=desk.words.state(source), other=desk.words.state(target))
        if flow:
            parts.append(_part(desk, f"flow-{source}-{target}", desk.words("chart.flow", direction=direction), flow))
    return desk.section("trade", () if parts else (Text(desk.words("cell.none")),), parts)


def is_in_trade(fact: Fact) -> bool:
    """Whether the section tells the fact."""
    return _is_level(fact) and (fact.reading.indicator in (*_FLOWS, "trade.turnover"))


def _is_level(fact: Fact) -> bool:
    claim = fact.reading
    is_money = claim.unit not in ("T", "L", "COUNT", "PCT")
    whole = claim.product is None and claim.measure == "level" and is_money and claim.counterpart is not None
    return whole and claim.indicator.startswith(_FAMILY) and claim.period is not None


def _flows(claim: Observation, source: str, target: str) -> bool:
    """Whether goods go from `source` to `target`: its exports, or what the other imports."""
    if claim.indicator == "trade.exports":
        return (claim.area, claim.counterpart) == (source, target)
    return claim.indicator == "trade.imports" and (claim.area, claim.counterpart) == (target, source)


def _part(desk: Desk, name: str, title: str, facts: Sequence[Fact]) -> Section:
    unit = _usual_unit(facts)
    drawn = [fact for fact in facts if fact.reading.unit == unit]
    blocks: list[Block] = [*_picture(desk, name, title, unit, drawn), *_table(desk, facts)]
    return Section(title, tuple(blocks))


def _usual_unit(facts: Iterable[Fact]) -> str:
    units = [fact.reading.unit for fact in facts]
    return max(sorted(set(units)), key=units.count)


def _table(desk: Desk, facts: Sequence[Fact]) -> tuple[Block, ...]:
    """A row a period, newest first; a column an indicator and reporter. The two books are never mixed."""
    columns = sorted({_column(fact) for fact in facts}, key=lambda each: (each.reporter or "~", each.indicator))
    periods = sorted({fact.reading.period for fact in facts if fact.reading.period}, key=str, reverse=True)
    told: dict[tuple[Column, object], list[Fact]] = {}
    for fact in facts:
        told.setdefault((_column(fact), fact.reading.period), []).append(fact)
    rows = [
        (Text(desk.words.period(period)), *(_cell(desk, told.get((column, period), ())) for column in columns))
        for period in periods[:ROWS]
    ]
    several = len({column.indicator for column in columns}) > 1
    heads = [_head(desk, column, several) for column in columns]
    widths = (18, *(82 // len(columns) for _ in columns))
    grid = Grid((desk.words("column.period"), *heads), tuple(rows), widths, frozenset(range(1, len(columns) + 1)))
    return (grid, *desk.more(len(periods) - ROWS))


def _column(fact: Fact) -> Column:
    claim = fact.reading
    area = claim.area if claim.indicator in _FLOWS else None
    return Column(claim.indicator, area, claim.reporter)


def _head(desk: Desk, column: Column, several: bool) -> str:
    books = desk.words.books(column.reporter)
    return f"{desk.words.named('indicator', column.indicator)}, {books}" if several else books


def _cell(desk: Desk, facts: Sequence[Fact]) -> Text:
    told = [desk.figure(fact) for fact in facts]
    if not told:
        return Text("–")
    return Text(
        " / ".join(text.words for text in told), tuple(dict.fromkeys(ref for text in told for ref in text.refs))
    )


def _picture(desk: Desk, name: str, title: str, unit: str, facts: Sequence[Fact]) -> tuple[Block, ...]:
    marks = [mark for fact in facts if (mark := _mark(desk, fact, name)) is not None]
    if len(marks) < 2:
        return ()
    marks.sort(key=lambda mark: mark.stop)
    left, marks = len(marks) - MARKS, marks[-MARKS:]
    divisor, scale = _scale(desk, marks)
    flags = _flags(desk, unit) if name == "turnover" else []
    unit_shown = desk.words("chart.axis", scale=scale, unit=unit).strip()
    axis = Axis(title, unit_shown, divisor, desk.words.books(None), _order(desk, name, facts))
    return (Picture(name, title, svg(series(marks, flags, axis)), _says(desk, facts)), *desk.more(left))


def _mark(desk: Desk, fact: Fact, name: str) -> Mark | None:
    claim, period = fact.reading, fact.reading.period
    if period is None or period.start is None or period.stop is None:
        return None
    books = None if claim.reporter is None else _books(desk, name, claim.indicator, claim.reporter)
    span = claim.interval
    low, high = span.low, span.high
    whole = period.is_full_year()
    return Mark(books, period.start, period.stop, claim.value, low, high, whole, claim in desk.doubted)


def _books(desk: Desk, name: str, indicator: str, reporter: str) -> str:
    """Whose figures a mark is of; in a flow also which side of it they book."""
    books = desk.words.books(reporter)
    return books if name == "turnover" else f"{desk.words.named('indicator', indicator)}, {books}"


def _order(desk: Desk, name: str, facts: Sequence[Fact]) -> tuple[str, ...]:
    """The two states' books first, in the order of their codes; in a flow those of its two ends."""
    told = {(fact.reading.reporter or "", fact.reading.indicator) for fact in facts}
    first = [
        next((_books(desk, name, indicator, code) for reporter, indicator in sorted(told) if reporter == code), code)
        for code in desk.material.pair
    ]
    return tuple(dict.fromkeys(first))


def _scale(desk: Desk, marks: Sequence[Mark]) -> tuple[Decimal, str]:
    """Thousands, millions or billions, whichever the largest figure fills."""
    largest = max(abs(mark.value) for mark in marks)
    scales = sorted(desk.words.messages["scale"].items(), reverse=True)
    return next(
        ((Decimal(10) ** power, name) for power, name in scales if largest >= Decimal(10) ** power), (Decimal(1), "")
    )


def _flags(desk: Desk, unit: str) -> list[Flag]:
    told: dict[tuple[object, Decimal], Flag] = {}
    for verdict in desk.material.verdicts:
        target = verdict.target
        is_level = target.measure == "level" and target.unit == unit and target.product is None
        is_turnover = target.indicator == "trade.turnover" and is_level
        if is_turnover and target.deadline is not None:
            flag = Flag(target.deadline, target.value, desk.words.amount(target.value, target.unit), verdict.announced)
            told.setdefault((target.deadline, target.value), flag)
    return sorted(told.values(), key=lambda flag: (flag.deadline, flag.value))[-_FLAGS:]


def _says(desk: Desk, facts: Sequence[Fact]) -> str:
    """One sentence a reporter: its first and last full year."""
    words, told = desk.words, []
    columns = sorted({_column(fact) for fact in facts}, key=lambda each: (each.reporter or "~", each.indicator))
    for column in columns:
        years = [fact.reading for fact in facts if _column(fact) == column and _is_year(fact)]
        years.sort(key=lambda claim: str(claim.period))
        if len(years) > 1:
            told.append(
                words(
                    "chart.says_series",
                    name=words.books(column.reporter),
                    first=words.figure(years[0]),
                    start=words.period(years[0].period),
                    last=words.figure(years[-1]),
                    stop=words.period(years[-1].period),
                )
            )
    return " ".join(told)


def _is_year(fact: Fact) -> bool:
    return fact.reading.period is not None and fact.reading.period.is_full_year()

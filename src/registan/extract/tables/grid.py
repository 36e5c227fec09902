"""Claims from tables, cell by cell: indicator, period and unit come from the heads and the captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from registan.extract.figures.figure import Figure, Kind
from registan.extract.figures.reader import read_figures
from registan.extract.meaning.aims import Aim
from registan.extract.meaning.claims import claim_of
from registan.extract.meaning.measure import HUNDRED, Measured
from registan.extract.meaning.reading import Reading, move_on
from registan.extract.meaning.scene import Parties
from registan.extract.meaning.sources import Source
from registan.extract.meaning.subject import Subject
from registan.extract.meaning.timing import Timing
from registan.extract.passage.context import Context
from registan.lexicons import Lexicon, tokenize
from registan.model import Document, Observation, Period

from .column import Column, Lines, Spot, column_of
from .goods import read_goods
from .heads import Head, read_head
from .layout import Layout, read_layout
from .measures import read_indices, read_measure
from .shape import figure_in, rank_in, read_shape
from .subjects import Named, as_rank, is_currency, read_named
from .times import name_fiscal_years, note_months, read_times
from .whose import read_whose

_STATES = 2
_MINUS = "-−–("


def read_cells(document: Document, index: int, lexicon: Lexicon, context: Context) -> Iterator[Observation]:
    """The claims of a table block; rows that do not fit its head give none."""
    block = document.blocks[index]
    column = column_of(document, index, lexicon, context)
    shape = read_shape(document.text, block)
    layout = read_layout(document.text, block, shape)
    heads = {text: read_head(text, lexicon, context.reference) for text in layout.texts()}
    _look_over(column, layout, heads)
    lines, row, line = Lines(), -1, None
    for cell in block.cells:
        if cell.header or cell.column == 0 or cell.row in shape.slipped or cell.row not in layout.parts:
            continue
        side, part = _beside(layout, heads, cell.row)
        if cell.row != row:
            row, line, column.latest = cell.row, lines.of(side), None
            note_months(column, side)
        head = heads[layout.above.get(cell.column, "")]
        left = _left(layout, heads, cell.column, head)
        words = cell.span.of(document.text).strip()
        text = rank_in(words) if "rank" in head.says | side.says else figure_in(words)
        claim = read_cell(column, Spot(cell, text, head, side, line, part if part.text else None, left))
        if claim is not None:
            column.latest = claim.period
            yield claim


def _beside(layout: Layout, heads: dict[str, Head], row: int) -> tuple[Head, Head]:
    """What stands beside the cells of a row, and the title of its part: the state of 'Rwanda | Exports' is one."""
    first, rest = (heads[half] for half in layout.split.get(row, ("", "")))
    if first.states and first.strong is None and rest.strong is not None:
        return rest, first
    return heads[layout.beside.get(row, "")], heads[layout.parts[row]]


def _left(layout: Layout, heads: dict[str, Head], column: int, head: Head) -> Head | None:
    """The nearest head to the left that names a subject, for a head of shares or changes that names none."""
    if head.strong is not None or head.unit is None or head.unit.code != "PCT":
        return None
    before = (heads[layout.above.get(at, "")] for at in range(column - 1, 0, -1))
    return next((known for known in before if known.strong is not None), None)


def _look_over(column: Column, layout: Layout, heads: dict[str, Head]) -> None:
    """Note what the whole table tells of its cells."""
    column.corner = heads[layout.above.get(0, "")]
    name_fiscal_years(heads.values())
    spread = layout.above.get(-1)
    if spread:
        column.captions.insert(0, heads[spread])  # a title across the whole table
    sides = [heads[text] for text in layout.beside.values()]
    column.by_partner = sum(len(side.states) == 1 and side.strong is None for side in sides) >= _STATES
    column.indices = frozenset(
        at for at, printed in layout.columns.items() if read_indices(heads[layout.above.get(at, "")], printed)
    )


def read_cell(column: Column, spot: Spot, period: Period | None = None) -> Observation | None:
    """The claim of one cell; `period` is given where the heads were read together."""
    printed = _printed(column, spot)
    named = read_named(column, spot, printed) if printed is not None else None
    if named is not None and "rank" in spot.head.says | spot.side.says:
        named = as_rank(named)
    if printed is None or named is None:
        return None
    # The cell stands after its head's words, as if the head were a sentence that ends in it.
    last = len(named.owner.sentence.tokens)
    figure = _scaled(printed, spot, named, last)
    measured = read_measure(column, spot, figure)
    if measured.measure == "share_pct" and measured.value == HUNDRED and "total" in spot.side.says:
        return None  # the whole is all of itself
    source = column.speakers.of(spot.head, spot.side, named.code, column.context)
    parties = read_whose(column, spot, named, figure, measured.measure, source)
    subject = Subject(named.code, None, named.owner.cue, last, negative=_is_negative(named.owner))
    subject.rule = "" if named.told else "indicator: from the table's caption"
    timing = _timing(column, spot, measured, parties, source)
    timing.period = period or timing.period
    goods = read_goods(spot, named)
    reading = Reading(figure, subject, measured, parties, timing, Aim("asserted"), source, "", goods)
    move_on(column.context, reading)
    return claim_of(reading, figure.end, column.document)


def _timing(column: Column, spot: Spot, measured: Measured, parties: Parties, source: Source | None) -> Timing:
    """Period and base period; the fiscal year is that of who counts, else of whose figure it is."""
    states = (source.reporter if source else None, parties.area, column.context.home, parties.counterpart)
    period, base = read_times(column, spot, states, changes=measured.measure == "change_pct")
    return Timing(period=period, base=base)


def _printed(column: Column, spot: Spot) -> Figure | None:
    """The figure in a cell, before any head scales it."""
    text = column.document.text
    if not spot.text:
        return None
    start = text.index(spot.text, spot.cell.span.start)
    tokens = tokenize(spot.text, spelling=column.lexicon.spelling)
    found = read_figures(tokens, column.lexicon)
    return replace(found[0], start=start, end=start + len(spot.text)) if len(found) == 1 else None


def _scaled(printed: Figure, spot: Spot, named: Named, last: int) -> Figure:
    """The figure in base units, with its sign, behind the `last` token of its head."""
    unit = named.unit
    kind: Kind = "percent" if unit.code == "PCT" else "money" if is_currency(unit.code) else "number"
    return Figure(
        first=last,
        last=last,
        start=printed.start,
        end=printed.end,
        kind=kind,
        unit=unit.code,
        value=abs(printed.value) * unit.factor * (-1 if spot.text[0] in _MINUS else 1),
        resolution=printed.resolution * unit.factor,
    )


def _is_negative(head: Head) -> bool:
    cue = head.cue
    return cue is not None and cue.value.get("measure") == "negative"

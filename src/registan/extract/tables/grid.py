"""Claims from tables, cell by cell: indicator, period and unit come from the heads and the caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from registan.extract.figures.figure import Figure, Kind
from registan.extract.figures.reader import read_figures
from registan.extract.meaning.aims import Aim
from registan.extract.meaning.claims import claim_of
from registan.extract.meaning.measure import Measured
from registan.extract.meaning.parties import read_parties
from registan.extract.meaning.reading import Reading, move_on
from registan.extract.meaning.settled import resolve
from registan.extract.meaning.subject import Subject
from registan.extract.meaning.timing import Timing
from registan.extract.passage.context import Context
from registan.lexicons import Lexicon, indicators, tokenize
from registan.model import Block, Cell, Document, Observation, Period

from .heads import Head, Unit, read_head
from .shape import NUMERIC, read_shape
from .speakers import Speakers, find_speakers

_CAPTION_BLOCKS = 3


@dataclass(slots=True)
class Column:
    """What stands above a cell, beside it, and before the whole table."""

    document: Document
    lexicon: Lexicon
    context: Context
    caption: Head
    speakers: Speakers
    corner: Head | None = None
    latest: Period | None = None


def read_cells(document: Document, index: int, lexicon: Lexicon, context: Context) -> Iterator[Observation]:
    """The claims of a table block; rows that do not fit its head give none."""
    block = document.blocks[index]
    column = column_of(document, index, lexicon, context)
    shape = read_shape(document.text, block)
    above, beside = _heads(document.text, block, shape.shift)
    heads = {text: read_head(text, lexicon, context.reference) for text in {"", *above.values(), *beside.values()}}
    column.corner = heads[above.get(0, "")]
    for cell in block.cells:
        text = cell.span.of(document.text)
        if cell.header or cell.column == 0 or cell.row in shape.slipped or not NUMERIC.match(text.strip()):
            continue
        head, side = heads[above.get(cell.column, "")], heads[beside.get(cell.row, "")]
        if cell.column == 1:
            column.latest = None
        claim = read_cell(column, cell, head, side)
        if claim is not None:
            column.latest = claim.period
            yield claim


def column_of(document: Document, index: int, lexicon: Lexicon, context: Context) -> Column:
    """What is known of the columns of a table block before its cells are read."""
    caption = _caption(document, index, lexicon, context)
    return Column(document, lexicon, context, caption, find_speakers(document, index, lexicon, context))


def _caption(document: Document, index: int, lexicon: Lexicon, context: Context) -> Head:
    """The words before a table that speak of it, nearest last so that they are asked first."""
    blocks = [block for block in document.blocks[:index] if block.kind not in ("furniture", "table")]
    near = blocks[-_CAPTION_BLOCKS:]
    return read_head("\n\n".join(block.span.of(document.text) for block in near), lexicon, context.reference)


def _heads(text: str, block: Block, shift: int) -> tuple[dict[int, str], dict[int, str]]:
    """Head text by column and by row: header cells above, `shift` columns further on, the first column beside."""
    first_figures = min(
        (c.row for c in block.cells if c.column and not c.header and NUMERIC.match(c.span.of(text).strip())), default=0
    )
    above: dict[int, str] = {}
    beside: dict[int, str] = {}
    for cell in block.cells:
        words = cell.span.of(text).strip()
        if cell.column == 0 and not cell.header:
            beside[cell.row] = words
        elif cell.header or cell.row < first_figures:
            at = cell.column + shift
            above[at] = f"{above.get(at, '')} {words}".strip()
        elif cell.row in beside and not NUMERIC.match(words):
            beside[cell.row] = f"{beside[cell.row]}, {words}"  # a column of units
    return above, beside


def read_cell(column: Column, cell: Cell, head: Head, side: Head, period: Period | None = None) -> Observation | None:
    """The claim of one cell; `period` is given where the heads were read together."""
    figure = _figure(column, cell, head, side)
    named = _named(column, head, side)
    if figure is None or named is None:
        return None
    owner, code = named
    sentence = owner.sentence
    # The cell stands after its head's words, as if the head were a sentence that ends in it.
    place = Figure(
        first=len(sentence.tokens),
        last=len(sentence.tokens),
        start=figure.start,
        end=figure.end,
        kind=figure.kind,
        value=figure.value,
        unit=figure.unit,
        resolution=figure.resolution,
    )
    subject = Subject(code, None, owner.cue, place.last, negative=_is_negative(owner))
    measured = _measured(figure, head, side)
    relevant = sentence.areas or code.startswith("trade.")
    parties = read_parties(
        sentence if relevant else column.caption.sentence, place, subject, measured.measure, column.context
    )
    when = period or _period(column, head, side) or column.latest
    source = column.speakers.of(head, side, code, column.context)
    reading = Reading(figure, subject, measured, parties, Timing(period=when), Aim("asserted"), source, "", None)
    reading.subject.rule = "" if owner is head or owner is side else "indicator: from the table's caption"
    move_on(column.context, reading)
    return claim_of(reading, figure.end, column.document)


def _figure(column: Column, cell: Cell, head: Head, side: Head) -> Figure | None:
    text = column.document.text
    stripped = cell.span.of(text).strip()
    if not NUMERIC.match(stripped):
        return None
    start = text.index(stripped, cell.span.start)
    tokens = tokenize(text, start, start + len(stripped), column.lexicon.spelling)
    found = read_figures(tokens, column.lexicon)
    if len(found) != 1:
        return None
    unit = _unit(column, found[0], head, side)
    if unit is None:
        return None
    sign = -1 if stripped[0] in "-−–(" and not stripped[0].isdigit() else 1
    kind: Kind = "percent" if unit.code == "PCT" else "money" if _is_currency(unit.code) else "number"
    return Figure(
        first=0,
        last=1,
        start=start,
        end=start + len(stripped),
        kind=kind,
        unit=unit.code,
        value=abs(found[0].value) * unit.factor * sign,
        resolution=found[0].resolution * unit.factor,
    )


def _unit(column: Column, figure: Figure, head: Head, side: Head) -> Unit | None:
    if figure.unit is not None:
        return Unit(figure.unit, Decimal(1))
    scale = Decimal(1)
    named = _named(column, head, side)
    usual = indicators()[named[1]].usual_unit if named is not None else ""
    for known in (head, side, column.corner, column.caption):
        unit = known.unit if known is not None else None
        if unit is not None and unit.code and (named is None or _is_taken(named[1], unit.code)):
            return unit if scale == 1 or unit.code == "PCT" else Unit(unit.code, scale)
        if unit is not None and known is not column.caption and scale == 1:
            scale = unit.factor
    return Unit(usual, scale) if usual in ("COUNT", "PERSON") else None


def _is_taken(indicator: str, unit: str) -> bool:
    """Whether the indicator is told in the unit: no exports in persons because a title says 'people'."""
    return unit == "PCT" or indicators()[indicator].takes(unit, _is_currency(unit))


def _is_currency(code: str) -> bool:
    return len(code) == 3 and code not in ("PCT", "KM2", "DAY", "KWH")


def _named(column: Column, head: Head, side: Head) -> tuple[Head, str] | None:
    """The head that names the indicator; a row or column without one ('Total') takes the caption's."""
    for known in (side, head):
        code = known.indicator
        if code is not None:
            return known, code
    code = column.caption.indicator
    if code is None:
        return None
    return column.caption, "trade.turnover" if code.startswith("trade.") else code


def _is_negative(head: Head) -> bool:
    cue = head.cue
    return cue is not None and cue.value.get("measure") == "negative"


def _measured(figure: Figure, head: Head, side: Head) -> Measured:
    if figure.unit == "PCT":
        shares = any(known.sentence.words.get("share") for known in (head, side))
        return Measured("share_pct" if shares else "change_pct", figure.value, "exact")
    return Measured("level", figure.value, "exact")


def _period(column: Column, head: Head, side: Head) -> Period | None:
    for known in (side, head) if column.latest is not None else (side, head, column.caption):
        for when in known.whens:
            if known is column.caption and when.grain == "day":
                continue
            found = resolve(when, column.context)
            if found is not None:
                return found
    return None

"""SDMX-CSV 1.0, 2.0 and 2.1: figures with all their components; codes only, codes with names, or both in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from registan.lexicons.statistics import codes
from registan.model import Span

from .comma import Row, is_blank, rows_of
from .near import did_you_mean
from .series import Action, Field, Message, Point, SeriesError, within_figures

KIND = "application/vnd.sdmx.data+csv"
ACTIONS: dict[str, Action] = {"": "", "I": "", "A": "merge", "M": "merge", "R": "replace", "D": "delete"}
"""Information, append, merge, replace, delete. To append is to merge where nothing was said before."""
STRUCTURES = ("dataflow", "datastructure", "dataprovision")
_FIRST = {"DATAFLOW", "STRUCTURE"}
_RESERVED = frozenset("DATAFLOW STRUCTURE STRUCTURE_ID STRUCTURE_NAME ACTION SERIES_KEY OBS_KEY".split())
_ID = re.compile(r"[A-Za-z$@][\w$@-]*\Z")
_ARTEFACT = re.compile(r"""[" ]*(?:[a-z]+["\s]*[,;\t][" ]*)?[\w.-]+:[\w@$-]+\([\d.+*~]+\)""", re.I)
"""The first cells of a row: (dataflow,)AGENCY:ID(1.0)."""
_LABEL = re.compile(r"(?s)([^:]*): (.*)\Z")
_DELIMITERS = ",;\t"


def delimiter_of_sdmx(text: str) -> str | None:
    """The mark between the cells when the first line is the head of an SDMX-CSV file, else None.

    A head with observations (OBS_VALUE and a time or frequency) that names no structure is one too: a faulty one.
    """
    line, _, rest = text.lstrip("\ufeff").partition("\n")
    for mark in _DELIMITERS:
        heads = [head.strip().strip('"') for head in line.split(mark)]
        ids = {_code(head) for head in heads}
        if "OBS_VALUE" in ids and ids & {"TIME_PERIOD", "FREQ"}:
            return mark
        if heads[0] in _FIRST and all(map(_ID.match, ids)) and _ARTEFACT.match(rest):
            return mark  # measures have names of their own here
    return None


def read_sdmx_csv(text: str, delimiter: str) -> Message:
    """The figures of an SDMX-CSV file; raises SeriesError where it breaks the standard."""
    rows = rows_of(text, delimiter)
    head = next(rows, [])
    layout = _layout(head)
    message = Message(text=text, kind=KIND, points=[], components=layout.components)
    message.heads.append(_row_span(head))
    structures: dict[str, None] = {}
    for number, row in enumerate(rows, 2):
        if is_blank(row):
            continue
        if len(row) != len(head):
            message.lost.append(
                f"row {number} has {len(row)} of {len(head)} cells (is the file cut off?): its figure is not taken"
            )
        point = _point(layout, row, number)
        structures[point.structure] = None
        within_figures(len(message.points))
        message.points.append(point)
    message.structures = tuple(structures)
    return message


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which column holds what: `at` the columns of the format itself, `of` those of the components.

    `is_labelled` says that names may stand behind the codes in a cell.
    """

    at: dict[str, int]
    of: dict[str, int]
    is_labelled: bool
    width: int

    @property
    def components(self) -> tuple[str, ...]:
        return tuple(self.of)


def _layout(head: Row) -> _Layout:
    ids = [_code(field.text) for field in head]
    if not ids or ids[0] not in _FIRST:
        raise SeriesError(
            "it looks like SDMX-CSV and names no structure: its first column is DATAFLOW (version 1.0) or STRUCTURE"
            " (2.0, 2.1); for a plain table write a mapping (`registan statistics mapping --example`)"
        )
    if ids[0] == "STRUCTURE" and "STRUCTURE_ID" not in ids:
        raise SeriesError("there is no column STRUCTURE_ID beside STRUCTURE")
    twice = next((name for at, name in enumerate(ids) if name in ids[:at]), None)
    if twice is not None:
        raise SeriesError(f"the column {twice} stands twice")
    at = {name: number for number, name in enumerate(ids) if name in _RESERVED}
    named = "STRUCTURE_NAME" in at
    rest = [number for number in range(len(ids)) if ids[number] not in _RESERVED]
    # with labels in columns of their own, each component is followed by the column of its name
    of = {ids[number]: number for number in (rest[::2] if named else rest)}
    return _Layout(at, of, any(": " in field.text for field in head), len(head))


def _point(layout: _Layout, row: Row, number: int) -> Point:
    first = row[0].text
    structure = _code(_cell(row, layout.at.get("STRUCTURE_ID", 0)), is_urn=True)
    if "STRUCTURE" in layout.at and first.lower() not in STRUCTURES:
        raise SeriesError(f"row {number}: STRUCTURE is {first!r}: {did_you_mean(first, STRUCTURES)}")
    said = _cell(row, layout.at["ACTION"]) if "ACTION" in layout.at else ""
    if said.upper() not in ACTIONS:
        raise SeriesError(f"row {number}: ACTION is {said!r}; it is one of I, A, M, R, D")
    values = {name: _coded(row[at], layout) for name, at in layout.of.items() if _cell(row, at)}
    if len(row) != layout.width:
        values.pop(_value(), None)
    return Point(
        place=f"row {number}",
        own=_row_span(row),
        values=values,
        figure=values.get(_value()),
        action=ACTIONS[said.upper()],
        structure=structure,
    )


def _coded(field: Field, layout: _Layout) -> Field:
    """A cell without the name behind its code ('KAZ: Kazakhstan')."""
    match = _LABEL.match(field.text) if layout.is_labelled else None
    if match is None:
        return field
    code = match.group(1)
    return Field(code, Span(field.span.start, field.span.start + len(code)))


def _code(text: str, *, is_urn: bool = False) -> str:
    """The id in a head or a structure's name: what stands before ': ' and its name."""
    code = text.split(": ", 1)[0].strip()
    return code if is_urn else code.partition(":")[0]


def _cell(row: Row, at: int) -> str:
    return row[at].text if at < len(row) else ""


def _value() -> str:
    return codes().concepts["value"][0]


def _row_span(row: Sequence[Field]) -> Span:
    return Span(row[0].span.start, row[-1].span.end)

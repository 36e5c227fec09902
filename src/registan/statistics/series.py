"""What every reader of series hands on: figures at their places, with what the table says of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from registan.model import Claim, Document, Span

from .limits import TABLE

Action = Literal["", "delete", "replace", "merge"]
"""What a row does to what was said before: nothing told, take away, put in its place, add or correct."""


class SeriesError(Exception):
    """A series that cannot be read; the message is the reason, in words for the user."""


def within_figures(count: int) -> None:
    """Raise SeriesError when a file has more figures than one document may have."""
    if count >= TABLE.figures:
        raise SeriesError(f"it has more than {TABLE.figures:,} figures; split the file, by years for example")


@dataclass(frozen=True, slots=True)
class Field:
    """What a cell, an attribute or a value says, and where it stands in the stored text (without quotation marks)."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure and all that the table says of it, by the ids of components or the heads of columns.

    `own` is the row, element or record that it stands in; what lies outside is inherited. `figure` is None where the
    mapping must name the component that holds it. `place` is how people find it ('row 12'), '' where lines tell.
    """

    own: Span
    values: Mapping[str, Field]
    figure: Field | None = None
    action: Action = ""
    structure: str = ""
    place: str = ""


@dataclass(slots=True, kw_only=True)
class Message:
    """A whole file: its stored text, its figures, and the places that make its blocks (heads above rows).

    `kind` is the media type. `structure` names what an SDMX message is built after; `is_structure` that it holds
    structures and no figures. `components` are all component ids or column heads, in order. `defaults` says that
    SDMX's own names of components mean what they usually do.
    """

    text: str
    kind: str
    points: list[Point]
    heads: list[Span] = field(default_factory=list)
    components: tuple[str, ...] = ()
    structures: tuple[str, ...] = ()
    is_structure: bool = False
    defaults: bool = True
    prepared: str | None = None
    title: str | None = None
    publisher: str | None = None
    notes: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """What could not be read, in words: the document is then partly read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A document of official figures and the claims that its cells make."""

    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as the build hands it over: `text` is its decoded text, '' for a workbook."""

    name: str
    data: bytes
    text: str = ""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    is_damaged: bool = False

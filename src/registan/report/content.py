"""What a report says, before it takes a form: sections of paragraphs, tables, pictures and numbered quotes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A numbered quote: the `quote`-th of source number `source`."""

    source: int
    quote: int

    @property
    def label(self) -> str:
        """How it is cited: '3.2'."""
        return f"{self.source}.{self.quote}"


@dataclass(frozen=True, slots=True)
class Text:
    """Words with the quotes they rest on; `language` is set where they are not in the report's own."""

    words: str
    refs: tuple[Ref, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, in order."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` are the columns' shares of the page, `figures` the columns that hold numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[int, ...]
    figures: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as SVG; `says` is its sentence for those who do not see it."""

    name: str
    title: str
    svg: str
    says: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands in a document at a place: the quote between the words around it."""

    ref: Ref
    before: str
    quote: str
    after: str
    place: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the report cites; `details` are its publisher, date, address and digest, in words."""

    number: int
    title: str
    details: tuple[str, ...]
    url: str | None
    language: str | None
    quotes: tuple[Quote, ...]


Block = Text | Bullets | Grid | Picture | Source


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under its heading; sections inside it are one level lower."""

    title: str
    blocks: tuple[Block, ...]
    parts: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report in one language."""

    title: str
    language: str
    lead: tuple[Text, ...]
    sections: tuple[Section, ...]

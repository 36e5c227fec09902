"""The limits of each reader. A document never raises them."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkLimits:
    """How far folders are followed."""

    files: int = 1_000_000
    depth: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLimits:
    """Plain text and Markdown: `passage` is the longest block, longer paragraphs are cut at a sentence's end."""

    size: int = 16 * MEGABYTE
    lines: int = 1_000_000
    cells: int = 500_000
    passage: int = 64_000


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlLimits:
    """HTML and XHTML, counted before a tree is built.

    `colspan`, `rowspan` and `columns` of a table are cut to their limit, what is beyond another limit is refused.
    """

    size: int = 16 * MEGABYTE
    elements: int = 500_000
    attributes: int = 1_000
    depth: int = 2_000
    colspan: int = 1_000
    rowspan: int = 10_000
    columns: int = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataLimits:
    """`metadata.csv`."""

    size: int = 16 * MEGABYTE
    rows: int = 100_000


WALK = WalkLimits()
TEXT = TextLimits()
HTML = HtmlLimits()
METADATA = MetadataLimits()


def in_words(size: int) -> str:
    """A number of bytes as a message says it."""
    return f"{size / MEGABYTE:,.1f}".removesuffix(".0") + " MB"

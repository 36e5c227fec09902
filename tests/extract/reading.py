"""Reads the claims of a few sentences, for tables of text and meaning."""

from __future__ import annotations

from typing import Any

from registan.extract import extract
from registan.model import Block, Document, Span, to_row


def document(text: str, published: str | None, language: str) -> Document:
    """A document of plain paragraphs."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(kind="paragraph", span=Span(at, at + len(paragraph)), language=language))
        at += len(paragraph) + 2
    return Document(name="t.txt", digest="0" * 64, text=text, blocks=tuple(blocks), published=published)


def read(text: str, published: str | None = "2024-03-04", language: str = "en") -> list[dict[str, Any]]:
    """The figures claimed, as rows of the exchange format."""
    claims = extract(document(text, published, language))
    return [to_row(claim) for claim in claims if claim.type in ("observation", "target")]


def told(row: dict[str, Any], *fields: str) -> tuple[Any, ...]:
    """Some fields of a row, for comparing."""
    return tuple(row.get(field) for field in fields)


def read_named(text: str, published: str | None = "2024-03-04", language: str = "en") -> list[dict[str, Any]]:
    """The agreements, events, institutions and projects claimed, as rows of the exchange format."""
    claims = extract(document(text, published, language))
    return [to_row(claim) for claim in claims if claim.type not in ("observation", "target")]

"""Records as rows of the tables, and back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from registan.model import (
    Block,
    Cell,
    Claim,
    Document,
    Finding,
    Period,
    Span,
    dumps,
    finding_to_row,
    from_row,
    loads,
    parse_period,
    to_row,
)

Values = dict[str, Any]


def document_values(document: Document) -> Values:
    """The columns of a document that its own record settles."""
    return {
        "digest": document.digest,
        "name": document.name,
        "text": document.text,
        "blocks": dumps([_block_values(block) for block in document.blocks]),
        "languages": dumps(_languages(document)),
        "characters": len(document.text),
        "media_type": document.media_type,
        "encoding": document.encoding,
        "published": document.published,
        "publisher": document.publisher,
        "title": document.title,
        "url": document.url,
        "status": document.status,
        "notes": dumps(document.notes),
    }


def document_of(row: Any) -> Document:
    """The document that a row of the table holds."""
    return Document(
        name=row.name,
        digest=row.digest,
        text=row.text,
        blocks=tuple(_block_of(values) for values in loads(row.blocks)),
        media_type=row.media_type,
        encoding=row.encoding,
        published=row.published,
        publisher=row.publisher,
        title=row.title,
        url=row.url,
        status=row.status,
        notes=tuple(loads(row.notes)),
    )


def passage_values(document: Document) -> list[Values]:
    """The document's blocks as rows to search in."""
    return [
        {
            "document": document.digest,
            "start": block.span.start,
            "stop": block.span.end,
            "text": block.span.of(document.text),
        }
        for block in document.blocks
        if block.span.start < block.span.end
    ]


def claim_values(claim: Claim) -> Values:
    """A claim's columns; `row` is its whole exchange row, the others are there to filter and to order by."""
    row = to_row(claim)
    when = _when(row)
    return {
        "id": row["id"],
        "doc": claim.doc,
        "document": claim.document,
        "start": claim.span.start,
        "stop": claim.span.end,
        "type": claim.type,
        "indicator": row.get("indicator"),
        "area": row.get("area"),
        "counterpart": row.get("counterpart"),
        "reporter": row.get("reporter"),
        "parties": "".join(f" {code}" for code in row.get("parties", ())) + " ",
        "period_start": str(when.start) if when and when.start else None,
        "period_stop": str(when.stop) if when and when.stop else None,
        "quote": claim.quote,
        "row": dumps(row),
    }


def finding_values(digest: str, finding: Finding) -> Values:
    """A finding of the document with this digest."""
    return {"document": digest, "severity": finding.severity, "row": dumps(finding_to_row(finding))}


def claim_of(row: str) -> Claim:
    """The claim whose exchange row was kept."""
    shared = _shared.get()
    if shared is None:
        return from_row(loads(row))
    claim = shared.get(row)
    if claim is None:
        claim = shared[row] = from_row(loads(row))
    return claim


_shared: ContextVar[dict[str, Claim] | None] = ContextVar("shared", default=None)


@contextmanager
def claims_shared(known: dict[str, Claim]) -> Iterator[None]:
    """Read the same row once: claims that are `known` by it are given again, others become so."""
    token = _shared.set(known)
    try:
        yield
    finally:
        _shared.reset(token)


def _when(row: Values) -> Period | None:
    """The days that a claim speaks of, whichever field says them."""
    said = next((row[name] for name in ("period", "signed", "date", "founded", "deadline") if row.get(name)), None)
    try:
        return parse_period(said) if said else None
    except ValueError:
        return None


def _languages(document: Document) -> list[str]:
    """The languages of the document's blocks, the one with most text first."""
    amount: dict[str, int] = {}
    for block in document.blocks:
        if block.language and block.kind != "furniture":
            amount[block.language] = amount.get(block.language, 0) + block.span.end - block.span.start
    return sorted(amount, key=lambda language: (-amount[language], language))


def _block_values(block: Block) -> list[Any]:
    cells = [[cell.row, cell.column, cell.span.start, cell.span.end, cell.header] for cell in block.cells]
    return [block.kind, block.span.start, block.span.end, block.language, block.level, cells]


def _block_of(values: list[Any]) -> Block:
    kind, start, end, language, level, cells = values
    return Block(
        kind=kind,
        span=Span(start, end),
        language=language,
        level=level,
        cells=tuple(
            Cell(row=row, column=column, span=Span(first, last), header=header)
            for row, column, first, last, header in cells
        ),
    )

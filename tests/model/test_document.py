"""Documents: what none can be."""

from __future__ import annotations

from typing import Any

import pytest

from registan.model import Block, Cell, Document, Span

DIGEST = "0f" * 32


def document(**said: Any) -> Document:
    known: dict[str, Any] = {"name": "a.txt", "digest": DIGEST, "text": "Алматы.", "blocks": ()}
    return Document(**(known | said))


@pytest.mark.parametrize("when", [None, "2023", "2023-02", "2023-02-28"])
def test_a_document_is_dated_as_exactly_as_is_known(when: str | None) -> None:
    assert document(published=when).published == when


NO_DOCUMENT: list[tuple[dict[str, Any], str]] = [
    ({"digest": "0F" * 32}, "no SHA-256"),
    ({"digest": "0f" * 31}, "no SHA-256"),
    ({"published": "28.02.2023"}, "no ISO date"),
    ({"published": "2023-13"}, "no ISO date"),
    ({"published": "2023-02-32"}, "no ISO date"),
    ({"status": "partly read"}, "says why"),
    ({"blocks": (Block(kind="paragraph", span=Span(0, 8)),)}, "beyond the text"),
]


@pytest.mark.parametrize(("said", "answer"), NO_DOCUMENT)
def test_a_document_that_cannot_be_is_refused(said: dict[str, Any], answer: str) -> None:
    with pytest.raises(ValueError, match=answer):
        document(**said)


def test_a_partly_read_document_says_why() -> None:
    assert document(status="partly read", notes=("two pages are pictures",)).notes


def test_only_tables_have_cells() -> None:
    cells = (Cell(row=0, column=0, span=Span(0, 2)),)
    assert Block(kind="table", span=Span(0, 2), cells=cells).cells == cells
    with pytest.raises(ValueError, match="has no cells"):
        Block(kind="paragraph", span=Span(0, 2), cells=cells)
    with pytest.raises(ValueError, match="no block is a 'poem'"):
        Block(kind="poem", span=Span(0, 2))  # type: ignore[arg-type]

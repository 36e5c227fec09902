"""Documents: decoded text with its blocks, and what is known of where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from .span import Span

BlockKind = Literal["paragraph", "heading", "list_item", "table", "furniture"]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
Status = Literal["read", "partly read"]
PARTIAL_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table; rows and columns count from 0, a spanning cell is listed at its first place."""

    row: int
    column: int
    span: Span
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, list item or table; `furniture` is text of the page that the article does not say.

    `language` is `en`, `ru`, `kk`, `uz` or another ISO 639 code, None when it could not be told.
    `level` is a heading's depth from 1, else 0.
    """

    kind: BlockKind
    span: Span
    language: str | None = None
    level: int = 0
    cells: tuple[Cell, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in BLOCK_KINDS:
            raise ValueError(f"no block is a {self.kind!r}")
        if self.cells and self.kind != "table":
            raise ValueError(f"a {self.kind} has no cells")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a reader made of one file.

    `name` is the file's name without folders, as claims cite it; `digest` the SHA-256 of its bytes (hexadecimal);
    `published` an ISO date, month or year. `notes` say what was odd; a document that lost text on the way is
    `partly read`, never `read`.
    """

    name: str
    digest: str
    text: str
    blocks: tuple[Block, ...]
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    status: Status = "read"
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9a-f]{64}", self.digest):
            raise ValueError(f"{self.digest!r} is no SHA-256")
        if self.published is not None and not PARTIAL_DATE.match(self.published):
            raise ValueError(f"{self.published!r} is no ISO date, month or year")
        if self.status == "partly read" and not self.notes:
            raise ValueError("a partly read document says why")
        if self.blocks and max(block.span.end for block in self.blocks) > len(self.text):
            raise ValueError("a block lies beyond the text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A file that gave no document: which, and why in words that name the limit or the fault and what to do."""

    name: str
    reason: str
    digest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the user knows of a file and its bytes do not tell (a row of `metadata.csv`); None where unknown.

    `mapping` is the text of the mapping file beside a table: what its columns mean.
    """

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    mapping: str | None = None

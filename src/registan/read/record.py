"""What a reader hands back: everything that the bytes alone tell of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

from registan.model import Block, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Text and blocks; `source` is what the document says of itself, `lossy` that some of its text was not carried."""

    text: str
    blocks: tuple[Block, ...]
    encoding: str
    source: Source = field(default_factory=Source)
    notes: tuple[str, ...] = ()
    lossy: bool = False

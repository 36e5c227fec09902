"""The readers by the type of what they read: a new reader is a new line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from registan.model import Document, Source, Unreadable

from .limits import TEXT


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a type: the most bytes it takes and what it makes of them."""

    size: int
    read: Callable[[bytes, str, Source | None], Document | Unreadable]


LARGEST = TEXT.size

"""The readers by the type of what they read: a new reader is a new line in `READERS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from . import sniff
from .html import read_html
from .limits import HTML, TEXT
from .plain import read_plain_text
from .record import Reading


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a type: the most bytes it takes, and what it makes of them (or ReadError with the reason)."""

    size: int
    read: Callable[[bytes], Reading]


READERS: Mapping[str, Reader] = {
    sniff.TEXT: Reader(TEXT.size, read_plain_text),
    sniff.MARKDOWN: Reader(TEXT.size, read_plain_text),
    sniff.HTML: Reader(HTML.size, read_html),
}

LARGEST = max(reader.size for reader in READERS.values())

__all__ = ["LARGEST", "READERS", "Reader", "Reading"]

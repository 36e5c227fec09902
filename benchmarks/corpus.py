"""A corpus of any size, generated from the sample: every copy has figures of its own."""

from __future__ import annotations

import re
from pathlib import Path

from registan.sample import documents

_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")


def write_corpus(folder: Path, times: int) -> int:
    """Write the sample that many times into `folder`; how many bytes of text."""
    folder.mkdir(parents=True)
    written = 0
    for source in documents():
        text = source.read_text(encoding="utf-8")
        for copy in range(times):
            data = _varied(text, copy).encode()
            (folder / f"{source.stem}-{copy:05}.txt").write_bytes(data)
            written += len(data)
    return written


def _varied(text: str, copy: int) -> str:
    """The text with the digits of its figures moved on, dates and years left alone."""

    def other(match: re.Match[str]) -> str:
        shifted = "".join(str((int(c) + copy) % 10) if c.isdecimal() else c for c in match.group()[1:])
        return f"{match.group()[0]}{shifted}"

    return f"{_FIGURE.sub(other, text)}\nCopy {copy}.\n"

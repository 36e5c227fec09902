"""A corpus of any size, generated from the sample: every copy has amounts of its own."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from registan.sample import documents

_AMOUNT = re.compile(r"(?<![\d.,])\d+(?:,\d{3})*\.\d+(?!\d)(?!\s*per|\s*%)")


def write_corpus(folder: Path, times: int) -> int:
    """Write each document of the sample that many times into `folder`; how many bytes of text."""
    return sum(_write(folder, source.stem, source.read_text(encoding="utf-8"), times) for source in documents())


def write_articles(folder: Path, count: int) -> int:
    """Write documents as long as articles, each the whole sample in one text; how many bytes of text."""
    return _write(folder, "article", "\n\n".join(source.read_text(encoding="utf-8") for source in documents()), count)


def _write(folder: Path, name: str, text: str, times: int) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for copy in range(times):
        data = _varied(text, copy).encode()
        (folder / f"{name}-{copy:05}.txt").write_bytes(data)
        written += len(data)
    return written


def _varied(text: str, copy: int) -> str:
    """The text with its amounts multiplied, so that sums and growth hold as before; percentages stay."""
    factor = copy % 9 + 1

    def multiplied(match: re.Match[str]) -> str:
        return f"{Decimal(match.group().replace(',', '')) * factor:,f}"

    return f"{_AMOUNT.sub(multiplied, text)}\nCopy {copy}.\n"

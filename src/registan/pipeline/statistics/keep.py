"""The folder beside a ledger that keeps what `registan statistics add` took: raw bytes, named by their content.

`LEDGER.series/3f9a2c815d02/trade.csv` with its `metadata.csv` and `trade.csv.mapping.yaml` is read by every build of
the ledger, so that a ledger can be made anew without any service, and a later vintage never takes an earlier one's
place.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from registan.faults import fault_point
from registan.model import Source
from registan.read import MetadataError, read_sources
from registan.read.walk import MAPPING_SUFFIX, METADATA_NAME
from registan.statistics.comtrade import without_clock

SUFFIX = ".series"
_DIGITS = 12
_COLUMNS = ("doc", "published", "publisher", "title", "url")


def series_folder(ledger: Path) -> Path:
    """Where a ledger's series are kept; it need not be there."""
    return ledger.with_name(ledger.name + SUFFIX)


def series_of(ledger: Path, given: Iterable[Path]) -> list[Path]:
    """The kept files of series, for a build; none where their folder lies under one of the given paths."""
    folder = series_folder(ledger)
    if any(folder.resolve().is_relative_to(path.resolve()) for path in given):
        return []
    return [path for path, _ in _kept(ledger)]


def keep(ledger: Path, name: str, data: bytes, source: Source) -> Path:
    """Keep these bytes with what is known of them; their folder appears whole or not at all.

    Bytes that are kept already get what is known now in place of what was known before.
    """
    parent = series_folder(ledger)
    parent.mkdir(exist_ok=True)
    folder = parent / hashlib.sha256(data).hexdigest()[:_DIGITS]
    made = Path(tempfile.mkdtemp(prefix=".", dir=parent))  # a name with a dot is no document to a build
    try:
        (made / name).write_bytes(data)
        (made / METADATA_NAME).write_text(_row(name, source), encoding="utf-8", newline="")
        if source.mapping is not None:
            (made / f"{name}{MAPPING_SUFFIX}").write_text(source.mapping, encoding="utf-8", newline="")
        fault_point("series.rename")
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return folder / name


def kept_answer(ledger: Path, url: str, text: str) -> Path | None:
    """The kept answer to the same question that says the same, whenever it was given."""
    for path, source in _kept(ledger):
        if source.url == url and without_clock(path.read_text(encoding="utf-8")) == without_clock(text):
            return path
    return None


def _kept(ledger: Path) -> Iterator[tuple[Path, Source]]:
    for table in sorted(series_folder(ledger).glob(f"[!.]*/{METADATA_NAME}")):
        try:
            sources = read_sources(table)
        except MetadataError:
            continue  # a build tells of it
        for name, source in sources.items():
            path = table.with_name(os.path.basename(name))  # noqa: PTH119 - a name from a file never leads elsewhere
            if path.is_file():
                yield path, source


def _row(name: str, source: Source) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerow([name, *(getattr(source, column) or "" for column in _COLUMNS[1:])])
    return buffer.getvalue()

"""Hands files of official series to their stage, with the mapping file that lies beside them."""

from __future__ import annotations

import re
from pathlib import Path

from registan.model import Source, Unreadable
from registan.read.decode import decode
from registan.read.names import printable
from registan.read.opening import ReadError, read_plain
from registan.read.walk import MAPPING_SUFFIX
from registan.statistics import LARGEST, File, Series, is_series, read_series

_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xml", ".json"})
"""Names under which `trade.mapping.yaml` describes `trade.csv`; another needs its own full name before the suffix."""

_LONGEST_MAPPING = 1_000_000
_HEAD = 20_000
_ARCHIVE = b"PK\x03\x04"
_TELLING = re.compile(rb"sdmx|OBS_VALUE|\A\W*(?:DATAFLOW|STRUCTURE)\b|\A\s*[\[{]", re.I)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding=[\"']([\w.-]+)")


def mapping_beside(path: Path) -> str | None:
    """The text of the mapping file beside a table, None where there is none; ReadError where it cannot be read."""
    names = [path.name + MAPPING_SUFFIX, *([path.stem + MAPPING_SUFFIX] if path.suffix.lower() in _TABLES else [])]
    for beside in (path.with_name(name) for name in names):
        if beside.is_file():
            try:
                return read_plain(beside, _LONGEST_MAPPING).decode("utf-8-sig")
            except (ReadError, UnicodeDecodeError) as error:
                why = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
                raise ReadError(f"its mapping file {printable(beside.name)} cannot be read: {why}") from error
    return None


def read_as_series(path: Path, name: str, source: Source) -> Series | Unreadable | None:
    """The series in this file, or why it cannot be read; None when the file is no series."""
    try:
        data = read_plain(path, LARGEST)
        if source.mapping is None and not _may_be(data):
            return None
        file = _decoded(name, data)
    except ReadError as error:
        return None if source.mapping is None else Unreadable(name=name, reason=str(error))
    return read_series(file, source) if is_series(file, source) else None


def _may_be(data: bytes) -> bool:
    """Whether a look at the first bytes allows a series, so that prose is decoded once."""
    head = data[:_HEAD].replace(b"\x00", b"")
    return head.startswith(_ARCHIVE) or _TELLING.search(head) is not None


def _decoded(name: str, data: bytes) -> File:
    if data.startswith(_ARCHIVE):
        return File(name=name, data=data)
    declared = _DECLARED.match(data[:_HEAD])
    decoded = decode(data, declared.group(1).decode() if declared else None)
    return File(
        name=name,
        data=data,
        text=decoded.text,
        encoding=decoded.encoding,
        notes=decoded.notes,
        is_damaged=decoded.lossy,
    )

"""What the user knows of documents: `metadata.csv`, one row a document."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path

from registan.model import Source
from registan.model.document import PARTIAL_DATE

from .limits import METADATA
from .names import printable
from .opening import ReadError, read_plain
from .walk import METADATA_NAME, Found

_DELIMITERS = (",", ";", "\t")
_FIELDS = ("published", "publisher", "title", "url")


class MetadataError(Exception):
    """A `metadata.csv` that cannot be used; the message begins with the file and the row."""


def read_sources(metadata_csv: Path) -> dict[str, Source]:
    """Sources by document name; columns in any order, unknown columns are left alone.

    Commas, semicolons or tabs part them: spreadsheets write what the country of their user is used to.
    """
    shown = printable(str(metadata_csv))
    if not metadata_csv.exists():
        raise MetadataError(f"{shown}: there is no such file")
    try:
        text = read_plain(metadata_csv, METADATA.size).decode("utf-8-sig")
    except ReadError as error:
        raise MetadataError(f"{shown}: {error}") from error
    except UnicodeDecodeError as error:
        raise MetadataError(f"{shown}: it is not UTF-8; save it as UTF-8") from error
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True, delimiter=_delimiter(text))
    sources: dict[str, Source] = {}
    try:
        if "doc" not in (rows.fieldnames or ()):
            raise MetadataError(f"{shown}, row 1: there is no column 'doc' (doc, published, publisher, url, title)")
        for row in rows:
            name = (row["doc"] or "").strip()
            if not name:
                raise MetadataError(f"{shown}, row {rows.line_num}: the row names no document")
            if name in sources:
                raise MetadataError(f"{shown}, row {rows.line_num}: {printable(name)} stands twice")
            if len(sources) >= METADATA.rows:
                raise MetadataError(f"{shown}, row {rows.line_num}: more than {METADATA.rows:,} rows")
            sources[name] = _source(row, f"{shown}, row {rows.line_num}")
    except csv.Error as error:
        raise MetadataError(f"{shown}, row {rows.reader.line_num}: {error}") from error
    return sources


def _delimiter(text: str) -> str:
    """The first of the marks by which the head has a column 'doc'."""
    head = text.partition("\n")[0]
    heads = ((mark, [name.strip(' "\r') for name in head.split(mark)]) for mark in _DELIMITERS)
    return next((mark for mark, names in heads if "doc" in names and len(names) > 1), ",")


def _source(row: dict[str, str], place: str) -> Source:
    values = {name: (row.get(name) or "").strip() or None for name in _FIELDS}
    published = values["published"]
    if published is not None and not PARTIAL_DATE.match(published):
        raise MetadataError(f"{place}: published is {printable(published)!r}; write 2024, 2024-03 or 2024-03-18")
    return Source(**values)


@dataclass(slots=True)
class Sources:
    """Finds the source of each file: first in the file that the user named, then in the folders above the document."""

    given: dict[str, Source] = field(default_factory=dict)
    _folders: dict[Path, dict[str, Source]] = field(default_factory=dict)

    def of(self, found: Found) -> Source | None:
        """The source of this file, None when nothing is known; MetadataError when a folder's table is broken."""
        source = self.given.get(found.name)
        folder = found.path.parent
        while source is None:
            source = self._table(folder).get(found.name)
            if folder in (found.root, folder.parent) or not folder.is_relative_to(found.root):
                break
            folder = folder.parent
        return source

    def _table(self, folder: Path) -> dict[str, Source]:
        if folder not in self._folders:
            path = folder / METADATA_NAME
            self._folders[folder] = read_sources(path) if path.is_file() else {}
        return self._folders[folder]

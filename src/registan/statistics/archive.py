"""Looks through a workbook's archive before anything opens it: bombs, DTDs and programs are refused by counting."""

from __future__ import annotations

import io
import zipfile
import zlib

from .limits import WORKBOOK
from .series import SeriesError

_CHUNK = 1 << 20
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_MARK = "xl/workbook.xml"


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are an XLSX workbook."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _MARK in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def check_archive(data: bytes) -> None:
    """Raise SeriesError for an archive beyond the limits; its sizes are counted, not believed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > WORKBOOK.parts:
                raise SeriesError(f"the workbook has more than {WORKBOOK.parts:,} parts")
            expanded = 0
            for part in parts:
                expanded = _counted(archive, part, expanded, len(data))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise SeriesError(f"the workbook is damaged or encrypted ({error}); save it again as XLSX") from error


def _counted(archive: zipfile.ZipFile, part: zipfile.ZipInfo, before: int, packed: int) -> int:
    """What the parts up to this one come to."""
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            before += len(chunk)
            if before > WORKBOOK.expanded or (before > WORKBOOK.free and before > WORKBOOK.ratio * packed):
                raise SeriesError("the workbook unpacks to far more than it holds (a zip bomb?); save it again as CSV")
            if any(mark in tail + chunk for mark in _DOCTYPES):
                raise SeriesError("the workbook holds a document type declaration (DTD), which no workbook has")
            tail = chunk[-20:]
    return before

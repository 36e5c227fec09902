"""Tells what a file of series is and reads it: one line a format."""

from __future__ import annotations

import hashlib

from registan.model import Claim, Source, Unreadable

from .archive import is_workbook
from .claims import claims_of
from .comtrade import is_comtrade, read_comtrade
from .document import document_of
from .limits import WORKBOOK
from .mapping import MappingError, SeriesMapping, read_mapping
from .near import did_you_mean
from .sdmx_csv import delimiter_of_sdmx, read_sdmx_csv
from .sdmx_xml import is_sdmx_xml, read_sdmx_xml
from .series import File, Message, Series, SeriesError
from .table import is_wanted, read_csv, read_table
from .workbook import KIND as WORKBOOK_KIND
from .workbook import sheet_of
from .worldbank import is_worldbank, read_worldbank

SERIES_VERSION = "1"
"""Changes whenever the same bytes may give other claims; ledgers then read them again."""


def is_series(file: File, source: Source) -> bool:
    """Whether the file is an official series: of a format that says so itself, or with a mapping beside it."""
    return source.mapping is not None or is_workbook(file.data) or _own_format(file.text)


def read_series(file: File, source: Source) -> Series | Unreadable:
    """The document and the claims of a series, or why there is none."""
    try:
        mapping = _mapping(source)
        message = _read(file, mapping)
        _check_structure(message, mapping)
        _narrow(message, mapping)
        claims = _claims(message, mapping, file)
        document = document_of(file, message, mapping, source)
    except MappingError as error:
        return _refused(file, f"its mapping file cannot be used: {error}")
    except SeriesError as error:
        return _refused(file, str(error))
    return Series(document=document, claims=claims)


def _mapping(source: Source) -> SeriesMapping:
    return SeriesMapping() if source.mapping is None else read_mapping(source.mapping)


def _read(file: File, mapping: SeriesMapping) -> Message:
    if is_workbook(file.data):
        return _workbook(file.data, mapping)
    text = file.text
    if not text.strip():
        raise SeriesError("it is empty" if not text else "it holds nothing but blanks")
    delimiter = delimiter_of_sdmx(text)
    if delimiter is not None and not ({"value"} & mapping.fields.keys() and not _names_structure(text)):
        return read_sdmx_csv(text, delimiter)
    if is_sdmx_xml(text):
        return read_sdmx_xml(text)
    if is_worldbank(text):
        return read_worldbank(text)
    if is_comtrade(text):
        return read_comtrade(text)
    if text.lstrip()[:1] in "<{[":
        raise SeriesError("a mapping describes tables (CSV, XLSX) and SDMX; this is some other XML, HTML or JSON")
    return read_csv(text, mapping)


def _workbook(data: bytes, mapping: SeriesMapping) -> Message:
    if len(data) > WORKBOOK.size:
        raise SeriesError(f"the workbook is larger than {WORKBOOK.size // 1_000_000} MB; save its sheets as CSV")
    if not mapping.fields:
        raise SeriesError(
            "it is a workbook and nothing says what its columns mean: write NAME.mapping.yaml beside it"
            " (`registan statistics mapping --example` prints one), or save it as text"
        )
    text, rows, odd = sheet_of(data, mapping.table.sheet)
    message = read_table(text, rows, mapping, WORKBOOK_KIND)
    message.notes += [odd] if odd else []
    return message


def _own_format(text: str) -> bool:
    return bool(text.strip()) and (
        delimiter_of_sdmx(text) is not None or is_sdmx_xml(text) or is_worldbank(text) or is_comtrade(text)
    )


def _names_structure(text: str) -> bool:
    return text.lstrip('"').startswith(("DATAFLOW", "STRUCTURE"))


def _check_structure(message: Message, mapping: SeriesMapping) -> None:
    """Refuse a mapping of another structure: its components would mean something else."""
    wanted = mapping.structure
    if wanted is None or not message.structures or message.is_structure:
        return
    others = [name for name in message.structures if name != wanted]
    if others:
        raise MappingError(f"structure: the file is built after {others[0]}, the mapping after {wanted}")


def _narrow(message: Message, mapping: SeriesMapping) -> None:
    """Leave the figures that `only` asks for; what a row deletes, it may name in part."""
    if not mapping.only or not message.defaults or not message.points:
        return
    for component in mapping.only:
        if component not in message.components:
            near = did_you_mean(component, message.components)
            raise MappingError(f"only: the series has no component {component!r}: {near}")
    message.points = [each for each in message.points if each.action == "delete" or is_wanted(each.values, mapping)]


def _claims(message: Message, mapping: SeriesMapping, file: File) -> tuple[Claim, ...]:
    if message.is_structure:
        listed = ", ".join(message.structures[:10]) or "nothing that it names"
        message.notes.append(f"it holds structures, no figures: {listed}")
        return ()
    if not message.points:
        message.notes.append("it holds no figures")
        return ()
    digest = hashlib.sha256(file.data).hexdigest()
    return tuple(claims_of(message, mapping, file.name, digest))


def _refused(file: File, reason: str) -> Unreadable:
    return Unreadable(name=file.name, reason=reason, digest=hashlib.sha256(file.data).hexdigest())

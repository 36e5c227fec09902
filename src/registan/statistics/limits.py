"""The limits of series. A file never raises them."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLimits:
    """CSV and SDMX-CSV; `figures` is how many claims one file may make, of every kind of series."""

    size: int = 64 * MEGABYTE
    rows: int = 1_000_000
    columns: int = 2_000
    field: int = MEGABYTE
    figures: int = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookLimits:
    """XLSX: counted while its parts are unpacked, never taken from what the archive announces."""

    size: int = 64 * MEGABYTE
    parts: int = 2_000
    expanded: int = 512 * MEGABYTE
    ratio: int = 200
    free: int = 8 * MEGABYTE
    """Expanded bytes below which the ratio is not asked."""
    cells: int = 1_000_000
    columns: int = 16_384
    field: int = 32_000
    text: int = 64 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlLimits:
    """SDMX-ML."""

    size: int = 64 * MEGABYTE
    depth: int = 64
    attributes: int = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonLimits:
    """Answers of services."""

    size: int = 64 * MEGABYTE
    depth: int = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingLimits:
    """Mapping files."""

    size: int = 256_000
    depth: int = 8


TABLE = TableLimits()
WORKBOOK = WorkbookLimits()
XML = XmlLimits()
JSON = JsonLimits()
MAPPING = MappingLimits()
LARGEST = max(TABLE.size, WORKBOOK.size, XML.size, JSON.size)

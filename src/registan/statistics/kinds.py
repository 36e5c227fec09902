"""The media types of documents that hold official figures."""

from __future__ import annotations

from . import comtrade, sdmx_csv, sdmx_xml, table, workbook, worldbank

SERIES_KINDS = frozenset({sdmx_csv.KIND, sdmx_xml.KIND, table.KIND, workbook.KIND, worldbank.KIND, comtrade.KIND})

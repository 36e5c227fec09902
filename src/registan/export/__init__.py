"""Writes for other programs: the exchange format, CSV, and files that appear whole or not at all."""

from .atomic import replacing, replacing_bytes
from .comma import COLUMNS, claim_lines, table_lines
from .jsonl import json_lines
from .mentioned import Request, mention_row, request_of

__all__ = [
    "COLUMNS",
    "Request",
    "claim_lines",
    "json_lines",
    "mention_row",
    "replacing",
    "replacing_bytes",
    "request_of",
    "table_lines",
]

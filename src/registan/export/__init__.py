"""Writes for other programs: the exchange format, CSV, and files that appear whole or not at all."""

from .atomic import replacing
from .comma import COLUMNS, claim_lines, table_lines
from .jsonl import json_lines

__all__ = ["COLUMNS", "claim_lines", "json_lines", "replacing", "table_lines"]

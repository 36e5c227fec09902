"""Which database library is at work."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """The version of the SQLite library: what package audits do not see."""
    return sqlite3.sqlite_version

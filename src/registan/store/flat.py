"""A ledger as one plain SQLite file for Datasette and other programs: flat tables with keys, views, text search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

from registan.model import dumps

Row = Mapping[str, Any]

_CLAIM = (
    "type indicator measure value value_high unit qualifier area counterpart reporter period base_period product"
    " deadline announced name kind sector parties signed date founded place status modality attributed_to"
    " quote doc start end"
)
_CELL = "indicator measure unit area counterpart reporter period base_period product value value_high qualifier"
TABLES: dict[str, tuple[str, ...]] = {
    "documents": tuple("digest name published publisher title url languages characters status".split()),
    "claims": ("id", "document", *_CLAIM.split()),
    "facts": ("id", *_CELL.split(), "why", "origins"),
    "findings": tuple("id kind severity rule confidence message suggestion suspect".split()),
    "verdicts": tuple("id subject status value unit deadline announced required_growth_pct message".split()),
    "things": tuple("id type kind name identifier parties date place status".split()),
    "fact_claims": ("fact", "claim"),
    "finding_claims": ("finding", "claim"),
    "verdict_claims": ("verdict", "claim"),
    "mentions": ("thing", "claim"),
}
"""The tables with their columns, each after those that it refers to."""

_NUMBERS = frozenset("value value_high characters start end confidence origins required_growth_pct".split())
_KEYS = {"documents": "digest"} | dict.fromkeys(("claims", "facts", "findings", "verdicts", "things"), "id")
_REFERS = {
    ("claims", "document"): "documents(digest)",
    ("findings", "suspect"): "claims(id)",
    ("fact_claims", "fact"): "facts(id)",
    ("finding_claims", "finding"): "findings(id)",
    ("verdict_claims", "verdict"): "verdicts(id)",
    ("mentions", "thing"): "things(id)",
    **{(name, "claim"): "claims(id)" for name in ("fact_claims", "finding_claims", "verdict_claims", "mentions")},
}
_INDEXED = {"claims": ("document", "type", "indicator", "area", "counterpart"), "facts": ("indicator", "area")}
_VIEWS = """
CREATE INDEX fact_claims_by_claim ON fact_claims (claim);
CREATE INDEX finding_claims_by_claim ON finding_claims (claim);
CREATE INDEX mentions_by_claim ON mentions (claim);
CREATE VIEW trade_by_reporter AS
  SELECT indicator, area, counterpart, reporter, period, value, unit, origins, id AS fact FROM facts
  WHERE indicator LIKE 'trade.%' AND measure = 'level' AND product IS NULL
  ORDER BY indicator, area, counterpart, reporter, period;
CREATE VIEW quotes AS
  SELECT claims.id AS claim, claims.quote, claims.start, claims."end", documents.name AS document,
    documents.published, documents.url FROM claims LEFT JOIN documents ON documents.digest = claims.document;
CREATE VIEW doubted_claims AS
  SELECT findings.severity, findings.message, claims.* FROM findings JOIN claims ON claims.id = findings.suspect
  WHERE findings.severity <> 'note';
CREATE VIRTUAL TABLE quotes_fts USING fts5(quote, content='claims', content_rowid='rowid');
INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild');
"""


def write_flat(path: Path, rows: Mapping[str, Iterable[Row]]) -> dict[str, int]:
    """Make the file, which must not be there yet; how many rows each table got.

    `rows` has, for each of `TABLES`, mappings with its columns. The same rows in the same order make the same file by
    the same version of SQLite.
    """
    counts = {}
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        for name, columns in TABLES.items():
            database.execute(_table(name, columns))
            told = [tuple(_cell(row.get(column)) for column in columns) for row in rows.get(name, ())]
            marks = ", ".join("?" * len(columns))
            database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', told)
            counts[name] = len(told)
        for name, indexed in _INDEXED.items():
            for column in indexed:
                database.execute(f"CREATE INDEX {name}_by_{column} ON {name} ({column})")
        database.execute("COMMIT")
        database.executescript(_VIEWS)
        database.execute("VACUUM")
    return counts


def _table(name: str, columns: Iterable[str]) -> str:
    told = [_column(name, column) for column in columns]
    if name not in _KEYS:
        told.append(f"PRIMARY KEY ({', '.join(TABLES[name])})")
    return f'CREATE TABLE "{name}" ({", ".join(told)})'


def _column(table: str, column: str) -> str:
    kind = "NUMERIC" if column in _NUMBERS else "TEXT"
    key = " PRIMARY KEY" if _KEYS.get(table) == column else ""
    refers = f" REFERENCES {_REFERS[table, column]}" if (table, column) in _REFERS else ""
    return f'"{column}" {kind}{key}{refers}'


def _cell(value: Any) -> Any:
    """A value as SQLite keeps it: whole figures exactly, others as the nearest binary number, the nested as JSON."""
    if isinstance(value, (Decimal, int)):
        return str(value)  # the column makes a number of it, however large
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value)) if all(isinstance(each, str) for each in value) else dumps(list(value))
    return dumps(value) if isinstance(value, dict) else value

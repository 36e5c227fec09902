"""The flat SQLite file: what the ledger says, with keys that hold."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from registan.api import ClaimFilter, Ledger
from registan.export.flat import datasette_metadata, write_sqlite


def flat(ledger: Ledger, matching: ClaimFilter = ClaimFilter()) -> bytes:  # noqa: B008
    file = io.BytesIO()
    write_sqlite(ledger, matching, file)
    return file.getvalue()


@pytest.fixture
def database(sample: Ledger, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    (tmp_path / "flat.db").write_bytes(flat(sample))
    with closing(sqlite3.connect(tmp_path / "flat.db")) as opened:
        yield opened


def count(database: sqlite3.Connection, table: str) -> int:
    return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_every_record_of_the_ledger_is_a_row(database: sqlite3.Connection, sample: Ledger) -> None:
    assert count(database, "claims") == len(list(sample.claims()))
    assert count(database, "documents") == len(list(sample.documents()))
    assert count(database, "facts") == len(list(sample.facts()))
    assert count(database, "verdicts") == len(sample.commitments())
    assert count(database, "mentions") == sum(len(thing.mentions) for thing in sample.things())


def test_keys_hold_and_the_file_is_whole(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_quote_is_found_by_its_words(database: sqlite3.Connection) -> None:
    found = (
        "SELECT claims.quote FROM quotes_fts JOIN claims ON claims.rowid = quotes_fts.rowid WHERE quotes_fts MATCH ?"
    )
    quotes = [row[0] for row in database.execute(found, ("billion",))]
    assert quotes
    assert all("billion" in quote.lower() for quote in quotes)


def test_the_view_of_trade_has_numbers_by_reporter(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT typeof(value), indicator FROM trade_by_reporter").fetchall()
    assert rows
    assert {row[0] for row in rows} <= {"integer", "real"}
    assert all(row[1].startswith("trade.") for row in rows)


def test_the_same_ledger_gives_the_same_bytes(sample: Ledger) -> None:
    assert flat(sample) == flat(sample)


def test_only_what_is_asked_for_is_there(sample: Ledger, tmp_path: Path) -> None:
    asked = ClaimFilter(indicator="trade")
    (tmp_path / "trade.db").write_bytes(flat(sample, asked))
    with closing(sqlite3.connect(tmp_path / "trade.db")) as opened:
        assert count(opened, "claims") == len(list(sample.claims(asked)))
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        assert count(opened, "things") == 0


def test_the_metadata_is_json_with_a_title() -> None:
    assert json.loads(datasette_metadata())["title"]

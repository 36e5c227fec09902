"""Ledgers are made by the same scripts that bring older ones up to date."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from registan.store.errors import DamagedLedgerError, NewerLedgerError
from registan.store.file import migrate
from registan.store.file.connect import reader, writer
from registan.store.store import Store
from registan.store.tables.schema import APPLICATION_ID, SCHEMA, metadata

AFTER = f"{int(SCHEMA) + 1:04}"
NEXT = '''"""A next version."""
from alembic import op
revision = "{after}"
down_revision = "{before}"
def upgrade():
    op.execute("CREATE TABLE reviews (number INTEGER PRIMARY KEY)")
    {then}
'''


def test_the_scripts_make_the_tables_that_the_queries_expect(ledger: Path) -> None:
    def ours(thing, name, kind, reflected, compare_to) -> bool:
        return not (kind == "table" and "_search" in name)

    with reader(ledger).connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_newest_script_is_the_version_that_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA


def test_a_new_ledger_says_whose_it_is_and_leaves_nothing_beside(ledger: Path) -> None:
    assert ledger.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big")
    assert [path.name for path in ledger.parent.iterdir()] == ["ledger.db"]


def test_a_half_made_ledger_of_a_killed_process_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "a.db.new").write_bytes(b"half")
    (tmp_path / "a.db.new-wal").write_bytes(b"half")
    migrate.make_ledger(tmp_path / "a.db")
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


@pytest.mark.parametrize(
    ("version", "kind", "words"),
    [(AFTER, NewerLedgerError, "newer Registan"), ("x", DamagedLedgerError, "does not say its version")],
)
def test_other_versions_are_refused_and_not_touched(ledger: Path, version: str, kind, words: str) -> None:
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [version])
    connection.close()
    before = ledger.read_bytes()
    with pytest.raises(kind, match=words):
        Store(ledger)
    assert ledger.read_bytes() == before


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A program that is one version ahead of its ledgers."""

    def become(then: str = "") -> None:
        scripts = tmp_path / "scripts"
        shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        script = NEXT.format(then=then, before=SCHEMA, after=AFTER)
        (scripts / "versions" / f"v{AFTER}_next.py").write_text(script)
        monkeypatch.setattr(migrate, "SCRIPTS", scripts)
        monkeypatch.setattr(migrate, "SCHEMA", AFTER)

    return become


def test_an_older_ledger_is_brought_up_to_date_with_a_copy_beside(
    ledger: Path, next_version, document, claim, keep
) -> None:
    note = document("note.txt", "trade of $4 billion")
    keep(ledger, note, [claim(note, "$4 billion")])
    before = list(Store(ledger).exchange_rows())
    next_version()
    assert list(Store(ledger).exchange_rows()) == before
    with sqlite3.connect(ledger) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(AFTER,)]
        assert connection.execute("SELECT count(*) FROM reviews").fetchall() == [(0,)]
    with sqlite3.connect(ledger.with_name(f"ledger.db.before-{AFTER}")) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [(SCHEMA,)]
        assert copy.execute("SELECT count(*) FROM claims").fetchall() == [(1,)]


def test_a_ledger_of_the_first_version_is_brought_up_to_date(ledger: Path, document, claim, keep, tmp_path) -> None:
    note = document("note.txt", "trade of $4 billion")
    keep(ledger, note, [claim(note, "$4 billion")])
    first = tmp_path / "first.db"
    engine = writer(first, "rwc")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(migrate.SCRIPTS))
        config.attributes["connection"] = connection
        upgrade(config, "0001")
        connection.execute(text("ATTACH :path AS newer"), {"path": str(ledger)})
        for table in ("documents", "passages", "locations", "claims", "builds", "build_files"):
            connection.execute(text(f"INSERT INTO {table} SELECT * FROM newer.{table}"))
    engine.dispose()
    store = Store(first)
    assert list(store.exchange_rows()) == list(Store(ledger).exchange_rows())
    assert (store.decisions(), store.given("identities"), list(store.complaints())) == ([], None, [])
    store.close()


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(ledger: Path, next_version) -> None:
    next_version(then="op.execute('SELECT no_such_function()')")
    with pytest.raises(Exception, match="ledger"):
        Store(ledger)
    with sqlite3.connect(ledger) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(SCHEMA,)]
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'reviews'").fetchall()

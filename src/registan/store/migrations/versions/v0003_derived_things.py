"""What follows from claims, kept with what it was made from: facts, findings between documents, origins of copies."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, Integer, LargeBinary, Text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_SOURCE = "CASE WHEN {row}.document = '' THEN {row}.doc ELSE {row}.document END"
_CLAIM = "doc, document, row, extracted, imported"


def upgrade() -> None:
    """Make the tables of version 3; all documents are to be looked at."""
    _make_bookkeeping()
    _make_groups()
    _make_facts()
    _make_findings()
    _mark_changes("claims", _CLAIM, _SOURCE)
    _mark_changes("documents", "published, text, name", "{row}.digest")
    sources = f"SELECT {_SOURCE.format(row='claims')} FROM claims UNION SELECT digest FROM documents"
    op.execute(f"INSERT INTO stale {sources}")


def _make_bookkeeping() -> None:
    op.create_table(
        "derivation",
        Column("number", Integer, primary_key=True),
        Column("version", Text, nullable=False),
        Column("judged", Integer, nullable=False),
        Column("whole", Boolean, nullable=False),
    )
    op.execute("INSERT INTO derivation VALUES (1, '', 0, 0)")
    op.create_table("stale", Column("source", Text, primary_key=True), sqlite_with_rowid=False)
    op.create_table(
        "sources",
        Column("number", Integer, primary_key=True),
        Column("name", Text, nullable=False, unique=True),
        Column("digest", Text, nullable=False),
        Column("published", Text),
        Column("origin", Text, nullable=False),
        Column("passages", Integer, nullable=False),
        Column("marks", LargeBinary, nullable=False),
        Column("named", Text, nullable=False),
        Column("backed", Text, nullable=False),
        Column("accused", Text, nullable=False),
        Column("moved", Boolean, nullable=False),
    )
    op.create_index("sources_moved", "sources", ["moved"])
    op.create_table(
        "marks",
        Column("mark", Integer, primary_key=True, autoincrement=False),
        Column("source", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ties",
        Column("later", Integer, primary_key=True, autoincrement=False),
        Column("earlier", Integer, primary_key=True, autoincrement=False),
        Column("kind", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )


def _make_groups() -> None:
    op.create_table(
        "groups",
        Column("number", Integer, primary_key=True),
        Column("bench", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("dirty", Boolean, nullable=False),
        Column("judged", Text, nullable=False),
    )
    op.create_index("groups_by_key", "groups", ["bench", "key"], unique=True)
    op.create_index("groups_dirty", "groups", ["dirty"])
    op.create_table(
        "members",
        Column("grp", Integer, primary_key=True, autoincrement=False),
        Column("claim", Integer, primary_key=True, autoincrement=False),
        Column("source", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("members_by_source", "members", ["source"])


def _make_facts() -> None:
    op.create_table(
        "facts",
        Column("first", Integer, primary_key=True, autoincrement=False),
        Column("grp", Integer, nullable=False),
        Column("best", Integer, nullable=False),
        Column("why", Text, nullable=False),
        Column("origins", Integer, nullable=False),
        Column("apart", Text, nullable=False),
    )
    op.create_index("facts_by_group", "facts", ["grp"])
    op.create_table(
        "mentions",
        Column("claim", Integer, primary_key=True, autoincrement=False),
        Column("fact", Integer, nullable=False),
    )
    op.create_index("mentions_by_fact", "mentions", ["fact"])


def _make_findings() -> None:
    op.create_table(
        "told",
        Column("number", Integer, primary_key=True),
        Column("id", Text, nullable=False),
        Column("grp", Integer),
        Column("source", Text),
        Column("between", Boolean, nullable=False),
        Column("severity", Text, nullable=False),
        Column("doc", Text, nullable=False),
        Column("document", Text, nullable=False),
        Column("place", Integer, nullable=False),
        Column("start", Integer, nullable=False),
        Column("stop", Integer, nullable=False),
        Column("rule", Text, nullable=False),
        Column("row", Text, nullable=False),
    )
    op.create_index("told_by_group", "told", ["grp"])
    op.create_index("told_by_source", "told", ["source"])
    op.create_index("told_by_id", "told", ["id"])
    op.create_table(
        "told_of",
        Column("finding", Integer, primary_key=True, autoincrement=False),
        Column("claim", Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("told_of_claim", "told_of", ["claim"])


def _mark_changes(table: str, columns: str, source: str) -> None:
    """Triggers note the documents of which something changed, so that no code can forget them."""
    for event, rows in (("INSERT", "new"), ("DELETE", "old"), (f"UPDATE OF {columns}", "old new")):
        notes = " ".join(
            f"INSERT INTO stale SELECT {name} WHERE {name} NOT IN (SELECT source FROM stale);"
            for name in (source.format(row=row) for row in rows.split())
        )
        name = f"{table}_stale_{event.split(maxsplit=1)[0].lower()}"
        op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {notes} END")

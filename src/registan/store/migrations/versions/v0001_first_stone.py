"""Documents, where they lie, claims, findings, full-text search and the build log."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer, Text, text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SEARCHED = (("passages", "text"), ("claims", "quote"))


def upgrade() -> None:
    """Make the tables of version 1."""
    op.execute("PRAGMA application_id = 1380404293")
    _make_documents()
    _make_claims()
    _make_log()
    for table, column in _SEARCHED:
        _make_search(table, column)


def _make_documents() -> None:
    op.create_table(
        "documents",
        Column("digest", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("blocks", Text, nullable=False),
        Column("languages", Text, nullable=False),
        Column("characters", Integer, nullable=False),
        Column("media_type", Text, nullable=False),
        Column("encoding", Text, nullable=False),
        Column("published", Text),
        Column("publisher", Text),
        Column("title", Text),
        Column("url", Text),
        Column("status", Text, nullable=False),
        Column("notes", Text, nullable=False),
        Column("reading", Text, nullable=False),
        Column("reader", Text, nullable=False),
        Column("extractor", Text, nullable=False),
    )
    op.create_index("documents_by_name", "documents", ["name", "digest"])
    op.create_table(
        "failures",
        Column("digest", Text, primary_key=True),
        Column("reading", Text, nullable=False),
        Column("reason", Text, nullable=False),
    )
    op.create_table(
        "locations",
        Column("path", Text, primary_key=True),
        Column("label", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("digest", Text, nullable=False),
        Column("source", Text, nullable=False),
        Column("missing", Boolean, nullable=False),
    )
    op.create_index("locations_by_digest", "locations", ["digest", "label"])
    op.create_table(
        "passages",
        Column("number", Integer, primary_key=True),
        Column("document", Text, ForeignKey("documents.digest", ondelete="CASCADE"), nullable=False),
        Column("start", Integer, nullable=False),
        Column("stop", Integer, nullable=False),
        Column("text", Text, nullable=False),
    )
    op.create_index("passages_by_place", "passages", ["document", "start"])


def _make_claims() -> None:
    op.create_table(
        "claims",
        Column("number", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("doc", Text, nullable=False),
        Column("document", Text, nullable=False),
        Column("start", Integer, nullable=False),
        Column("stop", Integer, nullable=False),
        Column("type", Text, nullable=False),
        Column("indicator", Text),
        Column("area", Text),
        Column("counterpart", Text),
        Column("reporter", Text),
        Column("parties", Text, nullable=False),
        Column("period_start", Text),
        Column("period_stop", Text),
        Column("quote", Text, nullable=False),
        Column("row", Text, nullable=False),
        Column("extracted", Boolean, nullable=False),
        Column("imported", Boolean, nullable=False),
    )
    op.create_index("claims_in_order", "claims", ["doc", "document", "start", "stop", "type", "id"])
    op.create_index("claims_by_document", "claims", ["document", "start"])
    op.create_index("claims_by_indicator", "claims", ["indicator"])
    op.create_index("claims_imported", "claims", ["document"], sqlite_where=text("imported = 1"))
    op.create_table(
        "findings",
        Column("number", Integer, primary_key=True),
        Column("document", Text, ForeignKey("documents.digest", ondelete="CASCADE"), nullable=False),
        Column("severity", Text, nullable=False),
        Column("row", Text, nullable=False),
    )
    op.create_index("findings_by_document", "findings", ["document"])
    op.create_index("findings_by_severity", "findings", ["severity"])


def _make_log() -> None:
    counts = ("found", "read", "partly_read", "unreadable", "skipped", "unchanged")
    op.create_table(
        "builds",
        Column("number", Integer, primary_key=True),
        Column("version", Text, nullable=False),
        *(Column(name, Integer, nullable=False) for name in counts),
        Column("finished", Boolean, nullable=False),
    )
    op.create_table(
        "build_files",
        Column("number", Integer, primary_key=True),
        Column("build", Integer, ForeignKey("builds.number", ondelete="CASCADE"), nullable=False),
        Column("label", Text, nullable=False),
        Column("outcome", Text, nullable=False),
        Column("reason", Text),
        Column("claims", Integer, nullable=False),
        Column("findings", Integer, nullable=False),
    )
    op.create_index("build_files_by_build", "build_files", ["build"])


def _make_search(table: str, column: str) -> None:
    """Triggers keep the search rows in step, so that no code can forget them."""
    search = f"{table}_search"
    op.execute(
        f"CREATE VIRTUAL TABLE {search} USING fts5"
        f"({column}, content='{table}', content_rowid='number', tokenize='trigram')"
    )
    op.execute(
        f"CREATE TRIGGER {search}_add AFTER INSERT ON {table} BEGIN"
        f" INSERT INTO {search} (rowid, {column}) VALUES (new.number, new.{column}); END"
    )
    op.execute(
        f"CREATE TRIGGER {search}_remove AFTER DELETE ON {table} BEGIN"
        f" INSERT INTO {search} ({search}, rowid, {column}) VALUES ('delete', old.number, old.{column}); END"
    )

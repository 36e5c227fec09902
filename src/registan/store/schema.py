"""The tables of a ledger. The migration scripts make them; a test holds both to be the same."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text, true

APPLICATION_ID = 0x52474C45
"""'RGLE' in the head of the file: tells a ledger from other programs' SQLite files."""

SCHEMA = "0002"
"""The newest migration; the number of a ledger's own stands in its `alembic_version`."""

metadata = MetaData()

documents = Table(
    "documents",
    metadata,
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
    Index("documents_by_name", "name", "digest"),
)

failures = Table(
    "failures",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("reading", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

locations = Table(
    "locations",
    metadata,
    Column("path", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("missing", Boolean, nullable=False),
    Index("locations_by_digest", "digest", "label"),
)

passages = Table(
    "passages",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.digest", ondelete="CASCADE"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Index("passages_by_place", "document", "start"),
)

claims = Table(
    "claims",
    metadata,
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
    Index("claims_in_order", "doc", "document", "start", "stop", "type", "id"),
    Index("claims_by_document", "document", "start"),
    Index("claims_by_indicator", "indicator"),
)
Index("claims_imported", claims.c.document, sqlite_where=claims.c.imported == true())

findings = Table(
    "findings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.digest", ondelete="CASCADE"), nullable=False),
    Column("severity", Text, nullable=False),
    Column("row", Text, nullable=False),
    Index("findings_by_document", "document"),
    Index("findings_by_severity", "severity"),
)

builds = Table(
    "builds",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Column("read", Integer, nullable=False),
    Column("partly_read", Integer, nullable=False),
    Column("unreadable", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("finished", Boolean, nullable=False),
)

build_files = Table(
    "build_files",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("build", Integer, ForeignKey("builds.number", ondelete="CASCADE"), nullable=False),
    Column("label", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text),
    Column("claims", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
    Index("build_files_by_build", "build"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("row", Text, nullable=False),
)
"""What people decided, in the order in which the ledger learnt of it; rows are only ever added."""

given = Table(
    "given",
    metadata,
    Column("name", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("text", Text, nullable=False),
)
"""Files of knowledge that the user gave to the ledger (`identities`), with what the user calls them."""

"""The tables of a ledger. The migration scripts make them; a test holds both to be the same."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, true

APPLICATION_ID = 0x52474C45
"""'RGLE' in the head of the file: tells a ledger from other programs' SQLite files."""

SCHEMA = "0005"
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

derivation = Table(
    "derivation",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Text, nullable=False),
    Column("judged", Integer, nullable=False),
    Column("whole", Boolean, nullable=False),
)
"""One row: by which version of the program's rules, and up to which decision, the tables below were made; `whole` while
the ties between all documents are to be made anew.
"""

stale = Table("stale", metadata, Column("source", Text, primary_key=True), sqlite_with_rowid=False)
"""Documents (digest, or file name where there is none) of which something changed; triggers note them."""

sources = Table(
    "sources",
    metadata,
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
    Index("sources_moved", "moved"),
)
"""What each document lends to the groups of its claims; `digest` is of all that, `moved` while its ties are to be made
anew.
"""

marks = Table(
    "marks",
    metadata,
    Column("mark", Integer, primary_key=True, autoincrement=False),
    Column("source", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

ties = Table(
    "ties",
    metadata,
    Column("later", Integer, primary_key=True, autoincrement=False),
    Column("earlier", Integer, primary_key=True, autoincrement=False),
    Column("kind", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

groups = Table(
    "groups",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("bench", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("statistic", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("dirty", Boolean, nullable=False),
    Column("judged", Text, nullable=False),
    Column("gaps", Text, nullable=False),
    Index("groups_by_key", "bench", "key", "statistic", "time", unique=True),
    Index("groups_dirty", "dirty"),
)
"""Claims that are judged together: the drawers (`statistic`, `time`) of a bench's key; a key without drawers is one.

`judged` is what people decided about them, with the groups that this joins; `gaps` those between two states' books.
"""

members = Table(
    "members",
    metadata,
    Column("grp", Integer, primary_key=True, autoincrement=False),
    Column("claim", Integer, primary_key=True, autoincrement=False),
    Column("source", Integer, primary_key=True, autoincrement=False),
    Column("doubted", Boolean, nullable=False),
    Column("book", Text),
    Column("period", Text),
    Column("spans", Boolean, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Index("members_by_source", "source"),
    sqlite_with_rowid=False,
)
Index("members_spanning", members.c.grp, sqlite_where=members.c.spans == true())
"""Claims of groups by number; SQLite may give the number of a claim that went to a new one of another document.

`doubted` tells whether a finding within the document names the claim. By the others comparable figures are found: whose
book, which period, whether that ends in a later year, and an interval a little wider than the figure's own.
"""

facts = Table(
    "facts",
    metadata,
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("grp", Integer, nullable=False),
    Column("best", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("apart", Text, nullable=False),
    Index("facts_by_id", "id"),
    Index("facts_by_group", "grp"),
)
"""Facts by the number of their first claim."""

mentions = Table(
    "mentions",
    metadata,
    Column("claim", Integer, primary_key=True, autoincrement=False),
    Column("fact", Integer, nullable=False),
    Index("mentions_by_fact", "fact"),
)

told = Table(
    "told",
    metadata,
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
    Column("settles", Text),
    Index("told_by_group", "grp"),
    Index("told_by_source", "source"),
    Index("told_by_id", "id"),
)
Index("told_settling", told.c.settles, sqlite_where=told.c.settles.is_not(None))
"""Findings of groups, those that settle a conflict which a document left open (`settles` tells which), and those
of documents by rules that no build runs or of which some claims were imported only.
"""

told_of = Table(
    "told_of",
    metadata,
    Column("finding", Integer, primary_key=True, autoincrement=False),
    Column("claim", Text, primary_key=True),
    Index("told_of_claim", "claim"),
    sqlite_with_rowid=False,
)
"""The claims of these findings."""

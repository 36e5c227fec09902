"""Groups by statistic and year, with what finds their figures from outside: what is kept is made anew once."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, Float, Integer, Text, column

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of version 4 in place of those that hold nothing but what follows from claims."""
    for table in ("groups", "members"):
        op.drop_table(table)
    _make_groups()
    _make_members()
    op.add_column("told", Column("settles", Text))
    op.create_index("told_settling", "told", ["settles"], sqlite_where=column("settles").is_not(None))
    op.execute("UPDATE derivation SET version = ''")


def _make_groups() -> None:
    op.create_table(
        "groups",
        Column("number", Integer, primary_key=True),
        Column("bench", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("statistic", Text, nullable=False),
        Column("time", Text, nullable=False),
        Column("dirty", Boolean, nullable=False),
        Column("judged", Text, nullable=False),
        Column("gaps", Text, nullable=False),
    )
    op.create_index("groups_by_key", "groups", ["bench", "key", "statistic", "time"], unique=True)
    op.create_index("groups_dirty", "groups", ["dirty"])


def _make_members() -> None:
    op.create_table(
        "members",
        Column("grp", Integer, primary_key=True, autoincrement=False),
        Column("claim", Integer, primary_key=True, autoincrement=False),
        Column("source", Integer, primary_key=True, autoincrement=False),
        Column("doubted", Boolean, nullable=False),
        Column("book", Text),
        Column("period", Text),
        Column("spans", Boolean, nullable=False),
        Column("low", Float),
        Column("high", Float),
        sqlite_with_rowid=False,
    )
    op.create_index("members_by_source", "members", ["source"])
    op.create_index("members_spanning", "members", ["grp"], sqlite_where=column("spans") == 1)

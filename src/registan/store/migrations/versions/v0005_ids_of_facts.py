"""Facts are found by the beginning of their id: they are made anew once, with it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of version 5 in place of one that holds nothing but what follows from claims."""
    op.drop_table("facts")
    op.create_table(
        "facts",
        Column("first", Integer, primary_key=True, autoincrement=False),
        Column("id", Text, nullable=False),
        Column("grp", Integer, nullable=False),
        Column("best", Integer, nullable=False),
        Column("why", Text, nullable=False),
        Column("origins", Integer, nullable=False),
        Column("apart", Text, nullable=False),
    )
    op.create_index("facts_by_id", "facts", ["id"])
    op.create_index("facts_by_group", "facts", ["grp"])
    op.execute("UPDATE derivation SET version = ''")

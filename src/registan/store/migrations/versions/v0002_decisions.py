"""What people decided, as a log that only grows, and the files of knowledge that users give to a ledger."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of version 2."""
    op.create_table(
        "decisions",
        Column("number", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("row", Text, nullable=False),
    )
    op.create_table(
        "given",
        Column("name", Text, primary_key=True),
        Column("label", Text, nullable=False),
        Column("text", Text, nullable=False),
    )

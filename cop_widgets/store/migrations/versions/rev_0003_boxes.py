"""Ballot boxes, who is connected, and a quick way to the doors."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables and the index."""
    _table("boxes", ["gathering", "round"], sa.Column("version", sa.BigInteger, nullable=False))
    _table("answers", ["gathering", "round", "person"], sa.Column("by_hand", sa.Boolean, nullable=False))
    _table(
        "ballots",
        ["gathering", "round", "key"],
        sa.Column("turn", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    _table(
        "connected",
        ["gathering", "server"],
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("people", sa.Text, nullable=False),
    )
    doors = sa.text("kind = 'door_set'")
    op.create_index("events_doors", "events", ["gathering", "seq"], sqlite_where=doors, postgresql_where=doors)


def _table(name: str, key: list[str], *others: "sa.Column[int] | sa.Column[bool] | sa.Column[str]") -> None:
    keys = [sa.Column(one, sa.Text, nullable=False) for one in key]
    op.create_table(name, *keys, *others, sa.PrimaryKeyConstraint(*key), sqlite_with_rowid=False)

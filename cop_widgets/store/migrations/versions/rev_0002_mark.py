"""Mark an SQLite file as a log, so that it (and ``file log.db``) can be told from any other database."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Write "COPW" as the application id into the head of the file; other databases have no such place."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {int.from_bytes(b'COPW')}")

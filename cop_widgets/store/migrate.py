"""Bringing a database to the newest schema, with the migrations that come with this package."""

import threading
from typing import Any

from sqlalchemy import Connection, inspect, select

from .schema import MARK, REVISION, REVISIONS, VERSION_TABLE, metadata, version

_one_at_a_time = threading.Lock()  # Alembic keeps the migration it is at in module globals


class Foreign(Exception):
    """The database holds tables, and they are not a log's."""


def revision_of(connection: Connection) -> str:
    """Revision of the schema in a database; empty where there is nothing yet.

    Raises
    ------
    Foreign
        It is somebody else's database.
    """
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE not in tables:
        if tables:
            raise Foreign
        return ""
    return connection.execute(select(version.c.version_num)).scalar() or ""


def is_unknown(revision: str) -> bool:
    """Whether a revision is not one of ours: made by a newer cop_widgets."""
    return bool(revision) and revision not in REVISIONS


def make(connection: Connection) -> None:
    """Make the newest schema in an empty database, in the transaction that ``connection`` is in.

    It is what all migrations make together, without Alembic, which takes longer than the rest of a first start.
    """
    metadata.create_all(connection, checkfirst=False)
    version.create(connection)
    connection.execute(version.insert().values(version_num=REVISION))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {MARK}")


def migrate(connection: Connection, to: str = REVISION) -> None:
    """Run the migrations up to ``to`` in the transaction that ``connection`` is in."""
    # Imported here: a log that is new or current, the usual case, never needs Alembic (0.2 s).
    from alembic import command
    from alembic.config import Config

    shared: dict[str, Any] = {"connection": connection}
    config = Config(attributes=shared)
    config.set_main_option("script_location", "cop_widgets.store:migrations")
    config.set_main_option("path_separator", "os")
    with _one_at_a_time:
        command.upgrade(config, to)

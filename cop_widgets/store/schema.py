"""The one table of the log, as it is at the newest revision (see ``migrations``)."""

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, PrimaryKeyConstraint, Table, Text

REVISIONS = ("0001", "0002")
"""All revisions of the schema, oldest first. Kept here too so that a current log opens without Alembic."""

REVISION = REVISIONS[-1]
VERSION_TABLE = "log_version"

metadata = MetaData()

events = Table(
    "events",
    metadata,
    Column("gathering", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("part", Integer, nullable=False),  # place of the event within its act, from 0
    Column("at", BigInteger, nullable=False),
    Column("command", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("gathering", "seq"),
    # A command is written once: a second writing of it meets its own part 0 here, whichever process it is in.
    Index("events_once", "gathering", "command", "part", unique=True),
    sqlite_with_rowid=False,
)

"""The tables of a log, as they are at the newest revision (see ``migrations``).

``events`` is what was said. The others hold what is no event: the ballot boxes of votes that go on (see ``box``), and
who is connected now.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

REVISIONS = ("0001", "0002", "0003")
"""All revisions of the schema, oldest first. Kept here too so that a current log opens without Alembic."""

REVISION = REVISIONS[-1]
VERSION_TABLE = "log_version"

DOORS = "kind = 'door_set'"
"""Which events say what codes lead to a gathering: few, and looked up often."""

MARK = int.from_bytes(b"COPW")
"""In the head of an SQLite file: it is a log (``PRAGMA application_id``)."""

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
    Index("events_doors", "gathering", "seq", sqlite_where=text(DOORS), postgresql_where=text(DOORS)),
    sqlite_with_rowid=False,
)

boxes = Table(
    "boxes",
    metadata,
    Column("gathering", Text, nullable=False),
    Column("round", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    PrimaryKeyConstraint("gathering", "round"),
    sqlite_with_rowid=False,
)

# No time and no sequence stands in these two, and no rowid: nothing that could join a row of one to a row of the other.
answers = Table(
    "answers",
    metadata,
    Column("gathering", Text, nullable=False),
    Column("round", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("by_hand", Boolean, nullable=False),
    PrimaryKeyConstraint("gathering", "round", "person"),
    sqlite_with_rowid=False,
)

ballots = Table(
    "ballots",
    metadata,
    Column("gathering", Text, nullable=False),
    Column("round", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("turn", BigInteger, nullable=False),
    Column("body", Text, nullable=False),  # empty where it was withdrawn
    PrimaryKeyConstraint("gathering", "round", "key"),
    sqlite_with_rowid=False,
)

connected = Table(
    "connected",
    metadata,
    Column("gathering", Text, nullable=False),
    Column("server", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("people", Text, nullable=False),  # a JSON list of ids
    PrimaryKeyConstraint("gathering", "server"),
    sqlite_with_rowid=False,
)

version = Table(
    VERSION_TABLE,
    MetaData(),  # Alembic's own: it is none of those that migrations are about
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name=f"{VERSION_TABLE}_pkc"),
)

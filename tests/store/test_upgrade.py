"""Older logs are brought up to date, newer and foreign ones are left alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from cop_widgets.domain.errors import LogDamaged, LogFull, LogTooNew
from cop_widgets.store import prepare as preparing
from cop_widgets.store.migrate import migrate
from cop_widgets.store.schema import REVISIONS, VERSION_TABLE, metadata
from cop_widgets.store.sqlite import SqliteDialect

from .making import dialect, sqlite_log, wish

MARK = int.from_bytes(b"COPW")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A log of the first revision with two gatherings in it."""
    path = tmp_path / "log.db"
    make = dialect(path)
    with make.writing.connect() as connection, connection.begin():
        migrate(connection, "0001")
    make.close()
    _say(
        path,
        *(
            f"INSERT INTO events VALUES ('{code}', 1, 0, 7, 'c1', 'host', 1, 'person_removed', '{_BODY}')"
            for code in "ab"
        ),
    )
    return path


_BODY = '{"kind":"person_removed","person":"p1"}'


def test_an_older_log_is_upgraded_with_a_backup(old: Path) -> None:
    """Its events stay, its schema is new, and a whole copy of what it was lies beside it."""
    log = sqlite_log(old)
    assert [one.gathering for one in log.gatherings()] == ["a", "b"]
    assert not log.append(wish("c1", 5, "a")).fresh
    assert log.append(wish("c2", 1, "a")).fresh
    log.close()
    assert _ask(old, f"SELECT version_num FROM {VERSION_TABLE}") == REVISIONS[-1]
    assert _ask(old, "PRAGMA application_id") == MARK
    backup = old.with_name("log.db.backup-20261121T120000Z")
    assert sorted(old.parent.glob("*backup*")) == [backup]
    assert _ask(old, "SELECT count(*) FROM boxes") == 0
    assert _ask(backup, f"SELECT version_num FROM {VERSION_TABLE}") == "0001"
    assert _ask(backup, "SELECT count(*) FROM events") == 2
    assert _ask(backup, "PRAGMA integrity_check") == "ok"


def test_a_backup_opens_as_a_log(old: Path) -> None:
    """Going back is opening the copy."""
    sqlite_log(old).close()
    back = sqlite_log(old.with_name("log.db.backup-20261121T120000Z"))
    assert [one.seq for one in back.since("b")] == [1]
    back.close()


def test_no_backup_no_upgrade(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the copy cannot be made, the log stays as it was, and no half copy is left."""

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(LogFull):
        sqlite_log(old)
    assert _ask(old, f"SELECT version_num FROM {VERSION_TABLE}") == "0001"
    assert list(old.parent.glob("*backup*")) == []


def test_a_failed_migration_leaves_the_log_as_it_was(old: Path) -> None:
    """A migration is one transaction: if it is rolled back, revision and schema are the old ones."""
    make = dialect(old)
    with make.writing.connect() as connection, connection.begin() as transaction:
        migrate(connection)
        transaction.rollback()
    make.close()
    assert _ask(old, f"SELECT version_num FROM {VERSION_TABLE}") == "0001"
    assert _ask(old, "PRAGMA application_id") == 0


def test_a_new_or_current_log_needs_no_backup(tmp_path: Path) -> None:
    """Making a log and opening it again copies nothing."""
    for _ in range(2):
        sqlite_log(tmp_path / "log.db").close()
    assert [found.name for found in tmp_path.iterdir()] == ["log.db"]


@pytest.mark.parametrize("revision", ["0004", "a-later-one"])
def test_a_newer_log_is_refused(tmp_path: Path, revision: str) -> None:
    """A log of an unknown revision is not touched; the text names the file and what to do."""
    path = tmp_path / "log.db"
    sqlite_log(path).close()
    _say(path, f"UPDATE {VERSION_TABLE} SET version_num = '{revision}'")
    before = path.read_bytes()
    with pytest.raises(LogTooNew, match="update cop_widgets") as caught:
        sqlite_log(path)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    """A database with other tables is no log and is not touched."""
    path = tmp_path / "other.db"
    _say(path, "CREATE TABLE recipes (name)")
    before = path.read_bytes()
    with pytest.raises(LogDamaged, match="no log of gatherings"):
        sqlite_log(path)
    assert path.read_bytes() == before


def test_revisions_are_alembics(tmp_path: Path) -> None:
    """The list kept in ``schema``, which spares us Alembic, is the one that Alembic finds."""
    scripts = ScriptDirectory(str(Path(preparing.__file__).parent / "migrations"))
    assert tuple(one.revision for one in reversed(list(scripts.walk_revisions()))) == REVISIONS


def test_migrations_make_the_schema(tmp_path: Path) -> None:
    """What the migrations make is what ``schema`` describes."""
    make = _migrated(tmp_path / "log.db")
    with make.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
    make.close()


def test_a_new_log_is_as_if_it_had_been_upgraded(tmp_path: Path) -> None:
    """It is made at once, without the migrations: the same tables and indexes to the letter, revision and mark."""
    new, upgraded = tmp_path / "new.db", tmp_path / "upgraded.db"
    sqlite_log(new).close()
    _migrated(upgraded).close()
    assert len(_made(new)) == 8
    assert _made(new) == _made(upgraded)
    for question in (f"SELECT group_concat(version_num) FROM {VERSION_TABLE}", "PRAGMA application_id"):
        assert _ask(new, question) == _ask(upgraded, question)


def _migrated(path: Path) -> SqliteDialect:
    """A log that was made by all the migrations, one after the other."""
    make = dialect(path)
    with make.writing.connect() as connection, connection.begin():
        migrate(connection)
    return make


def _made(path: Path) -> list[tuple[str, str, str]]:
    """All that was made in a database, as it was said; without line breaks, which mean nothing."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        return [(kind, name, " ".join(said.split())) for kind, name, said in rows]


_TELLTALE_FREE = {"gathering", "round", "version", "person", "by_hand", "key", "turn", "body"}


def _ask(path: Path, question: str) -> object:
    connection = sqlite3.connect(path)
    answer = connection.execute(question).fetchone()[0]
    connection.close()
    return answer


def _say(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("table", ["boxes", "answers", "ballots", "connected"])
def test_nothing_in_a_box_is_numbered(old: Path, table: str) -> None:
    """An upgraded log keeps no row number that would tell in what order ballots or answers came, nor a time."""
    sqlite_log(old).close()
    with closing(sqlite3.connect(old)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
            connection.execute(f"SELECT rowid FROM {table}")
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
    assert table == "connected" or columns <= {
        "gathering",
        "round",
        "version",
        "person",
        "by_hand",
        "key",
        "turn",
        "body",
    }

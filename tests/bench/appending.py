"""Appends to the log, beside bare inserts with the same durability on the same disk."""

import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from cop_widgets.domain.commands import StartTurn
from cop_widgets.domain.events import TurnStarted
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home
from cop_widgets.live.sources import new_id
from cop_widgets.store.base import Append, EventLog
from cop_widgets.store.open import open_log

from .gatherings import new_gathering
from .measuring import in_turn, seconds
from .table import Row

TIMES, THREADS = 240, 8
BODY = '{"kind":"turn_started","stretch":"s00001","person":"p00001","at":1795262400000000,"entered_by":"facilitator"}'


def bare(path: Path) -> sqlite3.Connection:
    """A connection as bare as one with our durability can be."""
    connection = sqlite3.connect(path, timeout=60, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    return connection


def _bare_inserts(path: Path, times: int) -> None:
    connection = bare(path)
    for _ in range(times):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO rows (body) VALUES (?)", (BODY,))
        connection.execute("COMMIT")
    connection.close()


def _appends(log: EventLog, gathering: str, times: int) -> None:
    for seq in range(times):
        event = TurnStarted("s00001", "p00001", 1_795_262_400_000_000, "facilitator")
        log.append(Append(gathering, seq, new_id(), "facilitator", event.at, [event]))


def _taps(gathering: Gathering, times: int) -> None:
    for turn in range(times):
        gathering.do(StartTurn(f"p{turn % 12 + 1:05d}"))


def _at_once(way: Callable[[int], None]) -> None:
    threads = [threading.Thread(target=way, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def rows() -> Iterator[Row]:
    """One writer, eight, and the whole write path, each in writes a second."""
    with tempfile.TemporaryDirectory() as folder:
        plain, number = Path(folder) / "bare.db", count()
        log, home = open_log(Path(folder) / "log.db"), open_home(Path(folder) / "home")
        bare(plain).close()

        def eight_appends() -> None:
            at = next(number)
            _at_once(lambda thread: _appends(log, f"E{at}-{thread}", TIMES // THREADS))

        ways = {
            "bare one": lambda: _bare_inserts(plain, TIMES),
            "one": lambda: _appends(log, f"S{next(number)}", TIMES),
            "do": lambda: _taps(new_gathering(home), TIMES),
            "bare eight": lambda: _at_once(lambda _: _bare_inserts(plain, TIMES // THREADS)),
            "eight": eight_appends,
        }
        took = in_turn(ways, take=seconds)
        log.close()
        home.close()
    rate = {name: TIMES / s for name, s in took.items()}
    yield _row("SqlLog.append, one thread", rate["one"], rate["bare one"], "bare SQLite inserts, one thread")
    yield _row("SqlLog.append, 8 threads", rate["eight"], rate["bare eight"], "bare SQLite inserts, 8 threads")
    yield _row("Gathering.do, a hand-over each", rate["do"], rate["bare one"], "bare SQLite inserts, one thread")


def _row(figure: str, ours: float, beside: float, baseline: str) -> Row:
    return Row(figure, ours, "/s", beside, baseline, ">= 0.5x", ours >= 0.5 * beside)

"""Somebody with all rights over the files tries to find out who gave which answer without a name.

Twenty people answer in an order that the spy knows, through the same write path as phones, each with words that no
other has; some change theirs, some take it back and answer again, and named acts happen in between. Answers stand in
the log with their times, so all that is looked for is who: anything that joins a person to an answer, or shows in which
order people answered, would give everybody away.
"""

import itertools
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cop_widgets.domain.casting import ballot_key
from cop_widgets.domain.commands import BeginGathering, CreateGathering, RosterEntry
from cop_widgets.domain.participant_commands import JoinByPhone, RaiseHand
from cop_widgets.domain.prompt_commands import ClosePrompt, GiveResponse, ShowPrompt, WithdrawResponse
from cop_widgets.domain.prompt_events import PromptContent, ResponseGiven
from cop_widgets.live.gathering import Gathering
from cop_widgets.store.sql import SqlLog
from cop_widgets.store.writer import SMOOTH_S, Writer

from .making import NOON, sqlite_log

PEOPLE, CODE, REPEATS = 20, "ABCDEF", 8
SURE = 0.5
"""Spearman's correlation of two orders that have nothing to do with each other is seldom so far from none."""


class Room:
    """A prompt answered without names, in a file, and the truth that only the test knows."""

    def __init__(self, path: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.path, self.seconds = path, itertools.count()
        self.log: SqlLog = sqlite_log(path)
        roster = tuple(RosterEntry(f"Name {n}") for n in range(PEOPLE))
        self.gathering = Gathering(self.log, CODE, lambda: NOON + next(self.seconds) * 1_000_000)
        self.gathering.do(CreateGathering("Circle", "2026-11-22", roster=roster), id="make")
        self.gathering.do(BeginGathering(), id="begin")
        self.people = [one.person for one in self.gathering.state.core.people]
        self.secrets = {person: self.chance.randbytes(32).hex() for person in self.people}
        for person in self.people:
            self.gathering.do(JoinByPhone(f"device {person}", f"personal {person}", person), id=f"join {person}")
        self.gathering.do(ShowPrompt(content=PromptContent("question", "?"), form="text", named=False), id="show")
        self.prompt = self.gathering.state.prompts.shown
        self.order = self.chance.sample(self.people, PEOPLE)
        self.truth = {person: f"the words of nobody {self.chance.randrange(10**9)}" for person in self.people}
        for n, person in enumerate(self.order):
            self._answer(person, n)

    def _answer(self, person: str, n: int) -> None:
        key = ballot_key(self.secrets[person], CODE, self.prompt)
        for before in ([f"before {n}"], [f"back {n}", ""], [])[n % 3]:
            if before:
                made = self.gathering.do(GiveResponse(self.prompt, person, key, before, by_phone=True)).made
            else:
                self.gathering.do(WithdrawResponse(made, person, key))
        self.gathering.do(GiveResponse(self.prompt, person, key, self.truth[person], by_phone=True))
        if n % 4 == 0:  # life goes on in between, with names
            self.gathering.do(RaiseHand(self.chance.choice(self.people), by_phone=True))

    def rest(self) -> None:
        """Wait until the log of changes is empty."""
        changes, end = self.path.with_name(f"{self.path.name}-wal"), time.monotonic() + 20 * SMOOTH_S
        while changes.stat().st_size:
            assert time.monotonic() < end, "the order of notes stays in the log of changes"
            time.sleep(0.02)

    def close(self) -> None:
        """End the prompt; nobody has the log open any more."""
        self.gathering.do(ClosePrompt(), id="close")
        self.log.close()

    def raw(self) -> bytes:
        """All bytes there are."""
        return b"".join(path.read_bytes() for path in sorted(self.path.parent.glob(f"{self.path.name}*")))

    def dump(self) -> Iterator[str]:
        """All that SQL tells, line by line."""
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            yield from connection.iterdump()


def _alike(order: list[str], other: list[str]) -> float:
    """Spearman's rank correlation of two orders of the same people, from -1 to 1."""
    ranks = {person: rank for rank, person in enumerate(other)}
    n = len(order)
    return 1 - 6 * sum((rank - ranks[person]) ** 2 for rank, person in enumerate(order)) / (n * (n * n - 1))


def _orders(room: Room) -> dict[str, list[str]]:
    """People as they lie in the table of who has answered, and in the bytes of the files, first and last places."""
    raw = room.raw()
    with closing(sqlite3.connect(f"{room.path.as_uri()}?mode=ro", uri=True)) as connection:
        listed = [person for [person] in connection.execute("SELECT person FROM answers")]
    row = {person: f"{CODE}{room.prompt}{person}".encode() for person in room.people}
    found = {person: raw.rfind(text) for person, text in row.items() if text in raw}
    orders = {"listed": listed, "in the bytes": sorted(found, key=found.__getitem__)}
    return {how: order for how, order in orders.items() if len(order) == PEOPLE}


@pytest.mark.slow
def test_while_it_is_open(tmp_path: Path) -> None:
    """About a second after the latest answer, nothing shows in which order those who answered came."""
    alike: dict[str, list[float]] = {}
    for seed in range(REPEATS):
        room = Room(tmp_path / f"{seed}.db", seed)
        room.rest()
        for how, order in _orders(room).items():
            alike.setdefault(how, []).append(abs(_alike(room.order, order)))
        room.log.close()
    assert alike.keys() == {"listed", "in the bytes"}
    assert {how: found for how, found in alike.items() if sum(found) / REPEATS > SURE} == {}


def test_the_spy_is_no_fool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where rows are left lying as they came, the same spy sees who came when."""

    def leave(writer: Writer) -> None:
        writer._stirred = False

    monkeypatch.setattr(Writer, "_smooth", leave)
    room = Room(tmp_path / "log.db", 1)
    room.log.close()
    assert abs(_alike(room.order, _orders(room)["in the bytes"])) > SURE


def test_no_line_joins_them(tmp_path: Path) -> None:
    """Neither while it is open nor afterwards does any row hold both an answer and a person, nor a time beside one."""
    room = Room(tmp_path / "log.db", 2)
    room.rest()
    for when in ("open", "closed"):
        lines = list(room.dump())
        answers = [line for line in lines if "the words of nobody" in line]
        assert len(answers) == PEOPLE, when
        for line in answers:
            assert [person for person in room.people if person in line] == [], when
            assert [secret for secret in room.secrets.values() if secret in line] == [], when
        rows = [line for line in lines if line.startswith('INSERT INTO "answers"')]
        assert rows == ([] if when == "closed" else sorted(rows))
        assert len(rows) == (PEOPLE if when == "open" else 0)
        assert not [row for row in rows if str(NOON)[:7] in row]
        if when == "open":
            room.close()


def test_the_commands_join_nobody(tmp_path: Path) -> None:
    """What comes before and after an answer in the log says nothing either: each act stands by itself."""
    room = Room(tmp_path / "log.db", 3)
    for one in room.log.since(CODE):
        if isinstance(one.event, ResponseGiven):
            assert one.event.person == ""
            assert not [person for person in room.people if person in one.command]
    room.log.close()


def test_nothing_of_the_box_is_left(tmp_path: Path) -> None:
    """Once it is closed, no row of who has answered is in any file, not even deleted; only the event says it, by id."""
    room = Room(tmp_path / "log.db", 4)
    room.close()
    raw = room.raw()
    assert [person for person in room.people if f"{CODE}{room.prompt}{person}".encode() in raw] == []
    heard = ",".join(f'"{person}"' for person in sorted(room.people))
    assert raw.count(f'"heard":[{heard}]'.encode()) >= 1

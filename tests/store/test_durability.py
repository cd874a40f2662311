"""What was acknowledged is on disk, even if the process that wrote it is killed the moment after."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import IO

import pytest

from cop_widgets.domain.voting.ballots import Word
from cop_widgets.domain.way_events import RoundClosed
from cop_widgets.store.open import open_log

from .making import NOON, opened, upon, wish

ROUNDS, EACH = 20, 250
"""Rounds, and commands that each of the two processes would write in one."""
VOTES = 10
"""Rounds of voting."""


class Worker:
    """A process of ``worker`` and the lines that it says."""

    def __init__(self, *what: str) -> None:
        pipe, root = subprocess.PIPE, Path(__file__).parents[2]
        command = [sys.executable, "-m", "tests.store.worker", str(EACH), *what]
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root, start_new_session=True)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.asked: IO[str] = self.process.stdin
        self.said: IO[str] = self.process.stdout

    def write_until_killed(self, path: Path, name: str, after: int, more_s: float) -> list[str]:
        """Kill it ``more_s`` seconds after it has acknowledged ``after`` commands; all that it has acknowledged."""
        print(f"{path}\t{name}", file=self.asked, flush=True)
        pid = int(self.said.readline().removeprefix("ready "))
        said = [line for _, line in zip(range(after), iter(self._line, "over"), strict=False)]
        assert len(said) == after, "the writer failed by itself; see its own words on stderr"
        time.sleep(more_s)  # not to wait for anything: the moment is to be a random one
        os.kill(pid, signal.SIGKILL)
        said += iter(self._line, "over")  # said before the kill, not yet read by us
        assert said == [f"{name}-{n}" for n in range(len(said))]
        return said

    def _line(self) -> str:
        line = self.said.readline().rstrip("\n")
        if not line:
            raise EOFError
        return line


@pytest.fixture
def workers() -> Iterator[list[Worker]]:
    """Two processes."""
    yield from _running([Worker(), Worker()])


@pytest.fixture
def voters() -> Iterator[list[Worker]]:
    """Three processes that cast ballots."""
    yield from _running([Worker("ballots") for _ in range(3)])


def _running(workers: list[Worker]) -> Iterator[list[Worker]]:
    yield workers
    for worker in workers:
        os.killpg(worker.process.pid, signal.SIGKILL)
        worker.process.communicate()


@pytest.mark.slow
def test_killed_at_any_moment(tmp_path: Path, workers: list[Worker]) -> None:
    """Two processes write 500 commands at once and are killed: all that was acknowledged is there, once, in order.

    Every other round goes on with the file that the killed ones of the round before have left.
    """
    seed = random.SystemRandom().randrange(2**32)
    print("seed", seed)  # noqa: T201  # shown where the test fails
    chance = random.Random(seed)
    acknowledged: dict[str, list[str]] = {}
    for turn in range(ROUNDS):
        if turn % 2 == 0:
            acknowledged = {}
        path = tmp_path / f"{turn // 2}.db"
        acknowledged |= _write_and_kill(workers, path, turn, chance)
        _check(path, acknowledged)


def _write_and_kill(workers: list[Worker], path: Path, turn: int, chance: random.Random) -> dict[str, list[str]]:
    """What each had acknowledged when it was killed, which was while it opened the log or while it wrote."""
    names = [f"{turn}.a", f"{turn}.b"]
    moments = [chance.choice([(0, 0.2), (chance.randrange(1, EACH), 0.004)]) for _ in names]
    ends = [(after, chance.uniform(0, longest_s)) for after, longest_s in moments]
    with ThreadPoolExecutor(len(names)) as pool:
        said = pool.map(lambda one, name, end: one.write_until_killed(path, name, *end), workers, names, ends)
        return dict(zip(names, said, strict=True))


def _check(path: Path, acknowledged: dict[str, list[str]]) -> None:
    log = open_log(path)
    events = log.since("rimu")
    assert [one.seq for one in events] == list(range(1, len(events) + 1))
    acts = [(command, len(list(act))) for command, act in groupby(events, lambda one: one.command)]
    for name, said in acknowledged.items():
        own = [act for act in acts if act[0].startswith(f"{name}-")]
        # Whole acts, each once, in order; one more may have been committed and not yet acknowledged.
        assert own == [(f"{name}-{n}", 1 + n % 3) for n in range(len(own))]
        assert len(own) - len(said) in (0, 1)
    assert log.append(wish(f"after {len(events)}", len(events))).fresh
    log.close()


@pytest.mark.slow
def test_killed_while_people_vote(tmp_path: Path, voters: list[Worker]) -> None:
    """Three processes cast ballots at once and are killed: each acknowledged ballot is in the vote, once."""
    seed = random.SystemRandom().randrange(2**32)
    print("seed", seed)  # noqa: T201  # shown where the test fails
    chance = random.Random(seed)
    for turn in range(VOTES):
        path = tmp_path / f"{turn}.db"
        log = open_log(path)
        opened(log)
        if turn % 2:
            log.close()  # else another process has the log open all the time
        _check_vote(path, _vote_and_kill(voters, path, turn, chance))
        log.close()


def _vote_and_kill(voters: list[Worker], path: Path, turn: int, chance: random.Random) -> dict[str, list[str]]:
    names = [f"{turn}.{letter}" for letter in "abc"]
    ends = [(chance.randrange(1, EACH), chance.uniform(0, 0.01)) for _ in names]
    with ThreadPoolExecutor(len(names)) as pool:
        told = pool.map(lambda one, name, end: one.write_until_killed(path, name, *end), voters, names, ends)
        return dict(zip(names, told, strict=True))


def _check_vote(path: Path, acknowledged: dict[str, list[str]]) -> None:
    log = open_log(path)
    vote = log.append(upon(log, "close", RoundClosed("r1", NOON))).recorded[0].event
    log.close()
    assert isinstance(vote, RoundClosed)
    words = [one.text.split(" ") for one in vote.ballots if isinstance(one, Word)]
    assert len(words) == len(vote.ballots)
    turns = {person: int(turn) for person, turn in words}
    assert len(turns) == len(words), "somebody was counted twice"
    assert sorted(turns) == list(vote.answered)
    for name, told in acknowledged.items():
        # Each in its last wording; one more may have been committed and not yet acknowledged.
        assert {person: turns.get(person) for person in told} == {
            person: 2 if int(person.rpartition("-")[2]) % 3 else 1 for person in told
        }
        assert len([person for person in turns if person.startswith(f"{name}-")]) - len(told) in (0, 1)

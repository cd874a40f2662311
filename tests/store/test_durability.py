"""What was acknowledged is on disk, even if the process that wrote it is killed the moment after."""

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

import pytest

from cop_widgets.store.open import open_log

from .making import wish

ROUNDS, EACH = 20, 250
NAMES = ("one", "two")


@pytest.mark.slow
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Two processes write 500 commands at once and are killed: all that was acknowledged is there, once, in order."""
    seed = random.SystemRandom().randrange(2**32)
    print("seed", seed)  # noqa: T201  # shown where the test fails
    chance = random.Random(seed)
    for turn in range(ROUNDS):
        path = tmp_path / f"{turn}.db"
        acknowledged = _write_and_kill(path, chance)
        _check(path, acknowledged)


def _write_and_kill(path: Path, chance: random.Random) -> list[list[str]]:
    """Kill each process after a random number of its acknowledgements, some before the first; what each said."""
    ends = [chance.choice((0, chance.randrange(5), chance.randrange(EACH), chance.randrange(EACH))) for _ in NAMES]
    with ThreadPoolExecutor(len(NAMES)) as pool:
        return list(pool.map(lambda name, end: _one(path, name, end), NAMES, ends))


def _one(path: Path, name: str, end: int) -> list[str]:
    command = [sys.executable, "-m", "tests.store.worker", str(path), name, str(EACH)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(end)]
        process.kill()
        said += process.stdout.read().split()  # said before the kill, not yet read by us
    assert said == [f"{name}-{n}" for n in range(len(said))]
    return said


def _check(path: Path, acknowledged: list[list[str]]) -> None:
    log = open_log(path)
    events = log.since("rimu")
    assert [one.seq for one in events] == list(range(1, len(events) + 1))
    acts = [(command, len(list(act))) for command, act in groupby(events, lambda one: one.command)]
    for name, said in zip(NAMES, acknowledged, strict=True):
        own = [act for act in acts if act[0].startswith(name)]
        # Whole acts, each once, in order; one more may have been committed and not yet acknowledged.
        assert own == [(f"{name}-{n}", 1 + n % 3) for n in range(len(own))]
        assert len(own) - len(said) in (0, 1)
    assert log.append(wish("after", len(events))).fresh
    log.close()

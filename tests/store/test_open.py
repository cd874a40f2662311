"""Opening a log by its place."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.store.memory import MemoryLog
from cop_widgets.store.open import open_log
from cop_widgets.store.sql import SqlLog

from .making import wish


@pytest.mark.parametrize("where", ["memory:", "sqlite://", "sqlite:///:memory:"])
def test_memory(where: str) -> None:
    """A log that is not kept."""
    assert isinstance(open_log(where), MemoryLog)


def test_a_path_and_its_folder(tmp_path: Path) -> None:
    """Missing folders are made; spaces, accents and ``%`` in a path are nothing special."""
    path = tmp_path / "a b" / "ā%20#?" / "log.db"
    log = open_log(path)
    log.append(wish("c1"))
    log.close()
    assert path.is_file()


def test_a_url(tmp_path: Path) -> None:
    """``sqlite:///`` and the path mean the same file."""
    log, same = open_log(f"sqlite:///{tmp_path}/log.db"), open_log(str(tmp_path / "log.db"))
    log.append(wish("c1"))
    assert same.head("rimu") == 1
    log.close()
    same.close()


@pytest.mark.parametrize("where", ["mysql://here/there", "http://example.org/log.db", "sqlite:/log.db://"])
def test_other_urls_are_refused(where: str) -> None:
    """What cannot be opened is refused with what can."""
    with pytest.raises(InputFaults, match="a log is a path"):
        open_log(where)


def test_threads_open_the_same_new_log(tmp_path: Path) -> None:
    """Several threads that open new logs at once, the same one and others, all get a good one."""
    paths = [tmp_path / f"{n % 3}.db" for n in range(9)]
    with ThreadPoolExecutor(9) as pool:
        logs = list(pool.map(open_log, paths))
    for n, log in enumerate(logs):
        assert isinstance(log, SqlLog)
        assert log.append(wish(f"c{n}", n // 3)).fresh
    for log in logs:
        log.close()


_FIRST = """
import sys
from cop_widgets.store.open import open_log
from tests.store.making import wish
print("ready", flush=True)
sys.stdin.readline()
log = open_log(sys.argv[1])
log.append(wish(sys.argv[2], gathering=sys.argv[2]))
log.close()
"""


def test_processes_open_the_same_new_log(tmp_path: Path) -> None:
    """Two processes that are first at the same moment: one makes the log, both write, nothing is lost."""
    for turn in range(3):
        path = tmp_path / f"{turn}.db"
        both = [_start(_FIRST, str(path), name) for name in ("one", "two")]
        for process in both:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in both:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in both:
            assert process.communicate(timeout=60)[1] == ""
            assert process.returncode == 0
        log = open_log(path)
        assert sorted(one.gathering for one in log.gatherings()) == ["one", "two"]
        log.close()


def test_what_is_imported(tmp_path: Path) -> None:
    """A log in memory needs no SQLAlchemy, and one that is new or current needs no Alembic."""
    says = """
import sys
from cop_widgets.store.open import open_log
open_log("memory:")
assert "sqlalchemy" not in sys.modules
for _ in range(2):
    open_log(sys.argv[1]).close()
assert "alembic" not in sys.modules
"""
    process = _start(says, str(tmp_path / "log.db"))
    assert process.communicate(timeout=60)[1] == ""
    assert process.returncode == 0


def _start(says: str, *arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", says, *arguments], stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=root
    )

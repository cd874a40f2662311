"""The log in SQLite answers as the reference does, whatever is asked of it."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain.errors import Conflict
from cop_widgets.store.base import Append, Appended, EventLog
from cop_widgets.store.memory import MemoryLog

from .making import sqlite_log, wish

ASKED = st.builds(
    lambda gathering, command, expected, at, names: wish(command, expected, gathering, at, tuple(names)),
    st.sampled_from(["rimu", "kauri", "k"]),
    st.sampled_from(["c1", "c2", "c3", "c4"]),
    st.integers(0, 4),
    st.integers(-3, 3),
    st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=3), max_size=2),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty log, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "log.db"
    sqlite_log(path).close()
    return path


@settings(max_examples=100, deadline=None)
@given(st.lists(ASKED, max_size=15), st.integers(0, 15))
def test_it_answers_as_the_reference(empty: Path, wishes: list[Append], reopened_at: int) -> None:
    """Same answers, same conflicts, same events, same listing; a reopening in between changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty, folder))
        reference, log = MemoryLog(), sqlite_log(path)
        for n, asked in enumerate(wishes):
            if n == reopened_at:
                log.close()
                log = sqlite_log(path)
            assert _answer(log, asked) == _answer(reference, asked)
        assert log.gatherings() == reference.gatherings()
        for gathering in ("rimu", "kauri", "k"):
            assert log.since(gathering, 1) == reference.since(gathering, 1)
            assert log.head(gathering) == reference.head(gathering)
        log.close()


def _answer(log: EventLog, asked: Append) -> Appended | tuple[str, int, int]:
    try:
        return log.append(asked)
    except Conflict as conflict:
        return conflict.gathering, conflict.expected, conflict.actual

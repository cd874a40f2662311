"""The log in memory keeps the contract."""

import pytest

from cop_widgets.store.base import EventLog
from cop_widgets.store.memory import MemoryLog

from .box_contract import BoxContract
from .contract import LogContract
from .note_contract import NoteContract


class TestMemoryLog(LogContract, BoxContract, NoteContract):
    """See ``LogContract``, ``BoxContract`` and ``NoteContract``."""

    @pytest.fixture
    def log(self) -> EventLog:
        """A new log."""
        return MemoryLog()

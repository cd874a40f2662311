"""The log in memory keeps the contract."""

import pytest

from cop_widgets.store.base import EventLog
from cop_widgets.store.memory import MemoryLog

from .contract import LogContract


class TestMemoryLog(LogContract):
    """See ``LogContract``."""

    @pytest.fixture
    def log(self) -> EventLog:
        """A new log."""
        return MemoryLog()

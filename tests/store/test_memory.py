"""The log in memory keeps the contract."""

import pytest

from cop_widgets.store.base import EventLog
from cop_widgets.store.memory import MemoryLog

from .box_contract import BoxContract
from .contract import LogContract


class TestMemoryLog(LogContract, BoxContract):
    """See ``LogContract`` and ``BoxContract``."""

    @pytest.fixture
    def log(self) -> EventLog:
        """A new log."""
        return MemoryLog()

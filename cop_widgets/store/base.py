"""What every event log does, whatever it is made of."""

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from ..domain.events import Event, Recorded
from ..domain.times import Micros


class Append(msgspec.Struct, frozen=True):
    """A wish to write: ``events`` of one ``command``, on top of ``expected`` events already there."""

    gathering: str
    expected: int
    command: str
    by: str
    at: Micros
    events: Sequence[Event]


class Appended(msgspec.Struct, frozen=True):
    """What was written. ``fresh`` is false where this command had been written before: then these are its events."""

    recorded: tuple[Recorded, ...]
    fresh: bool = True


class Listed(msgspec.Struct, frozen=True):
    """A gathering in a log: its code, how many events it has, when it was first and last written to."""

    gathering: str
    head: int
    first_at: Micros
    last_at: Micros


class EventLog(Protocol):
    """An append-only log of many gatherings. Safe to use from several threads."""

    def append(self, wish: Append) -> Appended:
        """Write all events or none; return once they are on disk.

        The same ``command`` id in the same gathering a second time writes nothing, whatever its ``expected``.
        A wish without events writes nothing either, and its command is not remembered.

        Raises
        ------
        Conflict
            The gathering does not have exactly ``expected`` events.
        LogTrouble
            It could not be written; nothing of it was. To try again with the same ``command`` is safe.
        """

    def since(self, gathering: str, seq: int = 0) -> list[Recorded]:
        """All events of a gathering after ``seq``, in order; empty where there are none."""

    def head(self, gathering: str) -> int:
        """Number of events of a gathering; 0 where there is none such."""

    def gatherings(self) -> list[Listed]:
        """All gatherings, the one last written to first."""

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` soon after anybody, in any process, has written. Returns how to stop.

        It is called from any thread, outside all locks: it may use this log. Several writes may come as one call,
        and a call may come where nothing is new: ``since`` tells. One call may still be under way after the stop.
        """

    def close(self) -> None:
        """Let go of everything. Calling it twice does no harm; anything else raises ``LogTrouble`` from then on."""

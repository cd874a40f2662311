"""What every event log does, whatever it is made of."""

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from ..domain.casting import Answered, Cast
from ..domain.events import Event, Recorded
from ..domain.noting import Note
from ..domain.times import Micros


class Append(msgspec.Struct, frozen=True):
    """A wish to write: ``events`` of one ``command``, on top of ``expected`` events already there.

    ``note`` says who has answered an unnamed prompt; it goes into the prompt's box, in the same transaction.
    """

    gathering: str
    expected: int
    command: str
    by: str
    at: Micros
    events: Sequence[Event]
    note: Note | None = None


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

        The beginning of a vote makes its ballot box. The end of one is written filled with what is in the box, and
        the box is gone then; so it is where a vote is broken off. A prompt that is answered without names has a box
        too, with no ballots in it: only who has answered.

        Raises
        ------
        Conflict
            The gathering does not have exactly ``expected`` events.
        Refused
            Who is to be noted has answered already, on another device.
        LogTrouble
            It could not be written; nothing of it was. To try again with the same ``command`` is safe.
        """

    def since(self, gathering: str, seq: int = 0) -> list[Recorded]:
        """All events of a gathering after ``seq``, in order; empty where there are none."""

    def head(self, gathering: str) -> int:
        """Number of events of a gathering; 0 where there is none such."""

    def gatherings(self) -> list[Listed]:
        """All gatherings, the one last written to first."""

    def said(self, *kinds: type[Event]) -> list[Recorded]:
        """All events of these kinds in all gatherings, by gathering and in order."""

    def cast(self, cast: Cast) -> None:
        """Put a ballot into its box, or take it out; return once that is on disk.

        A ``turn`` that is not greater than the one under the same key changes nothing, so the same ballot may be
        sent again, and an older one may come late.

        Raises
        ------
        NotNow
            There is no such box: the vote has been closed, or never opened.
        Refused
            The person has answered under another key.
        LogTrouble
            It could not be written; nothing of it was.
        """

    def answered(self, gathering: str, round: str) -> Answered | None:
        """Who has answered in a vote (or an unnamed prompt) that goes on; ``None`` where it has no box (any more)."""

    def say_connected(self, gathering: str, server: str, people: frozenset[str], at: Micros) -> None:
        """Note who is connected to one server at this time, in place of what that server said before."""

    def connected(self, gathering: str, not_before: Micros) -> frozenset[str]:
        """Who is connected to any server that has said so at ``not_before`` or later."""

    def rewrite(self, gathering: str, change: Callable[[Event], Event]) -> None:
        """Put ``change(event)`` in place of each event, and leave nothing of what was there before.

        Only for forgetting somebody: the log is else never changed. Who, when and by which command stays.
        """

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` soon after anybody, in any process, has written or cast. Returns how to stop.

        It is called from any thread, outside all locks: it may use this log. Several writes may come as one call,
        and a call may come where nothing is new: ``since`` tells. One call may still be under way after the stop.
        """

    def close(self) -> None:
        """Let go of everything. Calling it twice does no harm; anything else raises ``LogTrouble`` from then on."""

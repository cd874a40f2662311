"""All who listen to one gathering, and telling them what is new."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator

from ...domain.errors import CopError
from ...domain.rules.door import door_of
from ...domain.state import State
from ...live.gathering import Gathering
from .device import look_up
from .refusals import Refusal, too_many
from .screens import Screens, Seen, seen
from .streams import Payload, Stream
from .touched import answering, touched

STREAMS_EACH = 8
"""Streams of one person: several devices, each with a few tabs."""
WALLS = 50
_REST = 4.0
"""After telling everybody, so many times as long as it took is left to everything else."""
_SLICE_S = 0.008
_WALL_S = 5.0
"""While somebody speaks, a wall is shown the balance so often."""

_logger = logging.getLogger(__name__)


class Hub:
    """Lives in the server's event loop; only ``_from_thread`` is called from elsewhere."""

    def __init__(self, gathering: Gathering, loop: asyncio.AbstractEventLoop) -> None:
        self.gathering = gathering
        self.screens = Screens(gathering)
        self.on_people: Callable[[], None] = lambda: None
        self._loop = loop
        self._streams: dict[str, list[Stream]] = {}
        self._walls: set[Stream] = set()
        self._waiting: set[asyncio.Future[None]] = set()
        self._told = seen(gathering)
        self._due: dict[str, bool] = {}
        self._pending = False
        self._timer: asyncio.TimerHandle | None = None
        self._slicing = False
        self._next_at = 0.0
        self._wall_at = 0.0
        self._stop = gathering.subscribe(self._from_thread)

    # Being told -------------------------------------------------------------------------------------------------

    def _from_thread(self, _: Gathering) -> None:
        if not self._pending:
            self._pending = True
            self._loop.call_soon_threadsafe(self._soon)

    def _soon(self) -> None:
        """At most one telling is on its way, and it shows the newest."""
        if self._timer is None:
            self._timer = self._loop.call_later(max(0.0, self._next_at - self._loop.time()), self._tell)

    def _tell(self) -> None:
        began = time.perf_counter()
        self._timer, self._pending = None, False
        before, now = self._told, seen(self.gathering)
        if now.at != before.at:
            self._told = now
            try:
                self._tell_all(before, now)
            except CopError as error:
                _logger.warning("Phones in %s could not be told: %s", self.gathering.code, error)
        self._next_at = self._loop.time() + _REST * (time.perf_counter() - began)

    def _tell_all(self, before: Seen, now: Seen) -> None:
        if now.state is not before.state:
            self._sort_out(before.state, now.state)
        if self._streams:
            self._send(self.screens.room(now), self.streams())
        if self._walls:
            self._send(self.screens.wall(now), list(self._walls))
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()
        self._note_touched(before, now)
        self._go_on()

    def _note_touched(self, before: Seen, now: Seen) -> None:
        """Whose own screens are to be made: wholly (``True``), or only as far as boxes go."""
        voting = self._streams if before.round != now.round else answering(before.answered, now.answered)
        boxes = {*voting, *answering(before.noted, now.noted)}
        self._due |= {person: False for person in boxes if person in self._streams and person not in self._due}
        if now.state is not before.state:
            self._due |= {person: True for person in touched(before.state, now.state) if person in self._streams}

    def _go_on(self) -> None:
        """Make own screens for a moment, then let others have a turn."""
        self._slicing = False
        until = time.perf_counter() + _SLICE_S
        while self._due and time.perf_counter() < until:
            person = next(iter(self._due))
            whole = self._due.pop(person)
            self._tell_person(person, whole)
        if self._due and not self._slicing:
            self._slicing = True
            self._loop.call_later(_SLICE_S, self._go_on)

    def _tell_person(self, person: str, whole: bool) -> None:
        if person not in self._streams:
            return
        make = self.screens.news if whole else self.screens.ballot_news
        try:
            news = make(self._told, person)
        except CopError:  # gone from the roster: the next change sorts them out
            return
        if news is not None:
            self._send(news, self._streams[person])

    @staticmethod
    def _send(payload: Payload, to: "list[Stream]") -> None:
        for stream in list(to):
            stream.send(payload)

    # Coming and going -------------------------------------------------------------------------------------------

    def streams(self) -> list[Stream]:
        """All streams of phones."""
        return [stream for own in self._streams.values() for stream in own]

    def people(self) -> frozenset[str]:
        """People with a stream."""
        return frozenset(self._streams)

    def check_room_for(self, person: str) -> None:
        """Whether somebody may have one more stream.

        Raises
        ------
        Refusal
            429: they have many.
        """
        if len(self._streams.get(person, ())) >= STREAMS_EACH:
            raise too_many(10)

    def check_room_for_wall(self) -> None:
        """Whether there may be one more wall.

        Raises
        ------
        Refusal
            429: there are very many.
        """
        if len(self._walls) >= WALLS:
            raise too_many(10)

    def listen(self, stream: Stream, person: str, headers: bytes, last: str) -> None:
        """Take in somebody's stream and bring it up to date; ``last`` is what it had seen before."""
        self._streams.setdefault(person, []).append(stream)
        now = seen(self.gathering)
        stream.begin(headers, self._left)
        if last != now.at:
            stream.send(self.screens.room(now))
        stream.send(self.screens.me(now, person))
        if now.at != self._told.at:
            self._soon()
        self.on_people()

    def watch(self, stream: Stream, headers: bytes, last: str) -> None:
        """Take in a wall."""
        self._walls.add(stream)
        stream.begin(headers, self._left)
        now = seen(self.gathering)
        if last != now.at:
            stream.send(self.screens.wall(now))

    def _left(self, stream: Stream) -> None:
        self._walls.discard(stream)
        for person, own in list(self._of(stream)):
            own.remove(stream)
            if not own:
                del self._streams[person]
                self.screens.told.pop(person, None)
        self.on_people()

    def _of(self, stream: Stream) -> Iterator[tuple[str, list[Stream]]]:
        person = self.gathering.state.person_of(stream.device) if stream.device else None
        if person is not None and stream in self._streams.get(person, ()):
            yield person, self._streams[person]
        else:
            yield from ((person, own) for person, own in self._streams.items() if stream in own)

    def _sort_out(self, before: State, after: State) -> None:
        """Who was sent away, has left or is somebody else now: their streams end, and they come back if they may.

        So do walls when the code is renewed: whoever knows only the old one is not to be shown the new one.
        """
        if door_of(before).code != door_of(after).code:
            for wall in list(self._walls):
                wall.end()
        if before.participants.phones is after.participants.phones and before.core.merged == after.core.merged:
            return
        for person, own in list(self._streams.items()):
            for stream in list(own):
                if not self._still(after, stream, person):
                    stream.end()

    @staticmethod
    def _still(state: State, stream: Stream, person: str) -> bool:
        try:
            known = look_up(state, stream.device)
        except Refusal:
            return False
        return known is not None and known.inside and known.person == person

    async def changed(self, after: str, within_s: float) -> None:
        """Wait until the gathering is no longer as it was at ``after``, but not longer than this."""
        if within_s <= 0 or seen(self.gathering).at != after:
            return
        waiting: asyncio.Future[None] = self._loop.create_future()
        self._waiting.add(waiting)
        try:
            await asyncio.wait([waiting], timeout=within_s)
        finally:
            self._waiting.discard(waiting)

    def beat(self) -> None:
        """A heartbeat for everybody."""
        for stream in [*self.streams(), *self._walls]:
            stream.beat()

    def refresh_walls(self) -> None:
        """Show walls the balance anew while somebody speaks; everything else that moves, they move themselves."""
        now = seen(self.gathering)
        if self._walls and now.state.core.open and time.monotonic() - self._wall_at >= _WALL_S:
            self._wall_at = time.monotonic()
            self._send(self.screens.wall(now), list(self._walls))

    def close(self) -> None:
        """Send everybody away."""
        self._stop()
        if self._timer is not None:
            self._timer.cancel()
        for stream in [*self.streams(), *self._walls]:
            stream.end()
        for waiting in self._waiting:
            waiting.cancel()

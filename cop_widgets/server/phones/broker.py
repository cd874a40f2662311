"""What all handlers share: the gatherings, who listens to them, limits and threads."""

import asyncio
import functools
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from ...domain.errors import CopError, UnknownGathering
from ...domain.rules.door import door_of
from ...live.deadlines import Deadlines
from ...live.gathering import SERVER_SAYS_S, Gathering
from ...live.home import Home, open_home
from ...live.link import public_url
from ...live.sources import tidy_code
from .device import look_up
from .hub import Hub
from .limits import Limits
from .presence import Presence
from .refusals import Refusal, unknown_code
from .streams import HEARTBEAT_S
from .uploads import Uploads

THREADS = 32
"""Ballots that wait for the disk at the same time share one flush of it."""
_TICK_S = 1.0
_LONGEST_CODE = 24

Answer = TypeVar("Answer")


class Broker:
    """One a server; made anywhere, used in the event loop, where it opens the folder of gatherings when first asked.

    Parameters
    ----------
    base
        Path below which the server's pages are, beginning and ending with a slash.
    opened
        How to open the folder of gatherings.
    public
        The server's address for everybody, where it is known.
    moved
        In a demo: where a code of a former gathering leads now, ``None`` for all others.
    kept
        In a demo: whether its folder stays, as its pages say then.
    """

    def __init__(
        self,
        base: str = "/",
        opened: Callable[[], Home] = open_home,
        public: str | None = None,
        moved: Callable[[str], str | None] | None = None,
        kept: bool = False,
    ) -> None:
        self.base = base
        self.moved, self.kept = moved, kept
        self.public = public_url() if public is None else public
        self.limits = Limits()
        self.uploads = Uploads()
        self._opened = opened
        self._home: Home | None = None
        self._opening: asyncio.Future[Home] | None = None
        self._server = secrets.token_hex(8)
        self._pool = ThreadPoolExecutor(THREADS, "phones")
        self._hubs: dict[str, Hub] = {}
        self._presence: dict[str, Presence] = {}
        self._by_code: dict[str, Hub] = {}
        self._deadlines: Deadlines | None = None
        self._ticking: asyncio.Task[None] | None = None

    async def run(self, what: Callable[..., Answer], *args: object, **named: object) -> Answer:
        """Do what waits for the disk, in a thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, functools.partial(what, *args, **named))

    async def start(self) -> None:
        """Open the folder of gatherings, once; from then on votes end at their deadlines."""
        if self._opening is None:
            self._opening = asyncio.ensure_future(self.run(self._open))
            self._opening.add_done_callback(self._forget_failure)
        self._home = await asyncio.shield(self._opening)
        if self._ticking is None:
            self._ticking = asyncio.create_task(self._tick())

    def _open(self) -> Home:
        home = self._opened()
        self._deadlines = Deadlines(home)
        return home

    def _forget_failure(self, opening: "asyncio.Future[Home]") -> None:
        if opening.cancelled() or opening.exception() is not None:
            self._opening = None

    async def find(self, code: str, device: str = "") -> tuple[Hub, bool]:
        """The gathering a code leads to, and whether the code still opens its door.

        Parameters
        ----------
        code
            As typed.
        device
            Hash of the secret of whoever asks, empty where it is not known.

        Raises
        ------
        Refusal
            404: it leads nowhere. 429: there is guessing going on.
        """
        if self._home is None:
            await self.start()
        tidy = tidy_code(code[: 2 * _LONGEST_CODE])
        hub = self._known(tidy)
        if hub is None or not (device and _has_joined(hub, device)):
            await self.limits.guessing.slow_down()
        if hub is None:
            hub = await self._look(tidy)
        door = door_of(hub.gathering.state)
        return hub, tidy == door.code

    def _known(self, code: str) -> Hub | None:
        """A gathering found before, if the code still leads there."""
        hub = self._by_code.get(code)
        return hub if hub is not None and code in (*door_of(hub.gathering.state).codes, hub.gathering.code) else None

    async def _look(self, code: str) -> Hub:
        try:
            if not 1 <= len(code) <= _LONGEST_CODE or not code.isascii():
                raise UnknownGathering(code)
            gathering, _ = await self.run(self.home.by_join_code, code)
        except UnknownGathering:
            self.limits.guessing.wrong()
            raise unknown_code() from None
        self._by_code[code] = self._hub(gathering)
        return self._by_code[code]

    @property
    def home(self) -> Home:
        """The folder of gatherings; there once ``start`` has come back."""
        if self._home is None:
            raise CopError("The server is only just starting. Please try again.")
        return self._home

    def _hub(self, gathering: Gathering) -> Hub:
        if gathering.code not in self._hubs:
            loop = asyncio.get_running_loop()
            hub = self._hubs[gathering.code] = Hub(gathering, loop)
            self._presence[gathering.code] = Presence(hub, self._say(gathering), loop)
        return self._hubs[gathering.code]

    def _say(self, gathering: Gathering) -> "Callable[[frozenset[str]], asyncio.Future[None]]":
        def say(people: frozenset[str]) -> "asyncio.Future[None]":
            said = self.run(self.home.log.say_connected, gathering.code, self._server, people, self.home.clock())
            return asyncio.ensure_future(said)

        return say

    def presence(self, hub: Hub) -> Presence:
        """Who is connected to a gathering."""
        return self._presence[hub.gathering.code]

    async def _tick(self) -> None:
        """What is done again and again, for everybody at once."""
        beats, says = HEARTBEAT_S, float(SERVER_SAYS_S)
        while True:
            await asyncio.sleep(_TICK_S)
            beats, says = beats - _TICK_S, says - _TICK_S
            for hub in list(self._hubs.values()):
                hub.refresh_walls()
                if beats <= 0:
                    hub.beat()
            for presence in list(self._presence.values()) if says <= 0 else ():
                presence.repeat()
            beats, says = beats if beats > 0 else HEARTBEAT_S, says if says > 0 else float(SERVER_SAYS_S)

    async def stop(self) -> None:
        """Send everybody away and let go of the log."""
        if self._ticking is not None:
            self._ticking.cancel()
        for hub in self._hubs.values():
            hub.close()
        for presence in self._presence.values():
            presence.close()
        if self._home is not None:
            await self.run(self._close, self._home)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self.uploads.stop()

    def _close(self, home: Home) -> None:
        if self._deadlines is not None:
            self._deadlines.stop()
        for code in self._hubs:
            home.log.say_connected(code, self._server, frozenset(), home.clock())
        home.close()


def _has_joined(hub: Hub, device: str) -> bool:
    try:
        return look_up(hub.gathering.state, device) is not None
    except Refusal:
        return True

"""Who is connected now, told to the log so that every dashboard sees it."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from ...domain.errors import CopError
from .hub import Hub

POLLED_S = 40.0
"""Whoever polled so recently is connected too."""
SETTLES_S = 1.0

_logger = logging.getLogger(__name__)

Say = Callable[[frozenset[str]], Awaitable[None]]


class Presence:
    """Of one gathering. ``say`` writes to the log."""

    def __init__(self, hub: Hub, say: Say, loop: asyncio.AbstractEventLoop) -> None:
        self._hub, self._say, self._loop = hub, say, loop
        self._polled: dict[str, float] = {}
        self._said: frozenset[str] = frozenset()
        self._timer: asyncio.TimerHandle | None = None
        hub.on_people = self.changed

    def polled(self, person: str) -> None:
        """Somebody polled."""
        self._polled[person] = time.monotonic()
        self.changed()

    def now(self) -> frozenset[str]:
        """Who is connected to this server."""
        since = time.monotonic() - POLLED_S
        self._polled = {person: at for person, at in self._polled.items() if at >= since}
        return self._hub.people() | self._polled.keys()

    def changed(self) -> None:
        """Somebody may have come or gone: say so a moment later, once for all who do."""
        if self._timer is None:
            self._timer = self._loop.call_later(SETTLES_S, self._settle)

    def _settle(self) -> None:
        self._timer = None
        if self.now() != self._said:
            self.repeat()

    def repeat(self) -> None:
        """Say it (again): what was said is taken for true only for a while."""
        people = self.now()
        if people or self._said:
            self._said = people
            self._task = self._loop.create_task(self._tell(people))

    async def _tell(self, people: frozenset[str]) -> None:
        try:
            await self._say(people)
        except CopError as error:
            _logger.warning("Who is connected could not be told: %s", error)

    def close(self) -> None:
        """Say no more."""
        if self._timer is not None:
            self._timer.cancel()

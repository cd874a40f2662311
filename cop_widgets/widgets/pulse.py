"""The kernel's heartbeat: brings changes to the kernel's own thread, one after the other, and ticks.

Widgets may only be touched from the thread that runs the kernel's loop. Outside a kernel (plain Python, tests) there is
no loop; then changes are handed on at once, and nothing ticks.
"""

import asyncio
import contextvars
import logging
import threading
import weakref
from collections.abc import Callable
from typing import Protocol

TICK_S = 5.0
"""Clocks run in the browser; what else changes by itself (shares, silence) may be one and a half times this old."""

_logger = logging.getLogger(__name__)


class Ticking(Protocol):
    """What wants to be called every few seconds."""

    def tick(self) -> None:
        """``TICK_S`` have passed."""


def running_loop() -> asyncio.AbstractEventLoop | None:
    """The loop that runs in this thread: the kernel's."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class Pulse:
    """Runs functions in the thread of the loop it was made in."""

    def __init__(self) -> None:
        self._ticking: weakref.WeakSet[Ticking] = weakref.WeakSet()
        self._handle: asyncio.TimerHandle | None = None
        self._loop = running_loop()
        self._context = contextvars.copy_context()

    def alive(self) -> bool:
        """Whether it belongs to the loop that runs now."""
        return self._loop is running_loop()

    def run(self, change: Callable[[], None], lag: float = 0.0) -> None:
        """Run it in the kernel's thread: after what it is doing now, and not before ``lag`` seconds have passed."""
        if self._loop is None:
            change()
        elif not self._loop.is_closed():
            # In the kernel's context: in that of a thread which saw the change, ipykernel 7.0 (mybinder.org has it)
            # finds no request to answer to, and sends nothing.
            self._loop.call_soon_threadsafe(self._later, change, lag, context=self._context.copy())

    def _later(self, change: Callable[[], None], lag: float) -> None:
        if self._loop is not None and lag:
            self._loop.call_later(lag, change)
        else:
            change()

    def add(self, ticking: Ticking) -> None:
        """Call ``tick`` every ``TICK_S`` for as long as the object lives."""
        self._ticking.add(ticking)
        if self._handle is None and self._loop is not None:
            self._handle = self._loop.call_later(TICK_S, self._tick)

    def remove(self, ticking: Ticking) -> None:
        """No more ticks for it."""
        self._ticking.discard(ticking)

    def _tick(self) -> None:
        self._handle = None
        for ticking in list(self._ticking):
            try:
                ticking.tick()
            except Exception:
                _logger.exception("a widget failed on its tick")
        if self._ticking and self._loop is not None:
            self._handle = self._loop.call_later(TICK_S, self._tick)


_pulses: dict[int, Pulse] = {}


def pulse() -> Pulse:
    """The pulse of this thread's loop."""
    key = threading.get_ident()
    found = _pulses.get(key)
    if found is None or not found.alive():
        found = _pulses[key] = Pulse()
    return found

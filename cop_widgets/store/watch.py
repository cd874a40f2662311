"""Those who want to know when the log has grown."""

import logging
import threading
from collections.abc import Callable

Changed = Callable[[], None]

_logger = logging.getLogger(__name__)


def _nothing() -> None:
    """Do nothing."""


class Watchers:
    """A set of callbacks. ``first`` is called (under the lock) when one comes, ``last`` when none is left."""

    def __init__(self, first: Callable[[], None] = _nothing, last: Callable[[], None] = _nothing) -> None:
        self._first, self._last = first, last
        self._lock = threading.Lock()
        self._callbacks: dict[object, Changed] = {}

    def add(self, changed: Changed) -> Changed:
        """Add a callback; returns how to take it away again (twice does no harm)."""
        key = object()
        with self._lock:
            if not self._callbacks:
                self._first()
            self._callbacks[key] = changed

        def stop() -> None:
            with self._lock:
                if self._callbacks.pop(key, None) and not self._callbacks:
                    self._last()

        return stop

    def tell(self) -> None:
        """Call everybody, outside the lock; one that fails is logged and does not stop the others."""
        with self._lock:
            callbacks = list(self._callbacks.values())
        for changed in callbacks:
            try:
                changed()
            except Exception:  # somebody else's code: whatever it is, the others are told
                _logger.exception("somebody who watches the log failed")

    def clear(self) -> None:
        """Send everybody away."""
        with self._lock:
            if self._callbacks:
                self._callbacks.clear()
                self._last()

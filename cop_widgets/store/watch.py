"""Those who want to know when the log has grown."""

import logging
import threading
from collections.abc import Callable

Changed = Callable[[], None]

_logger = logging.getLogger(__name__)


class Watchers:
    """A set of callbacks. ``busy`` is told (under the lock) when the first one comes and the last one has gone."""

    def __init__(self, busy: Callable[[bool], None] = lambda on: None) -> None:
        self._busy = busy
        self._lock = threading.Lock()
        self._callbacks: dict[object, Changed] = {}

    def add(self, changed: Changed) -> Changed:
        """Add a callback; returns how to take it away again (twice does no harm)."""
        key = object()
        with self._lock:
            if not self._callbacks:
                self._busy(True)
            self._callbacks[key] = changed

        def stop() -> None:
            with self._lock:
                if self._callbacks.pop(key, None) and not self._callbacks:
                    self._busy(False)

        return stop

    def tell(self) -> None:
        """Call everybody, outside the lock; one that fails is logged and does not stop the others."""
        with self._lock:
            callbacks = list(self._callbacks.values())
        for changed in callbacks:
            try:
                changed()
            except Exception:
                _logger.exception("somebody who watches the log failed")

    def clear(self) -> None:
        """Send everybody away."""
        with self._lock:
            if self._callbacks:
                self._callbacks.clear()
                self._busy(False)

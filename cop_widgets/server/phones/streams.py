"""One open connection that events are written to, as small as it can be: two thousand of them are held at once."""

import time
from collections.abc import Callable

from tornado.iostream import IOStream, StreamBufferFullError, StreamClosedError

HEARTBEAT_S = 15.0
MOST_UNREAD = 256 * 1024
"""Bytes that may wait for a slow reader."""
SLOWEST_S = 30.0
"""Seconds in which a reader must have taken what it was sent."""
_MOST_RECEIVED = 64 * 1024


class Payload:
    """Bytes to be sent to many, also as one chunk of HTTP/1.1; made once for all."""

    __slots__ = ("chunk", "plain")

    def __init__(self, plain: bytes) -> None:
        self.plain = plain
        self.chunk = b"%x\r\n%s\r\n" % (len(plain), plain)


HEARTBEAT = Payload(b":\n\n")


def event(name: str, at: str, data: bytes) -> Payload:
    """A Server-Sent Event; ``data`` is JSON, so it has no line breaks."""
    return Payload(b"event: %s\nid: %s\ndata: %s\n\n" % (name.encode(), at.encode(), data))


class Stream:
    """Somebody who listens. ``device`` is empty for a wall."""

    __slots__ = ("_chunked", "_io", "_unread_since", "device")

    def __init__(self, io: IOStream, device: str, *, chunked: bool) -> None:
        self.device = device
        self._io, self._chunked = io, chunked
        self._unread_since = 0.0
        io.max_write_buffer_size = MOST_UNREAD
        io.max_buffer_size = _MOST_RECEIVED
        io.set_nodelay(True)

    def begin(self, headers: bytes, gone: Callable[["Stream"], None]) -> None:
        """Send the head of the answer; call ``gone`` once when the connection has ended."""
        self._io.set_close_callback(lambda: gone(self))
        self._write(headers)

    def send(self, payload: Payload) -> None:
        """Send it; whoever does not read what they were sent is dropped, and comes back to the newest."""
        self._write(payload.chunk if self._chunked else payload.plain)

    def beat(self) -> None:
        """Say that we are still there, and see whether the other side is."""
        if not self._io.writing():
            self._unread_since = 0.0
        elif not self._unread_since:
            self._unread_since = time.monotonic()
        elif time.monotonic() - self._unread_since > SLOWEST_S:
            self.close()
            return
        self.send(HEARTBEAT)

    def end(self) -> None:
        """End the answer as it should be, then the connection."""
        if self._chunked:
            self._write(b"0\r\n\r\n")
        self.close()

    def close(self) -> None:
        """End the connection."""
        self._io.close()

    def _write(self, data: bytes) -> None:
        try:
            self._io.write(data)
        except StreamBufferFullError:
            self.close()
        except StreamClosedError:
            pass

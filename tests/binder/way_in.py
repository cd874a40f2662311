"""What stands between visitors and a server of Binder: a proxy that keeps the name by which it was asked."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from tornado.iostream import IOStream, StreamClosedError
from tornado.netutil import bind_sockets
from tornado.tcpclient import TCPClient
from tornado.tcpserver import TCPServer

OUTSIDE = "hub.binder.test"
"""The name by which visitors know the proxy (RFC 6761: ``.test`` is nobody's)."""
_ADDED = b"X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: %s\r\nX-Forwarded-Port: 443\r\n"


class WayIn(TCPServer):
    """Passes requests on with the headers of a proxy, one a connection, and answers as they come: streams, sockets."""

    def __init__(self, to: int) -> None:
        super().__init__()
        self._to = to

    async def handle_stream(self, stream: IOStream, address: tuple[str, int]) -> None:  # noqa: ARG002 - tornado's
        """From the first line of a request to the end of its answer."""
        with suppress(StreamClosedError):
            head = await stream.read_until(b"\r\n\r\n")
            server = await TCPClient().connect("127.0.0.1", self._to)
            try:
                await server.write(_passed_on(head))
                await asyncio.gather(_pour(stream, server), _pour(server, stream))
            finally:
                server.close()
        stream.close()


def _passed_on(head: bytes) -> bytes:
    """A request's head as it reaches the server. The next request is to have a connection of its own."""
    first, *lines = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
    upgrades = any(line.lower().startswith(b"upgrade:") for line in lines)
    kept = [line for line in lines if upgrades or not line.lower().startswith(b"connection:")]
    # A browser that was sent by TLS says so nowhere in its request: whoever ends TLS does.
    added = _ADDED % b"http"
    closing = b"" if upgrades else b"Connection: close\r\n"
    return b"\r\n".join([first, *kept]) + b"\r\n" + added + closing + b"\r\n"


async def _pour(out: IOStream, into: IOStream) -> None:
    """All that comes, until one of them ends."""
    try:
        while True:
            await into.write(await out.read_bytes(65536, partial=True))
    except StreamClosedError:
        into.close()


@contextmanager
def way_in(to: int) -> Iterator[int]:
    """A proxy in front of a port of this computer, in a thread; its own port."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def there(what: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        return asyncio.run_coroutine_threadsafe(what(), loop).result(20)

    async def start() -> tuple[WayIn, int]:
        server = WayIn(to)
        (socket,) = bind_sockets(0, "127.0.0.1")
        server.add_socket(socket)
        return server, socket.getsockname()[1]

    server, port = there(start)

    async def stop() -> None:
        server.stop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    try:
        yield port
    finally:
        there(stop)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()

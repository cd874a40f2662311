"""Phones as light as can be: HTTP over bare sockets, so that two thousand cost the measuring process little."""

import asyncio
import base64
import hashlib
import json
import re
import time
from dataclasses import dataclass

LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"transfer-encoding: *chunked", re.IGNORECASE)
MARK = b"event: room"


@dataclass(frozen=True)
class Answer:
    """What came back: the status, head and body, and when the last byte was there (wall clock, seconds)."""

    status: int
    head: bytes
    body: bytes
    at: float


def secret(number: int) -> str:
    """The device's secret of phone number so and so: several processes know the same phones."""
    return base64.urlsafe_b64encode(hashlib.sha256(f"bench {number}".encode()).digest()).rstrip(b"=").decode()


def request(method: str, path: str, number: int, body: object = None, extra: str = "") -> bytes:
    """A request of a phone."""
    sent = b"" if body is None else json.dumps(body, separators=(",", ":")).encode()
    kind = "" if body is None else f"Content-Type: application/json\r\nContent-Length: {len(sent)}\r\n"
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Cop-Device: {secret(number)}\r\n{kind}{extra}\r\n"
    return head.encode() + sent


class Line(asyncio.Protocol):
    """A kept connection; one request at a time."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._came = b""
        self._awaited: asyncio.Future[Answer] | None = None

    @property
    def is_open(self) -> bool:
        """Whether something can be asked on it."""
        return self._transport is not None and not self._transport.is_closing()

    def ask(self, sent: bytes) -> "asyncio.Future[Answer]":
        """Send a request now; the answer comes."""
        assert self._transport is not None
        self._awaited = asyncio.get_running_loop().create_future()
        self._transport.write(sent)
        return self._awaited

    def close(self) -> None:
        """Let go of it."""
        assert self._transport is not None
        self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ready to ask."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """A piece of the answer."""
        self._came += data
        head, found, body = self._came.partition(b"\r\n\r\n")
        if not found or self._awaited is None or not _is_whole(head, body):
            return
        answer = Answer(int(head[9:12]), head, body, time.time())
        self._came = b""
        awaited, self._awaited = self._awaited, None
        awaited.set_result(answer)

    def connection_lost(self, exc: Exception | None) -> None:
        """The server has had enough."""
        if self._awaited is not None and not self._awaited.done():
            self._awaited.set_exception(exc or ConnectionResetError("closed before the answer"))


def _is_whole(head: bytes, body: bytes) -> bool:
    length = LENGTH.search(head)
    if length:
        return len(body) >= int(length[1])
    return body.endswith(b"0\r\n\r\n") if CHUNKED.search(head) else True


class Stream(asyncio.Protocol):
    """A stream of events that is held open; notes how many came and when the first one since ``forget``."""

    def __init__(self, sent: bytes) -> None:
        self._sent, self._tail = sent, b""
        self.status, self.heard, self.bytes = 0, 0, 0
        self.first_at: float | None = None
        self.news = asyncio.Event()
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the events."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self._sent)

    def data_received(self, data: bytes) -> None:
        """Some of them."""
        if not self.status:
            self.status = int(data[9:12])
        self.bytes += len(data)
        whole = self._tail + data
        came = whole.count(MARK)
        self._tail = whole[1 - len(MARK) :]
        if came:
            self.heard += came
            self.first_at = self.first_at or time.time()
            self.news.set()

    def connection_lost(self, _: Exception | None) -> None:
        """The server has let go of it."""
        self.lost = True

    def forget(self) -> None:
        """Count from here."""
        self.heard, self.first_at = 0, None
        self.news.clear()

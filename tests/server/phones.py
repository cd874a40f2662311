"""Phones for tests, and the smallest server that they can be served by: tornado alone, in a thread."""

import asyncio
import base64
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from cop_widgets.live.home import open_home
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.routes import phone_routes


def secret() -> str:
    """What a phone makes for itself."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")


class Phone:
    """A phone in front of one gathering."""

    def __init__(self, address: str, code: str, own: str | None = None) -> None:
        self.secret = own or secret()
        self.root = f"{address}cop/api/{code}"
        self.client = httpx.Client(headers={"X-Cop-Device": self.secret}, timeout=20)
        self.person = ""

    def get(self, path: str = "", **named: Any) -> httpx.Response:
        """Ask."""
        return self.client.get(self.root + path, **named)

    def post(self, path: str, body: Any, **named: Any) -> httpx.Response:
        """Send JSON; an id is added where there is none."""
        if isinstance(body, dict):
            body = {"id": secrets.token_hex(8)} | body
        return self.client.post(self.root + path, json=body, **named)

    def joins(self, **body: Any) -> dict[str, Any]:
        """Come in."""
        answer = self.post("/join", body)
        assert answer.status_code == 200, answer.text
        joined: dict[str, Any] = answer.json()
        self.person = joined["person"]
        return joined

    def does(self, kind: str, **fields: Any) -> httpx.Response:
        """A command."""
        return self.post("/do", {"command": {"kind": kind} | fields})

    def votes(self, round_: str, ballot: Any, turn: int = 1) -> httpx.Response:
        """A ballot."""
        return self.post("/ballot", {"round": round_, "turn": turn, "ballot": ballot})

    def close(self) -> None:
        """Put it away."""
        self.client.close()


MakePhone = Callable[..., Phone]
Settle = Callable[[], None]


def refused(answer: httpx.Response, status: int, code: str = "") -> dict[str, Any]:
    """The answer says no in our form, without a traceback."""
    assert answer.status_code == status, answer.text
    said: dict[str, Any] = answer.json()
    assert said.keys() == {"code", "text", "faults"}
    assert said["text"]
    assert not code or said["code"] == code
    assert "Traceback" not in answer.text
    return said


@contextmanager
def served(folder: Path, made: Callable[[], Broker] | None = None, **settings: Any) -> Iterator[tuple[str, Broker]]:
    """A plain tornado server over a folder of gatherings; its address, and what its handlers share."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> tuple[HTTPServer, Broker, int]:
        broker = made() if made else Broker("/", lambda: open_home(folder), public="")
        server = HTTPServer(Application(phone_routes("/cop", broker), **settings))
        (socket,) = bind_sockets(0, "127.0.0.1")
        server.add_socket(socket)
        return server, broker, socket.getsockname()[1]

    async def stop() -> None:
        server.stop()
        await broker.stop()
        await server.close_all_connections()

    server, broker, port = asyncio.run_coroutine_threadsafe(start(), loop).result(20)
    try:
        yield f"http://127.0.0.1:{port}/", broker
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop).result(20)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()

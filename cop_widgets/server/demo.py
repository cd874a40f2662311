"""The demo in a server: its place in the event loop, and the address by which its page steers it."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from logging import Logger
from typing import TYPE_CHECKING, TypeVar

import msgspec
from jupyter_server.base.handlers import APIHandler
from tornado import web

from ..domain.errors import CopError, NotNow, Refused
from ..live.demo.asked import Ask, DemoState

if TYPE_CHECKING:  # a server that is no demo loads none
    from ..live.demo.demo import Demo

SETTING = "cop_demo"
"""Under this name handlers find the ``DemoHost``, in a server that is a demo."""
_NO_DEMO = "This server shows no demo."
_ASK = 'Please ask for one of {"do": "play"}, {"do": "pause"}, {"do": "speed", "speed": 2}, {"do": "reset"}.'

Answer = TypeVar("Answer")


class DemoHost:
    """One a server that is a demo. Nothing here waits for the disk in the event loop."""

    def __init__(self, demo: "Demo", log: Logger) -> None:
        self._demo, self._log = demo, log
        self._staging: asyncio.Future[str] | None = None

    def begin(self) -> None:
        """Begin to stage it, if that was not done."""
        if self._staging is None:
            self._staging = asyncio.ensure_future(_in_thread(self._demo.start))
            self._staging.add_done_callback(self._tell_trouble)

    def _tell_trouble(self, staging: "asyncio.Future[str]") -> None:
        """Whoever asks next makes another try."""
        if not staging.cancelled() and (error := staging.exception()) is not None:
            self._staging = None
            self._log.warning("The demo cannot be shown: %s", error)

    async def state(self) -> DemoState:
        """How it stands; waits until it is on stage.

        Raises
        ------
        CopError
            It cannot be shown.
        """
        self.begin()
        if self._staging is not None:
            await asyncio.shield(self._staging)
        return await _in_thread(self._demo.state)

    async def steer(self, asked: Ask) -> DemoState:
        """Do what is asked.

        Raises
        ------
        CopError
            It cannot be done.
        """
        await self.state()
        return await _in_thread(lambda: self._demo.steer(asked))

    def moved(self, code: str) -> str | None:
        """Where the door of a former gathering leads now."""
        return self._demo.moved(code)

    async def stop(self) -> None:
        """End it."""
        await _in_thread(self._demo.stop)


async def _in_thread(what: Callable[[], Answer]) -> Answer:
    return await asyncio.get_running_loop().run_in_executor(None, what)


class DemoHandler(APIHandler):
    """How the demo stands, and steering it. Jupyter checks that a request comes from our own page."""

    @web.authenticated
    async def get(self) -> None:
        """Say how it stands."""
        await self._answer(self._host().state())

    @web.authenticated
    async def post(self) -> None:
        """Do what is asked, and say how it stands then."""
        host = self._host()
        try:
            asked: Ask = msgspec.json.decode(self.request.body, type=Ask)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise web.HTTPError(HTTPStatus.BAD_REQUEST, _ASK) from None
        await self._answer(host.steer(asked))

    def _host(self) -> DemoHost:
        host: DemoHost | None = self.settings.get(SETTING)
        if host is None:
            raise web.HTTPError(HTTPStatus.NOT_FOUND, _NO_DEMO)
        return host

    async def _answer(self, coming: Awaitable[DemoState]) -> None:
        try:
            state = await coming
        except CopError as error:
            wrong = isinstance(error, Refused) and not isinstance(error, NotNow)
            status = HTTPStatus.BAD_REQUEST if wrong else HTTPStatus.SERVICE_UNAVAILABLE
            raise web.HTTPError(status, str(error).replace("%", "%%")) from None
        self.set_header("Cache-Control", "no-store")
        self.finish(msgspec.json.encode(state))

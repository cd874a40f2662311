"""Taking everything along: all outcomes as one download."""

import asyncio
from datetime import datetime
from http import HTTPStatus
from tempfile import TemporaryFile
from typing import IO

from tornado import web
from tornado.iostream import StreamClosedError

from ..domain.errors import CopError, UnknownGathering
from .alive import note_life
from .handlers import PlainErrors

_PIECE = 256 * 1024
"""So many bytes at once are on their way to a browser."""


class EverythingHandler(PlainErrors):
    """All outcome folders as a zip file, brought up to date; ``?gathering=CODE`` for that one alone.

    It is made in a thread, and on disk: there may be many photos, and the gathering goes on meanwhile.
    """

    @web.authenticated
    async def get(self) -> None:
        """The zip file."""
        code = self.get_query_argument("gathering", "")
        note_life(self.settings)
        with TemporaryFile() as file:
            try:
                await asyncio.to_thread(_pack, file, code)
            except UnknownGathering as error:
                self._say(HTTPStatus.NOT_FOUND, str(error))
            except CopError as error:
                self._say(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
            else:
                await self._send(file)

    def _say(self, status: HTTPStatus, text: str) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{text}\n")

    async def _send(self, file: IO[bytes]) -> None:
        """Send it piece by piece, as fast as the browser takes it."""
        name = f"cop-outcomes-{datetime.now().astimezone():%Y-%m-%d}.zip"
        self.set_header("Content-Type", "application/zip")
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.set_header("Content-Length", str(file.seek(0, 2)))
        self.set_header("Cache-Control", "no-store")
        file.seek(0)
        try:
            while piece := await asyncio.to_thread(file.read, _PIECE):
                self.write(piece)
                await self.flush()
        except StreamClosedError:
            return  # whoever asked has changed their mind
        self.finish()


def _pack(file: IO[bytes], code: str) -> None:
    """Open the home for this alone: gatherings of long ago need not stay in the server's memory."""
    from ..live.everything import pack_everything
    from ..live.home import read_home

    home = read_home()
    try:
        pack_everything(home, file, code)
    finally:
        home.close()

"""The floor under the second dashboard: one page, one POST, one SQLite commit, Server-Sent Events. Nothing else.

``python -m tests.bench.plain_server FILE PORT``
"""

import asyncio
import json
import sys
from pathlib import Path

from tornado import web

from .appending import bare

PAGE = Path(__file__).with_name("plain_page.html")


class Room:
    """Who listens, and where it is written."""

    def __init__(self, path: Path) -> None:
        self.connection = bare(path)
        self.listeners: set[asyncio.Queue[str]] = set()

    def give(self, person: str) -> None:
        """Commit, then tell everybody."""
        self.connection.execute("INSERT INTO rows (body) VALUES (?)", (person,))
        for queue in self.listeners:
            queue.put_nowait(person)


class Handler(web.RequestHandler):
    """Base of the three."""

    def initialize(self, room: Room) -> None:
        """Take the room."""
        self.room = room


class PageHandler(Handler):
    """The page."""

    def get(self) -> None:
        """As it is."""
        self.finish(PAGE.read_text(encoding="utf-8"))


class FloorHandler(Handler):
    """A tap."""

    def post(self) -> None:
        """Answer once it is on disk."""
        self.room.give(str(json.loads(self.request.body)["person"]))
        self.finish({})


class EventsHandler(Handler):
    """Everybody's taps."""

    async def get(self) -> None:
        """One event a tap."""
        self.set_header("Content-Type", "text/event-stream")
        queue: asyncio.Queue[str] = asyncio.Queue()
        self.room.listeners.add(queue)
        await self.flush()
        while True:
            self.write(f"data: {await queue.get()}\n\n")
            await self.flush()

    def on_connection_close(self) -> None:
        """The process lives as long as the bench; nobody is counted out."""


async def main(path: Path, port: int) -> None:
    """Serve until ended."""
    room = {"room": Room(path)}
    handlers = [("/", PageHandler, room), ("/floor", FloorHandler, room), ("/events", EventsHandler, room)]
    web.Application(handlers).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))

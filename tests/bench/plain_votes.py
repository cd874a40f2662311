"""The floor under phones: a page, a POST, one SQLite commit, Server-Sent Events. No rules, no names, no secrecy.

``python -m tests.bench.plain_votes FILE PORT``; asked by the same phones as ours, so its paths are the same.
"""

import asyncio
import json
import sys
from pathlib import Path

from tornado import web

from .appending import bare
from .gatherings import names

PAGE = Path(__file__).with_name("plain_votes.html")


class Room:
    """One vote after another: who has answered in the one that goes on, and who waits for news."""

    def __init__(self, path: Path) -> None:
        self.connection = bare(path)
        self.connection.execute("CREATE TABLE IF NOT EXISTS votes (round, who, what, PRIMARY KEY (round, who))")
        self.round, self.version, self.of = 0, 0, 0
        self.answered: set[str] = set()
        self.changed = asyncio.Event()

    def vote(self, who: str, what: str) -> None:
        """Commit, then tell everybody."""
        self.connection.execute("INSERT OR REPLACE INTO votes VALUES (?, ?, ?)", (self.round, who, what))
        self.answered.add(who)
        self.tell()

    def tell(self) -> None:
        """Something has changed."""
        self.version += 1
        before, self.changed = self.changed, asyncio.Event()
        before.set()

    def screen(self) -> str:
        """What everybody sees."""
        return json.dumps({"round": self.round, "answered": len(self.answered), "of": self.of})


class Handler(web.RequestHandler):
    """Base of all."""

    def initialize(self, room: Room) -> None:
        """Take the room."""
        self.room = room


class PageHandler(Handler):
    """The page."""

    def get(self) -> None:
        """As it is."""
        self.finish(PAGE.read_text(encoding="utf-8"))


class DoorHandler(Handler):
    """Names."""

    def get(self) -> None:
        """Some to choose from."""
        self.finish({"names": names(12)})


class JoinHandler(Handler):
    """Come in."""

    def post(self) -> None:
        """Whoever it is."""
        self.room.of += 1
        self.finish({"person": str(json.loads(self.request.body)["name"])})


class BallotHandler(Handler):
    """A vote, or an answer."""

    def post(self) -> None:
        """Answer once it is on disk."""
        self.room.vote(self.request.headers["X-Cop-Device"], self.request.body.decode())
        self.finish({"answered": True})


class RoundHandler(Handler):
    """Another vote."""

    def post(self) -> None:
        """Nobody has answered yet."""
        self.room.round += 1
        self.room.answered.clear()
        self.room.tell()
        self.finish({"round": self.room.round})


class EventsHandler(Handler):
    """The count, whenever it has changed; what changes while somebody is being told is told at once."""

    async def get(self) -> None:
        """One event a change, or fewer."""
        self.set_header("Content-Type", "text/event-stream")
        seen = -1
        while True:
            changed = self.room.changed
            if seen != self.room.version:
                seen = self.room.version
                self.write(f"event: room\ndata: {self.room.screen()}\n\n")
                await self.flush()
            else:
                await changed.wait()

    def on_connection_close(self) -> None:
        """The process lives as long as the bench; nobody is counted out."""


async def main(path: Path, port: int) -> None:
    """Serve until ended."""
    room = {"room": Room(path)}
    handlers = [
        ("/", PageHandler, room),
        ("/room", DoorHandler, room),
        ("/room/join", JoinHandler, room),
        ("/room/(?:ballot|do)", BallotHandler, room),
        ("/room/round", RoundHandler, room),
        ("/room/events", EventsHandler, room),
    ]
    web.Application(handlers).listen(port, "127.0.0.1", backlog=1024)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))

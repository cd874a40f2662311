"""Many phones in a process of their own: ``python -m tests.bench.crowd_main PORT ROOT``.

Reads a JSON object a line (``{"do": ..., ...}``) and answers with one. All times are the wall clock's, in seconds.
"""

import asyncio
import gc
import json
import random
import re
import sys
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any, TypeVar

from .wire import Answer, Line, Stream, request

T = TypeVar("T")
AT_ONCE = 16
ASSET = re.compile(rb'(?:href|src)="(/[^"]*/app/[^"]*)"')


class Crowd:
    """Phones by number, each with a connection that it keeps and, if it listens, one for its stream."""

    def __init__(self, port: int, root: str) -> None:
        self._port, self._root = port, root
        self._lines: dict[int, Line] = {}
        self._streams: dict[int, Stream] = {}
        self._acts, self._turns = 0, 0

    async def _line(self, number: int) -> Line:
        line = self._lines.get(number)
        if line is None or not line.is_open:
            _, line = await asyncio.get_running_loop().create_connection(Line, "127.0.0.1", self._port)
            self._lines[number] = line
        return line

    async def _post(self, number: int, path: str, **body: object) -> Answer:
        self._acts += 1
        sent = request("POST", f"{self._root}/{path}", number, {"id": f"bench-{number}-{self._acts}", **body})
        return await (await self._line(number)).ask(sent)

    async def _get(self, number: int, path: str, extra: str = "") -> Answer:
        return await (await self._line(number)).ask(request("GET", path, number, extra=extra))

    async def join(self, first: int, people: int, keep: bool = True) -> dict[str, Any]:
        """Phones come in under names of their own; those not kept let go of the connection they came by."""

        async def one(number: int) -> int:
            answer = await self._post(number, "join", name=f"Voter {number}")
            if not keep:
                self._drop(number)
            return answer.status

        return {"refused": _refused(await _some_at_once(map_(one, range(first, first + people)), AT_ONCE))}

    def _drop(self, number: int) -> None:
        line = self._lines.pop(number, None)
        if line is not None:
            line.close()

    async def connect(self, first: int, people: int) -> dict[str, Any]:
        """Each has a connection at hand, as after a sign of life."""
        await _some_at_once(map_(self._line, range(first, first + people)), AT_ONCE)
        return {}

    async def visit(self, page: str, first: int, people: int) -> dict[str, Any]:
        """All that a new phone asks for, one phone after another: page, its files, door, join, stream."""
        zipped = "Accept-Encoding: gzip, br\r\n"
        for number in range(first, first + people):
            got = await self._get(number, page, zipped.replace("gzip, br", "identity"))
            for path in ASSET.findall(got.body):
                await self._get(number, path.decode(), zipped)
            await self._get(number, self._root, zipped)
            await self._post(number, "join", name=f"Voter {number}")
            await self._listen(number)
            await self._streams[number].news.wait()
        return {}

    async def _listen(self, number: int) -> None:
        sent = request("GET", f"{self._root}/events", number, extra="Accept: text/event-stream\r\n")
        made = asyncio.get_running_loop().create_connection(lambda: Stream(sent), "127.0.0.1", self._port)
        _, self._streams[number] = await made

    async def listen(self, first: int, people: int) -> dict[str, Any]:
        """Hold streams open; answers once each has had its first event."""
        numbers = range(first, first + people)
        await _some_at_once(map_(self._listen, numbers), AT_ONCE)
        await _have_news(self._streams[number] for number in numbers)
        return {"refused": [s.status for s in self._streams.values() if s.status != 200]}

    async def forget(self) -> dict[str, Any]:
        """Count events from here."""
        for stream in self._streams.values():
            stream.forget()
        return {}

    async def heard(self, within_s: float) -> dict[str, Any]:
        """How many have had an event, and when each had its first; waits until all have, but not for ever."""
        streams = self._streams.values()
        await _have_news(streams, within_s)
        return {
            "at": sorted(stream.first_at for stream in streams if stream.first_at),
            "lost": sum(stream.lost for stream in streams),
            "events": sum(stream.heard for stream in streams),
            "bytes": sum(stream.bytes for stream in streams),
        }

    async def vote(self, round: str, options: list[str], **spread: Any) -> dict[str, Any]:
        """Each votes; see ``_all``."""
        chance = random.Random(len(options))

        async def one(number: int) -> Answer:
            self._turns += 1
            approves = chance.sample(options, min(3, len(options)))
            ballot = {"kind": "approval", "approves": approves}
            return await self._post(number, "ballot", round=round, turn=self._turns, ballot=ballot)

        return await self._all(one, **spread)

    async def answer(self, prompt: str, **spread: Any) -> dict[str, Any]:
        """Each answers a prompt in a sentence; see ``_all``."""

        async def one(number: int) -> Answer:
            text = f"What I noticed, in about as many words as people write on a phone, number {number}."
            return await self._post(number, "do", command={"kind": "give_response", "prompt": prompt, "text": text})

        return await self._all(one, **spread)

    async def _all(  # noqa: PLR0917 - how they are spread
        self,
        act: Callable[[int], Awaitable[Answer]],
        first: int,
        people: int,
        apart_s: float = 0,
        in_flight: int = 0,
        times: int = 1,
    ) -> dict[str, Any]:
        """All act: ``apart_s`` after another, so many ``in_flight``, or all in one burst. (sent, answered) of each.

        Numbers are wall-clock seconds; refusals by status.
        """
        numbers = [number for _ in range(times) for number in range(first, first + people)]
        for number in set(numbers):
            await self._line(number)

        async def one(number: int) -> tuple[float, float, int]:
            sent = time.time()
            answer = await act(number)
            return sent, answer.at, answer.status

        if apart_s:
            done = await _apart(map_(one, numbers), apart_s, random.Random(people))
        else:
            done = await _some_at_once(map_(one, numbers), in_flight or len(numbers))
        return {"refused": _refused(status for *_, status in done), "votes": [(sent, at) for sent, at, _ in done]}


async def _have_news(streams: Iterable[Stream], within_s: float = 60) -> None:
    """Until each has had an event, but not for ever."""
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.gather(*(stream.news.wait() for stream in streams)), within_s)


def map_(of: Callable[[int], Awaitable[T]], numbers: Iterable[int]) -> list[Callable[[], Awaitable[T]]]:
    """What is to be done with each number, not begun yet."""
    return [lambda number=number: of(number) for number in numbers]  # type: ignore[misc]


async def _some_at_once(todo: list[Callable[[], Awaitable[T]]], at_once: int) -> list[T]:
    """Do all, so many at a time."""
    waiting = iter(todo)
    done: list[T] = []

    async def go_on() -> None:
        done.extend([await one() for one in waiting])

    await asyncio.gather(*(go_on() for _ in range(min(at_once, len(todo)))))
    return done


async def _apart(todo: list[Callable[[], Awaitable[T]]], apart_s: float, chance: random.Random) -> list[T]:
    """Do one after another, so far apart on average; one that takes long holds nobody up."""
    begun = []
    for one in todo:
        begun.append(asyncio.ensure_future(one()))
        await asyncio.sleep(apart_s * chance.uniform(0.5, 1.5))
    return await asyncio.gather(*begun)


def _refused(statuses: Iterable[int]) -> list[int]:
    return [status for status in statuses if not 200 <= status < 300]


async def main(port: int, root: str) -> None:
    """Do what is asked for until there is no more."""
    crowd = Crowd(port, root)
    gc.freeze()
    while line := await asyncio.to_thread(sys.stdin.readline):
        asked = json.loads(line)
        done = await getattr(crowd, asked.pop("do"))(**asked)
        sys.stdout.write(f"{json.dumps(done)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))

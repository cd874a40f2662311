"""Streams: what phones and the wall hear, how often, and who is taken for connected."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from cop_widgets.domain.commands import BeginGathering, CreateGathering, StartTurn
from cop_widgets.domain.participant_commands import RenewCode, ShutOut
from cop_widgets.domain.way_commands import CloseRound, OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.streams import MOST_UNREAD, Payload, Stream
from tests.server.phones import Phone, served

WAITS_S = 20


class Ear:
    """A stream that is read."""

    def __init__(self, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.read()
        self.headers = answer.headers
        self.lines = answer.iter_lines()
        self.id = ""

    def next(self) -> tuple[str, dict[str, Any]]:
        """The next event and its screen."""
        name = ""
        for line in self.lines:
            field, _, value = line.partition(": ")
            if field == "event":
                name = value
            elif field == "id":
                self.id = value
            elif field == "data":
                return name, json.loads(value)
        raise EOFError

    def until(self, name: str, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first screen of this name of which it holds."""
        while True:
            heard, screen = self.next()
            if heard == name and holds(screen):
                return screen


@pytest.fixture
def gathering(tmp_path: Path) -> Iterator[Gathering]:
    """The facilitator's copy."""
    home = open_home(tmp_path)
    made = home.create(CreateGathering("Circle", "2026-11-22"))
    made.do(BeginGathering())
    yield made
    home.close()


@pytest.fixture
def server(tmp_path: Path, gathering: Gathering) -> Iterator[tuple[str, Broker]]:
    """Tornado alone."""
    with served(tmp_path) as running:
        yield running


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """Closes streams and phones."""
    with ExitStack() as opened:
        yield opened


def joined(stack: ExitStack, server: tuple[str, Broker], gathering: Gathering, name: str) -> Phone:
    """Somebody who is in."""
    phone = Phone(server[0], gathering.code)
    stack.callback(phone.close)
    phone.joins(name=name)
    return phone


def listening(stack: ExitStack, phone: Phone, path: str = "/events", **headers: str) -> Ear:
    """Their stream."""
    return Ear(stack.enter_context(phone.client.stream("GET", phone.root + path, headers=headers, timeout=WAITS_S)))


def test_everything_at_first_then_what_is_new(
    stack: ExitStack, server: tuple[str, Broker], gathering: Gathering
) -> None:
    """A whole snapshot, then each change, whichever process made it; no proxy is to hold it back."""
    ana = joined(stack, server, gathering, "Ana")
    ear = listening(stack, ana)
    assert ear.headers["content-type"].startswith("text/event-stream")
    assert ear.headers["x-accel-buffering"] == "no"
    assert ear.headers["cache-control"] == "no-store"
    assert ear.next()[0] == "room"
    assert ear.next()[1]["name"] == "Ana"
    gathering.do(StartTurn(ana.person))
    assert ear.until("room", lambda room: len(room["floor"]) == 1)["seq"] == gathering.seq
    assert ear.until("me", lambda me: me["speaking_ms"] is not None)["person"] == ana.person
    assert ear.id == f"{gathering.seq}.0"


def test_who_has_seen_all_is_not_told_again(stack: ExitStack, server: tuple[str, Broker], gathering: Gathering) -> None:
    """With Last-Event-ID as of now only one's own part comes; as of before, everything does."""
    ana = joined(stack, server, gathering, "Ana")
    at = ana.get("/screens").json()["at"]
    assert listening(stack, ana, **{"Last-Event-ID": at}).next()[0] == "me"
    assert listening(stack, ana, **{"Last-Event-ID": "1.0"}).next()[0] == "room"


def test_nobody_hears_of_others_or_of_a_result(
    stack: ExitStack, server: tuple[str, Broker], gathering: Gathering
) -> None:
    """What crosses the wire before the reveal has no choice of anybody in it, and one's own part goes to oneself."""
    ana, ben = joined(stack, server, gathering, "Ana"), joined(stack, server, gathering, "Ben")
    ear, wall = listening(stack, ben), listening(stack, ben, "/wall/events")
    gathering.do(OpenRound("word", question="How is it?"))
    going = gathering.state.way.open_round()
    assert going is not None
    assert ana.votes(going.round, {"kind": "word", "text": "Marvellous"}).status_code == 200
    heard = [ear.until("room", lambda room: (room["way"]["round"] or {}).get("answered") == 1)]
    heard.append(wall.until("wall", lambda seen: (seen["way"]["round"] or {}).get("answered") == 1))
    gathering.do(CloseRound(going.round))
    heard.append(ear.until("room", lambda room: room["way"]["round"]["status"] == "closed"))
    heard.append(wall.until("wall", lambda seen: seen["way"]["round"]["status"] == "closed"))
    heard += [ben.get("/screens").json(), ben.get("/wall").json(), ana.get("/screens").json()]
    assert "Marvellous" not in json.dumps(heard)
    assert all(screen.get("me", {}).get("person") != ana.person for screen in heard[:-1])


def test_own_part_comes_only_when_it_differs(
    stack: ExitStack, server: tuple[str, Broker], gathering: Gathering
) -> None:
    """When others do something, one's own part does not come again."""
    ana, ben = joined(stack, server, gathering, "Ana"), joined(stack, server, gathering, "Ben")
    ear = listening(stack, ana)
    ear.until("me", bool)
    ben.does("raise_hand")
    ear.until("room", lambda room: room["hands"] == 1)
    ben.does("lower_hand")
    assert ear.next()[0] == "room"


def test_sent_away_the_stream_ends(stack: ExitStack, server: tuple[str, Broker], gathering: Gathering) -> None:
    """Nothing more is heard."""
    ana = joined(stack, server, gathering, "Ana")
    ear = listening(stack, ana)
    gathering.do(ShutOut(ana.person))
    with pytest.raises(EOFError):
        ear.until("nothing", bool)


def test_a_wall_by_an_old_code_is_not_shown_the_new_one(
    stack: ExitStack, server: tuple[str, Broker], gathering: Gathering
) -> None:
    """Its stream ends when the code is renewed, and only the new code opens another."""
    outside = Phone(server[0], gathering.code)
    stack.callback(outside.close)
    wall = listening(stack, outside, "/wall/events")
    wall.next()
    gathering.do(RenewCode("NEWBBB"))
    with pytest.raises(EOFError):
        wall.until("wall", lambda seen: seen["code"] == "NEWBBB")
    assert outside.get("/wall/events").status_code == 404


def test_connected_now(stack: ExitStack, server: tuple[str, Broker], gathering: Gathering) -> None:
    """Other processes hear who has a stream, and that they have gone."""
    ana = joined(stack, server, gathering, "Ana")

    def comes_to(people: set[str]) -> None:
        deadline = time.monotonic() + WAITS_S
        while gathering.connected != people:
            assert time.monotonic() < deadline
            gathering.refresh()
            time.sleep(0.02)

    with ana.client.stream("GET", ana.root + "/events") as answer:
        ear = Ear(answer)  # kept: a generator that is let go closes the stream
        ear.next()
        comes_to({ana.person})
    comes_to(set())
    assert ana.get("/screens").status_code == 200
    comes_to({ana.person})


def test_one_person_has_so_many_streams(stack: ExitStack, server: tuple[str, Broker], gathering: Gathering) -> None:
    """429 for more than a few devices and tabs can need."""
    ana = joined(stack, server, gathering, "Ana")
    ears = [listening(stack, ana) for _ in range(8)]
    assert {ear.next()[0] for ear in ears} == {"room"}
    assert ana.get("/events").status_code == 429


def test_a_life_sign_is_told_to_jupyter(stack: ExitStack, server: tuple[str, Broker], gathering: Gathering) -> None:
    """204, and nothing else."""
    ana = joined(stack, server, gathering, "Ana")
    answer = ana.get("/here")
    assert (answer.status_code, answer.content) == (204, b"")


class Socket:
    """A connection whose other side reads nothing."""

    def __init__(self) -> None:
        self.max_write_buffer_size = self.max_buffer_size = 0
        self.held, self.closed = 0, False

    def set_nodelay(self, on: bool) -> None:
        """As asked."""

    def writing(self) -> bool:
        """Whether anything waits."""
        return self.held > 0

    def write(self, data: bytes) -> None:
        """Hold it, up to the limit."""
        from tornado.iostream import StreamBufferFullError

        if self.held + len(data) > self.max_write_buffer_size:
            raise StreamBufferFullError("full")
        self.held += len(data)

    def close(self) -> None:
        """End."""
        self.closed = True


def test_a_slow_reader_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither may much wait for it, nor a little for long."""
    full: Any = Socket()
    stream = Stream(full, "device", chunked=True)
    for _ in range(5):
        stream.send(Payload(b"x" * (MOST_UNREAD // 4)))
    assert full.closed
    slow: Any = Socket()
    stream = Stream(slow, "device", chunked=False)
    stream.send(Payload(b"x"))
    now = time.monotonic()
    for later in (0.0, 15.0, 29.0):
        monkeypatch.setattr(time, "monotonic", lambda later=later: now + later)
        stream.beat()
        assert not slow.closed
    monkeypatch.setattr(time, "monotonic", lambda: now + 31.0)
    stream.beat()
    assert slow.closed

"""From a link to the room: a phone's page with nothing cached, and what a join costs the server."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from cop_widgets.live.home import Home, open_home

from .crowd import Crowd, a_crowd
from .kernel_voters import TOLD, kernel_voter
from .measuring import say
from .pages import LONGEST_MS, Traffic, a_browser, phone
from .servers import Running, cop_server, plain_votes
from .table import Row, at_most, under
from .vote_rooms import BareRoom, OurRoom, Room, port_of

ROUNDS, ON_THE_LIST, JOINS, FIRST = 7, 30, 100, 10
SLOW = {"cpu": 4, "latency_ms": 150, "down_mbit_s": 1.6, "up_mbit_s": 0.75}
BARE = "bare page: POST, SSE"
"""It commits votes only: coming in leaves nothing on disk."""


@dataclass(frozen=True)
class Visit:
    """One phone: seconds until it can choose a name and, from choosing, until the room; bytes and requests."""

    door_s: float
    room_s: float
    door_traffic: tuple[int, int]
    traffic: tuple[int, int]


def _visit(browser: Browser, address: str, slow: dict[str, float] | None) -> Visit:
    context = phone(browser)
    page = context.new_page()
    traffic = Traffic(page)
    if slow:
        traffic.slow(**slow)
    page.goto(address, wait_until="commit", timeout=LONGEST_MS)
    page.locator('html[data-painted="door"]').wait_for(timeout=LONGEST_MS)
    page.wait_for_load_state("networkidle")
    at_door = traffic.whole, traffic.requests
    page.locator(".names button").first.click()
    page.locator('html[data-painted="room"]').wait_for(timeout=LONGEST_MS)
    page.wait_for_timeout(500)
    told = page.evaluate("({...watch.places, chosen: watch.chosen})")
    visit = Visit(
        told["door"] / 1000, (told["room"] - told["chosen"]) / 1000, at_door, (traffic.whole, traffic.requests)
    )
    context.close()
    return visit


def rows() -> Iterator[Row]:
    """A phone in a browser, then a hundred plain ones."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        home = open_home(folder / "home")
        cop = stack.enter_context(cop_server(home.folder, ""))
        plain = stack.enter_context(plain_votes(folder))
        cop.settle(1)
        yield from _pages(cop, plain, OurRoom(cop, home, ON_THE_LIST))
        yield from _costs(cop, plain, home)
        home.close()


def _pages(cop: Running, plain: Running, room: OurRoom) -> Iterator[Row]:
    room.open_vote()
    places = {"ours": f"{cop.base.rstrip('/')}{room.phone}", "bare": plain.base}
    with a_browser() as browser:
        found = {}
        for kind, slow in (("fast", None), ("slow", SLOW)):
            visits: dict[str, list[Visit]] = {name: [] for name in places}
            for _ in range(ROUNDS):
                for name, address in places.items():
                    visits[name].append(_visit(browser, address, slow))
                    say(f"  {kind} {name}: {visits[name][-1]}")
            found[kind] = visits
    fast, slowed = found["fast"], found["slow"]
    yield at_most(
        "phone's page: bytes", _bytes_kb(fast["ours"]), "kB", 60, beside=_bytes_kb(fast["bare"]), baseline=BARE
    )
    requests = [median(visit.door_traffic[1] for visit in fast[name]) for name in places]
    yield at_most("phone's page: requests", requests[0], "", 6, beside=requests[1], baseline=BARE)
    whole = [median(visit.traffic[0] for visit in fast[name]) / 1000 for name in places]
    yield Row("bytes until the room is shown", whole[0], "kB", whole[1], BARE)
    door, room_s = _seconds(fast)
    yield under("link -> names to choose from", door[0], "s", 0.5, beside=door[1], baseline=BARE)
    yield Row("name chosen -> room", room_s[0], "s", room_s[1], BARE)
    door, room_s = _seconds(slowed)
    told = "CPU x4, slow 4G: "
    yield at_most(f"{told}link -> names", door[0], "s", 1.5, beside=door[1], baseline=BARE)
    yield Row(f"{told}name chosen -> room", room_s[0], "s", room_s[1], BARE)


def _bytes_kb(visits: list[Visit]) -> float:
    return median(visit.door_traffic[0] for visit in visits) / 1000


def _seconds(visits: dict[str, list[Visit]]) -> tuple[list[float], list[float]]:
    """Median until the door and from there to the room, ours and the bare page's."""
    doors = [median(visit.door_s for visit in some) for some in visits.values()]
    return doors, [median(visit.room_s for visit in some) for some in visits.values()]


def _costs(cop: Running, plain: Running, home: Home) -> Iterator[Row]:
    ours, bare = (_cost_ms(server, room) for server, room in ((cop, OurRoom(cop, home)), (plain, BareRoom(plain))))
    yield at_most("server's processor a join", ours[0], "ms", 2, beside=bare[0], baseline=BARE)
    yield Row("the same", ours[0] / 1000, "s", kernel_voter().cpu_s, TOLD)
    yield Row("of it the POST alone, with all streams open", ours[1], "ms", bare[1], BARE)


def _cost_ms(server: Running, room: Room) -> tuple[float, float]:
    """Milliseconds of the server's processor: all that a new phone asks for; then only the POST of as many others."""
    with a_crowd(port_of(server), room.root) as crowd:
        crowd.ask("visit", page=room.phone, first=0, people=FIRST)
        visit = _worked_ms(server, crowd, "visit", page=room.phone, first=FIRST, people=JOINS)
        return visit, _worked_ms(server, crowd, "join", first=FIRST + JOINS, people=JOINS)


def _worked_ms(server: Running, crowd: Crowd, do: str, **asked: str | int) -> float:
    before = server.process.cpu_times()
    crowd.ask(do, **asked)
    after = server.process.cpu_times()
    return (after.user + after.system - before.user - before.system) * 1000 / JOINS

"""From a vote to disk and to the dashboard, with 20 to 2,000 phones connected; and how many votes a second."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from cop_widgets.live.home import Home, open_home

from .crowd import Crowd, a_crowd, more_descriptors
from .measuring import percentile, say
from .pages import a_browser, leave
from .servers import Running, cop_server, plain_votes
from .table import Row, at_least
from .vote_rooms import BareRoom, OurRoom, Room, clock_ahead_s, port_of

BARE = "bare page: POST, commit, SSE"
APART_S = 0.1
IN_FLIGHT, TIMES = 32, 30
SHOWN_WITHIN_S = 30


@dataclass(frozen=True)
class Size:
    """So many phones connected, how often all of them vote, and what is hoped for (p95, ms)."""

    people: int
    rounds: int
    is_burst: bool
    acknowledged_ms: float | None = None
    painted_ms: float | None = None

    @property
    def told(self) -> str:
        """In words."""
        return f"{self.people:,} {'all at once' if self.is_burst else 'one by one'}"


SIZES = (
    Size(20, 5, is_burst=False, painted_ms=50),
    Size(100, 2, is_burst=False, acknowledged_ms=50, painted_ms=150),
    Size(500, 3, is_burst=True, acknowledged_ms=500),
    Size(2000, 2, is_burst=True),
)
SUSTAINED_AT = 100


@dataclass
class Held:
    """A room full of phones: one process holds their streams, another one votes, a page looks on."""

    room: Room
    voting: Crowd
    listening: Crowd
    page: Page
    acknowledged: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)

    def vote(self, size: Size) -> None:
        """All vote once; times in ms. The k-th vote that was answered is painted when the count is k or more."""
        asked = self.room.open_vote()
        self._await_count(0)
        ahead = clock_ahead_s(self.page)
        apart = 0 if size.is_burst else APART_S
        told = self.voting.ask(self.room.act, **asked, first=0, people=size.people, apart_s=apart)
        votes = sorted(told["votes"], key=lambda vote: vote[1])
        self._await_count(len(votes))
        shown = [(count, at / 1000 - ahead) for count, at in self.page.evaluate("watch.counts")]
        for place, (sent, answered) in enumerate(votes, 1):
            self.acknowledged.append((answered - sent) * 1000)
            self.painted.append((next(at for count, at in shown if count >= place) - sent) * 1000)

    def _await_count(self, count: int) -> None:
        """Until the page has painted it; what was painted before ``0`` is of an earlier vote."""
        self.page.wait_for_function(
            "count => watch.counts.at(-1)?.[0] === count", arg=count, polling=50, timeout=SHOWN_WITHIN_S * 1000
        )
        if not count:
            self.page.evaluate("watch.counts.splice(0)")

    def sustained(self, people: int) -> float:
        """Votes a second with some always in flight; first ones and changed ones."""
        given = {**self.room.open_vote(), "first": 0, "people": people}
        told = self.voting.ask(self.room.act, **given, in_flight=IN_FLIGHT, times=TIMES)
        votes: list[tuple[float, float]] = told["votes"]
        return len(votes) / (max(at for _, at in votes) - min(sent for sent, _ in votes))


def fill(stack: ExitStack, browser: Browser, server: Running, room: Room, people: int) -> Held:
    """Fill a room with phones that listen, and have somebody look on."""
    voting, listening = (stack.enter_context(a_crowd(port_of(server), room.root)) for _ in range(2))
    voting.ask("join", first=0, people=people)
    room.open_vote()
    listening.ask("listen", first=0, people=people)
    return Held(room, voting, listening, room.look_on(browser))


def rows() -> Iterator[Row]:
    """For each size ours and the bare page in turn."""
    more_descriptors()
    with tempfile.TemporaryDirectory() as folder:
        home = open_home(Path(folder) / "home")
        with cop_server(home.folder, "") as cop, a_browser() as browser:
            for size in SIZES:
                with plain_votes(Path(folder) / f"plain{size.people}") as plain:
                    yield from _of_size(size, browser, home, cop, plain)
        home.close()


def _of_size(size: Size, browser: Browser, home: Home, cop: Running, plain: Running) -> Iterator[Row]:
    with ExitStack() as stack:
        began = time.monotonic()
        ours = fill(stack, browser, cop, OurRoom(cop, home), size.people)
        bare = fill(stack, browser, plain, BareRoom(plain), size.people)
        say(f"  {size.told}: filled in {time.monotonic() - began:.0f} s")
        for number in range(size.rounds):
            for held in (ours, bare):
                held.vote(size)
            say(f"  round {number + 1} of {size.rounds}, all votes painted {max(ours.painted):.0f} ms")
        yield from as_rows(size, ours, bare)
        if size.people == SUSTAINED_AT:
            rates = ours.sustained(size.people), bare.sustained(size.people)
            yield at_least(f"durable votes, {IN_FLIGHT} in flight", rates[0], "/s", 400, beside=rates[1], baseline=BARE)
        leave(cop, ours.page)
        for held in (ours, bare):
            held.page.context.close()


def as_rows(size: Size, ours: Held, bare: Held, act: str = "vote", where: str = "dashboard") -> Iterator[Row]:
    """What was measured, beside the bare page's."""
    for what, mine, other, limit in (
        ("acknowledged", ours.acknowledged, bare.acknowledged, size.acknowledged_ms),
        (f"painted on the {where}", ours.painted, bare.painted, size.painted_ms),
    ):
        for percent in (50, 95):
            took, beside = percentile(mine, percent), percentile(other, percent)
            aimed = limit if percent == 95 else None
            aim, met = ("", None) if aimed is None else (f"< {aimed:g} ms", took < aimed)
            yield Row(f"{act} -> {what}, {size.told}, p{percent}", took, "ms", beside, BARE, aim, met)

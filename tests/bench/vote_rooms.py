"""Rooms in which phones vote or answer, ours and the bare one: where they are, a new vote, and who looks on."""

import json
import time
import urllib.request
from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from cop_widgets.domain.way_commands import BreakOffRound, GoToStep, OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home

from .gatherings import new_gathering
from .pages import LONGEST_MS, WATCH_VOTES, person
from .servers import Running

VALUES = ("Listen", "Share the time", "Ask", "Try", "Rest", "Laugh", "Begin on time", "Say when lost")


class Room(Protocol):
    """A room of either kind."""

    root: str
    phone: str
    act: str
    """What a crowd is asked to do here."""

    def open_vote(self) -> dict[str, Any]:
        """A new vote, and what a crowd needs to know of it; the one before is broken off."""

    def look_on(self, browser: Browser) -> Page:
        """A page that shows how many have answered."""


class OurRoom:
    """A gathering under `cop`: phones at its link, the facilitator's dashboard looking on."""

    act = "vote"

    def __init__(self, server: Running, home: Home, people: int = 0) -> None:
        self.server, self.gathering = server, new_gathering(home, people)
        code = self.gathering.code
        self.root, self.phone = f"/cop/api/{code}", f"/cop/{code}"

    def open_vote(self) -> dict[str, Any]:
        """Approve of eight values."""
        gathering = self.gathering
        gathering.refresh()
        if going_on := gathering.state.way.open_round():
            gathering.do(BreakOffRound(going_on.round))
        gathering.do(GoToStep("vote"))
        gathering.do(OpenRound("approval", question="What do we gather by?", texts=VALUES, seats=3))
        return vote_in(gathering)

    def look_on(self, browser: Browser) -> Page:
        """The dashboard, with the way to intentions opened."""
        page = person(browser, WATCH_VOTES).new_page()
        page.goto(
            f"{self.server.base}cop/host?token={self.server.token}&gathering={self.gathering.code}",
            wait_until="commit",
            timeout=LONGEST_MS,
        )
        page.get_by_role("tab", name="Intentions").click(timeout=LONGEST_MS)
        page.locator(".way .answered").wait_for(timeout=LONGEST_MS)
        return page


def vote_in(gathering: Gathering) -> dict[str, Any]:
    """What a crowd needs to know of the vote that is open."""
    going_on = gathering.state.way.open_round()
    assert going_on is not None
    return {"round": going_on.round, "options": [one.option for one in going_on.options]}


class BareRoom:
    """The bare page's one room."""

    root, phone = "/room", "/"
    act = "vote"

    def __init__(self, server: Running) -> None:
        self._base = server.base

    def open_vote(self) -> dict[str, Any]:
        """Count from none."""
        asked = urllib.request.Request(f"{self._base}room/round", b"{}", method="POST")
        with urllib.request.urlopen(asked, timeout=20) as answer:
            return {"round": str(json.load(answer)["round"]), "options": list(VALUES)}

    def look_on(self, browser: Browser) -> Page:
        """The bare page in its room."""
        page = person(browser, WATCH_VOTES).new_page()
        page.goto(f"{self._base}?wall")
        page.locator('[data-place="room"]').wait_for()
        return page


def port_of(server: Running) -> int:
    """Where it listens."""
    return urlsplit(server.base).port or 80


def clock_ahead_s(page: Page) -> float:
    """How far the page's clock is ahead of ours, from the quickest of some questions."""
    asked = []
    for _ in range(20):
        before = time.time()
        told = float(page.evaluate("watch.wall()")) / 1000
        after = time.time()
        asked.append((after - before, told - (before + after) / 2))
    return min(asked)[1]

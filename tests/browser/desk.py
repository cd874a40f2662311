"""A facilitator at a dashboard: what they do and see, in their words."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from cop_widgets.domain.state import State
from cop_widgets.live.home import open_home

SLOW_MS = 60_000
"""Longest wait for a dashboard on a busy machine; a wait ends as soon as what is waited for is there."""


class Desk:
    """A dashboard in a browser page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.board = page.locator(".cop-turn-board")
        self.wall = page.locator(".cop-wall-view")
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def opens(self, address: str) -> "Desk":
        """Go to an address and wait for the board."""
        self.page.goto(address)
        return self.is_ready()

    def is_ready(self) -> "Desk":
        """The board shows a gathering and is connected to its kernel."""
        expect(self.board).to_have_attribute("data-seq", re.compile(r"\d+"), timeout=SLOW_MS)
        expect(self.board).to_have_attribute("data-connected", "true", timeout=SLOW_MS)
        return self

    def tile(self, name: str) -> Locator:
        """The button of a person."""
        return self.board.locator(
            "li.tile", has=self.page.locator("b", has_text=re.compile(f"^{re.escape(name)}$"))
        ).locator("button.floor")

    def taps(self, name: str) -> None:
        """Tap a person and wait until it is on disk."""
        self.tile(name).click()
        self.has_settled()

    def presses(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def has_settled(self) -> None:
        """Everything that was asked for is on disk."""
        expect(self.board).to_have_attribute("data-pending", "0", timeout=SLOW_MS)

    def sees_seq(self, seq: int) -> None:
        """The board has caught up with the log."""
        expect(self.board).to_have_attribute("data-seq", str(seq), timeout=SLOW_MS)

    def sees_on_the_floor(self, *names: str) -> None:
        """Just these have the floor."""
        speaking = self.board.locator('li.tile:has(button.floor[aria-pressed="true"]) b')
        expect(speaking).to_have_text(list(names), timeout=SLOW_MS)

    def turn_clock_s(self) -> int:
        """Seconds on the big clock."""
        text = self.page.locator(".cop-turn-board .banner-floor .clock").first.inner_text()
        minutes, seconds = text.strip().split(":")[-2:]
        return int(minutes) * 60 + int(seconds)


def logged(home: Path, code: str) -> State:
    """The gathering as the log has it."""
    opened = open_home(home)
    try:
        return opened.open(code).state
    finally:
        opened.close()

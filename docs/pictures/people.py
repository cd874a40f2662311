"""Those who look at the demo: a facilitator at a desk, a wall, a visitor's phone."""

import re
from typing import Any, Literal

from playwright.sync_api import Browser, Locator, Page, ViewportSize

from tests.browser.desk import SLOW_MS, Desk
from tests.browser.phone import SIZE

from .stage import Stage

Theme = Literal["light", "dark"]
DESK = ViewportSize(width=1440, height=900)
WALL = ViewportSize(width=1920, height=1080)
VISITOR = "Wiremu"
"""Nobody of the recorded circle is called so."""
SHARP = 2
"""A phone's pixels to a point."""
READY = '[data-connected=true]:not([data-seq="0"])'
"""A view that shows a gathering and is connected."""
SETTLED_MS = 700
"""After which what moves in by itself (calmly, within 320 ms) has come to rest. Only a picture waits so."""


class Facilitator(Desk):
    """At a dashboard of the demo."""

    def __init__(self, browser: Browser, stage: Stage, theme: Theme = "light", size: ViewportSize = DESK) -> None:
        context = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce")
        super().__init__(context.new_page())
        self.stage = stage

    def comes(self) -> str:
        """Open the demo; the code of its gathering."""
        self.opens(f"{self.stage.base}cop/host?token={self.stage.token}")
        self.page.locator(".cop-demo .strip").wait_for(timeout=SLOW_MS)
        found = re.search(r"gathering=(\w+)", self.page.url)
        assert found
        return found[1]

    def opens_tab(self, name: str) -> None:
        """Choose what stands beside the board."""
        self.page.get_by_role("tab", name=re.compile(f"^{name}")).first.click()

    def asks(self, **what: Any) -> dict[str, Any]:
        """Steer the recording; how it is then."""
        answer: dict[str, Any] = self.page.evaluate(
            """async ([address, what]) => {
              const token = document.cookie.match(/_xsrf=([^;]+)/)?.[1] ?? ""
              const headers = { "Content-Type": "application/json", "X-XSRFToken": token }
              const asked = what.do ? { method: "POST", headers, body: JSON.stringify(what) } : {}
              return await (await fetch(address, asked)).json()
            }""",
            [f"{self.stage.base}cop/demo", what],
        )
        return answer

    def waits_for(self, at_s: float) -> None:
        """Let the recording come to an instant, quickly, then play as it was."""
        self.asks(do="speed", speed=4)
        while self.asks()["at_s"] < at_s:
            self.page.wait_for_timeout(200)
        self.asks(do="speed", speed=1)


class Visitor:
    """Somebody who has followed the QR code."""

    def __init__(self, browser: Browser, size: ViewportSize = SIZE) -> None:
        context = browser.new_context(
            viewport=size, device_scale_factor=SHARP, has_touch=True, is_mobile=True, reduced_motion="reduce"
        )
        self.page: Page = context.new_page()
        self.page.set_default_timeout(SLOW_MS)

    def opens(self, stage: Stage, code: str) -> None:
        """Follow the link."""
        self.page.goto(f"{stage.base}cop/{code}")
        self.name.wait_for()

    @property
    def name(self) -> Locator:
        """Where one's name goes at the door."""
        return self.page.get_by_label(re.compile("our name:"))

    def comes_in(self) -> None:
        """Press the button at the door."""
        self.page.get_by_role("button", name="Come in", exact=True).click()
        self.page.get_by_role("button", name="Menu").wait_for()

    def approves(self, place: int) -> None:
        """Tick a value by its place from 0: every phone has them in an order of its own."""
        self.page.get_by_role("checkbox").nth(place).check()

    def sends(self) -> None:
        """Send the ballot and see it arrive."""
        self.page.get_by_role("button", name=re.compile("^Send")).first.click()
        self.page.get_by_text("Your vote is in").first.wait_for()

    def turns_to_prompt(self) -> None:
        """From the vote to what is asked on the wall."""
        self.page.get_by_role("button", name=re.compile("Prompt")).first.click()
        self.word.wait_for()

    @property
    def word(self) -> Locator:
        """Where an answer goes."""
        return self.page.get_by_role("textbox").first

    def answers(self) -> None:
        """Send the answer and see it arrive."""
        self.page.get_by_role("button", name="Send my answer").click()
        self.page.get_by_text("✓ in").first.wait_for()

    def is_at_the_top(self) -> None:
        """As one holds it before scrolling."""
        self.page.evaluate("scrollTo(0, 0)")


def wall(browser: Browser, stage: Stage, code: str, theme: Theme = "light", size: ViewportSize = WALL) -> Page:
    """The wall in a browser of its own."""
    page = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce").new_page()
    page.goto(f"{stage.base}cop/wall/{code}")
    page.locator(f".cop-wall-view{READY}").wait_for(timeout=SLOW_MS)
    return page


def hide_strip(page: Page) -> None:
    """Only a demo has one; without it, this is what a gathering of one's own looks like."""
    page.add_style_tag(content=".cop-demo { display: none } :root { --cop-demo-height: 0px !important }")


def taken(page: Page) -> bytes:
    """What a page shows once it has come to rest."""
    page.wait_for_timeout(SETTLED_MS)
    return page.screenshot()

"""A demo's dashboard: the strip over it, and the tour of five steps, by keyboard alone."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home
from tests.browser.axe import stumbling_blocks
from tests.browser.desk import SLOW_MS, Desk
from tests.conftest import Cop, CopStarter, cops_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

STEPS = {
    "Who has the floor": "",
    "Your own phone": "People",
    "Choose together": "Intentions",
    "Prompts open a conversation": "Prompts",
    "What stays": "Outcomes",
}
"""What each step is called, and the tab that it opens."""
_STANDS_BELOW = """
() => {
  const top = (part) => document.querySelector(`.cop-demo ${part}`)?.getBoundingClientRect().top
  return top(".tour-ring") < top(".tour-card") - 100
}
"""
"""The card below what it speaks of; the page scrolls there once all of that has come."""
_HOLDS_STILL = "* { transition: none !important; animation: none !important }"


class Tourist(Desk):
    """Somebody who sees the dashboard for the first time."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.strip = page.get_by_role("region", name="Demo", exact=True)
        self.offer = page.locator(".cop-demo .tour")
        self.card = page.locator(".cop-demo .tour-card")
        self.ring = page.locator(".cop-demo .tour-ring")

    def comes(self, demo: Cop) -> "Tourist":
        """Follow the line that `cop demo` printed, to a gathering that nobody has touched yet."""
        with httpx.Client(base_url=demo.base, headers={"Authorization": f"token {demo.token}"}) as before:
            before.post("cop/demo", json={"do": "reset"}, timeout=60).raise_for_status()
        self.opens(demo.url)
        expect(self.offer).to_be_visible(timeout=SLOW_MS)
        self.page.add_style_tag(content=_HOLDS_STILL)
        return self

    def tabs_to(self, button: Locator) -> None:
        """By the Tab key alone."""
        for _ in range(80):
            if button.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never comes to {button}")

    def enters(self, name: str) -> None:
        """Go to a button of the card and press it."""
        self.tabs_to(self.card.get_by_role("button", name=name, exact=True))
        self.page.keyboard.press("Enter")

    def is_at(self, title: str) -> None:
        """The step with this title is read out: its heading has the focus, and its words belong to it."""
        heading = self.card.get_by_role("heading", name=title)
        expect(heading).to_be_focused(timeout=SLOW_MS)
        expect(heading).to_have_accessible_description(re.compile(r"\d of 5 .+ .+"))
        if tab := STEPS[title]:
            chosen = self.page.get_by_role("tab", name=re.compile(f"^{tab}"), selected=True)
            expect(chosen).to_be_visible(timeout=SLOW_MS)
        expect(self.ring).to_be_visible(timeout=SLOW_MS)

    def asks_server(self) -> dict[str, Any]:
        """How the demo stands."""
        base = self.page.url.partition("voila/")[0]
        told: dict[str, Any] = self.page.context.request.get(f"{base}cop/demo").json()
        return told


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cop]:
    """One `cop demo` for all who come here; each begins it anew."""
    with cops_in(tmp_path_factory.mktemp("demo")) as start:
        yield start("demo", "--ip", "127.0.0.1")


@pytest.fixture
def tourist(context: BrowserContext) -> Iterator[Tourist]:
    """A browser that has never been here."""
    made = Tourist(context.new_page())
    yield made
    assert made.faults == []


def _pauses(tourist: Tourist) -> None:
    """Then nothing is written into the log but what is done here."""
    tourist.strip.get_by_role("button", name="Pause").click()
    expect(tourist.strip.get_by_role("button", name="Play")).to_be_visible(timeout=SLOW_MS)
    tourist.has_settled()


def test_the_whole_tour_by_keyboard(tourist: Tourist, demo: Cop) -> None:
    """Each step opens its tab, is read out, and is clean under axe; what is typed in it is not for the board."""
    tourist.comes(demo)
    page, keyboard = tourist.page, tourist.page.keyboard
    _pauses(tourist)
    expect(tourist.offer).to_have_text("New here? Take the tour")
    tourist.tabs_to(tourist.offer)
    keyboard.press("Enter")
    seq = tourist.board.get_attribute("data-seq")
    for title in STEPS:
        tourist.is_at(title)
        assert stumbling_blocks(page) == []
        tourist.presses("?", " ", "a", "u", "p", "w", "ArrowRight")
        expect(page.locator("dialog[open]")).to_have_count(0)
        if title == "Prompts open a conversation":
            tourist.enters("See the wall")
            expect(tourist.wall).to_contain_text("A vote goes on", timeout=SLOW_MS)
            expect(tourist.card).not_to_be_visible()
            expect(tourist.strip).not_to_be_visible()
            keyboard.press("w")
            expect(tourist.card).to_contain_text(title, timeout=SLOW_MS)
        tourist.enters("Done" if title == "What stays" else "Next")
    expect(tourist.card).to_have_count(0)
    expect(tourist.offer).to_be_focused()
    expect(tourist.offer).to_have_text("Take the tour")
    tourist.has_settled()
    assert tourist.board.get_attribute("data-seq") == seq


def test_left_and_gone_on_with(tourist: Tourist, demo: Cop) -> None:
    """Escape leaves it, and it goes on where it was, after a reload too; keys on the board are the board's."""
    tourist.comes(demo)
    page, keyboard = tourist.page, tourist.page.keyboard
    tourist.offer.click()
    tourist.enters("Next")
    tourist.is_at("Your own phone")
    page.reload()
    tourist.is_ready()
    expect(tourist.card).to_contain_text("Your own phone", timeout=SLOW_MS)

    tourist.tile("Grace").focus()
    keyboard.press("?")
    expect(page.get_by_role("dialog", name="How to use the board")).to_be_visible(timeout=SLOW_MS)
    keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(tourist.card).to_contain_text("Your own phone")

    tourist.tabs_to(tourist.card.get_by_role("button", name="Next"))
    keyboard.press("Escape")
    expect(tourist.card).to_have_count(0)
    expect(tourist.offer).to_be_focused()
    page.reload()
    tourist.is_ready()
    expect(tourist.offer).to_have_text("Go on with the tour", timeout=SLOW_MS)
    expect(tourist.card).to_have_count(0)
    tourist.offer.click()
    tourist.is_at("Your own phone")
    tourist.enters("From the beginning")
    tourist.is_at("Who has the floor")


def test_in_a_narrow_window(browser: Browser, demo: Cop) -> None:
    """On 390 px the card stands below, what it speaks of above it, and nothing hangs out at the side."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    tourist = Tourist(context.new_page()).comes(demo)
    tourist.offer.click()
    for title in STEPS:
        tourist.is_at(title)
        tourist.page.wait_for_function(_STANDS_BELOW, timeout=SLOW_MS)
        card = tourist.card.bounding_box()
        assert card
        assert 0 <= card["x"] <= card["x"] + card["width"] <= 390
        assert card["y"] + card["height"] <= 844
        assert tourist.page.evaluate("document.documentElement.scrollWidth") <= 390
        assert stumbling_blocks(tourist.page) == []
        tourist.card.get_by_role("button", name=re.compile("Next|Done")).click()
    assert tourist.faults == []
    context.close()


def test_the_strip_steers_what_the_server_plays(tourist: Tourist, demo: Cop) -> None:
    """Pause, speed, letting it play on, starting anew; another dashboard follows, a server away is waited for."""
    tourist.comes(demo)
    page, strip = tourist.page, tourist.strip
    status = strip.get_by_role("status")
    strip.get_by_role("button", name="2 times").click()
    expect(strip.get_by_role("button", name="2 times", pressed=True)).to_be_visible(timeout=SLOW_MS)
    assert tourist.asks_server()["speed"] == 2
    _pauses(tourist)
    assert tourist.asks_server()["status"] == "paused"
    strip.get_by_role("button", name="Play").click()
    expect(status).to_contain_text("A recorded meeting plays", timeout=SLOW_MS)
    assert tourist.asks_server()["status"] == "playing"

    tourist.taps("Aroha")
    expect(status).to_contain_text("waits for you", timeout=SLOW_MS)
    assert tourist.asks_server()["status"] == "yours"
    strip.get_by_role("button", name="Let it play on").click()
    expect(strip.get_by_role("button", name="Pause")).to_be_visible(timeout=SLOW_MS)

    page.route("**/cop/demo", lambda route: route.abort())
    expect(status).to_contain_text("does not answer", timeout=SLOW_MS)
    page.unroute("**/cop/demo")
    expect(status).to_contain_text("A recorded meeting plays", timeout=SLOW_MS)

    before = tourist.asks_server()["gathering"]
    other = Tourist(page.context.new_page())
    other.opens(page.url)
    expect(other.page.locator(f'.cop-demo[data-gathering="{before}"]')).to_be_attached(timeout=SLOW_MS)
    page.bring_to_front()
    strip.get_by_role("button", name="Start anew").click()
    expect(strip.get_by_role("button", name="Cancel")).to_be_focused()
    strip.get_by_role("alertdialog").get_by_role("button", name="Start anew").click()
    for one in (tourist, other):
        one.page.bring_to_front()
        expect(one.page).not_to_have_url(re.compile(before), timeout=SLOW_MS)
        one.is_ready()
        assert one.asks_server()["gathering"] in one.page.url
    assert other.faults == []


def test_elsewhere_there_is_nothing_of_it(page: Page, run_cop: CopStarter) -> None:
    """A dashboard that is no demo asks for nothing of one, and shows nothing."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    cop = run_cop()
    opened = open_home(cop.home)
    code = opened.create(CreateGathering("Thursday", "2026-11-22", 0, (RosterEntry("Mele"),), "Room 7", 60)).code
    opened.close()
    Desk(page).opens(f"{cop.base}cop/host?token={cop.token}&gathering={code}")
    expect(page.locator(".cop-gathering-bar h1")).to_have_text("Thursday")
    assert [url for url in asked if "demo" in url] == []
    expect(page.locator(".cop-demo")).to_have_count(0)

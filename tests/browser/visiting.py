"""A visitor of the demo, at a dashboard and with their own phone: what they do and see, in their words.

One story for every way in which the demo is started: ``cop demo``, Binder's line, a user's server of a JupyterHub.
"""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.desk import SLOW_MS, Desk
from tests.browser.leading import Leads
from tests.browser.phone import Phone

DESK, WALL = {"width": 1440, "height": 900}, {"width": 1920, "height": 1080}
WORD = "salt wind"


class Visitor:
    """Somebody who looks at the demo: a dashboard, the wall on a second display, and a phone of their own.

    ``desk`` is a browser that has signed in already, where that takes more than following a link.
    """

    def __init__(self, browser: Browser, desk: BrowserContext | None = None) -> None:
        self.browser = browser
        self._own = desk is None
        self._desk = desk or browser.new_context()
        self.page = self._desk.new_page()
        self.page.set_viewport_size(DESK)  # type: ignore[arg-type]
        self.desk, self.leads = Desk(self.page), Leads(self.page)
        self.phone = Phone(browser)
        self._wall = browser.new_context(viewport=WALL)  # type: ignore[arg-type]
        self.wall = self._wall.new_page()
        self.wall.on("pageerror", lambda error: self.desk.faults.append(str(error)))
        self.strip = self.page.get_by_role("region", name="Demo", exact=True)
        self.name = ""

    def leaves(self) -> None:
        """Close all windows that were opened here."""
        self.phone.context.close()
        self._wall.close()
        if self._own:
            self._desk.close()
        else:
            self.page.close()

    @property
    def faults(self) -> list[str]:
        """What went wrong in any page."""
        return [*self.desk.faults, *self.phone.faults]

    @property
    def base(self) -> str:
        """Where the server is, as the dashboard's address says."""
        return self.page.url.partition("voila/")[0].partition("cop/")[0]

    @property
    def code(self) -> str:
        """Of the gathering that the dashboard shows."""
        return parse_qs(urlsplit(self.page.url).query)["gathering"][0]

    def state(self) -> dict[str, Any]:
        """What the server says of the demo to the dashboard's page."""
        carried = "{ headers: { 'X-XSRFToken': document.cookie.match(/\\b_xsrf=([^;]*)/)?.[1] ?? '' } }"  # for a Hub
        ask = f"async (at) => (await fetch(at, {carried})).json()"
        told: dict[str, Any] = self.page.evaluate(ask, f"{self.base}cop/demo")
        return told

    def follows(self, link: str) -> None:
        """From the link to the dashboard of the demo; what let them in stands in no address that is projected."""
        self.page.goto(link)
        self.desk.is_ready()
        assert "token" not in self.page.url
        assert self.code == self.state()["gathering"]
        expect(self.page.get_by_role("heading", name="An open circle")).to_be_visible(timeout=SLOW_MS)
        expect(self.strip.get_by_role("status")).to_contain_text("thrown away", timeout=SLOW_MS)

    def finds_the_way_in(self) -> str:
        """The address under the QR code; the dashboard and the wall give the same."""
        self.leads.turns_to("People")
        address = _under_the_code(self.page)
        self.wall.goto(f"{self.base}cop/wall/{self.code}")
        assert _under_the_code(self.wall) == address
        assert address.endswith(f"/cop/{self.code}")
        return address

    def takes_the_phone(self, address: str, name: str) -> None:
        """A phone that the server has never seen, and a name that is on no list."""
        self.name = name
        assert self.phone.context.cookies() == []
        self.phone.opens(address)
        self.phone.sees("This is a demo")
        self.phone.types_name(name)
        expect(self.tile).to_be_visible(timeout=SLOW_MS)

    @property
    def tile(self) -> Locator:
        """They themselves on the dashboard."""
        return self.desk.tile(self.name)

    def votes(self, *values: str) -> None:
        """In the round that is open; the dashboard counts one more, and nobody is told what it was."""
        self.leads.turns_to("Intentions")
        before = self.answered()
        assert before > 0
        self.phone.approves(*values)
        self.phone.vote_is_in()
        one_more = re.compile(rf"\b{before + 1} of \d+ have answered")
        expect(self.tab("Intentions")).to_have_text(one_more, timeout=SLOW_MS)

    def answered(self) -> int:
        """How many have voted, as the dashboard says."""
        says = re.compile(r"(\d+) of \d+ have answered")
        expect(self.tab("Intentions")).to_have_text(says, timeout=SLOW_MS)
        found = says.search(self.tab("Intentions").inner_text())
        assert found
        return int(found[1])

    def tab(self, name: str) -> Locator:
        """A tab of the dashboard, by the beginning of its name."""
        return self.page.get_by_role("tab", name=re.compile(f"^{name}"))

    def answers_the_prompt(self, word: str) -> None:
        """On the phone, which leads there by itself; the wall shows it to the room."""
        self.phone.page.get_by_role("button", name="On to the prompt").click(timeout=SLOW_MS)
        self.phone.answers(word, label="One word, or two or three")
        expect(self.wall.get_by_role("list", name="The words").get_by_text(word)).to_be_visible(timeout=SLOW_MS)

    def raises_a_hand(self) -> None:
        """The facilitator sees whose it is."""
        self.phone.raises_hand()
        expect(self.tile.get_by_text("hand is up")).to_be_attached(timeout=SLOW_MS)

    def sees_it_move(self) -> None:
        """The recording goes on by itself: somebody else has the floor than before."""
        before = self.state()
        assert before["status"] == "playing"
        floor = self.page.get_by_role("button", pressed=True).locator("xpath=ancestor::li[contains(@class, 'tile')]//b")
        had = floor.all_inner_texts()
        self.strip.get_by_role("button", name="4 times").click()
        expect(floor).not_to_have_text(had, timeout=SLOW_MS)
        now = self.state()
        assert now["at_s"] > before["at_s"]
        assert now["speed"] == 4

    def holds_it(self) -> None:
        """Paused, it stays where it is, whatever else is done meanwhile; then it goes on."""
        self.strip.get_by_role("button", name="Pause").click()
        expect(self.strip.get_by_role("status")).to_contain_text("stands still", timeout=SLOW_MS)
        held = self.state()
        assert held["status"] == "paused"
        self.phone.page.get_by_role("button", name="Lower my hand").click()
        expect(self.tile.get_by_text("hand is up")).not_to_be_attached(timeout=SLOW_MS)
        self.wall.reload()
        assert _under_the_code(self.wall)
        assert self.state() == held
        self.strip.get_by_role("button", name="Play").click()
        expect(self.strip.get_by_role("button", name="Pause")).to_be_visible(timeout=SLOW_MS)
        assert self.state()["status"] == "playing"

    def begins_anew(self) -> None:
        """A new gathering on the dashboard; the phone and the wall find it at the address that they have."""
        former = self.code
        self.strip.get_by_role("button", name="Start anew").click()
        self.strip.get_by_role("alertdialog").get_by_role("button", name="Start anew").click()
        expect(self.page).not_to_have_url(re.compile(f"gathering={former}"), timeout=SLOW_MS)
        self.desk.is_ready()
        assert self.code != former
        assert self.state()["gathering"] == self.code
        expect(self.tile).not_to_be_attached(timeout=SLOW_MS)
        self.phone.page.get_by_role("button", name="Take part in the new one").click(timeout=SLOW_MS)
        expect(self.phone.page).to_have_url(re.compile(f"/cop/{self.code}$"), timeout=SLOW_MS)
        self.phone.types_name(self.name)
        expect(self.tile).to_be_visible(timeout=SLOW_MS)
        expect(self.wall).to_have_url(re.compile(f"/cop/wall/{self.code}"), timeout=SLOW_MS)


def _under_the_code(page: Page) -> str:
    """The address of a QR code, after a look at what stands beneath it in letters: place and code, for typing."""
    picture = page.get_by_role("img", name=re.compile("^QR code of http")).first
    expect(picture).to_be_visible(timeout=SLOW_MS)
    address = (picture.get_attribute("alt") or "").removeprefix("QR code of ")
    beneath = picture.locator("xpath=following-sibling::*[1]")
    place = (beneath.locator(".join-address").text_content() or "").strip()
    code = beneath.locator(".join-code .aloud").text_content() or ""
    assert re.sub("^https?://", "", address) == f"{place}/{code.removeprefix('Code:').replace(' ', '')}"
    return address


def visit(browser: Browser, host_url: str, *, desk: BrowserContext | None = None, name: str = "Moana") -> str:
    """The whole visit, from a link to ``cop/host`` on; a fault in any page fails.

    Parameters
    ----------
    host_url
        With the token, where there is one.
    desk
        A browser that is let in by ``host_url``; by default a new one.
    name
        What the visitor types at the door.

    Returns
    -------
    str
        The address that stood under the QR code.
    """
    visitor = Visitor(browser, desk)
    try:
        visitor.follows(host_url)
        address = visitor.finds_the_way_in()
        visitor.takes_the_phone(address, name)
        visitor.votes("Passing is fine", "Manaakitanga")
        visitor.answers_the_prompt(WORD)
        visitor.raises_a_hand()
        visitor.sees_it_move()
        visitor.holds_it()
        visitor.begins_anew()
        assert visitor.faults == []
    finally:
        visitor.leaves()
    return address

"""A gathering without a single phone, led by keys alone; and what opens beside the board has no stumbling blocks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cop_widgets.domain import commands as c
from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda, StartSegment
from cop_widgets.domain.going_round import seats
from cop_widgets.domain.participant_commands import RaiseHand
from cop_widgets.domain.prompt_commands import GiveResponse, QueuePrompt, ShowPrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live.home import open_home
from tests.browser.axe import stumbling_blocks
from tests.browser.desk import SLOW_MS, Desk, logged
from tests.conftest import CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("everybody")]

NAMES = ("Mele", "Hana", "Sam", "Tui", "Rewi")
TABS = {
    "Agenda": "agenda-view",
    "Floor": "floor-desk",
    "Prompts": "prompt-desk",
    "People": "people-desk",
    "Opening": "frame-desk",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The facilitator's browser."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def made(home: Path, *commands: c.Command) -> str:
    """A gathering of five, after these commands; its code."""
    opened = open_home(home)
    try:
        roster = tuple(c.RosterEntry(name, "facilitator" if name == "Mele" else "participant") for name in NAMES)
        gathering = opened.create(c.CreateGathering("Whānau", "2026-11-21", roster=roster))
        for command in commands:
            gathering.do(command)
        return gathering.code
    finally:
        opened.close()


class Keys:
    """Somebody who uses no pointer."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def comes_to(self, there: Locator) -> None:
        """Press Tab until the focus is there."""
        expect(there).to_be_visible(timeout=SLOW_MS)
        for _ in range(150):
            if there.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to {there}")

    def opens(self, tab: str) -> None:
        """Come to the tabs, and by arrows to one of them."""
        self.comes_to(self.page.get_by_role("tab", selected=True))
        self.page.keyboard.press("Home")
        wanted = self.page.get_by_role("tab", name=re.compile(f"^{tab}"))
        for _ in range(20):
            if wanted.evaluate("one => one === document.activeElement"):
                expect(wanted).to_have_attribute("aria-selected", "true", timeout=SLOW_MS)
                return
            self.page.keyboard.press("ArrowRight")
        raise AssertionError(f"no way by arrows to {tab}")

    def presses(self, name: str, key: str = "Enter") -> None:
        """Come to a button and press it."""
        self.comes_to(self.page.locator(".cop-floor-desk").get_by_role("button", name=re.compile(name)))
        self.page.keyboard.press(key)

    def raises_a_hand_for(self, name: str) -> None:
        """In the form of the floor's desk."""
        who = self.page.get_by_label("Who", exact=True)
        self.comes_to(who)
        self.page.keyboard.type(name[:2])
        expect(who.locator("option:checked")).to_have_text(name)
        self.presses("^Raise$")
        expect(self.hands.filter(has_text=name)).to_have_count(1, timeout=SLOW_MS)

    @property
    def hands(self) -> Locator:
        """The queue, in order."""
        return self.page.locator(".cop-floor-desk .hand b")


def test_the_fair_queue_and_a_round_by_keys_alone(run_cop: CopStarter, page: Page, tmp_path: Path) -> None:
    """Hands raised for people, in both orders; a round that begins, goes on and is passed in: no phone, no pointer."""
    home = tmp_path / "gatherings"
    home.mkdir()
    code = made(home)
    cop = run_cop(home=home)
    desk, keys = Desk(page), Keys(page)
    desk.opens(f"{cop.base}cop/host?token={cop.token}&gathering={code}")
    desk.presses("h")
    desk.sees_on_the_floor("Hana")
    page.wait_for_timeout(1200)
    desk.presses("Space")
    desk.sees_on_the_floor()

    keys.opens("Floor")
    keys.raises_a_hand_for("Hana")
    keys.raises_a_hand_for("Sam")
    expect(keys.hands).to_have_text(["Sam", "Hana"], timeout=SLOW_MS)
    desk.presses("f")
    expect(keys.hands).to_have_text(["Hana", "Sam"], timeout=SLOW_MS)
    desk.presses("f")
    expect(keys.hands).to_have_text(["Sam", "Hana"], timeout=SLOW_MS)
    desk.presses("n")
    desk.sees_on_the_floor("Sam")
    expect(keys.hands).to_have_text(["Hana"], timeout=SLOW_MS)

    floor = page.locator(".cop-floor-desk")
    keys.comes_to(floor.locator(".ways summary"))
    page.keyboard.press("Enter")
    keys.comes_to(floor.get_by_role("radio", name=re.compile("^A round")))
    page.keyboard.press("Space")
    keys.presses("^Begin: a round")
    expect(floor.get_by_role("region", name="A round")).to_be_visible(timeout=SLOW_MS)
    before = logged(home, code)
    assert before.floor.mode == "round"
    first, second, third = [one.person for one in seats(before)][:3]
    names = {one.person: one.name for one in before.core.people}
    desk.presses("n")
    desk.sees_on_the_floor(names[first])
    desk.presses("n")
    desk.sees_on_the_floor(names[second])
    keys.presses(f"^{names[second]} passes$")
    expect(floor.locator(".seats li", has_text=names[second])).to_contain_text("passed", timeout=SLOW_MS)
    desk.presses("n")
    desk.sees_on_the_floor(names[third])
    assert desk.faults == []
    assert not logged(home, code).participants.devices


def test_axe_finds_nothing_in_any_open_tab(run_cop: CopStarter, page: Page, tmp_path: Path) -> None:
    """Each with something in it, light and dark."""
    home = tmp_path / "gatherings"
    home.mkdir()
    asked = PromptContent("question", "What did you notice?")
    segments = (SegmentDraft("welcome", "Welcome", 5), SegmentDraft("round", "Who is here", 10, floor="round"))
    code = made(
        home,
        SetAgenda(segments),
        StartSegment(),
        RaiseHand("p00002"),
        RaiseHand("p00003"),
        QueuePrompt(PromptContent("poem", "Kei te pēhea koe?")),
        ShowPrompt(content=asked, form="text"),
        GiveResponse("q00002", "p00004", text="Time."),
    )
    cop = run_cop(home=home)
    found: dict[str, list[str]] = {}
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        desk = Desk(page).opens(f"{cop.base}cop/host?token={cop.token}&gathering={code}")
        for tab, view in TABS.items():
            page.get_by_role("tab", name=re.compile(f"^{tab}")).click(timeout=SLOW_MS)
            expect(page.locator(f".cop-{view} h2").first).to_be_visible(timeout=SLOW_MS)
            found[f"{tab} {theme}"] = stumbling_blocks(page)
        assert desk.faults == []
    assert {where: blocks for where, blocks in found.items() if blocks} == {}

"""The participant's page is usable for everybody: axe at each step in both themes, small, by keyboard, scriptless."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from cop_widgets.domain import way_commands as w
from cop_widgets.domain.commands import BeginGathering, CreateGathering, RosterEntry
from cop_widgets.domain.participant_commands import SetDoor
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from tests.browser.axe import stumbling_blocks
from tests.browser.desk import SLOW_MS
from tests.browser.phone import Phone
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("everybody")]

NAMES = ("Mele", "Hana", 'O\'Neill, "Bob"', "Hēmi 👋", "عبد الرحمن", "A" * 200)
VALUES = ("Listen to understand", "Whānau first", "W" * 200, "Begin and end on time, and " * 6)
KINDS = ("approval", "dots", "ranking", "score", "fist", "yesno", "word")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Where the gathering is kept."""
    opened = open_home(tmp_path / "gatherings")
    yield opened
    opened.close()


@pytest.fixture
def gathering(home: Home) -> Gathering:
    """One with odd names, to which phones may come without a name too."""
    roster = tuple(RosterEntry(name) for name in NAMES)
    made = home.create(CreateGathering("Thursday", "2026-11-22", 0, roster, "Room 7", 60))
    made.do(BeginGathering())
    made.do(SetDoor(unnamed=True, floor=True))
    return made


@pytest.fixture
def link(run_cop: CopStarter, gathering: Gathering, tmp_path: Path) -> str:
    """What the code on the wall leads to."""
    cop: Cop = run_cop(home=tmp_path / "gatherings")
    return f"{cop.base}cop/{gathering.code}"


def opens_a_vote(gathering: Gathering, ballot: str) -> None:
    """A vote of one kind on all values, whatever went on before."""
    values = tuple(one.proposal for one in gathering.state.way.live())
    chooses = ballot in ("approval", "dots", "ranking", "score")
    after = gathering.state.way.open_round()
    purpose = "choose" if chooses else "live_with"
    gathering.do(w.OpenRound(ballot, purpose=purpose, proposals=values, after=after.round if after else ""))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_way(browser: Browser, gathering: Gathering, link: str, theme: str) -> None:
    """Code, door, room, proposing, merging, ballots of every kind, result, intentions, menu: at 320 px, long words."""
    phone = Phone(browser)
    page = phone.page
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.set_viewport_size(ViewportSize(width=320, height=640))
    found: dict[str, list[str]] = {}

    def looked_at(what: str, text: str) -> None:
        expect(page.get_by_text(text).first).to_be_visible(timeout=SLOW_MS)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found[what] = [*stumbling_blocks(page), *([f"{wide} px too wide"] if wide > 0 else [])]

    phone.opens(link.rsplit("/", 1)[0] + "/")
    looked_at("code", "Type the code")
    phone.opens(link)
    looked_at("door", "Who are you?")
    page.get_by_role("button", name="Mele", exact=True).click()
    phone.is_in()
    looked_at("room", "You are in")
    gathering.do(w.GoToStep("propose"))
    phone.sees_step("What should we gather by?")
    phone.proposes("Mine: " + "w" * 100)
    looked_at("propose", "1 of 3 proposed")
    for value in VALUES:
        gathering.do(w.ProposeValue(value))
    gathering.do(w.GoToStep("merge"))
    looked_at("merge", "Whānau first")
    for kind in KINDS:
        opens_a_vote(gathering, kind)
        question = gathering.state.way.rounds[-1].question
        phone.sees_step(question)
        looked_at(kind, "Secret")
    opens_a_vote(gathering, "approval")
    phone.approves("Whānau first")
    phone.vote_is_in()
    gathering.do(w.RevealRound(gathering.state.way.rounds[-1].round))
    looked_at("result", "What came of the vote")
    gathering.do(w.AdoptIntentions((w.Wording("We listen, " + "and listen, " * 15),)))
    looked_at("intentions", "What we gather by")
    page.get_by_role("button", name="Menu").click()
    looked_at("menu", "What is kept, and who sees it")
    assert {what: blocks for what, blocks in found.items() if blocks} == {}
    assert len(found) == 15
    assert phone.faults == []


def test_a_whole_vote_by_keyboard(browser: Browser, gathering: Gathering, link: str) -> None:
    """Coming in, choosing and sending need no pointer."""
    for value in VALUES[:3]:
        gathering.do(w.ProposeValue(value))
    opens_a_vote(gathering, "approval")
    phone = Phone(browser).opens(link)
    page = phone.page
    expect(page.get_by_role("button", name="Hana", exact=True)).to_be_visible(timeout=SLOW_MS)
    _tabs_to(phone, "Hana")
    page.keyboard.press("Enter")
    phone.is_in().sees_step("Which of these could you gather by?")
    expect(page.get_by_label("Whānau first", exact=True)).to_be_visible(timeout=SLOW_MS)
    _tabs_to(phone, "Whānau first")
    page.keyboard.press("Space")
    _tabs_to(phone, "Send")
    page.keyboard.press("Enter")
    phone.vote_is_in()
    gathering.refresh()
    answered = gathering.answered
    assert answered is not None
    assert len(answered.people) == 1


def _tabs_to(phone: Phone, name: str) -> None:
    """Press Tab until what has the focus is called so."""
    called = """() => {
      const at = document.activeElement
      return (at.labels?.[0] ?? at.closest("label") ?? at).textContent.trim() || at.getAttribute("aria-label") || ""
    }"""
    for _ in range(60):
        phone.page.keyboard.press("Tab")
        if phone.page.evaluate(called).startswith(name):
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")


@pytest.mark.parametrize("size", [(640, 320), (360, 780)])
def test_large_letters_and_a_turned_phone(
    browser: Browser, gathering: Gathering, link: str, size: tuple[int, int]
) -> None:
    """With letters twice as large, or turned, everything can be reached and nothing is too wide."""
    for value in VALUES:
        gathering.do(w.ProposeValue(value))
    opens_a_vote(gathering, "dots")
    phone = Phone(browser).opens(link)
    page = phone.page
    page.set_viewport_size(ViewportSize(width=size[0], height=size[1]))
    phone.comes_in_as("Hana").sees_step("Where do you put your dots?")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Raise my hand").click()
    expect(page.get_by_role("button", name="Lower my hand")).to_be_visible(timeout=SLOW_MS)


def test_without_javascript_the_page_says_what_to_do(browser: Browser, link: str) -> None:
    """Somebody whose browser runs no scripts is told how to take part all the same."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(link)
    shown: str = page.evaluate("document.body.innerText")
    assert "You can take part without this page" in shown
    assert "Tell the facilitator what you choose" in shown

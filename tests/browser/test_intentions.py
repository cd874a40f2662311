"""A facilitator and two phones: from values to intentions, and what nobody is told on the way."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home
from tests.browser.desk import SLOW_MS, Desk, logged
from tests.browser.phone import Phone
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

NAMES = ("Mele", "Hana", "Sam", "Tui", "Hēmi")


class Leads:
    """The facilitator on the way to intentions, at the dashboard."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.get_by_role("tab", name="Intentions").click()

    def presses(self, name: str) -> None:
        """A button, by the beginning of its name."""
        self.page.get_by_role("button", name=re.compile(f"^{name}")).first.click(timeout=SLOW_MS)

    def sees(self, text: str) -> None:
        """Some text is on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=SLOW_MS)


@pytest.fixture
def room(browser: Browser, run_cop: CopStarter, tmp_path: Path, free_port: int) -> Iterator["Room"]:
    """A gathering that runs, a dashboard, and phones to come."""
    home = tmp_path / "gatherings"
    opened = open_home(home)
    roster = tuple(RosterEntry(name) for name in NAMES)
    code = opened.create(CreateGathering("Thursday", "2026-11-22", 0, roster, "Room 7", 60)).code
    opened.close()
    made = Room(browser, run_cop("--port", str(free_port), home=home), home, code)
    yield made
    assert made.faults() == []


class Room:
    """Everybody, each with a window of their own."""

    def __init__(self, browser: Browser, cop: Cop, home: Path, code: str) -> None:
        self.browser, self.cop, self.home, self.code = browser, cop, home, code
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        self.desk = Desk(context.new_page()).opens(f"{cop.base}cop/host?token={cop.token}&gathering={code}")
        self.phones: list[Phone] = []

    @property
    def link(self) -> str:
        """What the code on the wall leads to."""
        return f"{self.cop.base}cop/{self.code}"

    def phone(self, name: str) -> Phone:
        """Somebody comes in by their phone."""
        phone = Phone(self.browser).opens(self.link).comes_in_as(name)
        self.phones.append(phone)
        return phone

    def faults(self) -> list[str]:
        """What went wrong in any page."""
        return [*self.desk.faults, *(fault for phone in self.phones for fault in phone.faults)]


def test_from_values_to_intentions(room: Room) -> None:
    """Propose, merge, vote, reveal, check, adopt, consent, and all of it in the files."""
    mele, sam = room.phone("Mele"), room.phone("Sam")
    leads = Leads(room.desk.page)
    leads.presses("Begin: propose values")
    mele.proposes("Listen to understand", "Begin on time")
    sam.proposes("Listening to understand", "Whānau first")
    assert "Whānau first" not in mele.heard()

    leads.presses("Look at them together")
    leads.presses("Make one of these 2")
    mele.sees("Whānau first")
    leads.presses("Prepare the vote")
    leads.presses("Open the vote")

    mele.approves("Whānau first", "Begin on time")
    mele.vote_is_in()
    leads.sees("1 of 5 have answered")
    sam.approves("Whānau first")
    sam.vote_is_in()
    leads.sees("2 of 5 have answered")
    for phone in (mele, sam):
        told = phone.heard()
        assert '"support":' not in told.replace('"support":null', "")
        assert "approves" not in told

    leads.presses("Close and reveal")
    for phone in (mele, sam):
        phone.sees_step("Which of these could you gather by?")
        phone.sees("chose something")
        assert "approves" not in phone.heard()

    leads.presses("Can we live with it")
    leads.presses("Ask the room")
    mele.shows_fingers(4)
    sam.shows_fingers(5)
    leads.presses("Close and reveal")
    leads.presses("Adopt in our own words")
    leads.presses("Adopt (it|these)")
    for phone in (mele, sam):
        phone.sees_step("What we gather by")
        phone.page.get_by_role("button", name="I can live with these").click()
        expect(phone.page.get_by_text("✓ You can live with these.", exact=True).first).to_be_visible(timeout=SLOW_MS)

    state = logged(room.home, room.code)
    assert {one.wording for one in state.way.held()} >= {"Whānau first"}
    assert [one.consents for one in state.way.consents.values()] == [True, True]
    opened = open_home(room.home)
    opened.write_outcomes(room.code, room.home / "out")
    opened.close()
    rows = {name: _rows(room.home / "out" / f"{name}.csv") for name in ("votes", "ballots", "proposals", "intentions")}
    assert {row["text"] for row in rows["votes"] if row["chosen"] == "in"} >= {"Whānau first"}
    assert len({(row["round"], row["ballot"]) for row in rows["ballots"]}) == 4
    assert "Mele" not in (room.home / "out" / "ballots.csv").read_text(encoding="utf-8-sig")
    assert len(rows["proposals"]) == 5


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_vote_from_afar_arrives_once(room: Room) -> None:
    """Without network a vote waits on the phone, through a reload, and counts once; the phone is who it was."""
    mele = room.phone("Mele")
    leads = Leads(room.desk.page)
    leads.presses("Begin: propose values")
    mele.proposes("Kindness", "Courage")
    leads.presses("Look at them together")
    leads.presses("Prepare the vote")
    leads.presses("Open the vote")
    mele.sees_step("Which of these could you gather by?")

    mele.loses_network()
    mele.approves("Kindness")
    mele.sees("Waiting for the network")
    mele.finds_network()
    mele.vote_is_in()
    leads.sees("1 of 5 have answered")

    mele.page.reload()
    mele.is_in().vote_is_in()
    mele.page.goto("about:blank")
    mele.opens(room.link).is_in().vote_is_in()
    leads.presses("Close and reveal")
    leads.sees("chose something")
    state = logged(room.home, room.code)
    assert len(state.way.rounds[-1].ballots) == 1
    assert len(state.participants.phones) == 1


def test_a_hand_goes_up_and_comes_down(room: Room) -> None:
    """A hand on a phone is seen at the dashboard, and goes down with the floor."""
    sam = room.phone("Sam")
    sam.raises_hand()
    page = room.desk.page
    page.get_by_role("tab", name=re.compile("Floor")).click()
    page.get_by_role("button", name=re.compile("Give the floor")).first.click(timeout=SLOW_MS)
    sam.sees("You have the floor")
    room.desk.sees_on_the_floor("Sam")
    assert logged(room.home, room.code).participants.hands == ()

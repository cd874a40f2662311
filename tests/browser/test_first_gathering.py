"""A first gathering of ninety minutes, from its plan to its close: a facilitator, a remote, three phones, a wall.

Nobody reloads a page; the clock of the server is moved on between segments. With COP_SHOTS=FOLDER pictures of each
segment are kept there, of wall, dashboard and phones.
"""

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path

import frictionless
import pytest
from playwright.sync_api import Browser, Page, expect

from cop_widgets.domain.outcomes import TABLES
from cop_widgets.live.home import open_home
from tests.browser.desk import SLOW_MS, Desk, logged
from tests.browser.leading import Leads
from tests.browser.moved_clock import MovedClock
from tests.browser.phone import Phone
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]

ROSTER = "name,role\nHana,facilitator\nTui,\nMele,\nSam,\nHēmi,\nNoor,\n"
KARAKIA = "Whāia te iti kahurangi. We thank those who have cared for this place."
ACTUAL_MIN = (5, 5, 15, 5, 15, 5, 13, 20, 2, 3, 0)
AGREEMENT = "What is said here stays here; what is learned here may leave."


class Circle:
    """Everybody who is there, each with a window of their own, and the wall on a second display."""

    def __init__(self, browser: Browser, cop: Cop, home: Path, clock: MovedClock) -> None:
        self.browser, self.cop, self.home, self.clock = browser, cop, home, clock
        self.desk_page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        self.desk = Desk(self.desk_page)
        self.leads = Leads(self.desk_page)
        self.phones: dict[str, Phone] = {}
        self.code = ""
        self._shots = os.environ.get("COP_SHOTS")
        self._taken = 0

    def is_planned(self) -> None:
        """A new gathering out of a template, with one segment longer and the group's own words."""
        page, leads = self.desk_page, self.leads
        page.goto(f"{self.cop.base}cop/plan?token={self.cop.token}")
        page.get_by_label("Title", exact=True).fill("First gathering of the year", timeout=SLOW_MS)
        page.get_by_label("Community").fill("Rockpool teachers")
        page.get_by_label("Agenda").select_option("first_gathering")
        leads.presses("Paste a list")
        page.locator("fieldset.people textarea").fill(ROSTER)
        leads.presses("Add these")
        leads.presses("Begin")
        minutes = page.get_by_label("Minutes for “Acknowledgement”")
        minutes.fill("5", timeout=SLOW_MS)
        minutes.press("Enter")
        leads.sees("2 minutes over 90")
        for part, words in (("Acknowledgement or karakia", KARAKIA), ("Confidentiality", AGREEMENT)):
            card = page.get_by_role("article", name=part)
            card.get_by_role("button", name="Write").click()
            card.get_by_role("textbox").fill(words)
            card.get_by_role("button", name="Keep").click()
            expect(card.get_by_text(words)).to_be_visible(timeout=SLOW_MS)
        found = re.search(r"gathering=(\w+)", page.url)
        assert found
        self.code = found[1]

    def is_facilitated(self) -> None:
        """From the plan to the dashboard."""
        self.desk_page.goto(f"{self.cop.base}cop/host?gathering={self.code}")
        self.desk.is_ready()

    @property
    def wall(self) -> Page:
        """The wall without a kernel."""
        return self._wall

    def opens_wall(self) -> None:
        """On the projector."""
        self._wall = self.browser.new_context(viewport={"width": 1920, "height": 1080}).new_page()
        self._wall.goto(f"{self.cop.base}cop/wall/{self.code}")

    def phone(self, name: str) -> Phone:
        """Somebody comes in."""
        made = Phone(self.browser).opens(f"{self.cop.base}cop/{self.code}").comes_in_as(name)
        self.phones[name] = made
        return made

    def wall_shows(self, text: str) -> None:
        """In large letters for all."""
        expect(self._wall.get_by_text(text).first).to_be_visible(timeout=SLOW_MS)

    def picture(self, name: str) -> None:
        """Keep what everybody sees, if asked to."""
        if self._shots:
            self._taken += 1
            pages = {"wall": self._wall, "desk": self.desk_page}
            pages |= {who.lower(): one.page for who, one in self.phones.items()}
            for what, page in pages.items():
                page.screenshot(path=Path(self._shots) / f"{self._taken:02d}_{name}_{what}.png")

    def pages(self) -> list[Page]:
        """All windows."""
        return [self._wall, self.desk_page, *(phone.page for phone in self.phones.values())]

    def marks_pages(self) -> None:
        """So that a reload would be noticed."""
        for page in self.pages():
            page.evaluate("window.stayed = true")

    def stayed(self) -> bool:
        """Whether no page was loaded anew since they were marked."""
        return all(page.evaluate("window.stayed === true") for page in self.pages())

    def faults(self) -> list[str]:
        """What went wrong in any page."""
        return [*self.desk.faults, *(fault for phone in self.phones.values() for fault in phone.faults)]


@pytest.fixture
def circle(browser: Browser, run_cop: CopStarter, tmp_path: Path, free_port: int) -> Iterator[Circle]:
    """Nobody is there yet."""
    clock, home = MovedClock(tmp_path / "clock"), tmp_path / "gatherings"
    cop = run_cop("--port", str(free_port), home=home, **clock.environment())
    made = Circle(browser, cop, home, clock)
    yield made
    assert made.faults() == []


def test_a_first_gathering(circle: Circle, tmp_path: Path) -> None:
    """Welcome, acknowledgement, a round, details, writing, agreement, pairs, talk, reading, a word, and next time."""
    circle.is_planned()
    circle.is_facilitated()
    circle.opens_wall()
    leads, moves_on = circle.leads, circle.clock.moves_on
    tui, mele, sam, noor = (circle.phone(name) for name in ("Tui", "Mele", "Sam", "Noor"))
    _made_remote(circle)

    circle.marks_pages()

    leads.goes_on_to("Welcome")
    circle.picture("welcome")
    moves_on(5)
    leads.goes_on_to("Acknowledgement")
    circle.wall_shows(KARAKIA)
    mele.sees(KARAKIA)
    circle.picture("acknowledgement")
    moves_on(5)

    leads.goes_on_to("Who is here")
    leads.turns_to("Floor").presses("Next: Mele")
    mele.sees("You have the floor")
    sam.sees("You are next")
    circle.picture("introductions")
    moves_on(3)
    tui.page.get_by_role("button", name="Steering").click()
    tui.page.get_by_role("button", name="Next: Sam").click()
    sam.sees("You have the floor")
    moves_on(3)
    sam.page.get_by_role("button", name="End my turn").click()
    leads.presses("Next: Hēmi")
    moves_on(3)
    leads.presses("Next: Noor")
    noor.page.get_by_role("button", name="I pass", exact=True).click()
    leads.presses("Next: Noor")
    moves_on(6)
    leads.goes_on_to("The details once more")
    circle.picture("details")
    moves_on(5)

    leads.goes_on_to("How we want to gather")
    mele.answers("we could be wrong together")
    sam.answers("nobody writes it down against me")
    noor.answers("there is time to change my mind")
    assert "wrong together" not in sam.heard()
    leads.turns_to("Prompts").sees("3 of 6")
    circle.picture("writing")
    moves_on(3)
    leads.presses("Share “.*wrong together")
    circle.wall_shows("we could be wrong together")
    sam.page.get_by_role("button", name=re.compile("Same for me")).click()
    circle.wall_shows("same for 1 more")
    circle.picture("responses")
    leads.presses("No more answers")
    moves_on(12)

    leads.goes_on_to("What stays here")
    for phone in (mele, sam):
        phone.page.get_by_role("button", name="I agree").click()
    circle.wall_shows("2 have agreed")
    circle.picture("confidentiality")
    moves_on(5)

    leads.goes_on_to("In pairs: what we read")
    mele.sees("You sit with")
    circle.picture("pairs")
    moves_on(13)
    sam.raises_hand()  # screens tell the time whenever something happens
    mele.sees("Come back together")
    sam.page.get_by_role("button", name="Lower my hand").click()
    leads.goes_on_to("Together: research and practice")
    noor.raises_hand()
    leads.turns_to("Floor").sees("waiting")
    tui.page.get_by_role("button", name="Give the floor to Noor").click()
    noor.sees("You have the floor")
    circle.picture("conversation")
    moves_on(20)
    noor.page.get_by_role("button", name="End my turn").click()
    leads.turns_to("Agenda").sees("over")
    leads.presses("Shorten what is left")

    leads.goes_on_to("What to read next")
    sam.shares_reading("The hundred languages of children", "https://example.org/reading")
    circle.wall_shows("The hundred languages of children")
    circle.picture("reading")
    moves_on(2)
    leads.goes_on_to("One word to go")
    for phone, word in ((mele, "hope"), (sam, "lighter"), (noor, "hope")):
        phone.answers(word, "One word, or two or three")
    leads.turns_to("Prompts").page.get_by_role("switch", name=re.compile("words on the wall")).check()
    circle.wall_shows("lighter")
    circle.picture("check_out")
    moves_on(3)
    leads.goes_on_to("Closing and next time")
    _next_is_agreed(circle)
    circle.wall_shows("Sam hosts")
    mele.sees("Sam hosts")
    circle.picture("next")
    leads.presses("End")
    leads.presses("End the gathering")
    mele.sees("This gathering has ended")
    circle.picture("ended")
    assert circle.stayed()
    _files_tell_all(circle, tmp_path / "out")


def _made_remote(circle: Circle) -> None:
    """The facilitator lets a co-facilitator's phone steer too."""
    leads = circle.leads.turns_to("People")
    leads.presses("Edit Tui")
    dialog = circle.desk_page.get_by_role("dialog")
    dialog.get_by_label("Role").select_option("co_facilitator")
    dialog.get_by_role("switch", name=re.compile("steers")).check(timeout=SLOW_MS)
    dialog.get_by_role("button", name="Keep").click()
    leads.sees("steers by phone")


def _next_is_agreed(circle: Circle) -> None:
    """When, who, what for."""
    leads = circle.leads.turns_to("Opening")
    card = circle.desk_page.get_by_role("article", name="Next time")
    card.get_by_label("Date").fill("2026-12-06")
    card.get_by_label("Host").fill("Sam")
    card.get_by_label("What for").fill("Bring a photo of a doorway")
    card.get_by_role("button", name="Note it").click()
    leads.presses("next time")


def _files_tell_all(circle: Circle, folder: Path) -> None:
    """Every file is valid, and tells what came of it."""
    opened = open_home(circle.home)
    opened.write_outcomes(circle.code, folder)
    opened.close()
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])
    assert {f"{table.name}.csv" for table in TABLES} <= {path.name for path in folder.iterdir()}
    rows = {table.name: _rows(folder / table.file) for table in TABLES}
    agenda = rows["agenda"]
    assert [row["status"] for row in agenda] == ["done"] * 11
    assert all(abs(float(row["actual_min"]) - minutes) < 1 for row, minutes in zip(agenda, ACTUAL_MIN, strict=True))
    assert [float(row["allowed_min"]) < float(row["planned_min"]) for row in agenda] == [False] * 8 + [True] * 3
    written = {row["text"]: row["name"] for row in rows["responses"]}
    assert written["we could be wrong together"] == ""
    assert written["lighter"] == "Sam"
    assert [row["name"] for row in rows["agreements"] if row["agrees"] == "true"] == ["Mele", "Sam"]
    assert [row["title"] for row in rows["readings"]] == ["The hundred languages of children"]
    assert [row["how"] for row in rows["hands"]] == ["lowered", "floor"]
    closing = {row["item"]: row["text"] for row in rows["closing"]}
    assert (closing["next_date"], closing["next_host"]) == ("'2026-12-06", "Sam")
    assert len(rows["prompts"]) == 5
    assert logged(circle.home, circle.code).core.phase == "ended"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))

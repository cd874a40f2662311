"""Planning in a browser: a template, keys and pointer, files, and on to the gathering."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from cop_widgets.domain.agendas import read_agenda
from cop_widgets.live.home import open_home
from tests.browser.axe import stumbling_blocks
from tests.browser.desk import SLOW_MS, Desk
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser]


@pytest.fixture
def cop(run_cop: CopStarter, tmp_path: Path) -> Cop:
    """A server over no gatherings."""
    return run_cop(home=tmp_path / "gatherings")


class Plan:
    """The plan of a gathering in a browser page."""

    def __init__(self, page: Page, cop: Cop) -> None:
        self.page, self.cop = page, cop
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.planner = page.locator(".cop-agenda-planner")
        self.titles = page.get_by_role("textbox", name="Title of segment")

    def makes(self, title: str, template: str) -> "Plan":
        """A new gathering with an agenda to begin with."""
        self.page.goto(f"{self.cop.base}cop/plan?token={self.cop.token}")
        self.page.get_by_label("Title").fill(title, timeout=SLOW_MS)
        self.page.get_by_label("Agenda").select_option(label=template)
        self.page.get_by_role("button", name="Begin", exact=True).click()
        expect(self.planner).to_have_attribute("data-connected", "true", timeout=SLOW_MS)
        return self

    def reads(self) -> list[str]:
        """Titles of the segments, in order."""
        return [one.input_value() for one in self.titles.all()]

    def sees(self, titles: list[str]) -> None:
        """These segments, and no others."""
        for at, title in enumerate(titles):
            expect(self.titles.nth(at)).to_have_value(title, timeout=SLOW_MS)
        expect(self.titles).to_have_count(len(titles))

    def takes_along(self, button: str) -> bytes:
        """What a button gives as a file."""
        with self.page.expect_download(timeout=SLOW_MS) as waited:
            self.page.get_by_role("button", name=button, exact=True).click()
        return Path(waited.value.path()).read_bytes()

    @property
    def code(self) -> str:
        """The gathering's code, as the address says it."""
        found = re.search(r"gathering=(\w+)", self.page.url)
        assert found
        return found[1]


def test_a_plan_from_a_template_to_the_gathering(page: Page, cop: Cop) -> None:
    """Moved by keys and by pointer, changed in place, taken off and back, out as CSV and slides, and then begun."""
    plan = Plan(page, cop).makes("Whānau circle", "Committee hour · 60 min")
    first, second, third, *rest = plan.reads()

    handle = page.get_by_role("button", name=re.compile(f"^Move “{re.escape(first)}”.* arrow keys"))
    handle.focus()
    page.keyboard.press("ArrowDown")
    plan.sees([second, first, third, *rest])
    expect(handle).to_be_focused()

    to = plan.titles.first.bounding_box()
    dragged = page.get_by_role("button", name=re.compile(f"^Move “{re.escape(third)}”.* arrow keys"))
    dragged.hover()
    page.mouse.down()
    assert to
    page.mouse.move(to["x"], to["y"], steps=5)
    page.mouse.up()
    plan.sees([third, second, first, *rest])

    minutes = page.get_by_role("textbox", name=f"Minutes for “{third}”")
    minutes.fill("12,5")
    minutes.press("Enter")
    page.get_by_role("button", name=re.compile(f"^More of “{re.escape(second)}”")).click()
    page.get_by_role("button", name=re.compile("^Take it off")).click()
    plan.sees([third, first, *rest])
    plan.planner.get_by_role("button", name="Undo").click()
    plan.sees([third, second, first, *rest])

    drafts = read_agenda(plan.takes_along("Export CSV").decode("utf-8-sig"))
    assert [one.title for one in drafts] == [third, second, first, *rest]
    assert drafts[0].minutes == 12.5
    deck: Any = Presentation(io.BytesIO(plan.takes_along("Slides")))
    assert third in {page.shapes.title.text_frame.text for page in deck.slides}

    code = plan.code
    page.get_by_role("link", name="To the gathering").click()
    desk = Desk(page).is_ready()
    page.get_by_role("button", name=re.compile(f"^Begin with: {re.escape(third)}")).click()
    expect(page.locator(".cop-agenda-view [role=status]").first).to_contain_text(f"Now {third}, 12.5 min")
    assert (plan.faults, desk.faults) == ([], [])
    opened = open_home(cop.home).open(code)
    now = opened.state.agenda.now()
    assert now is not None
    assert now.plan.title == third


def test_a_file_with_faults_changes_nothing(page: Page, cop: Cop) -> None:
    """What is wrong in it is listed by row and column; nothing else stands in anybody's way."""
    plan = Plan(page, cop).makes("Thursday", "Spark chat · 15 min")
    titles = plan.reads()
    table = "segment,title,minutes\nother,,5\nround,Kōrero,many\n".encode()
    page.get_by_label("Import CSV").set_input_files({"name": "plan.csv", "mimeType": "text/csv", "buffer": table})
    wrong = page.get_by_role("alert")
    expect(wrong).to_contain_text("row 2, column title", timeout=SLOW_MS)
    expect(wrong).to_contain_text("row 3, column minutes")
    plan.sees(titles)
    assert stumbling_blocks(page) == []
    assert plan.faults == []

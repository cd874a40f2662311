"""Back, Forward and Reload on a dashboard lead where a person expects."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home
from tests.browser.desk import SLOW_MS, Desk
from tests.conftest import CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def made(home: Path, *titles: str) -> list[str]:
    """The codes of gatherings with these titles, made before the server starts."""
    home.mkdir(exist_ok=True)
    opened = open_home(home)
    try:
        roster = (RosterEntry("Mele"), RosterEntry("Hēmi"))
        return [opened.create(CreateGathering(title, "2026-11-21", roster=roster)).code for title in titles]
    finally:
        opened.close()


def chooses(page: Page, title: str) -> None:
    """Open a gathering on the choice."""
    page.get_by_role("button", name=re.compile(title)).click()


def shows_choice(page: Page) -> None:
    """The choice of gatherings is there, and its address names none."""
    expect(page.locator(".cop-gathering-setup")).to_have_attribute("data-connected", "true", timeout=SLOW_MS)
    expect(page).not_to_have_url(re.compile("gathering="))


def shows_board(desk: Desk, code: str) -> None:
    """The gathering's board is there, and its address names it."""
    desk.is_ready()
    expect(desk.page.locator(".cop-gathering-bar .code b")).to_have_text(code)
    expect(desk.page).to_have_url(re.compile(f"gathering={code}$"))


def shows_wall(desk: Desk, code: str) -> None:
    """The gathering's wall is there alone."""
    expect(desk.wall).to_have_attribute("data-connected", "true", timeout=SLOW_MS)
    expect(desk.page).to_have_url(re.compile(f"gathering={code}&screen=wall$"))
    assert desk.board.count() == 0


def test_back_and_forward(page: Page, run_cop: CopStarter, tmp_path: Path) -> None:
    """Back leads from a gathering to the choice, Forward to it again, with one kernel; over two gatherings in turn."""
    home = tmp_path / "gatherings"
    first, second = made(home, "Monday", "Friday")
    cop = run_cop(home=home)
    desk = Desk(page)
    page.goto(cop.url)
    shows_choice(page)
    page.evaluate("window.stayed = true")
    chooses(page, "Monday")
    shows_board(desk, first)

    page.go_back()
    shows_choice(page)
    page.go_forward()
    shows_board(desk, first)

    page.get_by_role("button", name="Gatherings").click()
    shows_choice(page)
    chooses(page, "Friday")
    shows_board(desk, second)
    page.go_back()
    shows_choice(page)
    page.go_back()
    shows_board(desk, first)
    assert page.evaluate("window.stayed")

    page.evaluate("history.go(2)")
    shows_board(desk, second)
    page.reload()
    shows_board(desk, second)
    page.go_back()
    shows_choice(page)
    assert desk.faults == []


def test_back_from_the_wall(page: Page, run_cop: CopStarter, tmp_path: Path) -> None:
    """Back leads from the wall to its board, then to the choice, however often the wall was shown."""
    home = tmp_path / "gatherings"
    (code,) = made(home, "Monday")
    cop = run_cop(home=home)
    desk = Desk(page)
    page.goto(cop.url)
    chooses(page, "Monday")
    shows_board(desk, code)
    for leave in ("w", "Escape"):
        desk.presses("w")
        shows_wall(desk, code)
        desk.presses(leave)
        shows_board(desk, code)
    desk.presses("w")
    shows_wall(desk, code)
    page.go_back()
    shows_board(desk, code)
    page.go_back()
    shows_choice(page)
    assert desk.faults == []


def test_a_gathering_that_cannot_be_shown_again(page: Page, run_cop: CopStarter) -> None:
    """An address that names no gathering shows the choice and is mended without a step in the history."""
    cop = run_cop()
    page.goto(f"{cop.url}&gathering=NOSUCH")
    shows_choice(page)
    steps = page.evaluate("history.length")
    page.reload()
    shows_choice(page)
    assert page.evaluate("history.length") == steps


def test_reload_waits_for_the_server(page: Page, run_cop: CopStarter, tmp_path: Path, free_port: int) -> None:
    """While nobody answers, Reload says that it waits; when cop is there again, so is the gathering."""
    home = tmp_path / "gatherings"
    (code,) = made(home, "Monday")
    cop = run_cop("--port", str(free_port), home=home)
    desk = Desk(page).opens(f"{cop.base}cop/host?token={cop.token}&gathering={code}")
    cop.kill()
    bar = page.locator(".cop-gathering-bar")
    bar.get_by_role("button", name="Reload").click(timeout=SLOW_MS)
    expect(bar).to_contain_text("Waiting for an answer")
    run_cop("--port", str(free_port), home=home)
    shows_board(desk, code)

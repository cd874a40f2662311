"""Two dashboards, two kernels, one gathering; and what dies on the way."""

import os
import re
import signal
import time
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home
from tests.browser.desk import Desk, logged
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

NAMES = ("Mele", "Hana", "Sam", "Tui", "Hēmi")


def new_gathering(home: Path) -> str:
    """A gathering of five, made before the server starts."""
    opened = open_home(home)
    try:
        command = CreateGathering("Thursday", "2026-11-21", roster=tuple(RosterEntry(n) for n in NAMES), planned_min=60)
        return opened.create(command).code
    finally:
        opened.close()


def address(cop: Cop, code: str) -> str:
    """Where a gathering's dashboard is."""
    return f"{cop.base}cop/host?token={cop.token}&gathering={code}"


def kernels(cop: Cop) -> list[psutil.Process]:
    """The server's kernels."""
    return [p for p in psutil.Process(cop.process.pid).children(recursive=True) if "ipykernel" in " ".join(p.cmdline())]


def kernel_in_use(cop: Cop, others: set[int]) -> psutil.Process:
    """A kernel that serves a dashboard: it holds the log open, a spare one does not."""
    for process in kernels(cop):
        if process.pid not in others and any(f.path.endswith("log.db") for f in process.open_files()):
            return process
    raise AssertionError("no kernel has the log open")


def test_a_second_dashboard_follows_and_kills_lose_nothing(
    browser: Browser, run_cop: CopStarter, tmp_path: Path, free_port: int
) -> None:
    """Taps in one dashboard show in another kernel's; kill -9 of kernel and server mid-turn loses nothing."""
    home = tmp_path / "gatherings"
    home.mkdir()
    code = new_gathering(home)
    cop = run_cop("--port", str(free_port), home=home)
    one = Desk(browser.new_context(viewport={"width": 1440, "height": 900}).new_page()).opens(address(cop, code))
    first_kernel = kernel_in_use(cop, set())
    two = Desk(browser.new_context(viewport={"width": 1440, "height": 900}).new_page()).opens(address(cop, code))
    assert kernel_in_use(cop, {first_kernel.pid}).pid != first_kernel.pid

    one.taps("Mele")
    two.sees_on_the_floor("Mele")
    two.taps("Hēmi")
    one.sees_on_the_floor("Hēmi")

    before = logged(home, code)
    os.kill(first_kernel.pid, signal.SIGKILL)
    one.page.reload()
    one.is_ready()
    one.sees_on_the_floor("Hēmi")
    assert "token" not in one.page.url
    assert code in one.page.url
    assert logged(home, code) == before
    assert_clock_right(one, home, code)

    cop.kill()
    again = run_cop("--port", str(free_port), home=home)
    one.page.goto(address(again, code))
    one.is_ready()
    one.sees_on_the_floor("Hēmi")
    assert_clock_right(one, home, code)
    one.taps("Hēmi")
    assert not logged(home, code).core.open
    assert [s.person for s in logged(home, code).core.stretches] == ["p00001", "p00005"]
    assert one.faults == two.faults == []


def assert_clock_right(desk: Desk, home: Path, code: str) -> None:
    """The big clock shows the time since the turn began."""
    (stretch,) = logged(home, code).core.open
    shown = desk.turn_clock_s()
    real = time.time() - stretch.start / 1e6
    assert abs(shown - real) <= 2, (shown, real)


def test_reload_comes_back_to_the_same_gathering(browser: Browser, run_cop: CopStarter) -> None:
    """A gathering made on the page is in its address, so that a reload finds it; all of it by keyboard."""
    cop = run_cop()
    desk = Desk(browser.new_context(viewport={"width": 1440, "height": 900}).new_page())
    desk.page.goto(cop.url)
    setup = desk.page.locator(".cop-gathering-setup")
    setup.get_by_label("Title").fill("Whānau evening")
    name = setup.get_by_placeholder(re.compile("Type a name"))
    for person in ("Mele", "Hēmi"):
        name.fill(person)
        name.press("Enter")
    setup.get_by_role("button", name="Begin", exact=True).press("Enter")
    desk.is_ready()
    desk.presses("m")
    desk.has_settled()
    desk.sees_on_the_floor("Mele")
    desk.presses("h")
    desk.sees_on_the_floor("Hēmi")
    desk.presses("u")
    desk.sees_on_the_floor("Mele")
    desk.presses("Space")
    desk.sees_on_the_floor()
    desk.has_settled()

    desk.page.reload()

    desk.is_ready()
    assert "gathering=" in desk.page.url
    desk.presses("w")
    desk.wall.wait_for()
    assert desk.board.count() == 0
    assert "Mele" not in desk.page.content()
    desk.presses("Escape")
    desk.is_ready()


def test_a_dashboard_that_is_left_takes_its_kernel_along(browser: Browser, run_cop: CopStarter, tmp_path: Path) -> None:
    """Reloading, or closing the page, ends the kernel that served it, however the page was opened."""
    home = tmp_path / "gatherings"
    home.mkdir()
    code = new_gathering(home)
    cop = run_cop(home=home)
    page = browser.new_context().new_page()
    desk = Desk(page).opens(f"{cop.base}voila/render/facilitate.ipynb?token={cop.token}&gathering={code}")
    first = kernel_in_use(cop, set())
    page.wait_for_function("document.cookie.includes('_xsrf=')")
    page.reload()
    desk.is_ready()
    first.wait(30)
    second = kernel_in_use(cop, {first.pid})
    page.close()
    second.wait(30)

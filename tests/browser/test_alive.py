"""A dashboard on a host that ends idle kernels, page or no page, as Binder does; its clock is short here."""

import re
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Request, expect

from cop_widgets.domain.commands import BeginGathering, CreateGathering, EndGathering, PauseGathering, RosterEntry
from cop_widgets.live.home import open_home
from cop_widgets.store.shipped import notebooks
from tests.browser.desk import SLOW_MS, Desk
from tests.hosted import TOKEN, Hosted, hosted

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser-alive")]
ENDS_AFTER_S, SIGN_MS, SIGNS = 12, 500, 5
SHORT = f"""
from cop_widgets.server.page import own_assets
c.MappingKernelManager.cull_idle_timeout = {ENDS_AFTER_S}
c.MappingKernelManager.cull_interval = 1
c.MappingKernelManager.cull_connected = True
c.VoilaConfiguration.page_config_hook = (
    lambda page, **named: own_assets(page, **named) | {{"copAliveMs": {SIGN_MS}}}
)
"""
"""As mybinder.org sets it, in seconds instead of minutes; and pages make their signs of life more often."""


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A gathering that has begun and stands still: nothing happens in it."""
    home = open_home(tmp_path_factory.getbasetemp() / "alive")
    made = home.create(CreateGathering("Circle", "2026-11-22", roster=(RosterEntry("Mele"),)))
    made.do(BeginGathering())
    made.do(PauseGathering())
    home.close()
    return made.code


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, code: str) -> Iterator[Hosted]:
    """Started as Binder does, with a short clock for kernels."""
    home = tmp_path_factory.getbasetemp() / "alive"
    with hosted(tmp_path_factory.mktemp("host") / "of", notebooks().parent, SHORT, COP_HOME=str(home)) as running:
        yield running


class Signs:
    """A page's signs of life, as they are asked for: a dashboard's, or whatever ``ends`` so."""

    def __init__(self, page: Page, ends: str = "/cop/sign") -> None:
        self.count, self._ends = 0, ends
        page.on("request", self._asked)

    def _asked(self, request: Request) -> None:
        self.count += request.url.endswith(self._ends)


@contextmanager
def asleep(page: Page) -> Iterator[None]:
    """Meanwhile nothing of the page runs, as where a laptop has been closed: its connections stay, but say nothing."""
    browser = page.context.new_cdp_session(page)
    browser.send("Debugger.enable")
    browser.send("Debugger.pause")
    yield
    browser.send("Debugger.disable")
    browser.detach()


def test_a_kernel_lives_as_long_as_its_page(page: Page, server: Hosted, code: str) -> None:
    """Nobody taps: it lives, and so does the server. The laptop sleeps: it ends; the page says so, and comes back."""
    signs = Signs(page)
    desk = Desk(page).opens(f"{server.address}cop/host?token={TOKEN}&gathering={code}")
    (kernel,) = server.kernels()
    until = time.monotonic() + 2 * ENDS_AFTER_S
    while time.monotonic() < until:
        assert server.kernels() == [kernel]
        page.wait_for_timeout(500)
    expect(desk.board).to_have_attribute("data-connected", "true")
    assert signs.count > SIGNS

    with asleep(page):
        until = time.monotonic() + 10 * ENDS_AFTER_S
        while server.kernels() and time.monotonic() < until:
            time.sleep(0.5)
        assert server.kernels() == []

    bar = page.locator(".cop-gathering-bar")
    expect(bar).to_contain_text("The connection was lost.", timeout=SLOW_MS)
    bar.get_by_role("button", name="Reload").click(timeout=SLOW_MS)
    desk.is_ready()
    expect(bar.locator(".code b")).to_have_text(code)
    expect(page).to_have_url(re.compile(f"gathering={code}$"))
    assert server.kernels() != [kernel]
    assert desk.faults == []


def test_a_page_to_read_keeps_its_kernel_too(page: Page, server: Hosted) -> None:
    """Voilà's own front end asks nothing: what stands beside it does. A kernel that is gone is told, and comes back."""
    before = set(server.kernels())
    page.goto(f"{server.address}cop/review?token={TOKEN}")
    page.wait_for_function("document.documentElement.dataset.ready", timeout=SLOW_MS)
    (kernel,) = set(server.kernels()) - before
    until = time.monotonic() + 1.5 * ENDS_AFTER_S
    while time.monotonic() < until:
        assert kernel in server.kernels()
        page.wait_for_timeout(500)
    told = page.get_by_role("alert").filter(has_text="slept for too long")
    expect(told).to_have_count(0)

    server.ends(kernel)
    expect(told).to_be_visible(timeout=SLOW_MS)
    with page.expect_navigation():
        told.get_by_role("button", name="Open it again").click()
    page.wait_for_function("document.documentElement.dataset.ready", timeout=SLOW_MS)
    expect(told).to_have_count(0)
    assert set(server.kernels()) - before - {kernel}


def test_a_download_leaves_the_dashboard_as_it_is(page: Page, server: Hosted, code: str) -> None:
    """The panel's link saves a zip of what came of the gathering; its page and its kernel stay."""
    desk = Desk(page).opens(f"{server.address}cop/host?token={TOKEN}&gathering={code}")
    kernels = server.kernels()
    page.get_by_role("tab", name="Outcomes").click()
    panel = page.locator(".cop-outcomes-panel")
    with page.expect_download() as saved:
        panel.get_by_role("link", name="Download everything (zip)").click()
    assert re.fullmatch(r"cop-outcomes-\d{4}-\d\d-\d\d\.zip", saved.value.suggested_filename)
    names = zipfile.ZipFile(saved.value.path()).namelist()
    assert f"2026-11-22-circle-{code}/datapackage.json" in names
    expect(desk.board).to_have_attribute("data-connected", "true")
    assert server.kernels() == kernels
    assert desk.faults == []


def test_a_wall_alone_makes_signs_of_life(page: Page, server: Hosted, code: str) -> None:
    """Beside its stream it asks something within two minutes, again and again."""
    page.clock.install()
    page.goto(f"{server.address}cop/wall/{code}")
    expect(page.get_by_text("Circle").first).to_be_visible(timeout=SLOW_MS)
    for _ in range(2):
        with page.expect_response(re.compile(f"/cop/api/{code}/wall$"), timeout=SLOW_MS) as answered:
            page.clock.fast_forward(120_000)
        assert answered.value.ok


def test_a_wall_whose_gathering_is_over_makes_none(
    page: Page, server: Hosted, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Forgotten on a second display, it lets the server end. Somebody else's goes on meanwhile."""
    home = open_home(tmp_path_factory.getbasetemp() / "alive")
    over = home.create(CreateGathering("Long ago", "2026-11-22"))
    over.do(BeginGathering())
    signs = Signs(page, f"/cop/api/{over.code}/wall")
    page.clock.install()
    page.goto(f"{server.address}cop/wall/{over.code}")
    expect(page.get_by_text("Long ago").first).to_be_visible(timeout=SLOW_MS)
    with page.expect_request(re.compile(f"/cop/api/{over.code}/wall$"), timeout=SLOW_MS):
        page.clock.fast_forward(120_000)
    over.do(EndGathering())
    home.close()
    expect(page.get_by_text("The gathering has ended").first).to_be_visible(timeout=SLOW_MS)
    before = signs.count
    for _ in range(5):
        page.clock.fast_forward(120_000)
    page.evaluate("fetch(location.href)")  # whatever was asked before it has been asked by now
    assert signs.count == before

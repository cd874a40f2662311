"""The dashboards are usable for everybody: axe in both themes, sixty odd names, small windows, no other host."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from cop_widgets.domain import commands as c
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home
from tests.browser.axe import stumbling_blocks
from tests.browser.desk import Desk
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("everybody")]

ODD = ("=1+1", 'O\'Neill, "Bob"', "Hēmi 👋", "عبد الرحمن", "A" * 200, "'quoted", "Zoë <b>bold</b>")


def talked(gathering: Gathering, people: int) -> str:
    """Have some of them speak; returns the code."""
    for i in range(1, people, 2):
        gathering.do(c.StartTurn(f"p{i:05d}"))
    gathering.do(c.MarkAway(f"p{people:05d}"))
    return gathering.code


@pytest.fixture
def codes(tmp_path: Path) -> dict[str, str]:
    """A gathering of five, and one of sixty with odd names among them."""
    opened = open_home(tmp_path / "gatherings")
    try:
        made = {}
        for label, names in (
            ("few", ("Mele", "Hana", "Sam", "Tui", "Rewi")),
            ("many", (*ODD, *(f"Person {i}" for i in range(len(ODD), 60)))),
        ):
            roster = tuple(c.RosterEntry(n, "facilitator" if i == 1 else "participant") for i, n in enumerate(names))
            made[label] = talked(opened.create(c.CreateGathering("Whānau", "2026-11-21", roster=roster)), len(names))
        return made
    finally:
        opened.close()


@pytest.fixture
def cop(run_cop: CopStarter, codes: dict[str, str], tmp_path: Path) -> Cop:
    """A server over these gatherings."""
    return run_cop(home=tmp_path / "gatherings")


@pytest.fixture
def seen(browser: Browser) -> Iterator[BrowserContext]:
    """A person's browser."""
    opened = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    yield opened
    opened.close()


def address(cop: Cop, code: str = "") -> str:
    """A dashboard's address."""
    return f"{cop.base}cop/host?token={cop.token}" + (f"&gathering={code}" if code else "")


def test_axe_finds_nothing(cop: Cop, codes: dict[str, str], seen: BrowserContext) -> None:
    """Setting up, facilitating and the wall have no stumbling blocks, light and dark; nor has the review."""
    page = seen.new_page()
    found: dict[str, list[str]] = {}
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        desk = Desk(page)
        page.goto(address(cop))
        page.locator(".cop-gathering-setup").wait_for()
        found[f"setup {theme}"] = stumbling_blocks(page)
        for label, code in codes.items():
            desk.opens(address(cop, code))
            page.locator(".cop-balance-view svg").first.wait_for()
            found[f"{label} {theme}"] = stumbling_blocks(page)
        desk.presses("?")
        page.get_by_role("dialog").wait_for()
        found[f"help {theme}"] = stumbling_blocks(page)
        desk.presses("Escape")
        desk.presses("w")
        desk.wall.wait_for()
        found[f"wall {theme}"] = stumbling_blocks(page)
    assert {where: blocks for where, blocks in found.items() if blocks} == {}


def overflow(page: Page) -> list[str]:
    """Elements that stick out of the window sideways."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.cop *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'fixed'
          && !e.closest('.aloud') && e.checkVisibility() && !e.closest('svg'))
        .map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))"""
    )
    return found


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 900), (1024, 768), (360, 780)])
def test_sixty_people_with_odd_names(
    size: tuple[int, int], cop: Cop, codes: dict[str, str], seen: BrowserContext
) -> None:
    """Nothing sticks out at any size, names are text, and at 1920 x 1080 the board needs no scrolling."""
    page = seen.new_page()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    desk = Desk(page).opens(address(cop, codes["many"]))

    assert overflow(page) == []
    assert desk.board.locator("b b").count() == 0
    assert desk.board.locator("li.tile").count() >= 59
    if size == (1920, 1080):
        below: list[str] = page.evaluate(
            """() => [...document.querySelectorAll('.cop-turn-board li.tile')]
            .filter(e => e.getBoundingClientRect().bottom > innerHeight).map(e => e.textContent)"""
        )
        assert below == []
        assert page.evaluate("document.scrollingElement.scrollHeight") <= 1080


def test_no_other_host_is_asked(cop: Cop, codes: dict[str, str], seen: BrowserContext) -> None:
    """The dashboards work without internet: every request goes to our own server."""
    page = seen.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).hostname or urlsplit(request.url).scheme))
    Desk(page).opens(address(cop, codes["few"]))

    assert asked <= {"127.0.0.1", "data", "blob"}


def test_a_wall_of_its_own_gets_nothing_private(cop: Cop, codes: dict[str, str], seen: BrowserContext) -> None:
    """A page opened as a wall is never sent a name, a suggestion, or the facilitator's board."""
    page = seen.new_page()
    frames: list[str | bytes] = []

    def keep(frame: str | bytes) -> None:
        frames.append(frame)

    page.on("websocket", lambda socket: socket.on("framereceived", keep))
    page.goto(address(cop, codes["few"]) + "&screen=wall")
    page.locator(".cop-wall-view[data-seq]").wait_for(timeout=60_000)

    received = b"".join(f.encode() if isinstance(f, str) else f for f in frames)
    assert b"Wh\\u0101nau" in received or "Whānau".encode() in received
    for name in ("Mele", "Hana", "Rewi", "p00001"):
        assert name.encode() not in received
    assert re.search(rb'"tiles"|"thoughts"|"invite"', received) is None

"""The review in a browser: drawn, in both themes, for everybody, at every width, and from our own server only."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cop_widgets.domain import commands as c
from cop_widgets.live.home import open_home
from tests.browser.axe import stumbling_blocks
from tests.browser.desk import SLOW_MS
from tests.conftest import Cop, CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("everybody")]

NAMES = ("Mele", "Hana", "عبد الرحمن", "A" * 200, "Zoë <b>bold</b>")
WINDOWS = {"wide": (1440, 900), "phone": (360, 780)}
SECOND = 1_000_000


@pytest.fixture
def codes(tmp_path: Path) -> dict[str, str]:
    """A gathering of a few that has ended, one of sixty that goes on, and one in which nobody spoke."""
    clock = [1_795_000_000 * SECOND]
    opened = open_home(tmp_path / "gatherings", clock=lambda: clock[0])
    many = (*NAMES, *(f"Person {i}" for i in range(len(NAMES), 60)))
    made = {}
    for label, names in (("few", NAMES), ("many", many), ("silent", NAMES)):
        roster = tuple(c.RosterEntry(n, "facilitator" if i == 1 else "participant") for i, n in enumerate(names))
        gathering = opened.create(c.CreateGathering(f"Whānau, {label}", "2026-11-21", roster=roster))
        gathering.do(c.BeginGathering())
        for turn in range(0 if label == "silent" else 2 * len(names)):
            gathering.do(c.StartTurn(f"p{turn * 7 % len(names) + 1:05d}"))
            clock[0] += (5 + turn % 7) * SECOND
        if label != "many":
            gathering.do(c.EndGathering())
        opened.write_outcomes(gathering.code)
        made[label] = gathering.code
    opened.close()
    return made


@pytest.fixture
def cop(run_cop: CopStarter, codes: dict[str, str], tmp_path: Path) -> Cop:
    """A server over these gatherings."""
    return run_cop(home=tmp_path / "gatherings")


class Review:
    """The review in a browser page."""

    def __init__(self, page: Page, cop: Cop) -> None:
        self.page, self.cop = page, cop
        self.asked: set[str] = set()
        self.faults: list[str] = []
        page.on("request", lambda r: self.asked.add(urlsplit(r.url).hostname or urlsplit(r.url).scheme))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.chooser = page.get_by_label("Gathering", exact=True)
        self.pictures = page.locator(".cop-drawing")

    def opens(self, code: str) -> "Review":
        """Go there and wait for the chooser."""
        self.page.goto(f"{self.cop.base}cop/review?token={self.cop.token}&gathering={code}")
        expect(self.chooser).to_have_value(code, timeout=SLOW_MS)
        return self

    def shows(self, title: str, pictures: int) -> None:
        """The gathering is on the page and all its pictures are drawn."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title, timeout=SLOW_MS)
        expect(self.pictures).to_have_count(pictures, timeout=SLOW_MS)
        expect(self.marks()).to_have_count(pictures, timeout=SLOW_MS)

    def marks(self) -> Locator:
        """Pictures in which something is drawn."""
        return self.pictures.filter(has=self.page.locator(".points path"))

    def is_as_wide_as_its_card(self) -> None:
        """Every picture fills the place it has, no more and no less."""
        self.page.wait_for_function(
            """() => [...document.querySelectorAll('.cop-drawing')].every(e =>
              Math.abs(e.clientWidth - e.querySelector('.main-svg').getBoundingClientRect().width) <= 1)"""
        )

    def overlapping(self) -> list[list[int]]:
        """Cards that overlap the one below them, and pictures that are drawn beyond their card."""
        found: list[list[int]] = self.page.evaluate(
            """() => {
              const box = e => e.getBoundingClientRect()
              const cards = [...document.querySelectorAll('.cop-card')].map(box)
              const under = cards.slice(1).map((b, i) => [cards[i].bottom, b.top]).filter(([a, b]) => a > b)
              const out = [...document.querySelectorAll('.cop-drawing .main-svg')]
                .map(e => [box(e).bottom, box(e.closest('.cop-slide')).bottom]).filter(([a, b]) => a > b + 1)
              return [...under, ...out]
            }"""
        )
        return found

    def sticking_out(self) -> list[str]:
        """What reaches beyond the window sideways and is not in something that slides."""
        found: list[str] = self.page.evaluate(
            """() => [...document.querySelectorAll('.cop *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.checkVisibility()
              && !e.closest('.aloud, svg') && !e.parentElement.closest('.cop-slide, .slide'))
            .map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))"""
        )
        return found


@pytest.fixture(params=WINDOWS)
def review(request: pytest.FixtureRequest, browser: Browser, cop: Cop) -> Iterator[Review]:
    """Somebody who looks back, at a desk or with a phone."""
    width, height = WINDOWS[request.param]
    opened = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    yield Review(opened.new_page(), cop)
    opened.close()


def test_every_picture_is_drawn_for_everybody(review: Review, codes: dict[str, str]) -> None:
    """Light and dark: axe finds nothing, nothing overlaps or sticks out, the numbers open, no other host is asked."""
    found: dict[str, list[str]] = {}
    for label, code in codes.items():
        review.opens(code).shows(f"Whānau, {label}", 0 if label == "silent" else 4)
        for summary in review.page.locator("summary").all():
            summary.press("Enter")
        for theme in ("light", "dark"):
            review.page.emulate_media(color_scheme=theme)
            found[f"{label} {theme}"] = stumbling_blocks(review.page)
        assert review.overlapping() == []
        assert review.sticking_out() == []
        assert review.page.locator("table").count() == review.pictures.count()
        assert review.page.locator(".cop-review b").count() == 0
    assert {where: blocks for where, blocks in found.items() if blocks} == {}
    assert review.asked <= {"127.0.0.1", "data", "blob"}
    assert review.faults == []


def test_pictures_have_names(review: Review, codes: dict[str, str]) -> None:
    """For a screen reader each is one image, named after the sentence above it."""
    review.opens(codes["few"]).shows("Whānau, few", 4)
    headings = review.page.locator(".cop-picture h2").all_inner_texts()
    assert len(headings) == 4
    for heading in headings:
        expect(review.page.get_by_role("img", name=heading)).to_have_count(1)


def test_pictures_follow_the_window_and_the_theme(review: Review, codes: dict[str, str]) -> None:
    """A window that is made wider or narrower resizes them without overlap; marks and words change with the theme."""
    review.opens(codes["few"]).shows("Whānau, few", 4)
    review.is_as_wide_as_its_card()
    for width in (760, 1200, 360):
        review.page.set_viewport_size({"width": width, "height": 800})
        review.is_as_wide_as_its_card()
        assert review.overlapping() == []
    mark, word = review.page.locator(".bars path").first, review.page.locator(".xtick text").first
    looks: tuple[tuple[Literal["light", "dark"], str, str], ...] = (
        ("light", "rgb(15, 107, 99)", "rgb(35, 48, 47)"),
        ("dark", "rgb(108, 199, 185)", "rgb(238, 242, 239)"),
    )
    for theme, accent, ink in looks:
        review.page.emulate_media(color_scheme=theme)
        expect(mark).to_have_css("fill", accent)
        expect(word).to_have_css("fill", ink)


def test_another_gathering_is_chosen_by_keyboard(review: Review, codes: dict[str, str]) -> None:
    """The chooser keeps the focus, the address follows, and one that goes on says so and can be looked at again."""
    review.opens(codes["few"]).shows("Whānau, few", 4)
    expect(review.page.get_by_text("Still going on")).to_have_count(0)
    review.chooser.focus()
    review.page.keyboard.press("ArrowUp")
    review.shows("Whānau, many", 4)
    expect(review.chooser).to_be_focused()
    expect(review.page).to_have_url(re.compile(f"gathering={codes['many']}"))
    expect(review.page.get_by_text("Still going on: this is as saved at")).to_be_visible()
    review.page.get_by_role("button", name="Look again").press("Enter")
    review.shows("Whānau, many", 4)
    expect(review.page.get_by_text("too many pairs for one picture")).to_be_visible()
    assert review.faults == []


def test_what_is_not_there_is_said_kindly(review: Review, codes: dict[str, str], cop: Cop) -> None:
    """A code nobody knows, and files that cannot be read: words, no traceback, and others can be chosen."""
    review.page.goto(f"{cop.base}cop/review?token={cop.token}&gathering=NOSUCH")
    expect(review.page.get_by_text("There are no outcomes of the gathering NOSUCH")).to_be_visible(timeout=SLOW_MS)
    next((cop.home / "outcomes").glob(f"*-{codes['few']}/turns.csv")).unlink()
    review.chooser.select_option(codes["few"])
    expect(review.page.get_by_text("turns.csv: it is missing")).to_be_visible(timeout=SLOW_MS)
    assert "Traceback" not in review.page.locator("body").inner_text()
    assert stumbling_blocks(review.page) == []
    assert review.sticking_out() == []

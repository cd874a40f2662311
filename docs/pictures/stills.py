"""Each still: what is brought about in the demo before it is taken."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.browser.desk import SLOW_MS

from .people import DESK, READY, Facilitator, Theme, Visitor, hide_strip, taken, wall
from .stage import Stage

Shots = Iterator[tuple[str, bytes]]
TELLING_S = 320
"""So far into the recording most have spoken, some have not, and two hands are up."""
APPROVED = (0, 2)
"""Places on the ballot."""
STEPS = 5


class Room(NamedTuple):
    """Where pictures are taken; ``code`` is the demo's gathering."""

    browser: Browser
    stage: Stage
    code: str


def dashboard(room: Room) -> Shots:
    """The floor, and the balance of voices beside it."""
    for theme, name in _both("dashboard"):
        desk = _desk(room, theme)
        hide_strip(desk.page)
        desk.opens_tab("Balance")
        yield name, taken(desk.page)
        desk.page.context.close()


def on_wall(room: Room) -> Shots:
    """A prompt with its answers, the vote that goes on, the way to join."""
    for theme, name in _both("wall"):
        page = wall(room.browser, room.stage, room.code, theme)
        yield name, taken(page)
        page.context.close()


def tour(room: Room) -> Shots:
    """Its five steps."""
    desk = _desk(room)
    desk.page.get_by_role("button", name=re.compile("tour", re.IGNORECASE)).first.click()
    card = desk.page.locator(".tour-card")
    for step in range(1, STEPS + 1):
        card.get_by_text(f"{step} of {STEPS}").wait_for(timeout=SLOW_MS)
        yield f"tour-{step}", taken(desk.page)
        if step < STEPS:
            card.get_by_role("button", name="Next").click()
    desk.page.context.close()


def phone(room: Room) -> Shots:
    """A vote, the prompt, and what a phone shows in between, as a visitor sees them."""
    visitor = Visitor(room.browser)
    visitor.opens(room.stage, room.code)
    visitor.name.fill("Ngaio")
    visitor.comes_in()
    for place in APPROVED:
        visitor.approves(place)
    visitor.is_at_the_top()
    yield "phone-vote", taken(visitor.page)
    visitor.sends()
    visitor.turns_to_prompt()
    visitor.word.fill("curious")
    visitor.is_at_the_top()
    yield "phone-prompt", taken(visitor.page)
    visitor.answers()
    visitor.page.get_by_role("button", name="Raise my hand").click()
    visitor.page.get_by_role("button", name="Lower my hand").wait_for()
    visitor.is_at_the_top()
    yield "phone-room", taken(visitor.page)
    visitor.page.context.close()


def plan(room: Room) -> Shots:
    """The evening before."""
    page = room.browser.new_context(viewport=DESK, reduced_motion="reduce").new_page()
    page.goto(f"{room.stage.base}cop/plan?token={room.stage.token}&gathering={room.stage.planned}")
    page.locator(f".cop-agenda-planner{READY}").wait_for(timeout=SLOW_MS)
    hide_strip(page)
    yield "plan", taken(page)
    page.context.close()


def review(room: Room) -> Shots:
    """A recorded meeting, looked back at."""
    page = room.browser.new_context(viewport=DESK, reduced_motion="reduce").new_page()
    page.goto(f"{room.stage.base}cop/review?token={room.stage.token}&gathering={room.stage.past}")
    hide_strip(page)
    page.locator(".cop-review .js-plotly-plot svg.main-svg").first.wait_for(timeout=SLOW_MS)
    page.wait_for_load_state("networkidle")
    yield "review", taken(page)
    page.context.close()


def results(room: Room) -> Shots:
    """What the vote has led to, as everybody sees it: the last, since it ends the vote."""
    desk = _desk(room)
    desk.opens_tab("Intentions")
    desk.page.get_by_role("button", name="Close and reveal").click()
    desk.page.locator(".cop-intention-vote").get_by_text("chose something").first.wait_for(timeout=SLOW_MS)
    page = wall(room.browser, room.stage, room.code)
    yield "results", taken(page)
    page.context.close()
    desk.page.context.close()


def _desk(room: Room, theme: Theme = "light") -> Facilitator:
    desk = Facilitator(room.browser, room.stage, theme)
    desk.comes()
    return desk


def _both(name: str) -> tuple[tuple[Theme, str], ...]:
    return (("light", name), ("dark", f"{name}-dark"))


SCENES: dict[Callable[[Room], Shots], tuple[str, ...]] = {
    dashboard: ("dashboard", "dashboard-dark"),
    on_wall: ("wall", "wall-dark"),
    tour: tuple(f"tour-{step}" for step in range(1, STEPS + 1)),
    phone: ("phone-vote", "phone-prompt", "phone-room"),
    plan: ("plan",),
    review: ("review",),
    results: ("results",),
}
"""In the order in which they are taken, each with the names of what it yields."""

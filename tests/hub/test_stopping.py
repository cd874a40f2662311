"""A server that stops while phones are in, and is started again: bob's, with its dashboard and a phone in browsers."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, expect

from cop_widgets.domain.commands import BeginGathering, CreateGathering, RosterEntry
from cop_widgets.domain.way_commands import GoToStep, OpenRound
from cop_widgets.live.home import open_home
from tests.browser.desk import SLOW_MS, Desk
from tests.browser.phone import Phone
from tests.hub.logging_in import logged_in
from tests.hub.running import Hub

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("hub")]


class Room(NamedTuple):
    """Bob at his dashboard, and Hana's phone."""

    code: str
    desk: Desk
    phone: Phone


@pytest.fixture
def room(hub: Hub, browser: Browser) -> Iterator[Room]:
    """In bob's own home, with a vote going on."""
    home = open_home(hub.home("bob"))
    made = home.create(CreateGathering("Thursday", "2026-11-22", roster=(RosterEntry("Mele"), RosterEntry("Hana"))))
    made.do(BeginGathering())
    made.do(GoToStep("vote"))
    made.do(OpenRound("approval", texts=("Listen", "Laugh"), seats=1))
    home.close()
    bob = logged_in(browser, hub, "bob")
    desk = Desk(bob.new_page()).opens(f"{hub.at('bob')}cop/host?gathering={made.code}")
    phone = Phone(browser).opens(f"{hub.at('bob')}cop/{made.code}").comes_in_as("Hana")
    yield Room(made.code, desk, phone)
    bob.close()
    phone.context.close()


def test_news_go_both_ways_through_the_proxy(room: Room) -> None:
    """A tap on the dashboard is on the phone, and the phone's hand and vote are on the dashboard, without a reload."""
    room.desk.taps("Mele")
    room.phone.sees("Somebody has the floor")
    room.phone.raises_hand()
    expect(room.desk.tile("Hana").get_by_text("hand is up")).to_be_attached(timeout=SLOW_MS)
    room.phone.approves("Listen")
    room.phone.vote_is_in()
    expect(room.desk.page.get_by_role("tab", name="Intentions")).to_contain_text("1 of 2 have answered")


def test_a_vote_outlives_the_server(room: Room, hub: Hub) -> None:
    """The phone says that the server does not run, keeps the vote, and brings it when bob has started it again."""
    hub.stops("bob")
    room.phone.approves("Laugh")
    room.phone.sees("The gathering’s server does not run just now.")
    expect(room.phone.page.locator("#cop")).to_have_attribute("data-unsent", "1")
    expect(room.phone.page.locator("#cop")).to_have_attribute("data-place", "room")
    hub.starts("bob")
    room.phone.vote_is_in()
    expect(room.phone.page.locator("#cop")).to_have_attribute("data-unsent", "0")
    expect(room.phone.page.locator("#cop")).to_have_attribute("data-connected", "true", timeout=SLOW_MS)
    home = open_home(hub.home("bob"))
    answered = home.open(room.code).answered
    home.close()
    assert answered
    assert len(answered.people) == 1
    room.desk.page.reload()
    room.desk.is_ready()
    expect(room.desk.page.get_by_role("tab", name="Intentions")).to_contain_text("1 of 2 have answered")
    assert room.phone.faults + room.desk.faults == []

"""Widgets of the agenda."""

from base64 import b64decode

import pytest

from cop_widgets import AgendaPlanner, AgendaView, GatheringSetup
from cop_widgets.domain.agendas import read_agenda
from cop_widgets.domain.commands import CreateGathering
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home
from cop_widgets.live.templates import template
from tests.widgets.fixtures import Browser, Clock


def test_where_we_are(gathering: Gathering, clock: Clock) -> None:
    """A template sets the plan, a tap begins it, and time left runs with the clock."""
    view = AgendaView(gathering)
    browser = Browser(view)
    assert next(one["template"] for one in view.options["templates"]) == "first_gathering"
    answer = browser.says(type="template", id="tap-0001", template="committee_hour")
    assert answer == {"type": "done", "id": "tap-0001", "seq": gathering.seq}
    browser.asks("tap-0002", kind="start_segment")
    clock.passes(60)
    view.refresh()
    assert view.screen["template"] == "committee_hour"
    assert (view.screen["now"], view.screen["left_ms"]) == ("g00001", 2 * 60_000)
    refused = browser.says(type="template", id="tap-0003", template="tea_party")
    assert (refused["type"], refused["code"]) == ("refused", "refused")


def test_csv_goes_out_and_comes_back(gathering: Gathering) -> None:
    """As it was; faults come by row and column, and change nothing."""
    planner = AgendaPlanner(gathering)
    browser = Browser(planner)
    browser.says(type="template", id="tap-0001", template="spark_chat")
    file = browser.says(type="export", id="tap-0002")
    assert (file["type"], file["media"]) == ("file", "text/csv")
    assert file["name"] == "agenda-thursday-2026-11-21.csv"
    text = b64decode(file["data"]).decode()
    assert read_agenda(text) == template("spark_chat").segments
    before = planner.screen["segments"]
    assert browser.says(type="import", id="tap-0003", text=text)["type"] == "done"
    assert [one["title"] for one in planner.screen["segments"]] == [one["title"] for one in before]
    assert planner.screen["spark"]
    refused = browser.says(type="import", id="tap-0004", text="segment,title,minutes\nother,,5\n", filename="plan.csv")
    assert (refused["code"], [(one["row"], one["column"]) for one in refused["faults"]]) == (
        "bad-input",
        [(2, "title")],
    )


@pytest.mark.parametrize("base", ["", "http://192.168.1.5:8888/"])
def test_slides(gathering: Gathering, base: str) -> None:
    """A presentation, with the way in for phones where the browser says where it sees us."""
    browser = Browser(AgendaPlanner(gathering))
    browser.says(type="template", id="tap-0001", template="mentor_pair")
    file = browser.says(type="slides", id="tap-0002", base=base)
    assert (file["type"], file["name"]) == ("file", "agenda-thursday-2026-11-21.pptx")
    assert b64decode(file["data"])[:2] == b"PK"
    refused = browser.says(type="slides", id="tap-0003", base="file:///etc")
    assert refused["type"] == "refused"


def test_the_planner_shows_templates_and_the_deck(gathering: Gathering) -> None:
    """Choices are in the options, once."""
    options = AgendaPlanner(gathering).options
    assert len(options["templates"]) == 6
    assert len(options["deck"]) >= 60


def test_the_length_follows_a_template_where_nobody_said_one(home: Home, gathering: Gathering) -> None:
    """Until somebody does, in the planner too; one that was said before stays whatever is chosen."""
    free = AgendaPlanner(home.create(CreateGathering("Free", "2026-11-23")))
    browser = Browser(free)
    browser.says(type="template", id="tap-0001", template="spark_chat")
    assert free.screen["whole_ms"] == free.screen["sum_ms"] == 15 * 60_000
    browser.asks("tap-0002", kind="rename_gathering", planned_min=20)
    assert (free.screen["whole_ms"], free.screen["title"]) == (20 * 60_000, "Free")
    said = AgendaPlanner(gathering)
    Browser(said).says(type="template", id="tap-0003", template="spark_chat")
    assert said.screen["whole_ms"] == 60 * 60_000


def test_a_new_gathering_with_a_template(home: Home) -> None:
    """The form says the rest; a template that is not there makes nothing."""
    setup = GatheringSetup(home)
    browser = Browser(setup)
    form = {"title": "Spark", "date": "2026-11-23", "roster": [{"name": "Mele"}]}
    assert len(setup.options["templates"]) == 6
    assert browser.says(type="create", id="tap-0001", form=form, template="tea_party")["type"] == "refused"
    assert home.choices() == ()
    assert browser.says(type="create", id="tap-0002", form=form, template="spark_chat")["type"] == "done"
    assert setup.gathering is not None
    assert setup.gathering.state.agenda.spark

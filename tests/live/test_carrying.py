"""What a community takes along to its next gathering, and what a gathering is made with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda
from cop_widgets.domain.commands import CreateGathering, RenamePerson, RosterEntry
from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.floor_commands import SetFloor
from cop_widgets.domain.frame import Profile
from cop_widgets.domain.frame_commands import SetHosts, WordFrame
from cop_widgets.domain.frame_events import HostSlot
from cop_widgets.domain.times import MINUTE
from cop_widgets.live.home import Home, open_home
from cop_widgets.live.templates import template


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """The facilitator's."""
    opened = open_home(tmp_path)
    yield opened
    opened.close()


def new(community: str = "Tuia", names: tuple[str, ...] = ("Mele", "Hana", "Sam", "Tui")) -> CreateGathering:
    """A gathering to come."""
    return CreateGathering(
        "Thursday", "2026-11-21", community=community, roster=tuple(RosterEntry(name) for name in names)
    )


def test_the_next_gathering_begins_with_what_was_handed_on(home: Home) -> None:
    """Words, hosts and who sat together; not the details of the day, and nothing of another community's."""
    first = home.create(new())
    first.do(WordFrame("acknowledgement", "Tēnā koutou\nkatoa"))
    first.do(WordFrame("details", "Room 4"))
    first.do(SetHosts((HostSlot("2026-12-01", "Hana"),)))
    first.do(SetFloor("pairs", seed="one"))
    first.do(RenamePerson("p00001", "Mele T"))
    pairs = {frozenset(group) for group in first.state.floor.groups}
    second = home.create(new(names=("Tui", "Mele T", "Hana", "Sam")))
    assert second.state.frame.words == {"acknowledgement": "Tēnā koutou\nkatoa"}
    assert second.state.frame.hosts == (HostSlot("2026-12-01", "Hana"),)
    second.do(SetFloor("pairs", seed="one"))
    before = {person.name: person.person for person in first.state.core.people}
    now = {person.person: person.name for person in second.state.core.people}
    sat = {frozenset(before[now[one]] for one in group) for group in second.state.floor.groups}
    assert sat.isdisjoint(pairs)
    third = home.create(new())
    assert len(third.state.floor.known) == 2
    other = home.create(new("Rimu")).state
    assert (other.frame.words, other.frame.hosts, other.floor.known) == ({}, (), ())


def test_what_the_command_brings_goes_before(home: Home) -> None:
    """Part by part."""
    first = home.create(new())
    first.do(WordFrame("about", "Play"))
    first.do(WordFrame("thanks", "Ngā mihi"))
    made = home.create(
        CreateGathering("Friday", "2026-11-22", community="tuia", frame=(WordFrame("about", "Reading"),))
    )
    assert made.state.frame.words == {"about": "Reading", "thanks": "Ngā mihi"}


def test_a_gathering_made_with_an_agenda_and_a_roster_that_says_more(home: Home) -> None:
    """It is as long as its agenda, unless it is said otherwise; nothing of this can be undone."""
    roster = (RosterEntry("Mele", pronouns="she/her", say="MEH-leh", first_time=True, needs="a chair"),)
    agenda = template("spark_chat").command
    made = home.create(CreateGathering("Spark", "2026-11-23", roster=roster, agenda=agenda)).state
    assert made.core.planned == 15 * MINUTE
    assert (made.agenda.template, made.agenda.spark, len(made.agenda.segments)) == ("spark_chat", True, 4)
    assert made.profile("p00001") == Profile("she/her", "MEH-leh", first_time=True, needs="a chair")
    assert made.undo == ()
    longer = home.create(CreateGathering("Spark", "2026-11-23", planned_min=20, agenda=agenda)).state
    assert longer.core.planned == 20 * MINUTE


def test_all_that_is_wrong_is_told_at_once(home: Home) -> None:
    """And nothing is made."""
    with pytest.raises(InputFaults) as caught:
        home.create(
            CreateGathering(
                "",
                "2026-11-23",
                roster=(RosterEntry("Mele", pronouns="x" * 200),),
                agenda=SetAgenda((SegmentDraft("other", "", 5),)),
                frame=(WordFrame("preface", "x"),),
                hosts=(HostSlot("soon", "Mele"),),
            )
        )
    assert {one.column for one in caught.value.faults} == {"title", "pronouns", "part", "date"}
    assert home.choices() == ()

"""``attendance.csv``: who was in the room, and, after that, whose phone had joined."""

from cop_widgets.domain import commands as c
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain.state import State
from cop_widgets.domain.times import SECOND

from .play import Play
from .test_outcomes import rows


def joins(play: Play, name: str, wait: float = 0.0) -> State:
    """Somebody comes in by their own phone."""
    return play.do(p.JoinByPhone(f"device {name}", f"code {name}", person=play.person(name)), wait)


def told(play: Play, kind: str, late: int = 0) -> list[tuple[str, str, str]]:
    """Names and seconds of one kind of row."""
    found = rows(play.state, play.now + late * SECOND, "attendance")
    return [(row["name"], row["from_s"], row["to_s"]) for row in found if row["kind"] == kind]


def test_times_of_a_phone_stand_after_those_in_the_room() -> None:
    """Joined at 10 s, left at 30 s, back at 50 s; the rows of who was present stay as they were, in front."""
    play = Play(["Mele", "Sam"])
    play.do(c.BeginGathering())
    joins(play, "Sam", 10)
    play.do(p.Leave(play.person("Sam")), 20)
    joins(play, "Sam", 20)
    found = rows(play.state, play.now, "attendance")
    assert [row["kind"] for row in found] == ["present"] * 3 + ["joined"] * 2
    assert told(play, "present") == [("Mele", "0", ""), ("Sam", "0", "30"), ("Sam", "50", "")]
    assert told(play, "joined") == [("Sam", "10", "30"), ("Sam", "50", "")]
    assert found[3]["from"] == "2026-11-18T11:06:50+00:00"


def test_a_phone_that_came_before_the_beginning() -> None:
    """Before there is a beginning no seconds are known; then they are below 0."""
    play = Play(["Mele"])
    joins(play, "Mele")
    assert told(play, "joined") == [("Mele", "", "")]
    play.do(c.BeginGathering(), 90)
    assert told(play, "joined") == [("Mele", "-90", "")]


def test_the_end_of_the_gathering_is_the_end_of_being_in() -> None:
    """Whoever had not left was in up to the end; who comes back after it is in from then on."""
    play = Play(["Mele", "Sam"])
    play.do(c.BeginGathering())
    joins(play, "Mele")
    joins(play, "Sam")
    play.do(p.Leave(play.person("Sam")), 20)
    play.do(c.EndGathering(), 40)
    assert told(play, "joined", late=500) == [("Mele", "0", "60"), ("Sam", "0", "20")]
    joins(play, "Sam", 100)
    assert told(play, "joined")[2:] == [("Sam", "160", "")]


def test_two_entries_that_are_one_person() -> None:
    """Their phones' times are one person's, overlapping ones as one."""
    play = Play(["Mele", "Mere"])
    play.do(c.BeginGathering())
    joins(play, "Mele", 5)
    joins(play, "Mere", 5)
    play.do(p.Leave(play.person("Mele")), 10)
    play.do(p.Leave(play.person("Mere")), 10)
    joins(play, "Mere", 10)
    play.do(p.MergePeople(play.person("Mele"), play.person("Mere")))
    assert told(play, "joined") == [("Mele", "5", "30"), ("Mele", "40", "")]


def test_somebody_who_is_not_on_the_roster_any_more() -> None:
    """A person who was taken off has no rows, as for being present; one who was forgotten has no phone."""
    play = Play(["Mele", "Sam", "Tui"])
    joins(play, "Sam")
    joins(play, "Tui")
    play.do(c.RemovePerson(play.person("Sam")))
    play.do(p.ForgetPerson(play.person("Tui")))
    assert told(play, "joined") == []

"""One notion of "the same name", wherever a name must be free or must be found."""

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain.errors import InputFaults, Refused
from cop_widgets.domain.names import folded
from cop_widgets.domain.rules.creating import create, import_meeting

from .play import Play

SAME = [
    ("Straße", "STRASSE"),
    ("Hēmi", "HE\u0304MI "),
    ("Ra\u0390sa", "RA\u0399\u0308\u0301SA"),
    ("\u1fe7", "\u03a5\u0308\u0342"),
]
"""Plain ``casefold`` takes the last two for different names: capitals have no sign of their own with both marks."""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_name_that_is_taken(one: str, other: str) -> None:
    """Nobody is added or renamed to a name that somebody has in another spelling; one's own may be respelled."""
    assert folded(one) == folded(other)
    play = Play([one, "Mele"])
    with pytest.raises(Refused):
        play.do(c.AddPerson(other))
    with pytest.raises(Refused):
        play.do(c.RenamePerson(play.person("Mele"), other))
    play.do(c.RenamePerson("p00001", other))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_twice_on_a_new_roster(one: str, other: str) -> None:
    """A roster that has a name twice is refused."""
    with pytest.raises(InputFaults, match="stands in row 1 too"):
        create(c.CreateGathering("Talk", "2026-11-21", roster=(c.RosterEntry(one), c.RosterEntry(other))), now=0)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_speaker_in_another_spelling(one: str, other: str) -> None:
    """What is said under another spelling of a name is that person's."""
    person = c.RecordedPerson(one)
    events = import_meeting(c.ImportMeeting("Talk", "2026-11-21", 0, 60.0, (person,), (c.TimedStretch(other, 1, 2),)))
    assert [row.person for event in events for row in getattr(event, "stretches", ())] == ["p00001"]

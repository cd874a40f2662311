"""From a recording, a roster and stays to one command."""

import pytest

from cop_widgets.domain.commands import RosterEntry, TimedStretch
from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.imports import About, meeting
from cop_widgets.domain.rosters import Presence
from cop_widgets.domain.times import SECOND
from cop_widgets.domain.transcripts import Transcript

ABOUT = About(title="Circle", date="2026-11-21", now=1_000 * SECOND)
TALK = Transcript((TimedStretch("Ana", 0, 10), TimedStretch("ben", 8, 20), TimedStretch("Cy", 20, 30)))
ROSTER = (RosterEntry("Ben"), RosterEntry("Dot"), RosterEntry("Ana", "facilitator"))


def test_roster_first_then_strangers_with_a_warning() -> None:
    """People stand in the roster's order, silent ones too; who speaks without being on it comes last."""
    made = meeting(ABOUT, TALK, ROSTER)
    assert [(one.name, one.role) for one in made.command.people] == [
        ("Ben", "participant"),
        ("Dot", "participant"),
        ("Ana", "facilitator"),
        ("Cy", "participant"),
    ]
    assert [str(one) for one in made.warnings] == ["Cy speaks but is not on the roster, and was added."]


def test_without_a_roster_nobody_is_a_stranger() -> None:
    """With no roster the speakers are the people, in the order they first speak, and nothing is warned of."""
    made = meeting(ABOUT, TALK)
    assert [one.name for one in made.command.people] == ["Ana", "ben", "Cy"]
    assert made.warnings == ()


def test_names_are_written_as_on_the_roster() -> None:
    """A speaker whose name differs in case only is the person on the roster."""
    assert [one.name for one in meeting(ABOUT, TALK, ROSTER).command.stretches] == ["Ana", "Ben", "Cy"]


def test_length_defaults_to_the_last_end() -> None:
    """Without a length the gathering ends with the talk; it began that long before now."""
    command = meeting(ABOUT, TALK).command
    assert (command.length_s, command.began) == (30, 970 * SECOND)


def test_stays_are_given_to_their_person() -> None:
    """Who has stays was there then; who has none was there throughout."""
    people = meeting(ABOUT, TALK, (), (Presence(2, "BEN", 5, 20), Presence(3, "ben", 25, 30))).command.people
    assert [one.present_s for one in people] == [None, ((5, 20), (25, 30)), None]


def test_length_lasts_until_everybody_has_gone() -> None:
    """Without a length, stays after the last word count; a stay beyond a given length is a fault by row."""
    stay = Presence(2, "Ana", 0, 40)
    assert meeting(ABOUT, TALK, (), (stay,)).command.length_s == 40
    about = About("Circle", "2026-11-21", 1_000 * SECOND, length_s=35)
    with pytest.raises(InputFaults, match="row 2, column to_s: Ana stays until 40 s, but the length is 35 s"):
        meeting(about, TALK, (), (stay,))


def test_speaking_while_away_is_warned_of() -> None:
    """Talk outside the times somebody was there counts, with a warning that says how much it is."""
    made = meeting(ABOUT, TALK, (), (Presence(2, "Ana", 0, 4),))
    assert [str(one) for one in made.warnings] == ["Ana speaks for 6 s while said to be away."]


def test_every_fault_is_told_at_once() -> None:
    """An unknown facilitator, an unknown stay (by row) and a length that is too short come together."""
    about = About("Circle", "2026-11-21", 0, facilitators=("Zoe",), length_s=29)
    with pytest.raises(InputFaults) as caught:
        meeting(about, TALK, (), (Presence(4, "Max", 0, 1),))
    says = [str(fault) for fault in caught.value.faults]
    assert len(says) == 3
    assert "There are: Ana, ben, Cy" in says[0]
    assert says[1].startswith("row 4, column participant: There is no Max")
    assert "29 s" in says[2]
    assert "30 s" in says[2]


def test_facilitators_can_be_named() -> None:
    """`--facilitator` makes somebody facilitator, whatever the case of the letters."""
    about = About("Circle", "2026-11-21", 0, facilitators=("cy",))
    assert [one.role for one in meeting(about, TALK).command.people] == ["participant", "participant", "facilitator"]


def test_length_lasts_until_the_end_of_the_recording() -> None:
    """What counts for nobody still belongs to the meeting: it ends with the last end in the file, or of a stay."""
    longer = Transcript(TALK.segments, ends_s=3602)
    assert meeting(ABOUT, longer).command.length_s == 3602
    assert meeting(ABOUT, longer, (), (Presence(2, "Ana", 0, 4000),)).command.length_s == 4000
    given = About("Circle", "2026-11-21", 10_000 * SECOND, length_s=60)
    assert meeting(given, longer).command.length_s == 60

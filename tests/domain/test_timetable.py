"""Playing a recorded meeting: what is done when."""

from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.commands import BeginGathering, EndGathering, EndTurn, StartTurn, TalkTogether, TimedStretch
from cop_widgets.domain.timetable import timetable

PEOPLE = {"Ana": "p1", "Ben": "p2"}


def test_ends_come_before_starts() -> None:
    """Where one ends as the other begins, the end is given first."""
    cues = timetable((TimedStretch("Ana", 0, 1), TimedStretch("Ben", 1, 2)), PEOPLE)
    assert [cue.command for cue in cues] == [
        BeginGathering(),
        TalkTogether(on=True),
        StartTurn("p1"),
        EndTurn("p1"),
        StartTurn("p2"),
        EndTurn("p2"),
        EndGathering(),
    ]


def test_one_persons_touching_stretches_are_one_turn() -> None:
    """A person is never started twice without an end between."""
    cues = timetable((TimedStretch("Ana", 0, 2), TimedStretch("ana", 1, 3), TimedStretch("Ana", 3, 4)), PEOPLE)
    assert [cue.at for cue in cues if isinstance(cue.command, StartTurn)] == [0]
    assert [cue.at for cue in cues if isinstance(cue.command, EndTurn)] == [4_000_000]


@given(st.lists(st.tuples(st.sampled_from(["Ana", "Ben"]), st.integers(0, 99), st.integers(1, 9)), max_size=20))
def test_starts_and_ends_alternate(said: list[tuple[str, int, int]]) -> None:
    """For each person starts and ends alternate and times never go back, whatever was recorded."""
    cues = timetable(tuple(TimedStretch(name, start, start + length) for name, start, length in said), PEOPLE)
    assert [cue.at for cue in cues] == sorted(cue.at for cue in cues)
    for person in PEOPLE.values():
        kinds = [
            type(cue.command)
            for cue in cues
            if isinstance(cue.command, StartTurn | EndTurn) and cue.command.person == person
        ]
        assert kinds == [StartTurn, EndTurn] * (len(kinds) // 2)

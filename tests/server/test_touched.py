"""Whose phones are told anew: everybody whose own part has changed, whatever happened."""

from contextlib import suppress

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain import floor_commands as f
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain.errors import CopError
from cop_widgets.domain.floor import ABOUTS
from cop_widgets.domain.phone_screens import MeScreen
from cop_widgets.domain.screening import me
from cop_widgets.domain.state import State
from cop_widgets.server.phones.touched import touched
from tests.domain.play import Play
from tests.domain.test_gathering_properties import anything, waits

people = st.integers(1, 4).map(lambda i: f"p{i:05d}")
comings = st.one_of(
    st.builds(c.MarkAway, people),
    st.builds(c.MarkPresent, people),
    st.builds(c.StartTurn, people),
    st.builds(p.PassTurn, people),
    st.builds(p.RaiseHand, people, about=st.sampled_from(ABOUTS)),
    st.builds(p.MergePeople, people, people),
    st.builds(c.RenamePerson, people, st.sampled_from(["Ana", "Rewi"])),
    st.just(f.NextInRound()),
    st.just(c.Undo()),
)
LATER = {"seq": 0, "talk_ms": 0, "turns": 0, "voice": ""}
"""What goes on growing while somebody speaks; it is told when they end."""


def parts(state: State, now: int) -> dict[str, MeScreen]:
    """Everybody's own part."""
    everybody = [one.person for one in state.core.people]
    return {one: msgspec.structs.replace(me(state, None, one, now), **LATER) for one in everybody}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(anything, waits), max_size=12),
    st.sampled_from(["round", "talking_piece", "pairs", "fishbowl", "open"]),
    st.lists(st.tuples(comings | anything, waits), min_size=1, max_size=6),
)
def test_nobody_is_forgotten(
    before: list[tuple[c.Command, float]], mode: str, after: list[tuple[c.Command, float]]
) -> None:
    """After each event, in whatever way the floor is shared."""
    play = Play(facilitators=["Hana"])
    for command, wait in [*before, (f.SetFloor(mode), 1.0)]:
        with suppress(CopError):
            play.do(command, wait)
    for command, wait in after:
        old, now = play.state, play.now
        assert old is not None
        with suppress(CopError):
            play.do(command, wait)
        new = play.state
        assert new is not None
        shown, told = parts(old, max(now, play.now)), frozenset(touched(old, new))
        for person, part in parts(new, play.now).items():
            if person in shown and part != shown[person]:
                assert person in told, (command, mode)

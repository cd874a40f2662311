"""A typed name turns out to be somebody on the roster: their phone goes on working as that person's."""

import pytest

from cop_widgets.domain import participant_commands as p
from cop_widgets.domain import screening
from cop_widgets.domain import way_commands as w
from cop_widgets.domain.commands import Undo
from cop_widgets.domain.errors import Refused
from cop_widgets.domain.state import State

from .play import Play

MELE, TYPED = "p00001", "p00003"


def state_of(play: Play) -> State:
    """The gathering now."""
    assert play.state is not None
    return play.state


@pytest.fixture
def play() -> Play:
    """Mele is on the roster; a phone came in as “Mel”, proposed, consented, raised its hand, and was merged."""
    play = Play(("Mele", "Hana"))
    play.do(p.JoinByPhone("device", "personal", name="Mel"))
    play.do(w.GoToStep("propose"))
    play.do(w.ProposeValue("Listening", TYPED))
    play.do(w.AdoptIntentions((w.Wording("Care"),)))
    play.do(w.GiveConsent(TYPED, consents=True))
    play.do(p.RaiseHand(TYPED, by_phone=True))
    play.do(p.MergePeople(MELE, TYPED))
    return play


def test_what_the_phone_did_is_still_its_own(play: Play) -> None:
    """Its hand, its proposal and its consent, each once; and it can take them back."""
    me = screening.me(state_of(play), None, MELE, play.now)
    assert (me.hand, me.place, me.consents) == (True, 1, True)
    assert [one.text for one in me.proposals] == ["Listening"]
    door = screening.join(state_of(play), frozenset(), play.now)
    assert [(one.person, one.name) for one in door.hands] == [(MELE, "Mele")]
    assert (door.joined, [one.joined for one in door.guests]) == (1, [True, False])
    play.do(p.RaiseHand(MELE, by_phone=True))
    play.do(w.GiveConsent(MELE, consents=False, why="too soon"))
    room = screening.room(state_of(play), None, play.now)
    assert (room.hands, room.way.consenting, room.way.objecting) == (1, 0, 1)
    play.do(p.LowerHand(MELE))
    assert not state_of(play).participants.hands
    play.do(w.WithdrawProposal("v00001", MELE))
    assert state_of(play).way.proposals[0].status == "withdrawn"


def test_nobody_else_takes_the_name(play: Play) -> None:
    """It is not offered at the door any more."""
    assert [name for _, name in screening.door(state_of(play)).names] == ["Hana"]
    with pytest.raises(Refused, match="has joined already"):
        play.do(p.JoinByPhone("another", "code", person=MELE))


@pytest.mark.parametrize("command", [p.Leave(MELE), p.ShutOut(MELE)])
def test_it_can_leave_and_be_sent_away(play: Play, command: p.Leave | p.ShutOut) -> None:
    """The person is out of the room, with no hand up; to take the merge back brings nobody back in."""
    play.do(command)
    assert not state_of(play).core.find(MELE).here
    assert not state_of(play).joined()
    assert not state_of(play).participants.hands
    play.do(Undo())
    assert {one.person for one in state_of(play).core.people} == {MELE, "p00002", TYPED}
    assert not state_of(play).core.find(TYPED).here


def test_it_is_forgotten_wholly(play: Play) -> None:
    """No phone, no hand, no consent, and neither of the two names, also not by undoing."""
    play.do(p.ForgetPerson(MELE))
    assert not state_of(play).participants.phones
    assert not state_of(play).participants.devices
    assert not state_of(play).participants.hands
    assert not state_of(play).way.consents
    assert "Mel" not in str([act.label for act in state_of(play).undo])
    play.do(Undo())
    assert "Mel" not in str([one.name for one in state_of(play).core.people])

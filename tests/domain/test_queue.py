"""The order of the queue: total, explained, and nobody starves."""

from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain import floor_commands as f
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain.errors import InputFaults, NotNow
from cop_widgets.domain.floor import ABOUTS
from cop_widgets.domain.participants import Hand
from cop_widgets.domain.queue import BOUND, OUTSIDE, REPLY, SPAN, marks, ordered, stands, used
from cop_widgets.domain.screening import board, join, me, sharing
from cop_widgets.domain.state import State
from cop_widgets.domain.tally import figures
from cop_widgets.domain.times import MINUTE, SECOND

from .play import Play

shares = st.one_of(st.just(0.0), st.floats(0, 3, allow_nan=False))


@st.composite
def queues(draw: st.DrawFn, most: int = 12) -> list[Hand]:
    """Hands of different people, raised within half an hour."""
    number = draw(st.integers(0, most))
    return [
        Hand(f"p{i:05d}", draw(st.integers(0, 30 * MINUTE)), "phone", used=draw(shares), reply=draw(st.booleans()))
        for i in range(number)
    ]


@given(queues(), st.booleans(), st.randoms())
def test_the_order_is_total_and_explains_itself(hands: list[Hand], fair: bool, chance) -> None:  # type: ignore[no-untyped-def]
    """Everybody has one place and a reason, in whatever order hands are given."""
    found = ordered(hands, fair)
    assert sorted(one.person for one in found) == sorted(hand.person for hand in hands)
    assert all(one.why for one in found)
    mixed = list(hands)
    chance.shuffle(mixed)
    assert ordered(mixed, fair) == found


@given(queues())
def test_first_come_is_first_come(hands: list[Hand]) -> None:
    """Without fairness the places are those of the times alone."""
    assert [one.hand.at for one in ordered(hands, fair=False)] == sorted(hand.at for hand in hands)


@given(queues(), st.booleans())
def test_overtaking_ends(hands: list[Hand], fair: bool) -> None:
    """A hand is overtaken only by hands raised within the bound after it."""
    found = [one.hand for one in ordered(hands, fair)]
    for place, hand in enumerate(found):
        assert all(before.at <= hand.at + BOUND for before in found[:place])


@given(shares, shares, st.booleans(), st.booleans())
def test_the_bound_is_the_least_one(one: float, other: float, reply: bool, other_reply: bool) -> None:
    """Nobody stands further from when they asked than is said, and somebody does stand just so far."""
    early, late = Hand("a", 0, "phone", used=one, reply=reply), Hand("b", 0, "phone", used=other, reply=other_reply)
    assert -SPAN - REPLY <= stands(early, fair=True) <= SPAN
    assert abs(stands(early, fair=True) - stands(late, fair=True)) <= BOUND
    heard, unheard = Hand("a", 0, "phone", used=2.0), Hand("b", BOUND - 1, "phone", used=0.0, reply=True)
    assert [place.person for place in ordered([heard, unheard], fair=True)] == ["b", "a"]


@given(queues(), st.integers(0, 11), st.integers(0, 10 * MINUTE))
def test_waiting_longer_never_costs_a_place(hands: list[Hand], which: int, longer: int) -> None:
    """Had somebody asked earlier, all else alike, they would stand no further back."""
    if which >= len(hands):
        return
    own = hands[which]
    earlier = Hand(own.person, own.at - longer, own.entered_by, used=own.used, reply=own.reply)
    before = [one.person for one in ordered(hands, fair=True)].index(own.person)
    after = [one.person for one in ordered([earlier if h is own else h for h in hands], fair=True)].index(own.person)
    assert after <= before


@given(queues(), queues(4))
def test_nobody_changes_places_because_somebody_comes(hands: list[Hand], more: list[Hand]) -> None:
    """Newcomers find a place among the others, whose order stays."""
    new = [Hand(f"n{i}", one.at, one.entered_by, used=one.used, reply=one.reply) for i, one in enumerate(more)]
    after = [one.person for one in ordered([*hands, *new], fair=True) if not one.person.startswith("n")]
    assert after == [one.person for one in ordered(hands, fair=True)]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(2, 8),
    st.integers(5, 120),
    st.lists(st.tuples(st.integers(0, 7), st.sampled_from(ABOUTS)), min_size=1, max_size=40),
    st.floats(0, 2),
)
def test_with_bounded_turns_the_wait_is_bounded(
    people: int, turn_s: int, greedy: list[tuple[int, str]], heard: float
) -> None:
    """Others raise their hands again and again, unheard and in reply: who asked still speaks in BOUND + N * T."""
    length = turn_s * SECOND
    waits = Hand("waits", 0, "phone", used=heard)
    hands, now, asks = {"waits": waits}, 0, iter(greedy * 1000)
    while "waits" in hands:
        for _ in range(people):
            who, about = next(asks)
            person = f"p{who % (people - 1)}"
            hands.setdefault(person, Hand(person, now, "phone", used=0.0, reply=about == "reply"))
        first = ordered(hands.values(), fair=True)[0].person
        del hands[first]
        now += length if first != "waits" else 0
    assert now <= BOUND + people * length


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 20), min_size=1))
def test_marks_are_by_that_very_rule(turns: dict[str, int]) -> None:
    """Less than half the median invites, half more than it rests; nobody else has a mark."""
    play = Play(list(turns))
    play.do(c.BeginGathering())
    for name, length in turns.items():
        if length:
            play.do(c.StartTurn(play.person(name)))
            play.do(c.EndTurn(), length)
    middle = median(turns.values())
    found = marks(state_of(play).core.tally, [one.person for one in state_of(play).core.people], play.now)
    for name, length in turns.items():
        expected = "invite" if 2 * length < middle else "rest" if 2 * length > 3 * middle else ""
        assert found.get(play.person(name), "") == expected


def state_of(play: Play) -> State:
    """The gathering now."""
    assert play.state is not None
    return play.state


def queue(play: Play) -> list[str]:
    """Names in the queue."""
    return [one.name for one in sharing(state_of(play), play.now).queue]


def spoken() -> Play:
    """Mele has spoken three minutes, Hana one, Sam and Tui not at all."""
    play = Play()
    play.do(c.StartTurn("p00001"))
    play.do(c.StartTurn("p00002"), 180)
    play.do(c.EndTurn(), 60)
    return play


def test_who_was_not_heard_comes_first_and_each_place_says_why() -> None:
    """Mele asked first, but had much; every screen tells the same order."""
    play = spoken()
    play.do(p.RaiseHand("p00001"), 1)
    play.do(p.RaiseHand("p00002"), 10)
    play.do(p.RaiseHand("p00003", by_phone=True), 10)
    found = sharing(state_of(play), play.now).queue
    assert [(one.name, one.why, one.mark, one.by_hand) for one in found] == [
        ("Sam", "not yet heard", "invite", False),
        ("Hana", "asked after about a fair share", "rest", True),
        ("Mele", "asked after more than a fair share", "rest", True),
    ]
    assert [one.name for one in join(state_of(play), frozenset(), play.now).hands] == ["Sam", "Hana", "Mele"]
    assert state_of(play).queue() == ("p00003", "p00002", "p00001")
    shown = [me(state_of(play), None, f"p0000{i}", play.now) for i in (1, 2, 3, 4)]
    assert [(one.hand, one.place, one.about, one.why) for one in shown] == [
        (True, 3, "new", "asked after more than a fair share"),
        (True, 2, "new", "asked after about a fair share"),
        (True, 1, "new", "not yet heard"),
        (False, None, "", ""),
    ]
    assert [tile.hand for tile in board(state_of(play), play.now).tiles] == [True, True, True, False]
    play.do(f.SetQueueOrder(fair=False))
    assert queue(play) == ["Mele", "Hana", "Sam"]
    assert {one.why for one in sharing(state_of(play), play.now).queue} == {"first come"}
    play.do(f.GiveFloorToNext())
    assert state_of(play).core.speaking("p00001") is not None
    assert queue(play) == ["Hana", "Sam"]


def test_why_tells_of_then_and_the_mark_of_now() -> None:
    """Whoever asked after much and waits while others talk on is not said to have much and little at once."""
    play = Play()
    play.do(c.StartTurn("p00001"))
    play.do(p.RaiseHand("p00002"), 20)
    play.do(c.StartTurn("p00003"))
    play.do(p.RaiseHand("p00001"), 1)
    play.do(c.StartTurn("p00004"), 200)
    play.do(c.EndTurn(), 300)
    before = {one.name: (one.why, one.mark) for one in sharing(state_of(play), play.now).queue}
    assert before["Mele"] == ("asked after more than a fair share", "invite")
    last = max(state_of(play).core.stretches, key=lambda one: one.start)
    play.do(c.CorrectStretch(last.stretch, person="p00002"))
    after = {one.name: one.why for one in sharing(state_of(play), play.now).queue}
    assert after["Hana"] == "asked before having spoken"
    assert me(state_of(play), None, "p00002", play.now).why == "asked before having spoken"


def test_what_a_hand_is_for_may_change_its_place_does_not() -> None:
    """A direct reply comes a little earlier, one that turns into a reply does not."""
    play = Play()
    play.do(c.BeginGathering())
    for person in ("p00001", "p00002", "p00003"):
        play.do(p.RaiseHand(person), 30)
    play.do(p.RaiseHand("p00003", about="reply"), 1)
    assert queue(play) == ["Mele", "Hana", "Sam"]
    assert [one.about for one in sharing(state_of(play), play.now).queue] == ["new", "new", "reply"]
    play.do(p.RaiseHand("p00004", about="reply"), 1)
    assert queue(play) == ["Tui", "Mele", "Hana", "Sam"]
    assert sharing(state_of(play), play.now).queue[0].why == "direct reply · not yet heard"
    count = len(play.log)
    play.do(p.RaiseHand("p00004", about="reply"), 1)
    assert len(play.log) == count


def test_how_hands_came_down_is_kept() -> None:
    """They got the floor, lowered it, passed, or left."""
    play = Play()
    for number, device in enumerate("abcd", 1):
        play.do(p.JoinByPhone(device, device, person=f"p0000{number}"))
        play.do(p.RaiseHand(f"p0000{number}", by_phone=True, about=ABOUTS[number - 1]), 1)
    play.do(c.StartTurn("p00001"), 1)
    play.do(p.LowerHand("p00002"))
    play.do(p.PassTurn("p00003"))
    play.do(p.Leave("p00004"))
    had = state_of(play).participants.hands_had
    assert [(one.person, one.about, one.how) for one in had] == [
        ("p00001", "new", "floor"),
        ("p00002", "build", "lowered"),
        ("p00003", "question", "lowered"),
        ("p00004", "reply", "left"),
    ]
    assert not queue(play)
    with pytest.raises(NotNow, match="No hand is up"):
        play.do(f.GiveFloorToNext())
    with pytest.raises(InputFaults, match="nothing that a hand is for"):
        play.do(p.RaiseHand("p00001", about="gossip"))


def test_who_is_marked_away_asks_no_more() -> None:
    """They are not called back into the room by the next tap; the board need not lower their hand first."""
    play = Play()
    play.do(c.BeginGathering())
    play.do(p.RaiseHand("p00001"), 1)
    play.do(p.RaiseHand("p00002"), 1)
    play.do(c.MarkAway("p00001"), 1)
    assert queue(play) == ["Hana"]
    assert [(one.person, one.how) for one in state_of(play).participants.hands_had] == [("p00001", "left")]
    play.do(c.MarkPresent("p00001"), 1)
    play.do(f.GiveFloorToNext(), 1)
    assert [one.person for one in state_of(play).core.open] == ["p00002"]


def test_two_entries_that_are_one_person_wait_once() -> None:
    """They stand where the better of their hands does."""
    play = spoken()
    play.do(p.JoinByPhone("device", "personal", name="Mel"))
    play.do(p.RaiseHand("p00001"), 1)
    play.do(p.RaiseHand("p00002"), 1)
    mel = play.person("Mel")
    play.do(p.RaiseHand(mel), 1)
    assert queue(play) == ["Mel", "Hana", "Mele"]
    play.do(p.MergePeople("p00001", mel))
    assert queue(play) == ["Mele", "Hana"]
    play.do(f.GiveFloorToNext())
    assert queue(play) == ["Hana"]


def test_in_a_fishbowl_the_others_wait() -> None:
    """Their hands stand behind those of the circle, and say so."""
    play = Play()
    play.do(f.SetFloor("fishbowl", seats=3, circle=("p00001", "p00002")))
    play.do(p.RaiseHand("p00003"), 1)
    with pytest.raises(NotNow, match="outside the circle"):
        play.do(f.GiveFloorToNext())
    play.do(p.RaiseHand("p00002"), 1)
    assert [(one.name, one.why) for one in sharing(state_of(play), play.now).queue] == [
        ("Hana", "not yet heard"),
        ("Sam", OUTSIDE),
    ]
    play.do(f.SitInCircle("p00003"))
    assert queue(play) == ["Sam", "Hana"]


def test_the_share_is_that_of_the_figures() -> None:
    """As in balance.csv; who is not in the balance comes neither earlier nor later."""
    play = Play(facilitators=["Tui"])
    play.do(c.StartTurn("p00001"))
    play.do(c.StartTurn("p00002"), 20)
    play.do(c.StartTurn("p00004"), 40)
    core = state_of(play).core
    now = play.now + 30 * SECOND
    indices = {voice.person: voice.index for voice in figures(core.tally, now).voices}
    for person in ("p00001", "p00002", "p00003"):
        assert used(core.tally, person, now) == min(indices[person] or 0.0, 2.0)
    assert used(core.tally, "p00004", now) == 1.0

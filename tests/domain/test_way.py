"""The way to intentions: proposals, votes, what came of them, and what nobody may see too early."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import way_commands as w
from cop_widgets.domain.casting import Answered, checked, in_order_of_content, voting_in
from cop_widgets.domain.codec import event_from_json, event_to_json
from cop_widgets.domain.commands import BeginGathering, Command, CreateGathering, EndGathering
from cop_widgets.domain.errors import CopError, InputFaults, NotNow, Refused
from cop_widgets.domain.events import Recorded
from cop_widgets.domain.gathering import decide, fold
from cop_widgets.domain.participant_commands import JoinByPhone
from cop_widgets.domain.rules.proposing import MOST_PROPOSALS, MOST_TRIES
from cop_widgets.domain.screening import me, results, room, wall, way
from cop_widgets.domain.state import State
from cop_widgets.domain.times import MINUTE
from cop_widgets.domain.voting.ballots import Approval, Ballot, Dots, Fist, Ranking, Score, Word, YesNo
from cop_widgets.domain.way import Round

from .play import Play

VALUES = ("Listen to understand", "Start on time", "Whānau first", "Speak up")


class Group(Play):
    """A gathering whose people have joined; ``closes`` plays the box that the store keeps."""

    def __init__(self, *, proposals: tuple[str, ...] = VALUES) -> None:
        super().__init__()
        self.do(w.GoToStep("propose"))
        for text in proposals:
            self.do(w.ProposeValue(text))

    @property
    def at(self) -> State:
        """The gathering now."""
        assert self.state is not None
        return self.state

    @property
    def round(self) -> Round:
        """The latest round."""
        return self.at.way.rounds[-1]

    @property
    def values(self) -> tuple[str, ...]:
        """Ids of the proposals that can be voted on."""
        return tuple(one.proposal for one in self.at.way.live())

    def opens(self, ballot: str = "approval", **more: Any) -> Round:
        """A vote on all values."""
        self.do(w.OpenRound(ballot, proposals=self.values, **more))
        return self.round

    def closes(self, ballots: list[Ballot], people: tuple[str, ...] = ()) -> State:
        """Close it with what was in the box."""
        count = len(self.log)
        self.do(w.CloseRound(self.round.round))
        filled = msgspec.structs.replace(self.log[-1].event, answered=people, ballots=in_order_of_content(ballots))
        self.log[count] = msgspec.structs.replace(self.log[count], event=filled)
        self.state = fold(self.log)
        return self.at


def approvals(*numbers: str) -> list[Ballot]:
    """Ballots from "13" = the first and the third option."""
    return [Approval(tuple(f"o{int(one):03d}" for one in number)) for number in numbers]


def test_from_proposals_to_intentions() -> None:
    """Values are proposed, merged, voted on, revealed and adopted in the group's own words."""
    group = Group(proposals=(*VALUES, "Listening to understand"))
    shown = way(group.at, None, group.now)
    assert [[p.text for p in shown.proposals if p.proposal in alike] for alike in shown.alike] == [
        ["Listen to understand", "Listening to understand"]
    ]
    group.do(w.MergeProposals(shown.alike[0], "Listen to understand each other"))
    opened = group.opens(seats=2)
    assert [one.text for one in opened.options] == [*VALUES[1:], "Listen to understand each other"]
    group.closes(approvals("14", "14", "14", "24", "4", "3", ""), people=("p00001", "p00002"))
    assert results(group.at, None, group.now).way.result is None

    group.do(w.RevealRound("r00001"))
    told = results(group.at, None, group.now).way.result
    assert told is not None
    assert [(row.text, row.support, row.stands) for row in told.rows] == [
        ("Start on time", 3, "in"),
        ("Whānau first", 1, "out"),
        ("Speak up", 1, "out"),
        ("Listen to understand each other", 5, "in"),
    ]
    assert (told.counted, told.empty, told.left_out, told.holds) == (6, 1, 1, (5, 3))

    group.do(w.AdoptIntentions((w.Wording("We listen to understand", "o004"), w.Wording("We are on time")), "r00001"))
    first, second = group.at.way.held()
    assert (first.wording, first.support, first.answered) == ("We listen to understand", 5, 6)
    assert (second.round, second.support) == ("", None)
    group.do(w.AmendIntention(first.intention, "We listen until we understand"))
    assert group.at.way.held()[0].former == ("We listen to understand",)
    group.do(w.RetireIntention(second.intention))
    assert len(group.at.way.held()) == 1


def test_a_merge_comes_apart_again() -> None:
    """Nothing is lost in a merge: sources come back."""
    group = Group()
    group.do(w.MergeProposals(group.values[:2], "Both"))
    assert len(group.values) == 3
    group.do(w.RestoreProposal(group.values[-1]))
    assert [p.text for p in group.at.way.live()] == list(VALUES)


def test_each_person_proposes_so_many() -> None:
    """The limit is each person's own, the same value twice is not two, and taking one back makes room."""
    group = Group(proposals=())
    group.do(w.SetProposing(2))
    group.do(w.ProposeValue("Kindness", "p00001"))
    with pytest.raises(Refused):
        group.do(w.ProposeValue(" kindness ", "p00001"))
    group.do(w.ProposeValue("Courage", "p00001"))
    with pytest.raises(Refused):
        group.do(w.ProposeValue("Rest", "p00001"))
    group.do(w.ProposeValue("Kindness", "p00002"))
    with pytest.raises(Refused):
        group.do(w.WithdrawProposal("v00001", "p00002"))
    group.do(w.WithdrawProposal("v00001", "p00001"))
    group.do(w.ProposeValue("Rest", "p00001"))
    group.do(w.GoToStep("merge"))
    with pytest.raises(NotNow):
        group.do(w.ProposeValue("Play", "p00003"))


def test_proposing_and_taking_back_fills_nothing_up() -> None:
    """Nobody leaves others no room by it: what was taken back takes up none, and each person has so many tries."""
    group = Group(proposals=())
    for number in range(1, MOST_TRIES + 1):
        group.do(w.ProposeValue(f"Value {number}", "p00001"))
        group.do(w.WithdrawProposal(f"v{number:05d}", "p00001"))
    with pytest.raises(Refused, match="very many"):
        group.do(w.ProposeValue("One more", "p00001"))
    for number in range(MOST_PROPOSALS):
        group.do(w.ProposeValue(f"Other {number}"))
    with pytest.raises(Refused, match="the most there can be"):
        group.do(w.ProposeValue("Too many"))


def test_nobody_is_told_who_proposed_what() -> None:
    """A proposal's author is on no screen but their own."""
    group = Group(proposals=())
    group.do(w.ProposeValue("Kindness", "p00002"))
    for screen in (room(group.at, None, group.now), wall(group.at, group.now)):
        assert "p00002" not in msgspec.json.encode(screen).decode()
    [proposal] = way(group.at, None, group.now).proposals
    assert "p00002" not in msgspec.json.encode(proposal).decode()
    assert [p.text for p in me(group.at, None, "p00002", group.now).proposals] == ["Kindness"]
    assert me(group.at, None, "p00001", group.now).proposals == ()
    assert "Kindness" not in msgspec.json.encode(room(group.at, None, group.now)).decode()


def test_before_the_reveal_no_result_is_anywhere_but_with_the_facilitator() -> None:
    """Neither the wall nor any phone holds a number of what was voted, from opening to closing."""
    group = Group()
    group.opens(seats=1)
    answered = Answered("r00001", 3, frozenset({"p00001", "p00003"}))
    closed_too = False
    for _ in range(2):
        for payload in (
            results(group.at, answered, group.now),
            room(group.at, answered, group.now),
            wall(group.at, group.now, answered),
            *(me(group.at, answered, f"p0000{i}", group.now) for i in range(1, 5)),
        ):
            text = msgspec.json.encode(payload).decode()
            assert '"support":' not in text
            assert '"approves"' not in text
        if not closed_too:
            group.closes(approvals("1", "1", "2", "13", "1"), people=("p00001",))
            closed_too = True
    assert way(group.at, None, group.now).result is not None
    seen = room(group.at, answered, group.now).way.round
    assert seen is not None
    assert (seen.answered, seen.status) == (1, "closed")


def test_few_ballots_have_no_numbers() -> None:
    """Below five ballots the set is shown and nothing that would tell on somebody."""
    group = Group()
    group.opens(seats=1)
    group.closes(approvals("1", "1", "2"))
    group.do(w.RevealRound("r00001"))
    told = results(group.at, None, group.now).way.result
    assert told is not None
    assert told.withheld
    assert [row.support for row in told.rows] == [None] * 4
    assert [row.stands for row in told.rows] == ["in", "out", "out", "out"]
    assert (told.left_out, told.holds, told.simple) == (None, (), ())
    assert not any("find" in sentence for sentence in told.sentences)


@pytest.mark.parametrize(("ballots", "seen"), [(4, None), (5, 3)])
def test_what_few_have_chosen_is_told_by_no_intention_either(ballots: int, seen: float | None) -> None:
    """What the reveal withholds comes not back with the adopted value: at no desk, wall or phone, nor the next time."""
    group = Group()
    group.opens(seats=1)
    group.closes(approvals("1", "1", "1", "2", "3")[:ballots])
    group.do(w.RevealRound("r00001"))
    group.do(w.AdoptIntentions((w.Wording("We listen", "o001"),), "r00001"))
    assert group.at.way.held()[0].support == 3, "the log keeps what was counted"

    carried = CreateGathering("The next", "2026-12-03", intentions=group.at.way.carried("TEST22"))
    begun = enumerate(decide(None, carried, group.now), 1)
    later = fold(Recorded("TEST23", seq, group.now, "c1", "facilitator", event) for seq, event in begun)
    assert later is not None
    for at in (group.at, later):
        rooms = results(at, None, group.now).way, room(at, None, group.now).way, wall(at, group.now).way
        for shown in (way(at, None, group.now), *rooms):
            assert shown is not None
            assert shown.intentions[0].support == seen


def test_a_tie_is_shown_and_drawn_by_a_logged_seed() -> None:
    """Ties are not broken by order; a draw is repeatable and held once."""
    group = Group()
    group.opens(seats=1)
    group.closes(approvals("1", "1", "2", "2", "3"))
    told = way(group.at, None, group.now).result
    assert told is not None
    assert [row.stands for row in told.rows] == ["tied", "tied", "out", "out"]
    group.do(w.DrawTie("r00001", "headline of the day"))
    drawn = group.round.drawn
    assert drawn in (("o001",), ("o002",))
    told = way(group.at, None, group.now).result
    assert told is not None
    assert not told.tie
    assert [row.option for row in told.rows if row.stands == "in"] == list(drawn)
    with pytest.raises(NotNow):
        group.do(w.DrawTie("r00001", "again"))


def test_a_vote_nobody_answers_is_no_trouble() -> None:
    """Thirty values, five places, no ballot: everything ties, and the screens say so."""
    group = Group(proposals=tuple(f"Value {i}" for i in range(30)))
    group.opens(seats=5)
    group.closes([])
    group.do(w.RevealRound("r00001"))
    told = results(group.at, None, group.now).way.result
    assert told is not None
    assert {row.stands for row in told.rows} == {"tied"}
    assert told.counted == 0


def test_a_second_round_shows_the_shift() -> None:
    """A fist to five held again stands beside the first."""
    group = Group()
    group.do(w.OpenRound("fist", purpose="live_with"))
    assert group.at.way.step == "check"
    group.closes([Fist(1, "too vague"), Fist(2), Fist(4), Fist(5), Fist(5)])
    group.do(w.RestartRound("r00001"))
    group.closes([Fist(3), Fist(4), Fist(4), Fist(5), Fist(5)])
    told = way(group.at, None, group.now).result
    assert told is not None
    assert [one.times for one in told.before] == [0, 1, 1, 0, 1, 2]
    assert [one.times for one in told.bunches] == [0, 0, 0, 1, 2, 2]
    assert told.mean == pytest.approx(4.2)


def test_a_second_round_does_not_show_what_the_first_withheld() -> None:
    """The answers of four stay withheld, also when more have answered the vote held again."""
    group = Group()
    group.do(w.OpenRound("yesno", purpose="other", question="Shall we?"))
    group.closes([YesNo("yes"), YesNo("yes"), YesNo("yes"), YesNo("no")])
    group.do(w.RestartRound("r00001"))
    group.closes([YesNo("yes")] * 6)
    told = way(group.at, None, group.now).result
    assert told is not None
    assert not told.withheld
    assert told.before == ()


def test_how_each_intention_was_lived() -> None:
    """Grades of each intention: their means, and no set; whoever has not consented yet can be asked."""
    group = Group()
    group.do(w.AdoptIntentions((w.Wording("We listen"), w.Wording("We begin on time"))))
    assert [one.name for one in way(group.at, None, group.now).silent] == ["Mele", "Hana", "Sam", "Tui"]
    group.do(w.GiveConsent("p00002", consents=True))
    assert [one.name for one in way(group.at, None, group.now).silent] == ["Mele", "Sam", "Tui"]
    held = tuple(one.intention for one in group.at.way.held())
    group.do(w.OpenRound("score", purpose="pulse", intentions=held))
    group.closes([Score({"o001": grade, "o002": 5 - grade}) for grade in (5, 4, 3, 3, 5)])
    group.do(w.RevealRound("r00001"))
    told = results(group.at, None, group.now).way.result
    assert told is not None
    assert [(row.text, row.support, row.stands) for row in told.rows] == [
        ("We listen", 4.0, "out"),
        ("We begin on time", 1.0, "out"),
    ]
    assert (told.seats, told.sentences) == (0, ("5 of 5 answered.",))


def test_no_vote_after_the_end() -> None:
    """A gathering that is over opens no vote; one that goes on can still be counted."""
    group = Group()
    group.do(BeginGathering())
    group.opens()
    group.do(EndGathering())
    with pytest.raises(NotNow):
        group.do(w.RestartRound("r00001"))
    group.closes(approvals("1"))
    with pytest.raises(NotNow):
        group.opens()


def test_one_vote_at_a_time_and_the_old_one_is_kept() -> None:
    """Holding a vote again breaks off an open one and keeps a counted one."""
    group = Group()
    group.opens()
    with pytest.raises(NotNow):
        group.opens()
    group.do(w.RestartRound("r00001"))
    assert [one.status for one in group.at.way.rounds] == ["broken_off", "open"]
    group.closes(approvals("1"))
    group.do(w.RestartRound("r00002"))
    assert [one.status for one in group.at.way.rounds] == ["broken_off", "closed", "open"]
    assert len(group.at.way.rounds[1].ballots) == 1


@pytest.mark.parametrize(
    ("ballot", "good", "bad"),
    [
        ("approval", Approval(("o002", "o001")), Approval(("o009",))),
        ("dots", Dots({"o001": 2}), Dots({"o001": -1})),
        ("dots", Dots({"o001": 3}), Dots({"o001": 2, "o002": 2})),
        ("ranking", Ranking({"o001": 1, "o002": 1}), Ranking({"o001": 0})),
        ("score", Score({"o001": 5}), Score({"o001": 2.5})),
        ("fist", Fist(0, "no"), Fist(6)),
        ("yesno", YesNo("abstain"), Word("yes")),
        ("word", Word("aroha"), Word("x" * 61)),
    ],
)
def test_ballots_are_checked(ballot: str, good: Ballot, bad: Ballot) -> None:
    """What fits the vote is taken, what does not is said, and never a ballot of another kind."""
    group = Group()
    round_ = group.opens(ballot, purpose="choose" if ballot in ("approval", "dots", "ranking", "score") else "other")
    assert isinstance(checked(round_, good), type(good))
    with pytest.raises(InputFaults) as caught:
        checked(round_, bad)
    assert caught.value.faults


def test_too_late_is_too_late() -> None:
    """After the deadline no ballot is taken, even if nobody has closed the vote yet."""
    group = Group()
    group.opens(minutes=2)
    assert voting_in(group.at, "r00001", group.now).round == "r00001"
    with pytest.raises(NotNow):
        voting_in(group.at, "r00001", group.now + 3 * MINUTE)
    group.closes([])
    with pytest.raises(NotNow):
        voting_in(group.at, "r00001", group.now)


def test_options_stand_in_each_ones_own_order() -> None:
    """Everybody sees all options, always in the same order for them, not all in the same."""
    group = Group(proposals=tuple(f"Value {i}" for i in range(8)))
    group.opens()
    orders = [me(group.at, None, f"p0000{i}", group.now).order for i in range(1, 5)]
    assert all(sorted(order) == sorted(orders[0]) for order in orders)
    assert len(set(orders)) > 1
    assert orders == [me(group.at, None, f"p0000{i}", group.now).order for i in range(1, 5)]


proposals = st.sampled_from(["v00001", "v00002", "v00005", "v00006"])
rounds = st.sampled_from(["r00001", "r00002"])
steps: st.SearchStrategy[Command] = st.one_of(
    st.builds(w.GoToStep, st.sampled_from(["", "propose", "merge", "vote", "check", "adopt"])),
    st.builds(w.ProposeValue, st.sampled_from(["Rest", "Play", "  "]), st.sampled_from(["", "p00001", "p00009"])),
    st.builds(w.RewordProposal, proposals, st.sampled_from(["Again", "Rest"])),
    st.builds(w.WithdrawProposal, proposals),
    st.builds(w.DeclineProposal, proposals, st.just("not ours")),
    st.builds(w.MergeProposals, st.lists(proposals, max_size=3).map(tuple), st.just("Merged")),
    st.builds(w.RestoreProposal, proposals),
    st.builds(
        w.OpenRound,
        st.sampled_from(["approval", "dots", "ranking", "score", "fist", "yesno", "word", "none"]),
        proposals=st.lists(proposals, max_size=4).map(tuple),
        seats=st.none() | st.integers(-1, 5),
    ),
    st.builds(w.CloseRound, rounds),
    st.builds(w.RevealRound, rounds),
    st.builds(w.BreakOffRound, rounds),
    st.builds(w.RestartRound, rounds),
    st.builds(w.DrawTie, rounds, st.just("seed")),
    st.builds(w.AdoptIntentions, st.just((w.Wording("Together", "o001"),)), rounds),
    st.builds(w.AdoptIntentions, st.just((w.Wording("Gently"),))),
    st.builds(w.AmendIntention, st.just("i00001"), st.sampled_from(["More gently", "Gently"])),
    st.builds(w.RetireIntention, st.just("i00001")),
    st.builds(w.GiveConsent, st.sampled_from(["p00001", "p00009"]), st.booleans()),
    st.builds(JoinByPhone, st.sampled_from(["d1", "d2"]), st.just("k"), st.none(), st.sampled_from(["Ngaire", "Ola"])),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(steps, max_size=25))
def test_whatever_is_asked_the_log_rebuilds_it_and_screens_can_be_made(asked: list[Command]) -> None:
    """Any order of commands: refused or done in words, never two open rounds, the same after a restart."""
    group = Group()
    for command in asked:
        before = group.at
        try:
            group.do(command, 1.0)
        except CopError:
            assert group.at is before
    state = group.at
    assert sum(one.status == "open" for one in state.way.rounds) <= 1
    assert {one.into for one in state.way.proposals if one.into} <= {one.proposal for one in state.way.proposals}
    again = [msgspec.structs.replace(r, event=event_from_json(event_to_json(r.event))) for r in group.log]
    assert fold(again) == state
    for made in (way(state, None, group.now), wall(state, group.now), room(state, None, group.now)):
        msgspec.json.encode(made)
    for person in state.core.people:
        msgspec.json.encode(me(state, None, person.person, group.now))

"""Whatever people do in whatever order, a gathering keeps its promises."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import agenda_commands as along
from cop_widgets.domain import commands as c
from cop_widgets.domain import floor_commands as f
from cop_widgets.domain import participant_commands as own
from cop_widgets.domain import prompt_commands as q
from cop_widgets.domain.balance import Figures, Meeting, figures
from cop_widgets.domain.codec import event_from_json, event_to_json
from cop_widgets.domain.errors import CopError
from cop_widgets.domain.floor import MODES
from cop_widgets.domain.frame import ROLES
from cop_widgets.domain.gathering import fold
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.domain.prompts import FORMS
from cop_widgets.domain.screening import agenda as agenda_screen
from cop_widgets.domain.screening import balance, board, me, prompts, remote, sharing, wall
from cop_widgets.domain.state import State
from cop_widgets.domain.tally import elapsed, own_figures
from cop_widgets.domain.tally import figures as tallied
from cop_widgets.domain.times import SECOND, Interval, merged, total

from .play import START, Play

people = st.integers(1, 6).map(lambda i: f"p{i:05d}")
stretches = st.integers(5, 40).map(lambda i: f"s{i:05d}")
moments = st.integers(0, 400).map(lambda s: START + s * SECOND)
maybe_moments = st.none() | moments

early = st.integers(1, 4).map(lambda i: f"p{i:05d}")
talk = st.one_of(
    st.builds(c.StartTurn, early),
    st.builds(c.StartTurn, early),
    st.builds(c.StartTurn, early),
    st.builds(c.HandOver, early),
    st.builds(c.EndTurn, early),
    st.builds(c.EndTurn, early),
    st.just(c.EndTurn()),
)
together = st.builds(c.TalkTogether, st.booleans())
rest = st.one_of(
    st.just(c.BeginGathering()),
    st.just(c.PauseGathering()),
    st.just(c.ResumeGathering()),
    st.builds(c.MarkAway, people, maybe_moments),
    st.builds(c.MarkPresent, people, maybe_moments),
    st.builds(c.AddPerson, st.sampled_from(["Nia", "Bo"]), here=st.booleans()),
    st.builds(c.RenamePerson, people, st.sampled_from(["Ana", "Rewi"])),
    st.builds(c.RemovePerson, people),
    st.builds(c.ChangeRole, people, st.sampled_from(ROLES)),
    st.builds(c.CountFacilitators, st.booleans()),
    st.builds(c.CorrectStretch, stretches, st.none() | people, maybe_moments, maybe_moments),
    st.builds(c.DeleteStretch, stretches),
    st.builds(c.RecordStretch, people, moments, moments),
    st.builds(c.CorrectPresence, people, st.lists(st.builds(Interval, moments, maybe_moments), max_size=2).map(tuple)),
    st.just(c.EndGathering()),
    st.just(c.ReopenGathering()),
    st.just(c.Undo()),
    st.just(c.Undo()),
    st.just(c.Redo()),
    st.builds(c.SetTimeBox, st.none() | st.just(90.0)),
    st.builds(c.ShowNames, st.booleans()),
    st.builds(c.OfferNudge, st.just("one_voice"), st.just("seen"), st.just("try")),
    st.builds(c.AnswerNudge, st.just("n00001"), st.sampled_from(["taken", "dismissed"])),
)
floor = st.one_of(
    st.builds(f.SetFloor, st.sampled_from(MODES), st.none() | st.just(2.0), circle=st.sampled_from([(), ("p00001",)])),
    st.builds(f.NextInRound, st.booleans()),
    st.builds(f.NextInRound, st.booleans()),
    st.builds(f.HandPiece, people),
    st.builds(f.HandPiece, people, people, st.just(value=True)),
    st.builds(f.SitInCircle, people),
    st.builds(f.LeaveCircle, people),
    st.builds(f.SetQueueOrder, st.booleans()),
    st.just(f.GiveFloorToNext()),
    st.just(f.CallBack()),
    st.just(f.TimeFloor(1)),
)
segments = st.integers(1, 5).map(lambda i: f"g{i:05d}")
AGENDA = (
    along.SegmentDraft("check_in", "Kia ora", 0.5, prompt="How is it?", answers="text", floor="round"),
    along.SegmentDraft("groups", "In pairs", 1, floor="pairs"),
    along.SegmentDraft("closing", "Haere rā", 2, floor="open", auto=True),
)
agenda = st.one_of(
    st.just(along.SetAgenda(AGENDA)),
    st.just(along.SetAgenda(AGENDA)),
    st.just(along.StartSegment()),
    st.builds(along.StartSegment, segments),
    st.just(along.EndSegment()),
    st.just(along.GoBack()),
    st.just(along.ExtendSegment(1)),
    st.just(along.ShortenRest()),
    st.builds(along.SkipSegment, segments),
    st.builds(along.GiveWay, segments),
)
devices = st.sampled_from(["d1", "d2", "d3"])
personal = st.sampled_from(["k1", "k2"])
by_phone = st.one_of(
    st.builds(own.JoinByPhone, devices, personal, st.none() | people, st.none() | st.sampled_from(["Ngaire", "Ola"])),
    st.builds(own.JoinByPhone, devices, personal, early),
    st.builds(own.LinkDevice, devices, personal),
    st.builds(own.Leave, people),
    st.builds(own.ShutOut, people),
    st.builds(own.ForgetPerson, people),
    st.builds(own.MergePeople, people, people),
    st.builds(own.RaiseHand, people),
    st.builds(own.LowerHand, people),
    st.builds(own.PassTurn, people),
    st.builds(own.TakeFloor, people),
    st.builds(own.GiveFloorBack, people),
    st.builds(own.SetDoor, unnamed=st.booleans(), floor=st.booleans()),
    st.builds(own.RenewCode, st.sampled_from(["AAAAAA", "BBBBBB"])),
)
answers_ids = st.integers(1, 12).map(lambda i: f"a{i:05d}")
shown_prompts = st.integers(1, 4).map(lambda i: f"q{i:05d}")
contents = st.builds(PromptContent, st.sampled_from(["question", "takeaway"]), st.sampled_from(["What now?", "And?"]))
prompting = st.one_of(
    st.builds(q.QueuePrompt, contents),
    st.builds(q.ShowPrompt, st.just(""), contents, st.sampled_from(FORMS), st.booleans(), st.sampled_from([1, 3])),
    st.builds(q.ShowPrompt, st.just(""), contents, st.just("text"), st.booleans(), think_min=st.just(0.1)),
    st.builds(q.ShowPrompt, shown_prompts),
    st.builds(q.RewordPrompt, shown_prompts, contents),
    st.builds(q.DropPrompt, shown_prompts),
    st.builds(q.MovePrompt, shown_prompts, st.none() | shown_prompts),
    st.builds(q.TimePrompt, st.none() | st.just(0.5), st.none() | st.just(1.0)),
    st.just(q.ClosePrompt()),
    st.just(q.PutPromptAway()),
    st.builds(q.ShareResponse, answers_ids, st.booleans()),
    st.builds(q.ShowSummary, shown_prompts, st.booleans()),
    st.builds(q.GroupResponses, st.just("Alike"), st.lists(answers_ids, max_size=3).map(tuple)),
    st.builds(q.GroupResponses, st.just("More"), st.lists(answers_ids, max_size=3).map(tuple), st.just("k00001")),
    st.builds(q.WithdrawResponse, answers_ids, st.just("") | people, st.sampled_from(["", "key 1", "key 2"])),
    st.builds(q.React, answers_ids, people, st.sampled_from(["heart", "same"]), st.booleans()),
)
answering = st.builds(
    q.GiveResponse,
    shown_prompts,
    people,
    key=st.sampled_from(["", "key 1", "key 2"]),
    text=st.sampled_from(["kind", "Kind!", "calm"]),
    score=st.none() | st.integers(1, 5),
    image=st.sampled_from(["", "", f"{1:032x}.jpg"]),
    passed=st.sampled_from([False, False, True]),
    by_phone=st.booleans(),
)
asking = st.integers(0, 1).flatmap(lambda i: answering if i else prompting)
PARTICIPANTS_OWN = (
    own.JoinByPhone,
    own.LinkDevice,
    own.Leave,
    own.ShutOut,
    own.ForgetPerson,
    own.SetDoor,
    own.RenewCode,
)
"""What is no act of the facilitator's: undo takes back what was before it."""

KINDS = (*(talk,) * 6, together, by_phone, by_phone, floor, floor, agenda, agenda, rest, rest, rest)
anything = st.sampled_from(KINDS).flatmap(lambda kind: kind)
one_by_one = st.integers(0, 9).flatmap(lambda i: talk if i < 7 else rest)
waits = st.sampled_from([0.0, 0.0, 1.0, 1.0, 1.999999, 2.0, 7.0, 60.0])
first = st.sampled_from([[], [(c.TalkTogether(on=True), 0.0)]])
days = st.builds(list.__add__, first, st.lists(st.tuples(anything, waits), max_size=40))


def lived(day: list[tuple[c.Command, float]]) -> Play:
    """A gathering after a day; what is refused changes nothing."""
    play = Play(facilitators=["Hana"])
    for command, wait in day:
        before = play.state
        try:
            play.do(command, wait)
        except CopError:
            assert play.state is before
    play.now += SECOND
    return play


def meeting(state: State, now: int) -> Meeting:
    """What the whole-gathering figures are computed from."""
    core = state.core
    until = now if core.ended is None else core.ended
    return Meeting(
        core.segments(until),
        [p.person for p in core.people if core.counts(p)],
        [(a, until if b is None else b) for a, b in core.running()],
        {p.person: [(i.start, i.until(until)) for i in p.presence] for p in core.people},
        [p.person for p in core.people if not core.counts(p)],
    )


def close(one: float | None, other: float | None) -> bool:
    """Equal but for rounding of floats."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one))


def assert_same(one: Figures, other: Figures) -> None:
    """Two ways to the same figures."""
    for field in one.group.__struct_fields__:
        assert close(getattr(one.group, field), getattr(other.group, field)), field
    assert one.follow == other.follow
    for a, b in zip(one.voices, other.voices, strict=True):
        for field in a.__struct_fields__:
            if field in ("person", "in_balance"):
                assert getattr(a, field) == getattr(b, field)
            else:
                assert close(getattr(a, field), getattr(b, field)), (a.person, field)


@settings(max_examples=400, deadline=None)
@given(days)
def test_incremental_figures_are_the_whole_ones(day: list[tuple[c.Command, float]]) -> None:
    """The tally kept event by event gives the figures computed from all segments."""
    play = lived(day)
    assert play.state is not None
    until = play.state.core.ended or play.now
    found = tallied(play.state.core.tally, until)
    assert_same(figures(meeting(play.state, play.now)), found)
    assert elapsed(play.state.core.tally, until) == found.group.span
    for voice in found.voices:
        own = own_figures(play.state.core.tally, voice.person, until)
        assert (own.talk, own.turns) == (voice.talk, voice.turns)
        assert close(own.index, voice.index)


@settings(max_examples=300, deadline=None)
@given(days)
def test_nobody_overlaps_themselves_and_time_adds_up(day: list[tuple[c.Command, float]]) -> None:
    """Turns of one person never overlap, and speech + silence + pauses = elapsed."""
    play = lived(day)
    assert play.state is not None
    core = play.state.core
    until = core.ended or play.now
    spans = [(s.start, until if s.end is None else s.end, s.person) for s in core.all_stretches()]
    for who in {p for _, _, p in spans}:
        own = sorted((a, b) for a, b, p in spans if p == who)
        assert all(b <= c for (_, b), (c, _) in pairwise(own))
    if core.began is not None:
        found = tallied(core.tally, until).group
        pauses = total((p.start, p.until(until)) for p in core.pauses)
        assert found.speech + found.silence + pauses == until - core.began
        assert found.speech == total(merged((a, b) for a, b, _ in spans))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(one_by_one, waits), max_size=30))
def test_one_voice_at_a_time(day: list[tuple[c.Command, float]]) -> None:
    """Where talking together was never allowed, no two turns overlap."""
    play = lived(day)
    assert play.state is not None
    spans = sorted((s.start, play.now if s.end is None else s.end) for s in play.state.core.all_stretches())
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))


@settings(max_examples=300, deadline=None)
@given(days, anything, waits)
def test_undo_takes_back_just_one_act(day: list[tuple[c.Command, float]], act: c.Command, wait: float) -> None:
    """undo after do is as if nothing had been done, and redo brings it back."""
    play = lived(day)
    assert play.state is not None
    before = play.state
    if isinstance(act, (c.Undo, c.Redo, *PARTICIPANTS_OWN)):
        return
    try:
        done = play.do(act, wait)
    except CopError:
        return
    if len(done.undo) == len(before.undo) and done.core == before.core:
        return
    undone = play.do(c.Undo(), 1.0)
    assert undone.core == before.core
    assert undone.undo[-99:] == before.undo[-99:]
    assert play.do(c.Redo(), 1.0).core == done.core


@settings(max_examples=200, deadline=None)
@given(days)
def test_the_log_alone_rebuilds_the_gathering(day: list[tuple[c.Command, float]]) -> None:
    """Folding the log, even through JSON, gives the live state."""
    play = lived(day)
    again = [
        type(r)(r.gathering, r.seq, r.at, r.command, r.by, event_from_json(event_to_json(r.event))) for r in play.log
    ]
    assert fold(again) == play.state


@settings(max_examples=200, deadline=None)
@given(days)
def test_screens_can_always_be_made(day: list[tuple[c.Command, float]]) -> None:
    """Every state has its screens; with an open floor the wall names nobody unless names are turned on."""
    import msgspec

    play = lived(day)
    assert play.state is not None
    agenda_screen(play.state, play.now)
    board(play.state, play.now)
    sharing(play.state, play.now)
    remote(play.state, play.now)
    for person in play.state.core.people:
        me(play.state, None, person.person, play.now)
    balance(play.state, play.now)
    prompts(play.state, play.now)
    play.do(q.PutPromptAway())
    play.do(f.CallBack())
    shown = msgspec.json.encode(wall(play.state, play.now)).decode()
    if not play.state.core.names_shown:
        for person in play.state.core.people:
            assert person.name not in shown
            assert person.person not in shown


@settings(max_examples=300, deadline=None)
@given(days, by_phone, waits)
def test_undo_leaves_participants_where_they_are(
    day: list[tuple[c.Command, float]], act: c.Command, wait: float
) -> None:
    """What somebody did on their phone stays when the facilitator takes back an act from before it."""
    play = lived(day)
    assert play.state is not None
    if not play.state.undo or not isinstance(act, PARTICIPANTS_OWN):
        return
    try:
        done = play.do(act, wait)
    except CopError:
        return
    undone = play.do(c.Undo(), 1.0)
    assert undone.participants == done.participants
    roster = {p.person for p in undone.core.people}
    for person, phone in undone.participants.phones.items():
        if phone.is_in and person in roster and undone.core.phase != "ended":
            assert undone.core.find(person).here or done.core.phase == "ended" or not done.core.find(person).here


def test_a_join_costs_the_same_after_many_acts() -> None:
    """What joins lay under the cores of undo is laid there when one is given back, not a hundred times over."""
    play = Play()
    for _ in range(60):
        play.do(c.StartTurn("p00001"), 1.0)
        play.do(c.EndTurn(), 1.0)
    assert play.state is not None
    before = play.state.undo
    joined = play.do(own.JoinByPhone("device", "personal", None, "Ngaire"), 1.0)
    assert all(one is other for one, other in zip(before, joined.undo, strict=True))
    undone = play.do(c.Undo(), 1.0)
    assert undone.core.people[-1].name == "Ngaire"
    assert undone.core.people[-1].here

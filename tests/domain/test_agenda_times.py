"""Time adds up, whatever happens to an agenda."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import agenda_commands as a
from cop_widgets.domain import commands as c
from cop_widgets.domain import screening
from cop_widgets.domain.agenda import PLANNED, RUNNING, SKIPPED
from cop_widgets.domain.agenda_times import late, left, remaining, shorter, spent, to_come
from cop_widgets.domain.codec import event_from_json, event_to_json
from cop_widgets.domain.errors import CopError
from cop_widgets.domain.gathering import fold
from cop_widgets.domain.shortening import SHORTEST, shortened
from cop_widgets.domain.state import ENDED
from cop_widgets.domain.tally import elapsed
from cop_widgets.domain.times import MINUTE, SECOND, Interval, common, total

from .play import Play

KINDS = st.sampled_from(["welcome", "check_in", "groups", "other", "closing"])
drafts = st.builds(
    a.SegmentDraft,
    KINDS,
    st.sampled_from(["Kia ora", "Talanoa"]),
    st.floats(0.5, 30),
    prompt=st.sampled_from(["", "", "What surprised you?"]),
    answers=st.sampled_from(["", "text"]),
    floor=st.sampled_from(["", "", "open", "round", "pairs", "silent"]),
    auto=st.booleans(),
)
names = st.integers(1, 8).map(lambda number: f"g{number:05d}")
moves = st.one_of(
    st.just(a.StartSegment()),
    st.just(a.StartSegment()),
    st.builds(a.StartSegment, names),
    st.just(a.EndSegment()),
    st.just(a.GoBack()),
    st.builds(a.SkipSegment, names),
    st.builds(a.ExtendSegment, st.sampled_from([1.0, 5.0, 0.7])),
    st.just(a.ShortenRest()),
    st.builds(a.GiveWay, names),
    st.builds(a.MoveSegment, names, st.none() | names),
    st.builds(a.RemoveSegment, names),
    st.builds(a.AddSegment, drafts, st.none() | names),
    st.builds(a.ChangeSegment, names, drafts),
    st.builds(a.SetAgenda, st.lists(drafts, min_size=1, max_size=4).map(tuple)),
    st.just(c.BeginGathering()),
    st.just(c.PauseGathering()),
    st.just(c.ResumeGathering()),
    st.just(c.EndGathering()),
    st.just(c.ReopenGathering()),
    st.just(c.Undo()),
    st.just(c.Undo()),
    st.just(c.Redo()),
)
waits = st.sampled_from([0.0, 1.0, 59.5, 60.0, 400.0, 1200.000001])
days = st.lists(st.tuples(moves, waits), max_size=30)


def lived(first: list[a.SegmentDraft], day: list[tuple[c.Command, float]]) -> Play:
    """A gathering with an agenda after a day; what is refused changes nothing."""
    play = Play()
    play.do(a.SetAgenda(tuple(first)))
    for command, wait in day:
        before = play.state
        try:
            play.do(command, wait)
        except CopError:
            assert play.state is before
    play.now += SECOND
    return play


plans = st.lists(drafts, min_size=1, max_size=5)


@settings(max_examples=300, deadline=None)
@given(plans, days)
def test_no_two_segments_go_on_at_once(first: list[a.SegmentDraft], day: list[tuple[c.Command, float]]) -> None:
    """At most one goes on, spans never overlap, and what segments took was time in which the clock ran."""
    play = lived(first, day)
    assert play.state is not None
    state, now = play.state, play.now
    running = [one for one in state.agenda.segments if one.status == RUNNING]
    assert len(running) <= 1
    spans = sorted((span.start, span.until(now)) for one in state.agenda.segments for span in one.spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    clock = [(start, now if end is None else end) for start, end in state.core.running()]
    assert sum(spent(one, state.core, now) for one in state.agenda.segments) == total(common(spans, clock))
    assert len({one.segment for one in state.agenda.segments}) == len(state.agenda.segments)


@settings(max_examples=300, deadline=None)
@given(plans, days)
def test_screens_add_up(first: list[a.SegmentDraft], day: list[tuple[c.Command, float]]) -> None:
    """spent + left = length; planned segments begin where the ones before them end; at and of count what is held."""
    play = lived(first, day)
    assert play.state is not None
    state, now = play.state, play.now
    screen, wall = screening.agenda(state, now), screening.agenda_wall(state, now)
    cards = {one.segment: one for one in screen.segments}
    if screen.now:
        assert screen.left_ms is not None
        card = cards[screen.now]
        assert abs(card.spent_ms + screen.left_ms - card.length_ms) <= 1
        assert wall.lines[wall.at - 1].status == "running"
    assert wall.of == len(wall.lines) == sum(one.status != SKIPPED for one in screen.segments)
    if state.core.began is not None and state.core.phase != ENDED:
        begins = [cards[one].starts_ms for one in remaining(state, now) if not state.agenda.find(one).spans]  # type: ignore[union-attr]
        assert all(begin is not None and begin >= screen.clock.now_ms for begin in begins)
        assert screen.ends_ms == (now + to_come(state, now)) // 1000
        assert (screen.now == "") == (state.agenda.now() is None)


@settings(max_examples=200, deadline=None)
@given(plans, days)
def test_the_log_alone_rebuilds_the_agenda(first: list[a.SegmentDraft], day: list[tuple[c.Command, float]]) -> None:
    """Folding the log, even through JSON, gives the live state."""
    play = lived(first, day)
    again = [
        type(r)(r.gathering, r.seq, r.at, r.command, r.by, event_from_json(event_to_json(r.event))) for r in play.log
    ]
    assert fold(again) == play.state


@settings(max_examples=300, deadline=None)
@given(plans, days)
def test_shortening_ends_in_time_as_far_as_can_be(
    first: list[a.SegmentDraft], day: list[tuple[c.Command, float]]
) -> None:
    """To the second; nothing gets longer, and nothing shorter than a minute that was not."""
    play = lived(first, day)
    assert play.state is not None
    before, now = play.state, play.now
    told = shorter(before, now)
    try:
        after = play.do(a.ShortenRest())
    except CopError:
        assert not told
        return
    over = late(before, now)
    if over <= 0:
        assert after is before
        return
    lengths = {one.segment: one.plan.length for one in after.agenda.segments}
    for one in before.agenda.segments:
        assert lengths[one.segment] == told.get(one.segment, one.plan.length) <= one.plan.length
    rest, now_rest = remaining(before, now), remaining(after, now)
    assert all(now_rest[one] >= min(rest[one], SHORTEST) for one in rest)
    can_be = sum(rest.values()) - sum(min(one, SHORTEST) for one in rest.values())
    if over <= can_be:
        assert -len(rest) * SECOND <= late(after, now) <= 0
    else:
        assert late(after, now) == over - can_be


@given(st.lists(st.integers(0, 4000), max_size=40), st.integers(-100, 50_000))
def test_shortened_lengths_add_up_to_the_second(seconds: list[int], target: int) -> None:
    """Wherever that can be; in proportion above the least, and two of the same length differ by a second at most."""
    lengths = [one * SECOND for one in seconds]
    after = shortened(lengths, target * SECOND + 1)
    least = [min(one, SHORTEST) for one in lengths]
    assert all(low <= to <= before for low, to, before in zip(least, after, lengths, strict=True))
    assert sum(after) == max(sum(least), min(sum(lengths), target * SECOND))
    assert all(one % SECOND == 0 for one in after)
    for one, to in zip(lengths, after, strict=True):
        for other, other_to in zip(lengths, after, strict=True):
            if one <= other:
                assert to <= other_to + SECOND


@given(st.lists(st.tuples(st.sampled_from(["start", "pause"]), st.integers(0, 900)), max_size=20))
def test_segments_take_all_the_time_there_is(day: list[tuple[str, int]]) -> None:
    """While an agenda goes on, what its segments took is what the gathering lasted, pauses left out."""
    play = Play()
    play.do(a.SetAgenda(tuple(a.SegmentDraft("other", f"Part {n}", 3) for n in range(20))))
    play.do(a.StartSegment())
    for what, wait in day:
        if what == "start":
            before = play.state
            try:
                play.do(a.StartSegment(), wait)
            except CopError:
                assert play.state is before
        else:
            play.do(c.PauseGathering(), wait)
            play.do(c.ResumeGathering(), wait / 3)
    assert play.state is not None
    state, now = play.state, play.now + MINUTE
    took = sum(spent(one, state.core, now) for one in state.agenda.segments)
    assert took == elapsed(state.core.tally, now)
    running = state.agenda.now()
    assert running is not None
    assert spent(running, state.core, now) + left(running, state.core, now) == running.plan.length
    assert [one.status for one in state.agenda.segments if one.status == PLANNED and one.spans] == []
    assert all(isinstance(span, Interval) for span in running.spans)


def test_without_a_length_of_its_own_the_agenda_says_how_long() -> None:
    """An agenda made after the gathering counts too: running over it is late, more time for a segment as well."""
    play = Play(["Mele", "Hana"], planned_min=None)
    play.do(a.SetAgenda((a.SegmentDraft("welcome", "Welcome", 5), a.SegmentDraft("closing", "Close", 10))))
    play.do(a.StartSegment())
    assert play.state is not None
    assert screening.agenda(play.state, play.now).whole_ms == 15 * 60_000
    play.do(a.ExtendSegment(5), wait=0)
    assert screening.agenda(play.state, play.now).late_ms == 5 * 60_000

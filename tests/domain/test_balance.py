"""The edges of the balance of voices by example, by both ways to the figures: all segments at once, event by event."""

from collections.abc import Callable
from math import log

import pytest

from cop_widgets.domain import balance, tally
from cop_widgets.domain.balance import Figures, Meeting, Segment
from cop_widgets.domain.times import SECOND, merged

Spoke = tuple[str, float, float]
Spans = list[tuple[float, float]]
Way = Callable[[Meeting], Figures]


def at_once(meeting: Meeting) -> Figures:
    """All segments at once."""
    return balance.figures(meeting)


def event_by_event(meeting: Meeting) -> Figures:
    """The tally; it is told of segments that are merged per person, as a gathering tells it."""
    people = [(p, True) for p in meeting.roster] + [(p, False) for p in meeting.others]
    segments = [(s.start, s.end, s.id, s.person) for s in balance.own_segments(meeting.segments)]
    kept = tally.replayed(people, meeting.running, meeting.presence, segments)
    return tally.figures(kept, max((end for _, end in meeting.running), default=0))


def event_by_event_unmerged(meeting: Meeting) -> Figures:
    """The tally where touching segments stay apart, as they do after a correction."""
    people = [(p, True) for p in meeting.roster] + [(p, False) for p in meeting.others]
    segments = [(s.start, s.end, s.id, s.person) for s in meeting.segments]
    kept = tally.replayed(people, meeting.running, meeting.presence, segments)
    return tally.figures(kept, max((end for _, end in meeting.running), default=0))


both = pytest.mark.parametrize("way", [at_once, event_by_event])
all_ways = pytest.mark.parametrize("way", [at_once, event_by_event, event_by_event_unmerged])


def met(
    spoke: list[Spoke],
    roster: str = "ABCD",
    *,
    length: float = 100,
    others: str = "",
    here: dict[str, Spans] | None = None,
    running: Spans | None = None,
) -> Meeting:
    """A meeting in seconds; everybody is there throughout unless ``here`` says otherwise."""

    def micro(spans: Spans) -> list[tuple[int, int]]:
        return [(round(a * SECOND), round(b * SECOND)) for a, b in spans]

    segments = [Segment(*micro([(a, b)])[0], f"s{i:05d}", person) for i, (person, a, b) in enumerate(spoke)]
    presence = {p: micro((here or {}).get(p, [(0, length)])) for p in roster + others}
    return Meeting(segments, list(roster), micro(running or [(0, length)]), presence, list(others))


@both
def test_nobody_spoke(way: Way) -> None:
    """Every number of the balance is null, silence is everything."""
    found = way(met([]))
    group = found.group
    for field in ("gini", "gini_normalised", "evenness", "effective_voices", "balance", "balance_with_presence"):
        assert getattr(group, field) is None, field
    assert group.facilitator_share is None
    assert (group.speech, group.silence, group.talk, group.turns) == (0, 100 * SECOND, 0, 0)
    assert all((v.share, v.expected, v.index, v.first, v.last) == (None,) * 5 for v in found.voices)


@both
def test_one_person(way: Way) -> None:
    """One person on the roster: Gini 0, J null, effective voices 1."""
    group = way(met([("A", 0, 30)], "A")).group
    assert (group.gini, group.gini_normalised, group.evenness) == (0, None, None)
    assert (group.effective_voices, group.balance, group.balance_with_presence) == (1, 1, 1)


@both
def test_one_of_four_spoke(way: Way) -> None:
    """J 0, Gini .75, normalised 1, one effective voice of four."""
    group = way(met([("B", 5, 65)])).group
    assert (group.evenness, group.gini, group.gini_normalised) == (0, 0.75, 1)
    assert (group.effective_voices, group.balance) == (1, 0.25)


@both
def test_nobody_on_the_roster(way: Way) -> None:
    """Every number is null, even where a facilitator speaks, whose share of all talk is 1."""
    assert way(met([], "")).group.balance is None
    group = way(met([("F", 0, 10)], "", others="F")).group
    assert (group.gini, group.evenness, group.effective_voices, group.balance) == (None,) * 4
    assert (group.facilitator_share, group.speech) == (1, 10 * SECOND)


@both
def test_all_alike(way: Way) -> None:
    """Four who spoke equally long: J 1, Gini 0, four effective voices."""
    group = way(met([(p, i * 20, i * 20 + 10) for i, p in enumerate("ABCD")])).group
    assert group.evenness == pytest.approx(1)
    assert group.gini == pytest.approx(0)
    assert group.effective_voices == pytest.approx(4)
    assert group.balance == pytest.approx(1)


@both
def test_the_silent_count_for_evenness(way: Way) -> None:
    """Two of four who spoke equally long: J is half of what it is among the two alone, two voices, balance 1/2."""
    group = way(met([("A", 0, 10), ("B", 10, 20)])).group
    assert group.evenness == pytest.approx(0.5)
    assert group.effective_voices == pytest.approx(2)
    assert group.balance == pytest.approx(0.5)


@both
def test_uneven_by_hand(way: Way) -> None:
    """Talk 10, 20, 30, 40: Gini .25 by the formula, H from the shares, normalised by 4/3."""
    group = way(met([("A", 0, 10), ("B", 10, 30), ("C", 30, 60), ("D", 60, 100)])).group
    h = -sum(p * log(p) for p in (0.1, 0.2, 0.3, 0.4))
    assert group.gini == pytest.approx(0.25)
    assert group.gini_normalised == pytest.approx(1 / 3)
    assert group.evenness == pytest.approx(h / log(4))


@both
def test_present_for_a_third(way: Way) -> None:
    """Present 20 of 60 minutes and spoke 10 of 60: a share of 1/6, but an index of 1.5."""
    minute = 60.0
    spoke: list[Spoke] = [("A", 0, 10 * minute), ("B", 10 * minute, 60 * minute)]
    found = way(met(spoke, "ABC", length=3600, here={"A": [(0, 20 * minute)]}))
    assert found.voices[0].share == pytest.approx(1 / 6)
    assert found.voices[0].expected == pytest.approx(20 * minute / 3 * SECOND)
    assert found.voices[0].index == pytest.approx(1.5)
    assert found.voices[0].present == 1200 * SECOND


@both
def test_each_second_is_owed_by_those_present(way: Way) -> None:
    """What is owed adds up to the talk; a group that spoke just as owed has balance with presence 1."""
    spoke: list[Spoke] = [("A", 0, 30), ("B", 30, 60), ("A", 60, 90), ("B", 90, 100)]
    found = way(met(spoke, "AB", here={"B": [(0, 50), (80, 100)]}))
    owed = [v.expected or 0 for v in found.voices]
    assert sum(owed) == pytest.approx(100 * SECOND)
    assert owed == pytest.approx([(25 + 30 + 10) * SECOND, (25 + 10) * SECOND])
    even = way(met([("A", 0, 60), ("B", 60, 100)], "AB", here={"B": [(20, 100)]})).group
    assert even.balance_with_presence == pytest.approx(1)
    assert even.balance is not None
    assert even.balance < 1


@both
def test_own_overlapping_and_touching_segments_are_one(way: Way) -> None:
    """Somebody cannot speak twice at once: the union counts, and it is one turn."""
    found = way(met([("A", 0, 10), ("A", 5, 12), ("A", 12, 20), ("A", 13, 14)]))
    assert (found.voices[0].talk, found.voices[0].turns, found.voices[0].longest) == (20 * SECOND, 1, 20 * SECOND)
    assert found.group.overlap == 0


@both
def test_speech_at_once_counts_in_full_for_each(way: Way) -> None:
    """Talk is 60 s, speech 40 s, overlap 20 s; silence is the span less the union, never less the sum."""
    group = way(met([("A", 0, 30), ("B", 10, 40)])).group
    assert (group.talk, group.speech, group.overlap) == (60 * SECOND, 40 * SECOND, 20 * SECOND)
    assert group.silence == 60 * SECOND


@both
def test_pauses_are_outside_the_span(way: Way) -> None:
    """Presence and silence do not run on in a pause."""
    found = way(met([("A", 0, 30), ("B", 60, 70)], "AB", running=[(0, 40), (60, 100)]))
    assert (found.group.span, found.group.silence) == (80 * SECOND, 40 * SECOND)
    assert found.voices[0].present == 80 * SECOND


@both
@pytest.mark.parametrize(("gap", "longest"), [(1.999999, 21.999999), (2, 10), (0.5, 20.5)])
def test_a_monologue_bridges_less_than_two_seconds(way: Way, gap: float, longest: float) -> None:
    """Own pauses of strictly less than 2 s belong to it; never the way from the first start to the last end."""
    found = way(met([("A", 0, 10), ("A", 10 + gap, 20 + gap), ("A", 60, 65)]))
    assert found.voices[0].longest == round(longest * SECOND)


@both
def test_a_monologue_is_not_broken_by_others(way: Way) -> None:
    """Somebody else within the bridge makes turns, not a shorter monologue."""
    found = way(met([("A", 0, 10), ("B", 10.2, 10.8), ("A", 11, 20)]))
    assert (found.voices[0].longest, found.voices[0].turns) == (20 * SECOND, 2)


@both
def test_the_facilitator_is_left_out(way: Way) -> None:
    """Balance is of the rest; the facilitator's part of all talk stands beside it, and they have turns."""
    found = way(met([("F", 0, 50), ("A", 50, 75), ("B", 75, 100)], "AB", others="F"))
    assert (found.group.evenness, found.group.gini, found.group.facilitator_share) == (1, 0, 0.5)
    assert (found.group.turns, found.group.speech) == (3, 100 * SECOND)
    assert [(v.person, v.in_balance, v.share) for v in found.voices] == [
        ("A", True, 0.5),
        ("B", True, 0.5),
        ("F", False, None),
    ]
    assert found.voices[0].expected == 25 * SECOND


@both
def test_the_facilitator_is_brought_back(way: Way) -> None:
    """On the roster they count as anybody."""
    found = way(met([("F", 0, 50), ("A", 50, 75), ("B", 75, 100)], "FAB"))
    assert found.voices[0].share == 0.5
    assert found.group.gini == pytest.approx(1 / 6)
    assert found.group.facilitator_share == 0


@all_ways
def test_touching_own_segments_with_somebody_between(way: Way) -> None:
    """A 10-20, B 15-18, A 20-30, C 31-: A's are one segment that began before B's, so B is followed by C."""
    found = way(met([("A", 10, 20), ("B", 15, 18), ("A", 20, 30), ("C", 31, 40)]))
    assert found.follow == {"A": {"B": 1}, "B": {"C": 1}}
    assert [v.turns for v in found.voices] == [1, 1, 1, 0]
    assert found.voices[0].longest == 20 * SECOND


@both
def test_who_follows_whom(way: Way) -> None:
    """Runs count once; nobody follows themselves."""
    found = way(met([("A", 0, 1), ("A", 5, 6), ("B", 7, 8), ("A", 9, 10), ("B", 11, 12), ("C", 13, 14)]))
    assert found.follow == {"A": {"B": 2}, "B": {"A": 1, "C": 1}}
    assert [v.turns for v in found.voices] == [2, 2, 1, 0]
    assert found.group.turns == 5


@both
def test_segments_that_start_together(way: Way) -> None:
    """Of those, the one that ends first comes first; where both are alike, the id decides."""
    assert way(met([("A", 0, 20), ("B", 0, 10), ("C", 20, 30)])).follow == {"B": {"A": 1}, "A": {"C": 1}}
    assert way(met([("A", 0, 10), ("B", 0, 10), ("C", 20, 30)])).follow == {"A": {"B": 1}, "B": {"C": 1}}


@all_ways
def test_segments_that_start_together_and_one_goes_on(way: Way) -> None:
    """A's second segment touches the first, so A's is longer than B's and comes after it, although C began."""
    found = way(met([("A", 0, 10), ("B", 0, 10), ("C", 10, 15), ("A", 10, 20)]))
    assert found.follow == {"B": {"A": 1}, "A": {"C": 1}}


@both
def test_first_and_last(way: Way) -> None:
    """When each first and last spoke."""
    voice = way(met([("B", 3, 5), ("B", 50, 60), ("A", 70, 71)])).voices[1]
    assert (voice.first, voice.last) == (3 * SECOND, 60 * SECOND)


@both
def test_whom_to_invite(way: Way) -> None:
    """Lowest index first, then never spoke, then longest since; then roster order."""
    found = way(met([("A", 0, 10), ("B", 10, 20), ("C", 20, 50)], "CABDE"))
    assert balance.invite_order(found.voices) == ["D", "E", "A", "B", "C"]


def test_windows_are_clipped() -> None:
    """(t-300 s, t] every 60 s: talk is cut at both ends; a window without talk has no numbers."""
    meeting = met([("A", 0, 90), ("B", 100, 120)], "AB", length=480)
    found = balance.windows(meeting.segments, meeting.roster, 0, 480 * SECOND)
    assert [w.at // SECOND for w in found] == [60, 120, 180, 240, 300, 360, 420, 480]
    assert [w.talk // SECOND for w in found] == [60, 110, 110, 110, 110, 50, 0, 0]
    assert found[0].effective_voices == 1
    assert found[5].top_share == pytest.approx(30 / 50)
    assert (found[6].evenness, found[6].gini, found[6].effective_voices, found[6].top_share) == (None,) * 4


def test_windows_before_the_first_minute() -> None:
    """There is none."""
    assert balance.windows([], ["A"], 0, 59 * SECOND) == []


def test_touching_spans_are_one() -> None:
    """Spans that touch become one span, not two that only add up to the same."""
    assert merged([(5, 7), (0, 3), (3, 5), (9, 9)]) == [(0, 7), (9, 9)]
    assert merged([(0, 3), (5, 6)], 2) == [(0, 3), (5, 6)]
    assert merged([(0, 3), (5, 6)], 3) == [(0, 6)]

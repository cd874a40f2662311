"""The balance of voices of a whole gathering, computed from its segments.

This is the plain, complete way: it reads every segment. ``tally`` keeps the same figures up to date event by event,
and tests hold the two together. Times are instants or any whole microseconds on one axis.

Rules: a person's own overlapping or touching segments are one. Simultaneous speech counts in full for each speaker.
Silence is the span less the union of all speech; pauses are outside the span.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from . import evenness
from .times import SECOND, Micros, common, merged, total

Span = tuple[Micros, Micros]
BRIDGE = 2 * SECOND
"""Own pauses strictly shorter than this belong to a monologue."""
WINDOW, STEP = 300 * SECOND, 60 * SECOND


class Segment(msgspec.Struct, frozen=True, order=True):
    """One stretch of one voice. Segments are in order of (start, end, id)."""

    start: Micros
    end: Micros
    id: str
    person: str


class Meeting(msgspec.Struct, frozen=True):
    """What the figures are made from.

    ``roster`` are those whose balance is looked at, in order, the silent included; ``others`` (facilitators who
    were left out) are heard in speech, silence and turns only. ``running`` are the spans of the gathering without
    its pauses. ``presence`` gives each person's spans in the room.
    """

    segments: Sequence[Segment]
    roster: Sequence[str]
    running: Sequence[Span]
    presence: Mapping[str, Sequence[Span]]
    others: Sequence[str] = ()


class VoiceFigures(msgspec.Struct, frozen=True):
    """One person. Lengths in microseconds; ``expected`` is a float; ``first`` and ``last`` are instants."""

    person: str
    in_balance: bool
    present: Micros
    talk: Micros
    share: float | None
    expected: float | None
    index: float | None
    turns: int
    longest: Micros
    first: Micros | None
    last: Micros | None


class GroupFigures(msgspec.Struct, frozen=True):
    """The group. ``talk`` and ``turns`` are of everybody; the numbers from ``gini`` on are of the roster."""

    span: Micros
    speech: Micros
    overlap: Micros
    silence: Micros
    talk: Micros
    turns: int
    gini: float | None
    gini_normalised: float | None
    evenness: float | None
    effective_voices: float | None
    balance: float | None
    balance_with_presence: float | None
    facilitator_share: float | None


class Figures(msgspec.Struct, frozen=True):
    """All figures: the group's, each voice's (roster, then others), and ``follow[of][to]`` counts."""

    group: GroupFigures
    voices: tuple[VoiceFigures, ...]
    follow: Mapping[str, Mapping[str, int]]


def own_segments(segments: Iterable[Segment]) -> list[Segment]:
    """Segments with each person's own overlapping or touching ones merged, in order of (start, end, id)."""
    out: list[Segment] = []
    latest: dict[str, int] = {}
    for segment in sorted(segments):
        at = latest.get(segment.person)
        if at is not None and segment.start <= out[at].end:
            out[at] = msgspec.structs.replace(out[at], end=max(out[at].end, segment.end))
        else:
            latest[segment.person] = len(out)
            out.append(segment)
    return sorted(out)


def run_numbers(segments: Sequence[Segment]) -> list[int]:
    """For segments in order: the number (from 1) of the turn each belongs to.

    A turn is the longest run of one person's segments (after Sacks, Schegloff and Jefferson 1974, a turn ends where
    another speaker takes over).
    """
    numbers: list[int] = []
    for before, segment in zip([None, *segments], segments, strict=False):
        changed = before is None or before.person != segment.person
        numbers.append((numbers[-1] if numbers else 0) + changed)
    return numbers


def turns(segments: Sequence[Segment]) -> list[str]:
    """Who had each turn, in order."""
    people: list[str] = []
    for segment in segments:
        if not people or people[-1] != segment.person:
            people.append(segment.person)
    return people


def follow(turn_holders: Sequence[str]) -> dict[str, dict[str, int]]:
    """How often one person's turn came right after another's; nobody follows themselves."""
    counts: dict[str, dict[str, int]] = {}
    for one, next_ in pairwise(turn_holders):
        row = counts.setdefault(one, {})
        row[next_] = row.get(next_, 0) + 1
    return counts


def longest_monologue(segments: Iterable[Span]) -> Micros:
    """Longest of a person's segments after their own pauses of strictly less than 2 s are filled."""
    return max((end - start for start, end in merged(segments, BRIDGE)), default=0)


def overlap(segments: Iterable[Span]) -> Micros:
    """Time in which at least two speak; each person's own segments are merged before."""
    steps = sorted([(s, 1) for s, _ in segments] + [(e, -1) for _, e in segments])
    speaking, since, sum_ = 0, 0, 0
    for at, change in steps:
        sum_ += (at - since) * (speaking >= 2)
        speaking, since = speaking + change, at
    return sum_


def exposure(segments: Sequence[Segment], presence: Mapping[str, Sequence[Span]], roster: Sequence[str]) -> list[float]:
    """What each on the roster owed: the integral of talkers(t) / present(t) over their presence.

    Each talking second is owed in equal parts by those present. ``segments`` are merged per person; only those of
    the roster count, and a second spoken while nobody was present is owed by nobody. Microseconds, as floats.
    """
    here = {person: merged(presence.get(person, ())) for person in roster}
    changes = [(at, 0, 1) for s in segments if s.person in here for at in (s.start,)]
    changes += [(s.end, 0, -1) for s in segments if s.person in here]
    for spans in here.values():
        changes += [(a, 1, 1) for a, _ in spans] + [(b, 1, -1) for _, b in spans]
    owed_at: dict[Micros, float] = {}
    count, owed, since = [0, 0], 0.0, 0
    for at, what, change in sorted(changes):
        if count[1]:
            owed += (at - since) * count[0] / count[1]
        owed_at[at] = owed
        count[what] += change
        since = at
    return [sum((owed_at[b] - owed_at[a] for a, b in here[person]), 0.0) for person in roster]


def figures(meeting: Meeting) -> Figures:
    """All figures of a gathering, from scratch."""
    segments = own_segments(meeting.segments)
    holders = turns(segments)
    spans = {p: [(s.start, s.end) for s in segments if s.person == p] for p in [*meeting.roster, *meeting.others]}
    talk = {person: total(own) for person, own in spans.items()}
    here = {p: common(meeting.presence.get(p, ()), meeting.running) for p in meeting.roster}
    owed = dict(zip(meeting.roster, exposure(segments, here, meeting.roster), strict=True))
    voices = tuple(_voice(meeting, item, holders.count(item[0]), talk, owed) for item in spans.items())
    union = merged(s for own in spans.values() for s in own)
    group = group_figures(
        [talk[p] for p in meeting.roster],
        list(owed.values()),
        [talk[p] for p in meeting.others],
        span=total(merged(meeting.running)),
        speech=total(union),
        overlap=overlap([s for own in spans.values() for s in own]),
        turns=len(holders),
    )
    return Figures(group, voices, follow(holders))


def _voice(
    meeting: Meeting,
    spans: tuple[str, Sequence[Span]],
    count: int,
    talk: Mapping[str, Micros],
    owed: Mapping[str, float],
) -> VoiceFigures:
    person, own = spans
    whole = sum(talk[p] for p in meeting.roster)
    return VoiceFigures(
        person=person,
        in_balance=person in owed,
        present=total(common(meeting.presence.get(person, ()), meeting.running)),
        talk=talk[person],
        **share_figures(talk[person], owed.get(person), whole),
        turns=count,
        longest=longest_monologue(own),
        first=own[0][0] if own else None,
        last=max(end for _, end in own) if own else None,
    )


def share_figures(talk: Micros, owed: float | None, whole: Micros) -> dict[str, float | None]:
    """``share``, ``expected`` and ``index`` of one person; ``owed`` is ``None`` for somebody outside the balance."""
    if owed is None or not whole:
        return {"share": None, "expected": None, "index": None}
    return {"share": talk / whole, "expected": owed, "index": talk / owed if owed else None}


def group_figures(
    amounts: Sequence[Micros],
    owed: Sequence[float],
    others: Sequence[Micros],
    *,
    span: Micros,
    speech: Micros,
    overlap: Micros,
    turns: int,
) -> GroupFigures:
    """The group's figures from each one's talk and what each owed."""
    everything = sum(amounts) + sum(others)
    return GroupFigures(
        span=span,
        speech=speech,
        overlap=overlap,
        silence=span - speech,
        talk=everything,
        turns=turns,
        gini=evenness.gini(amounts),
        gini_normalised=evenness.gini_normalised(amounts),
        evenness=evenness.evenness(amounts),
        effective_voices=evenness.effective_voices(amounts),
        balance=evenness.balance(amounts),
        balance_with_presence=evenness.balance_with_presence(amounts, owed),
        facilitator_share=sum(others) / everything if everything else None,
    )


def invite_order(voices: Iterable[VoiceFigures]) -> list[str]:
    """Whom to invite next: ascending index, then longest since last spoke (never first), then roster order.

    Who owes nothing yet counts as index 0.
    """
    counted = [v for v in voices if v.in_balance]
    never = float("-inf")
    return [v.person for v in sorted(counted, key=lambda v: (v.index or 0.0, never if v.last is None else v.last))]


class Window(msgspec.Struct, frozen=True):
    """The balance in the time before ``at`` (from the beginning, microseconds); numbers are ``None`` without speech."""

    at: Micros
    talk: Micros
    evenness: float | None
    gini: float | None
    effective_voices: float | None
    top_share: float | None


def window(spans: Mapping[str, Sequence[Span]], roster: Sequence[str], at: Micros, length: Micros = WINDOW) -> Window:
    """The balance within (at - length, at]: talk is clipped to it."""
    low = at - length
    amounts = [sum(max(0, min(b, at) - max(a, low)) for a, b in spans.get(p, ())) for p in roster]
    return Window(
        at,
        sum(amounts),
        evenness.evenness(amounts),
        evenness.gini(amounts),
        evenness.effective_voices(amounts),
        evenness.top_share(amounts),
    )


def windows(segments: Iterable[Segment], roster: Sequence[str], begin: Micros, end: Micros) -> list[Window]:
    """A window every 60 s from ``begin`` to ``end``, each over up to 300 s before it; ``at`` counts from ``begin``."""
    own: dict[str, list[Span]] = {person: [] for person in roster}
    for segment in own_segments(segments):
        if segment.person in own:
            own[segment.person].append((segment.start, segment.end))
    ends = {person: [b for _, b in spans] for person, spans in own.items()}
    out = []
    for at in range(begin + STEP, end + 1, STEP):
        near = {p: spans[bisect_right(ends[p], at - WINDOW) : bisect_left(spans, (at, at))] for p, spans in own.items()}
        out.append(msgspec.structs.replace(window(near, roster, at), at=at - begin))
    return out

"""The balance along time: the timeline of turns, the last minutes, and who followed whom."""

from .. import screens
from ..balance import STEP, WINDOW, Figures, Segment, own_segments
from ..evenness import effective_voices
from ..state import Core
from ..times import Micros, merged
from .moments import into

TIMELINE_BARS = 800


def timeline(core: Core, seating: list[str], now: Micros, *, bars: bool) -> screens.Timeline:
    """Who spoke when; ``bars`` only where they are shown."""
    began = core.began
    if began is None:
        return screens.Timeline(0, 0, (), (), ())
    drawn = _bars(core, seating, now, began) if bars else []
    dropped = len(core.stretches) > TIMELINE_BARS
    return screens.Timeline(
        from_ms=min((a for _, a, _ in drawn), default=0) if dropped else 0,
        to_ms=into(now, began),
        lanes=tuple(core.find(p).name for p in seating) if bars and core.names_shown else (),
        bars=tuple(screens.Bar(*bar) for bar in drawn),
        pauses=tuple((into(p.start, began), into(p.until(now), began)) for p in core.pauses),
    )


def _bars(core: Core, seating: list[str], now: Micros, began: Micros) -> list[tuple[int, int, int]]:
    """Lane, start and end of the latest stretches; without names in one lane, where those that meet are one."""
    lane = {person: i if core.names_shown else 0 for i, person in enumerate(seating)}
    latest = [*((s.start, s.end, s.person) for s in core.stretches[-TIMELINE_BARS:])]
    latest += [(s.start, now, s.person) for s in core.open]
    bars = sorted((lane[p], into(a, began), into(b or now, began)) for a, b, p in latest if p in lane)
    return bars if core.names_shown else [(0, a, b) for a, b in merged((a, b) for _, a, b in bars)]


def points(core: Core, late: list[Segment], low: Micros, now: Micros) -> tuple[screens.Point, ...]:
    """Effective voices in the five minutes before each whole minute of the last ones."""
    if core.began is None:
        return ()
    roster = [p.person for p in core.people if core.counts(p)]
    spans: dict[str, list[tuple[Micros, Micros]]] = {}
    for s in own_segments(late):
        spans.setdefault(s.person, []).append((s.start, s.end))
    first = core.began + -(-(low - core.began) // STEP) * STEP
    return tuple(
        screens.Point(into(at, core.began), _voices(effective_voices(_amounts(spans, roster, at))))
        for at in range(max(first, core.began + STEP), now + 1, STEP)
    )


def _amounts(spans: dict[str, list[tuple[Micros, Micros]]], roster: list[str], at: Micros) -> list[Micros]:
    """Talk of each within (at - 300 s, at], as ``balance.window`` takes it."""
    low = at - WINDOW
    return [sum(min(b, at) - max(a, low) for a, b in spans.get(p, ()) if b > low and a < at) for p in roster]


def _voices(voices: float | None) -> float | None:
    return None if voices is None else round(voices, 3)


def follow(core: Core, found: Figures, seating: list[str]) -> tuple[screens.Follow, ...]:
    """Who came after whom; not without names."""
    if not core.names_shown:
        return ()
    seat = {person: i for i, person in enumerate(seating)}
    return tuple(
        screens.Follow(seat[of], seat[to], times)
        for of, row in found.follow.items()
        for to, times in row.items()
        if of in seat and to in seat
    )

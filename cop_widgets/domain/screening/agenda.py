"""The agenda: for the facilitator, and for everybody. Pauses are charged to no segment."""

from .. import agenda_screens as screens
from .. import agenda_times as times
from ..agenda import SKIPPED, Segment
from ..state import State
from ..times import MINUTE, Micros
from .moments import MILLI, clock, instant, milli, tally_time


def agenda(state: State, now: Micros) -> screens.AgendaScreen:
    """The agenda with everything on it, for the facilitator."""
    now = instant(state, now)
    core, running, upcoming = state.core, times.going_on(state), times.upcoming(state)
    begins = _beginnings(state, now)
    shown_clock = clock(state, now)
    left = None if running is None else times.left(running, core, now)
    whole = shown_clock.planned_ms
    whole_left = None if whole is None else whole - shown_clock.elapsed_ms
    return screens.AgendaScreen(
        seq=state.seq,
        clock=shown_clock,
        code=state.code,
        title=core.title,
        template=state.agenda.template,
        spark=state.agenda.spark,
        segments=tuple(_card(state, one, begins.get(one.segment), now) for one in state.agenda.segments),
        now="" if running is None else running.segment,
        next="" if upcoming is None else upcoming.segment,
        left_ms=milli(left),
        whole_left_ms=whole_left,
        whole_ms=whole,
        sum_ms=sum(one.plan.length for one in state.agenda.segments if one.status != SKIPPED) // MILLI,
        late_ms=max(0, times.late(state, now)) // MILLI,
        ends_ms=milli(_ends(state, now)),
        shorter=tuple(screens.Shortened(one, length // MILLI) for one, length in times.shorter(state, now).items()),
    )


def agenda_wall(state: State, now: Micros) -> screens.AgendaWall:
    """The agenda as everybody may see it; what is left out is not on it."""
    now = instant(state, now)
    running, upcoming = times.going_on(state), times.upcoming(state)
    held = [one for one in state.agenda.segments if one.status != SKIPPED]
    return screens.AgendaWall(
        title="" if running is None else running.plan.title,
        kind=None if running is None else running.plan.kind,  # type: ignore[arg-type]
        left_ms=None if running is None else milli(times.left(running, state.core, now)),
        length_ms=None if running is None else running.plan.length // MILLI,
        next="" if upcoming is None else upcoming.plan.title,
        at=0 if running is None else held.index(running) + 1,
        of=len(held),
        lines=tuple(_line(state, one) for one in held),
    )


def _card(state: State, one: Segment, begins: Micros | None, now: Micros) -> screens.SegmentCard:
    plan = one.plan
    return screens.SegmentCard(
        segment=plan.segment,
        kind=plan.kind,  # type: ignore[arg-type]
        title=plan.title,
        status=times.status(one, state.core),  # type: ignore[arg-type]
        planned_ms=one.planned // MILLI,
        length_ms=plan.length // MILLI,
        spent_ms=times.spent(one, state.core, tally_time(state.core, now)) // MILLI,
        starts_ms=milli(begins),
        prompt=plan.prompt,
        answers=plan.answers,  # type: ignore[arg-type]
        starter=plan.starter,
        named=plan.named,
        floor=plan.floor,  # type: ignore[arg-type]
        notes=plan.notes,
        auto=plan.auto,
    )


def _line(state: State, one: Segment) -> screens.AgendaLine:
    return screens.AgendaLine(
        title=one.plan.title,
        kind=one.plan.kind,  # type: ignore[arg-type]
        status=times.status(one, state.core),  # type: ignore[arg-type]
        minutes=max(1, round(one.plan.length / MINUTE)),
    )


def _beginnings(state: State, now: Micros) -> dict[str, Micros]:
    """When each segment began or, as things stand, will begin; what was skipped, or never came, has none."""
    core, running = state.core, times.going_on(state)
    if core.began is None:
        return {}
    held = [one for one in state.agenda.segments if one.status != SKIPPED]
    found = {one.segment: max(core.began, one.spans[0].start) for one in held if one.spans}
    at = now + (0 if running is None else max(0, times.left(running, core, now)))
    for segment, length in times.remaining(state, now).items():
        found.setdefault(segment, at)
        at += length
    return found


def _ends(state: State, now: Micros) -> Micros | None:
    if state.core.began is None or state.core.ended is not None:
        return state.core.ended
    return now + times.to_come(state, now)

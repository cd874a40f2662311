"""Times of a screen: the server's, in milliseconds."""

from ..agenda_times import whole
from ..screen_parts import Clock
from ..state import Core, State
from ..tally import elapsed
from ..times import Micros

MILLI = 1000


def clock(state: State, now: Micros) -> Clock:
    """Where the gathering is in time."""
    core = state.core
    now = instant(state, now)
    return Clock(
        now_ms=now // MILLI,
        phase=core.phase,  # type: ignore[arg-type]
        elapsed_ms=elapsed(core.tally, tally_time(core, now)) // MILLI,
        planned_ms=milli(whole(state)),
        began_ms=milli(core.began),
        ended_ms=milli(core.ended),
    )


def instant(state: State, now: Micros) -> Micros:
    """Never before the last event: clocks may step back, a gathering does not."""
    return max(now, state.last_at, state.core.tally.at)


def tally_time(core: Core, now: Micros) -> Micros:
    """The instant up to which is counted: now, or the end."""
    return core.ended if core.ended is not None else now


def milli(length: Micros | None) -> int | None:
    """Whole milliseconds of a length or an instant."""
    return None if length is None else length // MILLI


def into(at: Micros, began: Micros) -> int:
    """Milliseconds into the gathering."""
    return (at - began) // MILLI


def rounded(share: float | None) -> float | None:
    """A share to four decimals: more would be noise, and more bytes."""
    return None if share is None else round(share, 4)

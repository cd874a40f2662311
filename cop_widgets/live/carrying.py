"""What a community takes along from one gathering to the next."""

from ..domain.errors import LogDamaged, LogTooNew
from ..domain.events import GatheringCreated, GatheringRenamed
from ..domain.gathering import fold
from ..domain.names import folded
from ..domain.state import State
from ..domain.way_events import CarriedIntention
from ..store.base import EventLog


def carried(log: EventLog, community: str) -> tuple[CarriedIntention, ...]:
    """The intentions that hold in the community's gathering that was last written to; none where it has no name."""
    wanted = folded(community)
    if not wanted:
        return ()
    once = {one.gathering for one in log.said(GatheringCreated, GatheringRenamed) if _names(one.event, wanted)}
    for listed in log.gatherings():
        state = _read(log, listed.gathering) if listed.gathering in once else None
        if state is not None and folded(state.core.community) == wanted:
            return state.way.carried(state.code)
    return ()


def _names(event: object, wanted: str) -> bool:
    return isinstance(event, GatheringCreated | GatheringRenamed) and folded(event.community) == wanted


def _read(log: EventLog, code: str) -> State | None:
    """The gathering; ``None`` where it cannot be read, which is told where gatherings are listed."""
    try:
        return fold(log.since(code))
    except (LogDamaged, LogTooNew):
        return None

"""What is known of earlier gatherings' groups once somebody was forgotten: everybody's names but theirs."""

from ..events import Event
from ..floor import Floor, Groups
from ..floor_events import GroupsCarried
from ..names import folded
from .registry import replace


def floor_without(floor: Floor, names: frozenset[str]) -> Floor:
    """Groups of this gathering hold ids, which say nothing any more."""
    return replace(floor, known=_unnamed(floor.known, names))


def floor_event_without(event: Event, names: frozenset[str]) -> Event:
    """The same for the events of the log."""
    return replace(event, met=_unnamed(event.met, names)) if isinstance(event, GroupsCarried) else event


def _unnamed(met: tuple[Groups, ...], names: frozenset[str]) -> tuple[Groups, ...]:
    gone = {folded(name) for name in names}
    return tuple(tuple(tuple(one for one in group if folded(one) not in gone) for group in groups) for groups in met)

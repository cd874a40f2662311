"""Two entries that are one person."""

from ..balance import Segment
from ..errors import Refused
from ..events import Event
from ..participant_commands import MergePeople
from ..participant_events import PeopleMerged
from ..state import Core, Person, State, Stretch
from ..strand import Strand
from ..times import Interval, Micros, common, merged
from .registry import changes, decides, replace


@decides(MergePeople)
def merge_people(state: State, command: MergePeople, now: Micros) -> list[Event]:
    """Not where both were recorded as speaking at once: that cannot have been one person."""
    core = state.core
    kept, gone = core.find(command.kept), core.find(command.gone)
    if kept.person == gone.person:
        raise Refused("Please choose two different entries.")
    if common(_spans(core, kept.person, now), _spans(core, gone.person, now)):
        raise Refused(
            f"{kept.name} and {gone.name} were recorded as speaking at the same time. Correct one of those turns first."
        )
    return [PeopleMerged(kept.person, gone.person)]


def _spans(core: Core, person: str, now: Micros) -> list[tuple[Micros, Micros]]:
    segments: list[Segment] = core.segments(now)
    return [(one.start, one.end) for one in segments if one.person == person]


@changes(PeopleMerged, lambda core, event: f"merged {core.find(event.gone).name} with {core.find(event.kept).name}")
def people_merged(core: Core, event: PeopleMerged) -> Core:
    """One entry fewer; speech and times in the room are the other's, counted anew."""
    kept, gone = core.find(event.kept), core.find(event.gone)
    people = tuple(
        _together(kept, gone) if one.person == kept.person else one for one in core.people if one.person != gone.person
    )

    def owned(stretch: Stretch) -> Stretch:
        return replace(stretch, person=kept.person) if stretch.person == gone.person else stretch

    return replace(
        core,
        people=people,
        stretches=Strand(map(owned, core.stretches)),
        open=tuple(map(owned, core.open)),
        merged={**core.merged, gone.person: kept.person},
    ).recounted()


def _together(kept: Person, gone: Person) -> Person:
    """In the room whenever either of them was."""
    ever = 1 << 62
    spans = merged((one.start, one.until(ever)) for one in (*kept.presence, *gone.presence))
    presence = tuple(Interval(start, None if end == ever else end) for start, end in spans)
    return replace(kept, here=kept.here or gone.here, presence=presence)

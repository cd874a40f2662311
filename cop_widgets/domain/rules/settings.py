"""How a gathering is called and shown."""

from math import isfinite

from ..commands import CountFacilitators, RenameGathering, SetTimeBox, ShowNames
from ..errors import Fault, InputFaults
from ..events import Event, FacilitatorsCounted, GatheringRenamed, NamesShown, TimeBoxSet
from ..names import tidy
from ..state import Core, State
from ..times import Micros, micros
from .creating import TITLE_LENGTH, planned_faults
from .registry import changes, decides
from .talk import replace


@decides(RenameGathering)
def rename_gathering(state: State, command: RenameGathering, now: Micros) -> list[Event]:
    """Another title, community or planned length."""
    core = state.core
    title = core.title if command.title is None else tidy(command.title)
    faults = planned_faults(command.planned_min)
    if not 0 < len(title) <= TITLE_LENGTH:
        faults.append(Fault(f"a title has between 1 and {TITLE_LENGTH} characters", column="title"))
    if faults:
        raise InputFaults(faults, "gathering")
    community = core.community if command.community is None else tidy(command.community)
    planned = core.planned if command.planned_min is None else micros(command.planned_min * 60)
    renamed = GatheringRenamed(title, community, planned)
    return [] if renamed == GatheringRenamed(core.title, core.community, core.planned) else [renamed]


@decides(CountFacilitators)
def count_facilitators(state: State, command: CountFacilitators, now: Micros) -> list[Event]:
    """Facilitators in the balance, or not."""
    return [] if command.on == state.core.facilitators_counted else [FacilitatorsCounted(command.on)]


@decides(ShowNames)
def show_names(state: State, command: ShowNames, now: Micros) -> list[Event]:
    """Names on the wall, or not."""
    return [] if command.on == state.core.names_shown else [NamesShown(command.on)]


@decides(SetTimeBox)
def set_time_box(state: State, command: SetTimeBox, now: Micros) -> list[Event]:
    """A soft limit for a turn."""
    if command.seconds is not None and not (isfinite(command.seconds) and 5 <= command.seconds <= 24 * 3600):
        raise InputFaults([Fault("a time box has between 5 seconds and 24 hours", column="seconds")], "time box")
    length = None if command.seconds is None else micros(command.seconds)
    return [] if length == state.core.time_box else [TimeBoxSet(length)]


@changes(GatheringRenamed, "changed title or length")
def gathering_renamed(core: Core, event: GatheringRenamed) -> Core:
    """New words on the door."""
    return replace(core, title=event.title, community=event.community, planned=event.planned)


@changes(FacilitatorsCounted, lambda _, e: "counted facilitators in" if e.on else "left facilitators out")
def facilitators_counted(core: Core, event: FacilitatorsCounted) -> Core:
    """Another roster for the balance, counted anew."""
    return replace(core, facilitators_counted=event.on).recounted()


@changes(NamesShown, lambda _, e: "showed names" if e.on else "hid names")
def names_shown(core: Core, event: NamesShown) -> Core:
    """Names on the wall."""
    return replace(core, names_shown=event.on)


@changes(TimeBoxSet, lambda _, e: "removed the time box" if e.length is None else "set a time box")
def time_box_set(core: Core, event: TimeBoxSet) -> Core:
    """A soft limit."""
    return replace(core, time_box=event.length)

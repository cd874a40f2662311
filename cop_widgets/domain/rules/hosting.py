"""Who hosts when: said day by day, planned in turn, swapped."""

from collections.abc import Iterable, Sequence

from ..dates import is_date
from ..errors import Fault, InputFaults, Refused
from ..events import Event
from ..frame_commands import PlanHosts, SetHosts, SwapHosts
from ..frame_events import HostSlot, HostsSet
from ..hosts import in_turn, weekdays
from ..names import folded, name_fault, tidy
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace

MOST_DAYS = 400
"""So many days are kept, the latest ones."""
LONGEST_PLAN = 120


@decides(SetHosts)
def set_hosts(state: State, command: SetHosts, now: Micros) -> list[Event]:
    """All days at once, in any order; a day may have nobody yet."""
    faults = hosts_faults(command.slots)
    if faults:
        raise InputFaults(faults, "hosts")
    return _set(state, (HostSlot(slot.date, tidy(slot.host)) for slot in command.slots))


def hosts_faults(slots: Sequence[HostSlot]) -> list[Fault]:
    """What is wrong with who hosts when; rows count days from 1."""
    faults, seen = list[Fault](), dict[str, int]()
    for row, slot in enumerate(slots, 1):
        if not is_date(slot.date):
            faults.append(Fault(f"“{slot.date}” is not a date like 2026-11-21", row, "date"))
        elif slot.date in seen:
            faults.append(Fault(f"{slot.date} stands in row {seen[slot.date]} too", row, "date"))
        seen.setdefault(slot.date, row)
        wrong = name_fault(slot.host) if tidy(slot.host) else None
        faults += [Fault(wrong, row, "host")] if wrong else []
    if len(slots) > MOST_DAYS:
        faults.append(Fault(f"these are {len(slots)} days; {MOST_DAYS} are the most"))
    return faults


@decides(PlanHosts)
def plan_hosts(state: State, command: PlanHosts, now: Micros) -> list[Event]:
    """On weekdays, everybody on the roster unless names are given; other days keep their hosts."""
    names = tuple(map(tidy, command.names)) or tuple(one.name for one in state.core.people)
    faults = [*_span_faults(command), *_names_faults(names)]
    if faults:
        raise InputFaults(faults, "hosts")
    dates = weekdays(command.start, command.days)
    if not dates:
        raise Refused("There is no weekday among these days.")
    kept = [slot for slot in state.frame.hosts if slot.date not in dates]
    before = [slot for slot in kept if slot.date < command.start]
    return _set(state, [*kept, *in_turn(names, before, dates)])


def _span_faults(command: PlanHosts) -> list[Fault]:
    faults = []
    if not is_date(command.start):
        faults.append(Fault(f"“{command.start}” is not a date like 2026-11-21", column="start"))
    elif command.start >= "9000":
        faults.append(Fault("please choose a day before the year 9000", column="start"))
    if not 1 <= command.days <= LONGEST_PLAN:
        faults.append(Fault(f"please plan between 1 and {LONGEST_PLAN} days", column="days"))
    return faults


def _names_faults(names: Sequence[str]) -> list[Fault]:
    faults, seen = list[Fault](), dict[str, int]()
    for row, name in enumerate(names, 1):
        wrong = name_fault(name)
        if wrong is not None:
            faults.append(Fault(wrong, row, "names"))
        elif folded(name) in seen:
            faults.append(Fault(f"“{name}” stands in row {seen[folded(name)]} too", row, "names"))
        seen.setdefault(folded(name), row)
    return faults or ([] if names else [Fault("there is nobody to host yet: please give names", column="names")])


@decides(SwapHosts)
def swap_hosts(state: State, command: SwapHosts, now: Micros) -> list[Event]:
    """Both days are among those planned."""
    host = {slot.date: slot.host for slot in state.frame.hosts}
    for day in (command.one, command.other):
        if day not in host:
            raise Refused(f"Nobody is planned for {day}.")
    swapped = {**host, command.one: host[command.other], command.other: host[command.one]}
    return _set(state, [HostSlot(*slot) for slot in swapped.items()])


def _set(state: State, slots: Iterable[HostSlot]) -> list[Event]:
    ordered = tuple(sorted(slots, key=lambda slot: slot.date))[-MOST_DAYS:]
    return [] if ordered == state.frame.hosts else [HostsSet(ordered)]


@besides(HostsSet)
def hosts_set(state: State, event: HostsSet) -> State:
    """As said."""
    return replace(state, frame=replace(state.frame, hosts=event.slots))

"""When the group meets next."""

from ..dates import is_date
from ..errors import Fault, InputFaults
from ..events import Event
from ..frame import Next
from ..frame_commands import AgreeNext
from ..frame_events import NextAgreed
from ..names import name_fault, tidy
from ..passages import passage, too_long
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace


@decides(AgreeNext)
def agree_next(state: State, command: AgreeNext, now: Micros) -> list[Event]:
    """Each part may be left open; the day is not before this gathering's."""
    date, host, note = command.date.strip(), tidy(command.host), passage(command.note)
    faults = _date_faults(date, state.core.date)
    wrong = name_fault(host) if host else None
    faults += [Fault(wrong, column="host")] if wrong else []
    says = too_long(note)
    faults += [Fault(says, column="note")] if says else []
    if faults:
        raise InputFaults(faults, "next time")
    agreed = state.frame.next
    return [] if (date, host, note) == (agreed.date, agreed.host, agreed.note) else [NextAgreed(date, host, note, now)]


def _date_faults(date: str, today: str) -> list[Fault]:
    if date and not is_date(date):
        return [Fault(f"“{date}” is not a date like 2026-11-21", column="date")]
    return [Fault(f"{date} is before this gathering", column="date")] if date and date < today else []


@besides(NextAgreed)
def next_agreed(state: State, event: NextAgreed) -> State:
    """As agreed last."""
    return replace(state, frame=replace(state.frame, next=Next(event.date, event.host, event.note, event.at)))

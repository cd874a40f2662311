"""Correcting what was recorded. The original stays in the log; figures are counted anew."""

from ..commands import CorrectStretch, DeleteStretch, RecordStretch
from ..errors import NotNow, Refused, UnknownStretch
from ..events import Event, StretchCorrected, StretchDeleted, StretchesRecorded, StretchRow
from ..state import Core, State, Stretch
from ..strand import Strand
from ..times import SECOND, Micros
from .registry import changes, decides
from .talk import replace


@decides(CorrectStretch)
def correct_stretch(state: State, command: CorrectStretch, now: Micros) -> list[Event]:
    """Another speaker, start or end; the end of a running stretch is given by ending it."""
    old = find_stretch(state.core, command.stretch)
    if old.end is None and command.end is not None:
        raise NotNow("This turn is still going on. End it first.")
    new = replace(
        old,
        person=old.person if command.person is None else command.person,
        start=old.start if command.start is None else command.start,
        end=old.end if command.end is None else command.end,
    )
    if new == old:
        return []
    new = _fitting(state.core, new, now)
    return [StretchCorrected(new.stretch, new.person, new.start, new.end)]


@decides(DeleteStretch)
def delete_stretch(state: State, command: DeleteStretch, now: Micros) -> list[Event]:
    """Strike it out."""
    find_stretch(state.core, command.stretch)
    return [StretchDeleted(command.stretch)]


@decides(RecordStretch)
def record_stretch(state: State, command: RecordStretch, now: Micros) -> list[Event]:
    """Write down what was missed."""
    new = Stretch(state.fresh_id("s"), command.person, command.start, command.end)
    new = _fitting(state.core, new, now)
    assert new.end is not None
    row = StretchRow(new.stretch, new.person, new.start, new.end)
    return [StretchesRecorded((row,), "facilitator")]


def find_stretch(core: Core, stretch: str) -> Stretch:
    """The stretch with this id.

    Raises
    ------
    UnknownStretch
        There is none (any more).
    """
    for one in core.all_stretches():
        if one.stretch == stretch:
            return one
    raise UnknownStretch("That turn is not in this gathering (any more).")


def _fitting(core: Core, new: Stretch, now: Micros) -> Stretch:
    """The stretch, its ends moved onto a boundary less than a second away where it would else be refused.

    People type whole seconds; turns follow each other to the microsecond.
    """
    try:
        _check(core, new, now)
    except Refused:
        moved = replace(new, start=_near(core, new, new.start, now), end=new.end and _near(core, new, new.end, now))
        if moved == new:
            raise
        _check(core, moved, now)
        return moved
    return new


def _near(core: Core, new: Stretch, at: Micros, now: Micros) -> Micros:
    """The boundary of the gathering, a pause or another stretch that is nearest to ``at``, within a second."""
    latest = now if core.ended is None else core.ended
    marks = [at if core.began is None else core.began, latest]
    marks += [mark for pause in core.pauses for mark in (pause.start, pause.until(latest))]
    others = [s for s in core.all_stretches() if s.stretch != new.stretch]
    marks += [mark for s in others for mark in (s.start, latest if s.end is None else s.end)]
    nearest = min(marks, key=lambda mark: abs(mark - at))
    return nearest if abs(nearest - at) < SECOND else at


def _check(core: Core, new: Stretch, now: Micros) -> None:
    """Refuse what cannot have been."""
    name = core.find(new.person).name
    latest = now if core.ended is None else core.ended
    end = latest if new.end is None else new.end
    if core.began is None or not core.began <= new.start < end <= latest:
        raise Refused("A turn must begin before it ends, and lie within the gathering.")
    if any(p.start < end and new.start < p.until(latest) for p in core.pauses):
        raise Refused("The gathering was paused in that time; let the turn end or begin there.")
    others = [s for s in core.all_stretches() if s.stretch != new.stretch and _meet(s, new.start, end, latest)]
    if any(s.person == new.person for s in others):
        raise Refused(f"{name} already has a turn in that time. Correct or delete that one first.")
    if others and not core.together:
        whose = core.find(others[0].person).name
        raise Refused(f"{whose} has a turn in that time. Allow talking together first, or correct that turn.")


def _meet(one: Stretch, start: Micros, end: Micros, latest: Micros) -> bool:
    until = latest if one.end is None else one.end
    return one.start < end and start < until


def _with_stretches(core: Core, closed: list[Stretch], still_open: tuple[Stretch, ...]) -> Core:
    ordered = sorted(closed, key=lambda s: (s.end, s.start, s.stretch))
    return replace(core, stretches=Strand(ordered), open=still_open).recounted()


@changes(StretchCorrected, "corrected a turn")
def stretch_corrected(core: Core, event: StretchCorrected) -> Core:
    """The stretch with its new speaker and times."""

    def corrected(old: Stretch) -> Stretch:
        if old.stretch != event.stretch:
            return old
        return replace(old, person=event.person, start=event.start, end=event.end, corrected=True)

    return _with_stretches(core, [corrected(s) for s in core.stretches], tuple(corrected(s) for s in core.open))


@changes(StretchDeleted, "deleted a turn")
def stretch_deleted(core: Core, event: StretchDeleted) -> Core:
    """Without that stretch."""
    still_open = tuple(s for s in core.open if s.stretch != event.stretch)
    return _with_stretches(core, [s for s in core.stretches if s.stretch != event.stretch], still_open)


@changes(StretchesRecorded, "wrote down turns")
def stretches_recorded(core: Core, event: StretchesRecorded) -> Core:
    """With more stretches."""
    new = [Stretch(r.stretch, r.person, r.start, r.end, entered_by=event.entered_by) for r in event.stretches]
    return _with_stretches(core, [*core.stretches, *new], core.open)

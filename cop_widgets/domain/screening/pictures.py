"""The balance as a picture: a table, its seats, and the sentence below it."""

import hashlib
from collections.abc import Collection, Sequence

from .. import screens
from ..balance import Figures, Segment, exposure, own_segments
from ..evenness import effective_voices
from ..state import Core, Person, State
from ..times import Micros, common, merged, total
from .moments import rounded

NOTHING = screens.Picture("", None, 0, None, ())


def seating_of(state: State, found: Figures) -> list[str]:
    """Who sits where: roster order with names, else an order that tells nothing but never changes."""
    people = [v.person for v in found.voices if v.in_balance]
    if state.core.names_shown:
        return people
    return sorted(people, key=lambda person: hashlib.sha256(f"{state.code}/{person}".encode()).digest())


def whole_picture(found: Figures, core: Core, seating: list[str], beside: Collection[str]) -> screens.Picture:
    """The gathering so far; whoever is in ``beside`` wrote, reacted or passed, and so was heard without speech."""
    voices = {v.person: v for v in found.voices}
    group = found.group
    owed = [voices[p].expected for p in seating]
    seats = _seats(core, seating, [voices[p].talk for p in seating], owed, beside)
    return _picture(group.effective_voices, seats, group.silence / group.span if group.span else None)


def last_minutes(
    core: Core, late: list[Segment], seating: list[str], low: Micros, now: Micros, *, beside: Collection[str]
) -> screens.Picture:
    """What came since ``low``, against what was owed since then; ``beside`` as in ``whole_picture``."""
    clipped = [Segment(max(s.start, low), s.end, s.id, s.person) for s in own_segments(late) if s.end > low]
    running = common([(a, now if b is None else b) for a, b in core.running()], [(low, now)]) if low < now else []
    presence = {p.person: common([(i.start, i.until(now)) for i in p.presence], running) for p in core.people}
    said = dict.fromkeys(seating, 0)
    for s in clipped:
        if s.person in said:
            said[s.person] += s.end - s.start
    talk = list(said.values())
    seats = _seats(core, seating, talk, exposure(clipped, presence, seating), beside)
    span = total(running)
    quiet = (span - total(merged((s.start, s.end) for s in clipped))) / span if span else None
    return _picture(effective_voices(talk), seats, quiet)


def _seats(
    core: Core,
    seating: list[str],
    talk: Sequence[Micros],
    owed: Sequence[float | None],
    beside: Collection[str],
) -> tuple[screens.Seat, ...]:
    """Seats with their weight: talk over what was owed, or over an equal part where nothing was."""
    whole = sum(talk)
    people = {p.person: p for p in core.people}
    if not whole:
        return tuple(_seat(core, people[p], None, None, heard=p in beside) for p in seating)
    even = whole / len(seating)
    return tuple(
        _seat(
            core,
            people[p],
            round(said / (fair or even), 3),
            rounded(said / whole),
            heard=said > 0 or p in beside,
        )
        for p, said, fair in zip(seating, talk, owed, strict=True)
    )


def _seat(core: Core, who: Person, weight: float | None, share: float | None, *, heard: bool) -> screens.Seat:
    speaking = core.names_shown and core.speaking(who.person) is not None
    # Everybody sees who leaves: without names an empty seat would say whose share it shows.
    away = core.names_shown and not who.here
    state: screens.SeatState = "speaking" if speaking else "away" if away else "heard" if heard else "unheard"
    return screens.Seat(state, weight, share, who.name if core.names_shown else None)


def _picture(voices: float | None, seats: tuple[screens.Seat, ...], silence: float | None) -> screens.Picture:
    of = len(seats)
    quiet = None if silence is None else round(max(0.0, silence), 3)
    return screens.Picture(sentence(voices, of), None if voices is None else round(voices, 3), of, quiet, seats)


def sentence(voices: float | None, of: int) -> str:
    """The balance in words, from exp(H): "as if about 2 of 4 voices"."""
    if not of:
        return "nobody is on the list yet"
    if voices is None:
        return "nobody has spoken yet"
    return f"as if about {round(voices)} of {of} {'voice' if of == 1 else 'voices'}"

"""A gathering at one instant, with what several tables need computed once."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec

from ..balance import Figures, Segment, VoiceFigures, own_segments, run_numbers
from ..state import Core, Person, State, Stretch
from ..tally import figures
from ..times import Micros, seconds, total

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Scene(msgspec.Struct, frozen=True):
    """A gathering up to ``until``: its end, or now while it goes on.

    ``segments`` are merged per person and in order (see ``as_segment``); ``numbers`` gives the turn of each of them.
    """

    state: State
    until: Micros
    found: Figures
    segments: list[Segment]
    numbers: list[int]
    zone: timezone
    people: dict[str, Person]
    voices: dict[str, VoiceFigures]

    @property
    def core(self) -> Core:
        """What the gathering is."""
        return self.state.core

    @property
    def roster(self) -> list[str]:
        """Those in the balance, in order."""
        return [p.person for p in self.core.people if self.core.counts(p)]

    @property
    def paused(self) -> Micros:
        """Sum of all pauses."""
        return total((p.start, p.until(self.until)) for p in self.core.pauses)

    def who(self, person: str) -> str:
        """The entry that somebody goes by: another one where theirs was merged with it."""
        while person in self.core.merged:
            person = self.core.merged[person]
        return person

    def into(self, at: Micros | None) -> float | None:
        """Seconds from the beginning to an instant; ``None`` where either is not known."""
        began = self.core.began
        return None if at is None or began is None else seconds(at - began)

    def iso(self, at: Micros | None) -> str | None:
        """An instant in ISO 8601 with the gathering's offset; fractions of a second where there are any."""
        if at is None:
            return None
        spec = "seconds" if at % 1_000_000 == 0 else "milliseconds" if at % 1000 == 0 else "microseconds"
        return (_EPOCH + timedelta(microseconds=at)).astimezone(self.zone).isoformat(timespec=spec)


def scene(state: State, now: Micros) -> Scene:
    """Return a gathering as it is at ``now`` (or at its last event, whichever is later)."""
    core = state.core
    until = core.ended if core.ended is not None else max(now, state.last_at, core.tally.at)
    segments = own_segments(as_segment(stretch, until) for stretch in core.all_stretches())
    found = figures(core.tally, until)
    return Scene(
        state,
        until,
        found,
        segments,
        run_numbers(segments),
        timezone(timedelta(minutes=core.utc_offset_min)),
        {p.person: p for p in core.people},
        {v.person: v for v in found.voices},
    )


def as_segment(stretch: Stretch, until: Micros) -> Segment:
    """Return a stretch as a segment; an open one ends beyond ``until``, and so after those that end just then."""
    return Segment(stretch.start, until + 1 if stretch.end is None else stretch.end, stretch.stretch, stretch.person)

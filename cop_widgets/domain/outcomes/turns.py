"""``turns.csv``: a row a recorded stretch of talk."""

from collections.abc import Iterator
from math import inf

import msgspec

from ..state import Stretch
from ..times import seconds
from .columns import ONE, Column, Table, seconds_of
from .scene import Scene


class Spoken(msgspec.Struct, frozen=True):
    """A stretch and the number of its turn."""

    scene: Scene
    stretch: Stretch
    turn: int

    @property
    def name(self) -> str:
        """Who spoke."""
        return self.scene.people[self.stretch.person].name


def _spoken(scene: Scene) -> Iterator[Spoken]:
    turn_of = {segment.id: number for segment, number in zip(scene.segments, scene.numbers, strict=True)}
    latest: dict[str, int] = {}
    for stretch in sorted(scene.core.all_stretches(), key=_order):
        # A stretch that touches the person's own before it was merged into that one and shares its turn.
        turn = turn_of.get(stretch.stretch) or latest[stretch.person]
        latest[stretch.person] = turn
        yield Spoken(scene, stretch, turn)


def _order(stretch: Stretch) -> tuple[int, float, str]:
    return stretch.start, inf if stretch.end is None else stretch.end, stretch.stretch


def _duration_s(spoken: Spoken) -> float | None:
    end = spoken.stretch.end
    return None if end is None else seconds(end - spoken.stretch.start)


TABLE = Table(
    "turns",
    "A row for each recorded stretch of one voice, in order of start, end and stretch. Several stretches may belong "
    "to one turn: it goes on until somebody else speaks.",
    _spoken,
    (
        Column(
            "turn",
            "integer",
            "Number of the turn that the stretch belongs to, from 1.",
            lambda s: s.turn,
            unit=ONE,
            required=True,
        ),
        Column(
            "stretch", "string", "Id of the stretch within the gathering.", lambda s: s.stretch.stretch, required=True
        ),
        Column("person", "string", "Id of who spoke.", lambda s: s.stretch.person, required=True),
        Column("name", "string", "Name of who spoke.", lambda s: s.name, required=True),
        Column("start", "datetime", "When it began.", lambda s: s.scene.iso(s.stretch.start), required=True),
        Column("end", "datetime", "When it ended; empty while it goes on.", lambda s: s.scene.iso(s.stretch.end)),
        seconds_of(
            "start_s",
            "When it began, since the beginning of the gathering.",
            lambda s: s.scene.into(s.stretch.start),
            required=True,
        ),
        seconds_of(
            "end_s",
            "When it ended, since the beginning; empty while it goes on.",
            lambda s: s.scene.into(s.stretch.end),
        ),
        seconds_of("duration_s", "end_s - start_s; empty while it goes on.", _duration_s),
        Column(
            "entered_by",
            "string",
            "facilitator, or import for a recording.",
            lambda s: s.stretch.entered_by,
            required=True,
        ),
        Column(
            "corrected", "boolean", "Whether it was changed afterwards.", lambda s: s.stretch.corrected, required=True
        ),
    ),
    key=("stretch",),
    refers=(("person", "balance"),),
)

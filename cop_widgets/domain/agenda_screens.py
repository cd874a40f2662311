"""What each audience may see of the agenda, as plain shapes. Instants and lengths are as in ``screens``."""

from typing import Literal

import msgspec

from .agenda import SegmentKind, SegmentStatus
from .floor import FloorMode
from .prompts import Form
from .screen_parts import Clock

SegmentFloor = Literal["", FloorMode]


class SegmentCard(msgspec.Struct, frozen=True):
    """A segment. Facilitator only.

    ``planned_ms`` was planned, ``length_ms`` is what it may take now, ``spent_ms`` what it has taken at the clock's
    ``now_ms``, pauses left out. ``starts_ms`` is the instant at which it began or, as things stand, will begin;
    ``None`` while the gathering has not begun, or for one that was skipped.
    """

    segment: str
    kind: SegmentKind
    title: str
    status: SegmentStatus
    planned_ms: int
    length_ms: int
    spent_ms: int
    starts_ms: int | None
    prompt: str
    answers: Form
    starter: str
    named: bool
    floor: SegmentFloor
    notes: str
    auto: bool


class Shortened(msgspec.Struct, frozen=True):
    """A segment's length if what is left were shortened so that the gathering ends in time."""

    segment: str
    length_ms: int


class AgendaScreen(msgspec.Struct, frozen=True):
    """What ``AgendaView`` and ``AgendaPlanner`` show. Facilitator only.

    ``now`` and ``next`` are ids, empty where there is none. ``left_ms`` is what is left of the segment that goes on
    (less than 0 = over its time), ``whole_left_ms`` what is left of the gathering's planned length; both are true at
    the clock's ``now_ms`` and run with it while its phase is running. ``whole_ms`` is the planned length,
    ``sum_ms`` that of all segments not skipped, ``late_ms`` by how much the gathering will be late as things stand
    (0 = in time). ``ends_ms`` is the instant at which it will end then. ``shorter`` is what shortening would do,
    empty where it cannot help.
    """

    seq: int
    clock: Clock
    code: str
    title: str
    template: str
    spark: bool
    segments: tuple[SegmentCard, ...]
    now: str
    next: str
    left_ms: int | None
    whole_left_ms: int | None
    whole_ms: int | None
    sum_ms: int
    late_ms: int
    ends_ms: int | None
    shorter: tuple[Shortened, ...]


class AgendaLine(msgspec.Struct, frozen=True):
    """A segment as everybody may see it."""

    title: str
    kind: SegmentKind
    status: SegmentStatus
    minutes: int


class AgendaWall(msgspec.Struct, frozen=True):
    """The agenda as everybody may see it: no notes. ``left_ms`` is true at the clock's ``now_ms``."""

    title: str
    kind: SegmentKind | None
    left_ms: int | None
    length_ms: int | None
    next: str
    at: int
    of: int
    lines: tuple[AgendaLine, ...]


class TemplateCard(msgspec.Struct, frozen=True):
    """An agenda that comes with the package: a choice in the planner and at a new gathering."""

    template: str
    title: str
    about: str
    minutes: int
    segments: int

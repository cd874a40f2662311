"""The agenda of a gathering: a value, beside the ``Core`` that undo gives back."""

from typing import Literal, get_args

import msgspec

from .agenda_events import SegmentPlan
from .times import Interval, Micros

SegmentKind = Literal[
    "welcome",
    "acknowledgement",
    "introductions",
    "details",
    "intentions",
    "confidentiality",
    "check_in",
    "conversation",
    "prompt",
    "round",
    "groups",
    "writing",
    "business",
    "break",
    "reading",
    "check_out",
    "closing",
    "other",
]
KINDS: tuple[str, ...] = get_args(SegmentKind)
"""What segments are about."""

SegmentStatus = Literal["planned", "running", "done", "skipped"]
PLANNED: SegmentStatus = "planned"
RUNNING: SegmentStatus = "running"
DONE: SegmentStatus = "done"
SKIPPED: SegmentStatus = "skipped"


class Segment(msgspec.Struct, frozen=True):
    """One part of the gathering.

    ``planned`` is how long it was meant to be before the gathering began to change it; ``plan.length`` is what it may
    take now. ``spans`` are the times in which it went on, pauses of the gathering not taken out.
    """

    plan: SegmentPlan
    planned: Micros
    status: SegmentStatus = PLANNED
    spans: tuple[Interval, ...] = ()

    @property
    def segment(self) -> str:
        """Its id."""
        return self.plan.segment


class Agenda(msgspec.Struct, frozen=True):
    """Segments in their order. ``minted`` counts ids given out (``g00001`` ...)."""

    segments: tuple[Segment, ...] = ()
    template: str = ""
    spark: bool = False
    minted: int = 0

    def find(self, segment: str) -> Segment | None:
        """The segment with this id."""
        return next((one for one in self.segments if one.segment == segment), None)

    def now(self) -> Segment | None:
        """The segment that goes on; there is never more than one."""
        return next((one for one in self.segments if one.status == RUNNING), None)

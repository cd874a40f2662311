"""The agenda, as events: what was planned, and what became of it. Part of the union in ``events``.

No act for undo: each change has its own way back (go back, reorder, change again).
"""

import msgspec

from .said import Said
from .times import Micros


class SegmentPlan(msgspec.Struct, frozen=True, omit_defaults=True):
    """One part of a gathering, as planned.

    ``prompt`` goes on the wall when the segment begins; ``answers`` is how phones answer it (see ``prompts.FORMS``,
    empty = not at all), ``starter`` the beginning of a sentence for them, ``named`` whether with names. ``floor`` is
    the floor's mode from then on (see ``floor.MODES``, empty = as it is). ``notes`` are the facilitator's alone. An
    ``auto`` segment gives way to the next one by itself when its time is over.
    """

    segment: str
    kind: str
    title: str
    length: Micros
    prompt: str = ""
    answers: str = ""
    starter: str = ""
    named: bool = True
    floor: str = ""
    notes: str = ""
    auto: bool = False


class AgendaSet(Said, frozen=True, tag="agenda_set"):
    """A new plan for all that has not begun. ``spark``: a short chat with no eye on attendance or on who is silent."""

    segments: tuple[SegmentPlan, ...]
    template: str = ""
    spark: bool = False


class SegmentAdded(Said, frozen=True, tag="segment_added"):
    """One more segment, ``before`` another one or, where that is empty, at the end."""

    plan: SegmentPlan
    before: str = ""


class SegmentChanged(Said, frozen=True, tag="segment_changed"):
    """A segment is planned otherwise now."""

    plan: SegmentPlan


class SegmentRemoved(Said, frozen=True, tag="segment_removed"):
    """A segment that had not begun is off the agenda."""

    segment: str


class SegmentsOrdered(Said, frozen=True, tag="segments_ordered"):
    """All segments in a new order."""

    segments: tuple[str, ...]


class SegmentStarted(Said, frozen=True, tag="segment_started"):
    """The gathering is at this segment, for the first time or again."""

    segment: str
    at: Micros


class SegmentEnded(Said, frozen=True, tag="segment_ended"):
    """The segment that went on came to its end."""

    segment: str
    at: Micros


class SegmentSkipped(Said, frozen=True, tag="segment_skipped"):
    """A segment will not be held."""

    segment: str
    at: Micros


class SegmentExtended(Said, frozen=True, tag="segment_extended"):
    """The segment that goes on got more time."""

    segment: str
    by: Micros
    at: Micros


class NewLength(msgspec.Struct, frozen=True, array_like=True):
    """A segment's time from now on."""

    segment: str
    length: Micros


class RestShortened(Said, frozen=True, tag="rest_shortened"):
    """What is left got shorter, in proportion, so that the gathering ends in time."""

    lengths: tuple[NewLength, ...]
    at: Micros

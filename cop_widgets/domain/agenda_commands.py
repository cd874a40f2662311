"""What can be asked about the agenda. Part of the union in ``commands``."""

import msgspec

from .asked import Asked


class SegmentDraft(msgspec.Struct, frozen=True):
    """A segment as somebody plans it; fields as in ``agenda_events.SegmentPlan``, ``minutes`` its length."""

    kind: str
    title: str
    minutes: float
    prompt: str = ""
    answers: str = ""
    starter: str = ""
    named: bool = True
    floor: str = ""
    notes: str = ""
    auto: bool = False


class SetAgenda(Asked, frozen=True, tag="set_agenda"):
    """Plan anew all that has not begun."""

    segments: tuple[SegmentDraft, ...]
    template: str = ""
    spark: bool = False


class AddSegment(Asked, frozen=True, tag="add_segment"):
    """One more segment, ``before`` another one or at the end."""

    draft: SegmentDraft
    before: str | None = None


class ChangeSegment(Asked, frozen=True, tag="change_segment"):
    """Plan a segment otherwise. One that has begun keeps its kind; its time may be changed while it goes on."""

    segment: str
    draft: SegmentDraft


class RemoveSegment(Asked, frozen=True, tag="remove_segment"):
    """Take a segment that has not begun off the agenda."""

    segment: str


class MoveSegment(Asked, frozen=True, tag="move_segment"):
    """Put a segment that has not begun ``before`` another such, or at the end."""

    segment: str
    before: str | None = None


class StartSegment(Asked, frozen=True, tag="start_segment"):
    """Go to a segment, or with none to the next one. What goes on ends; the gathering begins if it has not."""

    segment: str | None = None


class EndSegment(Asked, frozen=True, tag="end_segment"):
    """End the segment that goes on, without going to another."""


class SkipSegment(Asked, frozen=True, tag="skip_segment"):
    """Leave a segment out. If it goes on, the next one begins."""

    segment: str


class GoBack(Asked, frozen=True, tag="go_back"):
    """Take up the segment before this one once more."""


class ExtendSegment(Asked, frozen=True, tag="extend_segment"):
    """Give the segment that goes on more minutes."""

    minutes: float


class ShortenRest(Asked, frozen=True, tag="shorten_rest"):
    """Shorten what has not begun, in proportion, so that the gathering ends in time."""


class GiveWay(Asked, frozen=True, tag="give_way"):
    """A segment that gives way by itself has run out: the next one begins. Nothing happens where it has not (yet)."""

    segment: str

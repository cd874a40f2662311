"""What a segment may be, as somebody plans it."""

from collections.abc import Sequence
from math import isfinite

from ..agenda import KINDS
from ..agenda_commands import SegmentDraft
from ..agenda_events import SegmentPlan
from ..errors import Fault, InputFaults
from ..floor import MODES
from ..names import tidy
from ..passages import passage, too_long
from ..prompts import FORMS
from ..times import SECOND, Micros

MOST_SEGMENTS = 40
LEAST_MIN, MOST_MIN = 0.5, 480.0
LONGEST_TITLE, LONGEST_PROMPT, LONGEST_STARTER, LONGEST_NOTES = 120, 1000, 200, 4000
_CHOICES = {"kind": KINDS, "answers": FORMS, "floor": ("", *MODES)}


def drafts_faults(drafts: Sequence[SegmentDraft], already: int = 0) -> list[Fault]:
    """What is wrong with segments; rows count them from 1. ``already`` are on the agenda before them."""
    faults = [fault for row, draft in enumerate(drafts, 1) for fault in draft_faults(draft, row)]
    if not drafts:
        faults.append(Fault("an agenda needs at least one segment"))
    if already + len(drafts) > MOST_SEGMENTS:
        faults.append(Fault(f"this would make {already + len(drafts)} segments; {MOST_SEGMENTS} are the most"))
    return faults


def draft_faults(draft: SegmentDraft, row: int | None = None) -> list[Fault]:
    """What is wrong with a segment; ``row`` is where it stands."""
    faults = [] if tidy(draft.title) else [Fault("please give the segment a title", row, "title")]
    faults += [
        Fault(f"“{tidy(given)[:40]}” is no {column}; use {', '.join(filter(None, choices))}", row, column)
        for column, choices in _CHOICES.items()
        if (given := getattr(draft, column)) not in choices
    ]
    if not (isfinite(draft.minutes) and LEAST_MIN <= draft.minutes <= MOST_MIN):
        faults.append(Fault(f"a segment takes between half a minute and {MOST_MIN:g} minutes", row, "minutes"))
    kept = {
        "title": (tidy(draft.title), LONGEST_TITLE),
        "prompt": (passage(draft.prompt), LONGEST_PROMPT),
        "starter": (tidy(draft.starter), LONGEST_STARTER),
        "notes": (passage(draft.notes), LONGEST_NOTES),
    }
    said = [(column, too_long(text, longest)) for column, (text, longest) in kept.items()]
    return faults + [Fault(says, row, column) for column, says in said if says]


def plan(draft: SegmentDraft, segment: str) -> SegmentPlan:
    """The plan in a draft without faults; its length is in whole seconds."""
    return SegmentPlan(
        segment,
        draft.kind,
        tidy(draft.title),
        length_of(draft.minutes),
        passage(draft.prompt),
        draft.answers,
        tidy(draft.starter),
        draft.named,
        draft.floor,
        passage(draft.notes),
        draft.auto,
    )


def length_of(minutes: float) -> Micros:
    """Minutes as a length in whole seconds."""
    return round(minutes * 60) * SECOND


def plans(drafts: Sequence[SegmentDraft], minted: int) -> tuple[SegmentPlan, ...]:
    """Plans of drafts without faults, with ids that were never given."""
    return tuple(plan(draft, f"g{number:05d}") for number, draft in enumerate(drafts, minted + 1))


def refuse(faults: list[Fault], source: str) -> None:
    """Refuse, if there are any.

    Raises
    ------
    InputFaults
        All of them.
    """
    if faults:
        raise InputFaults(faults, source)

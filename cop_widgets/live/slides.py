"""A gathering's agenda as slides (PowerPoint), for rooms that need them."""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from ..domain.agenda import SKIPPED, Segment
from ..domain.frame import ABOUT, ACKNOWLEDGEMENT, CONFIDENTIALITY, DETAILS, THANKS
from ..domain.state import State
from ..domain.times import Micros

if TYPE_CHECKING:
    from pptx.presentation import Presentation

Own = Callable[[State], str]


class Page(msgspec.Struct, frozen=True):
    """What a slide says: a line over its title, its text, a sentence to go on, and the speaker's notes.

    ``at`` of ``of`` is the place of its segment on the agenda; 0 = it belongs to none.
    """

    title: str
    over: str = ""
    text: str = ""
    starter: str = ""
    notes: str = ""
    at: int = 0
    of: int = 0


def slides(state: State, join_address: str) -> bytes:
    """The agenda as a ``.pptx`` file, 16:9.

    A title, the way to take part (``join_address`` as a QR code; empty = no such slide), the agenda, and a slide a
    segment that is not skipped: its title, minutes and prompt, the facilitator's notes beneath it. The group's own
    words and its intentions stand where a segment is about them, else on slides of their own. A text that is too long
    for a slide is set smaller, then goes on to a further one.
    """
    # Imported here: python-pptx and lxml take a while, and most never make a slide.
    from pptx import Presentation

    from .slide_kinds import agenda_slide, join_slide, text_slides, title_slide
    from .slide_page import prepare

    deck = Presentation()
    prepare(deck)
    segments = [one for one in state.agenda.segments if one.status != SKIPPED]
    title_slide(deck, state.core.title, _about(state))
    if join_address:
        join_slide(deck, join_address, state.code)
    for page in _opening(state, segments):
        text_slides(deck, page)
    if len(segments) > 1:
        agenda_slide(deck, [(one.plan.title, _minutes(one.plan.length)) for one in segments])
    for at, segment in enumerate(segments):
        text_slides(deck, _page(state, segment, at + 1, len(segments)))
    for page in _closing(state, segments):
        text_slides(deck, page)
    _describe(deck, state)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def _words(part: str) -> Own:
    return lambda state: state.frame.words.get(part, "").strip()


def _intentions(state: State) -> str:
    return "\n".join(one.wording for one in state.way.held())


def _readings(state: State) -> str:
    standing = [one for one in state.frame.readings if not one.removed]
    return "\n".join(" · ".join(filter(None, (one.title, one.link))) for one in standing)


OWN: dict[str, tuple[str, Own]] = {
    "acknowledgement": ("Acknowledgement", _words(ACKNOWLEDGEMENT)),
    "welcome": ("What brings us together", _words(ABOUT)),
    "details": ("The details", _words(DETAILS)),
    "intentions": ("Our intentions", _intentions),
    "confidentiality": ("Confidentiality", _words(CONFIDENTIALITY)),
    "reading": ("To read for next time", _readings),
    "closing": ("Thank you", _words(THANKS)),
}
"""What a group has in its own words, by the kind of segment that is about it, with a title for a slide of its own."""
_OPENS = ("acknowledgement", "welcome", "intentions", "confidentiality")
_CLOSES = ("closing",)


def _opening(state: State, segments: list[Segment]) -> Iterator[Page]:
    return _alone(state, segments, _OPENS)


def _closing(state: State, segments: list[Segment]) -> Iterator[Page]:
    return _alone(state, segments, _CLOSES)


def _alone(state: State, segments: list[Segment], kinds: tuple[str, ...]) -> Iterator[Page]:
    """Slides for own words that no segment is about."""
    shown = {one.plan.kind for one in segments if not one.plan.prompt}
    for kind in kinds:
        title, own = OWN[kind]
        if kind not in shown and (text := own(state)):
            yield Page(title=title, text=text)


FLOORS = {
    "round": "a round, one after another",
    "talking_piece": "with a talking piece",
    "pairs": "in pairs",
    "triads": "in threes",
    "silent": "in silence, writing",
    "fishbowl": "in a fishbowl",
}
"""How the floor is shared, as a line over a title says it; open goes without saying."""
ANSWERS = {"text": "a sentence or two", "word": "a word", "scale": "a point on a scale", "photo": "a photo"}


def _page(state: State, segment: Segment, at: int, of: int) -> Page:
    plan = segment.plan
    _, own = OWN.get(plan.kind, ("", lambda _: ""))
    over = " · ".join(filter(None, (f"{at} of {of}", _minutes(plan.length), FLOORS.get(plan.floor, ""))))
    return Page(plan.title, over, plan.prompt.strip() or own(state), _starter(plan.starter), _notes(segment), at, of)


def _starter(text: str) -> str:
    """The beginning of a sentence looks like one."""
    return f"{text} …" if text and not text.endswith(("…", "...")) else text


def _notes(segment: Segment) -> str:
    """For the speaker's eyes."""
    plan = segment.plan
    answered = ANSWERS.get(plan.answers)
    lines = [
        _minutes(plan.length) + (", goes on by itself" if plan.auto else ""),
        f"Answered by phone with {answered}, {'with names' if plan.named else 'without names'}." if answered else "",
        plan.notes.strip(),
    ]
    return "\n".join(filter(None, lines))


def _minutes(length: Micros) -> str:
    minutes = round(length / 60_000_000, 1)
    return f"{minutes:g} minute{'' if minutes == 1 else 's'}"


def _about(state: State) -> tuple[str, str]:
    core = state.core
    try:
        day = datetime.strptime(core.date, "%Y-%m-%d")  # noqa: DTZ007 - a day has no zone
        date = f"{day.day} {day:%B} {day.year}"
    except ValueError:
        date = core.date
    whole = sum(one.plan.length for one in state.agenda.segments if one.status != SKIPPED) or core.planned
    return core.community, " · ".join(filter(None, (date, _minutes(whole) if whole else "")))


def _describe(deck: "Presentation", state: State) -> None:
    """The file's properties; the library's own template has its author's name there."""
    known = deck.core_properties
    known.title, known.author, known.last_modified_by = state.core.title, state.core.community, ""
    known.created = known.modified = datetime.fromtimestamp(0, UTC) + timedelta(microseconds=state.last_at)

"""``nudges.csv``: suggestions that were shown to the facilitator, and whether the balance moved afterwards."""

from collections.abc import Iterator

import msgspec

from ..evenness import effective_voices
from ..state import NudgeLogged
from ..times import MINUTE, Micros
from .columns import Column, Table, seconds_of
from .scene import Scene

AFTERWARDS = 5 * MINUTE


class Shown(msgspec.Struct, frozen=True):
    """A suggestion in its gathering."""

    scene: Scene
    nudge: NudgeLogged


def _shown(scene: Scene) -> Iterator[Shown]:
    for nudge in scene.state.nudges:
        yield Shown(scene, nudge)


def _voices_after(shown: Shown) -> float | None:
    at = shown.nudge.at + AFTERWARDS
    return _voices_until(shown.scene, at) if at <= shown.scene.until else None


def _voices_until(scene: Scene, at: Micros) -> float | None:
    talk = dict.fromkeys(scene.roster, 0)
    for segment in scene.segments:
        if segment.person in talk and segment.start < at:
            talk[segment.person] += min(segment.end, at) - segment.start
    return effective_voices(list(talk.values()))


TABLE = Table(
    "nudges",
    "A row for each suggestion that was shown to the facilitator.",
    _shown,
    (
        Column("nudge", "string", "Id of the suggestion within the gathering.", lambda s: s.nudge.nudge, required=True),
        Column("kind", "string", "Why it was made.", lambda s: s.nudge.why, required=True),
        Column("shown", "datetime", "When it was shown.", lambda s: s.scene.iso(s.nudge.at), required=True),
        seconds_of("shown_s", "When it was shown, since the beginning.", lambda s: s.scene.into(s.nudge.at)),
        Column("evidence", "string", "What had been seen.", lambda s: s.nudge.evidence),
        Column("suggestion", "string", "What was suggested.", lambda s: s.nudge.suggestion),
        Column("answer", "string", "taken or dismissed; empty if neither.", lambda s: s.nudge.answer or None),
        seconds_of(
            "answered_s", "When it was answered, since the beginning.", lambda s: s.scene.into(s.nudge.answered)
        ),
        Column(
            "voices_before",
            "number",
            "Effective voices of the gathering so far when it was shown.",
            lambda s: s.nudge.voices,
            unit="voices",
        ),
        Column(
            "voices_after",
            "number",
            "Effective voices of the gathering so far five minutes later; empty if it ended before.",
            _voices_after,
            unit="voices",
        ),
    ),
    key=("nudge",),
)

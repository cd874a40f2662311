"""``agenda.csv``: what was planned, and what became of it."""

from collections.abc import Callable, Iterator

import msgspec

from .. import agenda_times as times
from ..agenda import DONE, KINDS, PLANNED, RUNNING, SKIPPED, Segment
from ..floor import MODES
from ..prompts import FORMS
from ..times import MINUTE, Micros
from .columns import ONE, Column, Table
from .scene import Scene

MINUTES = "min"


class Held(msgspec.Struct, frozen=True):
    """A segment in its gathering; ``number`` is its place on the agenda, from 1."""

    scene: Scene
    number: int
    segment: Segment

    @property
    def status(self) -> str:
        """What became of it."""
        return times.status(self.segment, self.scene.core)

    @property
    def spent(self) -> Micros:
        """What it took, pauses of the gathering left out."""
        return times.spent(self.segment, self.scene.core, self.scene.until)

    @property
    def started(self) -> Micros | None:
        """When it first began; not before the gathering."""
        began, spans = self.scene.core.began, self.segment.spans
        return None if began is None or not spans else max(began, spans[0].start)

    @property
    def ended(self) -> Micros | None:
        """When it came to its last end; with the gathering, if that came first."""
        over = self.segment.spans[-1].end if self.segment.spans else None
        known = [at for at in (over, self.scene.core.ended) if at is not None]
        return None if self.started is None or not known else max(self.started, min(known))


def _held(scene: Scene) -> Iterator[Held]:
    for number, segment in enumerate(scene.state.agenda.segments, 1):
        yield Held(scene, number, segment)


def _minutes(name: str, description: str, value: Callable[[Held], Micros]) -> Column:
    return Column(name, "number", description, lambda one: value(one) / MINUTE, MINUTES, required=True)


TABLE = Table(
    "agenda",
    "A row for each segment of the agenda, in its order: planned against actual. The facilitator's notes are not here.",
    _held,
    (
        Column("segment", "string", "Id within the gathering.", lambda one: one.segment.segment, required=True),
        Column("number", "integer", "Place on the agenda, from 1.", lambda one: one.number, unit=ONE, required=True),
        Column("kind", "string", "What it is about.", lambda one: one.segment.plan.kind, required=True, choices=KINDS),
        Column("title", "string", "Title.", lambda one: one.segment.plan.title, required=True),
        Column(
            "status",
            "string",
            "done, skipped (it may have begun), running, or planned (it did not come to that).",
            lambda one: one.status,
            required=True,
            choices=(PLANNED, RUNNING, DONE, SKIPPED),
        ),
        _minutes(
            "planned_min", "How long it was meant to be before the gathering began.", lambda one: one.segment.planned
        ),
        _minutes(
            "allowed_min",
            "How long it could be at last: with more time given, or shortened.",
            lambda one: one.segment.plan.length,
        ),
        _minutes("actual_min", "How long it was, pauses of the gathering left out.", lambda one: one.spent),
        Column(
            "started_at", "datetime", "When it first began; empty if never.", lambda one: one.scene.iso(one.started)
        ),
        Column(
            "ended_at",
            "datetime",
            "When it last ended, at the latest with the gathering; empty while it goes on.",
            lambda one: one.scene.iso(one.ended),
        ),
        Column("prompt", "string", "What was to be asked.", lambda one: one.segment.plan.prompt or None),
        Column(
            "answers",
            "string",
            "How phones were to answer it; empty = aloud.",
            lambda one: one.segment.plan.answers or None,
            choices=FORMS[1:],
        ),
        Column(
            "floor",
            "string",
            "How the floor was to be shared from then on; empty = as before.",
            lambda one: one.segment.plan.floor or None,
            choices=MODES,
        ),
        Column(
            "auto",
            "boolean",
            "Whether it gave way to the next one by itself.",
            lambda one: one.segment.plan.auto,
            required=True,
        ),
    ),
    key=("segment",),
    since=3,
)

"""``readings.csv``: what to read, watch or listen to for next time."""

from collections.abc import Iterator

import msgspec

from ..frame import Reading
from ..state import Person
from .columns import Column, Table
from .scene import Scene


class Suggested(msgspec.Struct, frozen=True):
    """A suggestion in its gathering; ``person`` is who made it, ``None`` for the facilitator or somebody forgotten."""

    scene: Scene
    reading: Reading
    person: Person | None


def _suggested(scene: Scene) -> Iterator[Suggested]:
    for reading in scene.state.frame.readings:
        if not reading.removed:
            yield Suggested(scene, reading, scene.people.get(scene.who(reading.person)))


TABLE = Table(
    "readings",
    "A row for each thing to read, watch or listen to that was suggested for next time; what was taken back is not "
    "here.",
    _suggested,
    (
        Column("reading", "string", "Id within the gathering.", lambda s: s.reading.reading, required=True),
        Column("title", "string", "What it is.", lambda s: s.reading.title, required=True),
        Column("link", "string", "Where it is on the web.", lambda s: s.reading.link or None),
        Column("note", "string", "Why, or which part of it.", lambda s: s.reading.note or None),
        Column(
            "person",
            "string",
            "Id of who suggested it; empty where the facilitator did.",
            lambda s: s.person and s.person.person,
        ),
        Column("name", "string", "Their name.", lambda s: s.person and s.person.name),
        Column("shared_at", "datetime", "When.", lambda s: s.scene.iso(s.reading.at), required=True),
    ),
    key=("reading",),
    refers=(("person", "balance"),),
    since=3,
)

"""``attendance.csv``: who was in the room, a row an interval."""

from collections.abc import Iterator

import msgspec

from ..events import FACILITATOR, PARTICIPANT
from ..state import Person
from ..times import Micros
from .columns import Column, Table, seconds_of
from .scene import Scene

ROLES = (PARTICIPANT, FACILITATOR)


class Stay(msgspec.Struct, frozen=True):
    """Somebody in the room from ``start`` to ``end`` (``None`` = still there)."""

    scene: Scene
    person: Person
    start: Micros
    end: Micros | None


def _stays(scene: Scene) -> Iterator[Stay]:
    for person in scene.core.people:
        for stay in person.presence:
            yield Stay(scene, person, stay.start, scene.core.ended if stay.end is None else stay.end)


TABLE = Table(
    "attendance",
    "A row for each time somebody was in the room. Who never came has no row.",
    _stays,
    (
        Column(
            "person", "string", "Id of the person within the gathering.", lambda stay: stay.person.person, required=True
        ),
        Column("name", "string", "Name.", lambda stay: stay.person.name, required=True),
        Column(
            "role", "string", "participant or facilitator.", lambda stay: stay.person.role, required=True, choices=ROLES
        ),
        Column("from", "datetime", "When they came.", lambda stay: stay.scene.iso(stay.start), required=True),
        Column("to", "datetime", "When they went; empty while they are here.", lambda stay: stay.scene.iso(stay.end)),
        seconds_of(
            "from_s", "When they came, since the beginning.", lambda stay: stay.scene.into(stay.start), required=True
        ),
        seconds_of(
            "to_s", "When they went, since the beginning; empty while they are here.", lambda s: s.scene.into(s.end)
        ),
    ),
    people=True,
)

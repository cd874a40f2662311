"""``attendance.csv``: who was in the room, and whose phone had joined, a row an interval."""

from collections.abc import Iterator

import msgspec

from ..frame import ROLES
from ..state import Person
from ..times import Micros, merged
from .columns import Column, Table, seconds_of
from .scene import Scene

PRESENT, JOINED = "present", "joined"
_EVER = 1 << 62


class Stay(msgspec.Struct, frozen=True):
    """Somebody in the room, or in by a phone, from ``start`` to ``end`` (``None`` = still there)."""

    scene: Scene
    person: Person
    start: Micros
    end: Micros | None
    kind: str = PRESENT


def _stays(scene: Scene) -> Iterator[Stay]:
    for person in scene.core.people:
        for stay in person.presence:
            yield Stay(scene, person, stay.start, scene.core.ended if stay.end is None else stay.end)
    yield from _joined(scene)


def _joined(scene: Scene) -> Iterator[Stay]:
    """In roster order; times of phones whose people turned out to be one are one."""
    spans: dict[str, list[tuple[Micros, Micros]]] = {}
    for phone in scene.state.participants.phones.values():
        own = spans.setdefault(scene.who(phone.person), [])
        own += [(stay.start, stay.until(_EVER)) for stay in phone.joined]
    for person in scene.core.people:
        for start, end in merged(spans.get(person.person, [])):
            yield Stay(scene, person, start, _left(scene, start, end), JOINED)


def _left(scene: Scene, start: Micros, end: Micros) -> Micros | None:
    """When a phone was out again: at the end of the gathering, if nothing else was said and it had come before."""
    if end != _EVER:
        return end
    ended = scene.core.ended
    return ended if ended is not None and start <= ended else None


TABLE = Table(
    "attendance",
    "A row for each time somebody was in the room (kind present), and after those a row for each time somebody had "
    "joined by a phone (kind joined). Who never came has no row. Who was there is told by the present rows alone.",
    _stays,
    (
        Column(
            "person", "string", "Id of the person within the gathering.", lambda stay: stay.person.person, required=True
        ),
        Column("name", "string", "Name.", lambda stay: stay.person.name, required=True),
        Column(
            "role",
            "string",
            "Their role; facilitators and co-facilitators are those who facilitate.",
            lambda stay: stay.person.role,
            required=True,
            choices=ROLES,
        ),
        Column("from", "datetime", "When they came.", lambda stay: stay.scene.iso(stay.start), required=True),
        Column("to", "datetime", "When they went; empty while they are here.", lambda stay: stay.scene.iso(stay.end)),
        seconds_of(
            "from_s",
            "When they came, since the beginning: below 0 where a phone joined before, empty where there was none yet.",
            lambda stay: stay.scene.into(stay.start),
        ),
        seconds_of(
            "to_s", "When they went, since the beginning; empty while they are here.", lambda s: s.scene.into(s.end)
        ),
        Column(
            "kind",
            "string",
            "present = in the room; joined = in by a phone, wherever the person was.",
            lambda stay: stay.kind,
            required=True,
            choices=(PRESENT, JOINED),
            since=2,
        ),
    ),
    refers=(("person", "balance"),),
)

"""``groups.csv``: who sat together in pairs and triads."""

from collections.abc import Iterator

import msgspec

from ..floor import IN_GROUPS, Draw
from .columns import ONE, Column, Table
from .scene import Scene


class Sat(msgspec.Struct, frozen=True):
    """Somebody in a group; draws and groups are counted from 1."""

    scene: Scene
    draw: Draw
    number: int
    group: int
    person: str


def _sat(scene: Scene) -> Iterator[Sat]:
    for number, draw in enumerate(scene.state.floor.draws, 1):
        for group, members in enumerate(draw.groups, 1):
            for person in dict.fromkeys(map(scene.who, members)):
                if person in scene.people:
                    yield Sat(scene, draw, number, group, person)


TABLE = Table(
    "groups",
    "A row for each person in each draw of pairs or triads. What was said there is not recorded. Groups that were "
    "drawn again within a minute are left out.",
    _sat,
    (
        Column("draw", "integer", "Number of the draw, from 1.", lambda s: s.number, unit=ONE, required=True),
        Column("drawn_at", "datetime", "When it was drawn.", lambda s: s.scene.iso(s.draw.at), required=True),
        Column(
            "mode",
            "string",
            "pairs or triads; where the number does not fit, one group is smaller or larger.",
            lambda s: s.draw.mode,
            required=True,
            choices=IN_GROUPS,
        ),
        Column("group", "integer", "Number of the group in its draw.", lambda s: s.group, unit=ONE, required=True),
        Column("person", "string", "Id of who sat there.", lambda s: s.person, required=True),
        Column("name", "string", "Their name.", lambda s: s.scene.people[s.person].name, required=True),
    ),
    key=("draw", "group", "person"),
    refers=(("person", "balance"),),
    since=3,
)

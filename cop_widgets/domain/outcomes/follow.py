"""``follow.csv``: whose turn came right after whose."""

from collections.abc import Iterator

import msgspec

from .columns import Column, Table
from .scene import Scene


class Pair(msgspec.Struct, frozen=True):
    """One person's turn came right after another's so often."""

    from_name: str
    to_name: str
    times: int


def _pairs(scene: Scene) -> Iterator[Pair]:
    follow, people = scene.found.follow, scene.core.people
    for one in people:
        row = follow.get(one.person, {})
        for other in people:
            if other.person in row:
                yield Pair(one.name, other.name, row[other.person])


TABLE = Table(
    "follow",
    "A row for each pair of people of whom one spoke right after the other, facilitators too.",
    _pairs,
    (
        Column("from_name", "string", "Who spoke.", lambda pair: pair.from_name, required=True),
        Column("to_name", "string", "Who spoke next.", lambda pair: pair.to_name, required=True),
        Column("times", "integer", "How often.", lambda pair: pair.times, unit="times", required=True),
    ),
    key=("from_name", "to_name"),
)

"""What a table of outcomes is: columns that each say their name, type, unit, meaning and value, once."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

import msgspec

from .scene import Scene

Type = Literal["string", "integer", "number", "boolean", "datetime"]
Cell = str | int | float | bool | None
SECONDS = "s"
ONE = "1"
"""Unit of a figure without a dimension: a ratio, or a number in a sequence."""


class Column(msgspec.Struct, frozen=True):
    """A column. ``type`` is Frictionless's; ``value`` takes the cell out of what a row is about.

    Every number has a ``unit``. ``required`` columns are never empty; ``choices`` are all values a text may have.
    ``since`` is the first ``FORMAT_VERSION`` that has it.
    """

    name: str
    type: Type
    description: str
    value: Callable[[Any], Cell]
    unit: str | None = None
    required: bool = False
    choices: tuple[str, ...] = ()
    since: int = 1


class Table(msgspec.Struct, frozen=True):
    """A table. ``items`` are what its rows are about, in order; ``key`` tells rows apart.

    ``refers`` are pairs of a column and another table that has a column of the same name: what stands here, if
    anything, stands there too. ``since`` is as in ``Column``. Every table begins with ``gathering``.
    """

    name: str
    about: str
    items: Callable[[Scene], Iterable[Any]]
    rest: tuple[Column, ...]
    key: tuple[str, ...] = ()
    refers: tuple[tuple[str, str], ...] = ()
    since: int = 1

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in order."""
        return (GATHERING, *self.rest)

    @property
    def file(self) -> str:
        """Name of its file."""
        return f"{self.name}.csv"

    def rows(self, scene: Scene) -> Iterator[list[Cell]]:
        """Rows of a gathering at an instant."""
        values = [column.value for column in self.rest]
        code = scene.state.code
        for item in self.items(scene):
            yield [code, *(value(item) for value in values)]


def seconds_of(name: str, description: str, value: Callable[[Any], Cell], required: bool = False) -> Column:
    """Return a column of seconds."""
    return Column(name, "number", description, value, SECONDS, required)


GATHERING = Column("gathering", "string", "Code of the gathering.", lambda _: None, required=True)

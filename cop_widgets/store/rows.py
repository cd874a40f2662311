"""Between what is written (``Append``, ``Recorded``) and rows of the table ``events``."""

from collections.abc import Sequence
from typing import Any

import msgspec

from ..domain.codec import event_from_json, event_to_json
from ..domain.errors import LogDamaged
from ..domain.events import FORMAT_VERSION, Recorded
from .base import Append

Values = dict[str, Any]


def values_of(wish: Append) -> list[Values]:
    """One row for each event of a wish, by column."""
    shared = {
        "gathering": wish.gathering,
        "at": wish.at,
        "command": wish.command,
        "by": wish.by,
        "version": FORMAT_VERSION,
    }
    return [
        shared
        | {
            "seq": wish.expected + part + 1,
            "part": part,
            "kind": event.__struct_config__.tag,
            "body": event_to_json(event).decode(),
        }
        for part, event in enumerate(wish.events)
    ]


def recorded_of(wish: Append) -> tuple[Recorded, ...]:
    """What a wish becomes once it is written."""
    return tuple(
        Recorded(wish.gathering, seq, wish.at, wish.command, wish.by, event)
        for seq, event in enumerate(wish.events, wish.expected + 1)
    )


def recorded_from(row: Sequence[Any]) -> Recorded:
    """The event in a row (its columns in the order of ``schema.events``).

    Raises
    ------
    LogTooNew
        It was written by a newer cop_widgets.
    LogDamaged
        It cannot be read; the text says which entry it is.
    """
    gathering, seq, _part, at, command, by, version, _kind, body = row
    try:
        event = event_from_json(body, version)
    except LogDamaged as error:
        raise LogDamaged(f"Entry {seq} of {gathering}: {error}") from error
    return Recorded(gathering, seq, at, command, by, event, version)


_people = msgspec.json.Decoder(list[str])


def people_from(text: str) -> frozenset[str]:
    """The ids in a row of the table ``connected``."""
    return frozenset(_people.decode(text))

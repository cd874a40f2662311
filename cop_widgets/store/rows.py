"""Between what is written (``Append``, ``Recorded``) and rows of the table ``events``."""

from typing import Any

from sqlalchemy import Row

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


def recorded_from(row: Row[Any]) -> Recorded:
    """The event in a row.

    Raises
    ------
    LogTooNew
        It was written by a newer cop_widgets.
    LogDamaged
        It cannot be read; the text says which entry it is.
    """
    try:
        event = event_from_json(row.body, row.version)
    except LogDamaged as error:
        raise LogDamaged(f"Entry {row.seq} of {row.gathering}: {error}") from error
    return Recorded(row.gathering, row.seq, row.at, row.command, row.by, event, row.version)

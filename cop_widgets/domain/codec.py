"""Events and commands as JSON, and back."""

from typing import Any

import msgspec

from .commands import Command
from .errors import Fault, InputFaults, LogDamaged, LogTooNew
from .events import FORMAT_VERSION, Event

_encoder = msgspec.json.Encoder()
_events = msgspec.json.Decoder(Event)


def event_to_json(event: Event) -> bytes:
    """UTF-8 JSON of an event."""
    return _encoder.encode(event)


def event_from_json(text: bytes | str, version: int = FORMAT_VERSION) -> Event:
    """The event in a JSON text.

    Raises
    ------
    LogTooNew
        It was written in a newer format.
    LogDamaged
        It is no event of this format.
    """
    if version > FORMAT_VERSION:
        raise LogTooNew(
            f"This gathering was kept by a newer cop_widgets (format {version}; this one reads up to "
            f"{FORMAT_VERSION}). Please update cop_widgets; nothing was changed."
        )
    try:
        event: Event = _events.decode(text)
    except msgspec.MsgspecError as error:
        raise LogDamaged(f"An entry of the log cannot be read ({error}).") from error
    return event


def command_from(data: Any) -> Command:
    """The command in plain data (as a browser sends it).

    Raises
    ------
    InputFaults
        It is no command of ours; the fault names the field.
    """
    try:
        command: Command = msgspec.convert(data, Command)
    except msgspec.ValidationError as error:
        raise InputFaults([Fault(f"This cannot be understood: {error}.")], "command") from error
    return command

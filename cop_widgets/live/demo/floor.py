"""Whose the floor is: the recording's, until somebody else gives or takes it."""

from collections.abc import Iterable, Iterator

from ...domain.commands import Command, EndTurn, StartTurn
from ...domain.events import ActRedone, ActUndone, Recorded, TurnEnded, TurnStarted
from ...domain.floor_events import FloorSet

_OF_FLOOR = (TurnStarted, TurnEnded, FloorSet)


class Foreign:
    """Hears what happens and tells what of it is somebody else's hand on the floor.

    Undoing or redoing an act that gave the floor is giving the floor.
    """

    def __init__(self, by: str) -> None:
        self._by = by
        self._acts: set[str] = set()

    def hears(self, one: Recorded) -> bool:
        """Whether by this somebody other than ``by`` gave or took the floor, or set another way of sharing it."""
        event = one.event
        if isinstance(event, ActUndone | ActRedone):
            return event.act in self._acts
        if not isinstance(event, _OF_FLOOR):
            return False
        self._acts.add(one.command)
        return one.by != self._by


class Speaking:
    """Who has the floor in the recording, by what was given of it."""

    def __init__(self) -> None:
        self._people: dict[str, None] = {}

    def note(self, command: Command) -> None:
        """A cue was given, or could not be."""
        if isinstance(command, StartTurn):
            self._people[command.person] = None
        elif isinstance(command, EndTurn) and command.person is not None:
            self._people.pop(command.person, None)

    def instead_of(self, now: Iterable[str]) -> Iterator[Command]:
        """What brings the floor from those who have it ``now`` to those who have it in the recording."""
        speaking = list(now)
        yield from (EndTurn(one) for one in speaking if one not in self._people)
        yield from (StartTurn(one) for one in self._people if one not in speaking)

"""The ballot box of a vote that goes on: the one place that says what may be put into it.

It keeps two heaps that nothing joins: who has answered, and ballots under keys that only a device's secret can make.
Neither says when anything came. When the vote is closed both are emptied into its event: people in order of their ids,
ballots in order of their content, and nothing is left here.

While a vote goes on, all rows are laid down anew in the order of their keys and the log of changes is emptied (see
``Writer``), a second after the latest ballots at most: a copy of the files tells no more than a dump of the tables.
What that does not hide: somebody with the rights of whoever runs the server, who copies the bytes of ``log.db-wal``
within that second and again for the next ballot, can see which pages one commit has changed, and where only one ballot
came in a commit, so who answered and what. Against that, ballots would have to be sealed with a key that is not on this
computer. Whoever can change the running program could see every ballot come in anyway. Once the vote is over what was
deleted is overwritten with zeros; of what a disk keeps underneath its files we know nothing.
"""

from collections.abc import Callable
from typing import Protocol

import msgspec

from ..domain.casting import ANSWERED_ELSEWHERE, Box, Cast, in_order_of_content
from ..domain.errors import NotNow, Refused
from ..domain.events import Event
from ..domain.voting.ballots import Ballot
from ..domain.way_events import RoundBrokenOff, RoundClosed, RoundOpened

CLOSED = "That vote has been closed. Your answer was not counted."


class Kept(msgspec.Struct, frozen=True):
    """What lies under a key: the latest turn, and whether it is a ballot or the mark of one that was withdrawn."""

    turn: int
    counts: bool


class Shelf(Protocol):
    """The rows of one round's box, inside a transaction."""

    def is_there(self) -> bool:
        """Whether the box takes ballots."""

    def kept(self, key: str) -> Kept | None:
        """What lies under a key."""

    def has_answered(self, person: str) -> bool:
        """Whether there is a ballot of this person under some key."""

    def lay(self, key: str, turn: int, ballot: Ballot | None) -> None:
        """Put a ballot, or the mark of a withdrawn one, under a key, in place of what was there."""

    def tick(self, person: str, by_hand: bool) -> None:
        """Say that somebody has answered."""

    def untick(self, person: str) -> None:
        """Say that somebody has not."""

    def grow(self) -> None:
        """Count one more change."""

    def contents(self) -> Box:
        """All that counts."""

    def make(self) -> None:
        """Let there be an empty box."""

    def clear(self) -> None:
        """Let there be none."""


Shelves = Callable[[str, str], Shelf]
"""From a gathering and a round to its shelf."""


def put(shelf: Shelf, cast: Cast) -> bool | Refused:
    """Put a ballot into its box, or take it out; whether that changed anything, or why it may not be."""
    if not shelf.is_there():
        return NotNow(CLOSED)
    kept = shelf.kept(cast.key)
    if kept is not None and cast.turn <= kept.turn:
        return False
    counts = kept is not None and kept.counts
    if not counts and shelf.has_answered(cast.person):
        return Refused(ANSWERED_ELSEWHERE)
    if cast.ballot is not None and not counts:
        shelf.tick(cast.person, cast.by_hand)
    elif cast.ballot is None and counts:
        shelf.untick(cast.person)
    shelf.lay(cast.key, cast.turn, cast.ballot)
    shelf.grow()
    return True


def touches(events: "tuple[Event, ...]") -> bool:
    """Whether any of these makes or empties a box."""
    return any(isinstance(event, RoundOpened | RoundClosed | RoundBrokenOff) for event in events)


def filled(event: Event, gathering: str, shelves: Shelves) -> Event:
    """The end of a vote with what lies in its box; any other event as it is."""
    if not isinstance(event, RoundClosed):
        return event
    shelf = shelves(gathering, event.round)
    if not shelf.is_there():
        return event
    box = shelf.contents()
    return msgspec.structs.replace(
        event,
        answered=tuple(sorted(box.people)),
        by_hand=tuple(sorted(box.by_hand)),
        ballots=in_order_of_content(list(box.ballots)),
    )


def settle(events: "tuple[Event, ...]", gathering: str, shelves: Shelves) -> bool:
    """Make and clear boxes as these events say; whether any was cleared."""
    cleared = False
    for event in events:
        if isinstance(event, RoundOpened):
            shelves(gathering, event.round).make()
        elif isinstance(event, RoundClosed | RoundBrokenOff):
            shelves(gathering, event.round).clear()
            cleared = True
    return cleared

"""The ballot box of a vote that goes on: the one place that says what may be put into it.

A prompt that is answered without names has a box too. No ballots come into it, for answers are events; it holds only
who has answered, until the prompt is closed.

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
from typing import Any, Protocol

import msgspec

from ..domain.casting import ANSWERED_ELSEWHERE, Box, Cast, in_order_of_content
from ..domain.errors import NotNow, Refused
from ..domain.events import Event
from ..domain.noting import Note
from ..domain.prompt_events import PromptClosed, PromptPutAway, PromptShown
from ..domain.voting.ballots import Ballot
from ..domain.way_events import RoundBrokenOff, RoundClosed, RoundOpened

RESPONDED_ELSEWHERE = (
    "You have answered already, on another device or through the facilitator. Answers without names cannot be told "
    "apart any more, so yours can only be changed where it was given."
)
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


def may_note(shelf: Shelf, note: Note) -> bool:
    """Whether somebody may be noted: who has answered under another key may not answer once more."""
    return not note.on or not shelf.is_there() or not any(shelf.has_answered(person) for person in note.people)


def jot(shelf: Shelf, note: Note) -> None:
    """Note that somebody has answered, or that they have not."""
    if not shelf.is_there():
        return
    if note.on:
        shelf.tick(note.people[0], by_hand=False)
    else:
        for person in note.people:
            shelf.untick(person)
    shelf.grow()


def _begins(event: Event) -> str | None:
    """The vote or unnamed prompt whose box this event makes."""
    if isinstance(event, RoundOpened):
        return event.round
    if isinstance(event, PromptShown) and event.form and not event.named:
        return event.prompt
    return None


def _ends(event: Event) -> str | None:
    """The vote or prompt whose box, if it has one, is emptied by this event."""
    if isinstance(event, RoundClosed | RoundBrokenOff):
        return event.round
    return event.prompt if isinstance(event, PromptClosed | PromptPutAway) else None


def touches(events: "tuple[Event, ...]") -> bool:
    """Whether any of these makes or empties a box."""
    return any(_begins(event) or _ends(event) for event in events)


def filled(event: Event, gathering: str, shelves: Shelves) -> Event:
    """The end of a vote or prompt with what lies in its box; any other event as it is."""
    fill, ends = _FILLS.get(type(event)), _ends(event)
    if fill is None or ends is None:
        return event
    shelf = shelves(gathering, ends)
    return fill(event, shelf.contents()) if shelf.is_there() else event


def _filled_round(event: RoundClosed, box: Box) -> RoundClosed:
    return msgspec.structs.replace(
        event,
        answered=tuple(sorted(box.people)),
        by_hand=tuple(sorted(box.by_hand)),
        ballots=in_order_of_content(list(box.ballots)),
    )


def _filled_prompt(event: PromptClosed, box: Box) -> PromptClosed:
    return msgspec.structs.replace(event, heard=tuple(sorted(box.people)))


_FILLS: dict[type, Callable[[Any, Box], Event]] = {RoundClosed: _filled_round, PromptClosed: _filled_prompt}


def settle(events: "tuple[Event, ...]", gathering: str, shelves: Shelves) -> bool:
    """Make and clear boxes as these events say; whether any was cleared."""
    cleared = False
    for event in events:
        if begins := _begins(event):
            shelves(gathering, begins).make()
        elif (ends := _ends(event)) and (shelf := shelves(gathering, ends)).is_there():
            shelf.clear()
            cleared = True
    return cleared

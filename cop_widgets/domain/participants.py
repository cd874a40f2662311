"""What a gathering knows of participants' phones: a value, beside the ``Core`` that undo gives back."""

import msgspec

from .floor import HandHad
from .strand import Strand
from .times import Interval, Micros


class Door(msgspec.Struct, frozen=True):
    """How phones come in; ``codes`` are all that ever opened this door, the last one opens it now."""

    codes: tuple[str, ...] = ()
    locked: bool = False
    typed: bool = True
    unnamed: bool = False
    floor: bool = False

    @property
    def code(self) -> str:
        """The code to join by now."""
        return self.codes[-1] if self.codes else ""


class Phone(msgspec.Struct, frozen=True):
    """Somebody who has joined. ``joined`` are the times from coming in to leaving; the last may be open."""

    person: str
    personal: str
    joined: tuple[Interval, ...]
    shut_out: bool = False

    @property
    def is_in(self) -> bool:
        """Whether they have joined and not left again."""
        return bool(self.joined) and self.joined[-1].end is None


class Hand(msgspec.Struct, frozen=True):
    """A request for the floor.

    ``used`` is how much of their fair share they had used when it went up (see ``queue.used``), ``reply`` whether it
    went up as a direct reply: what it is ``about`` may change, its place does not.
    """

    person: str
    at: Micros
    entered_by: str
    about: str = "new"
    used: float = 0.0
    reply: bool = False


class Participants(msgspec.Struct, frozen=True):
    """``devices`` leads from the hash of a device's secret to a person, ``phones`` from a person to their phone.

    ``hands_had`` are hands that are up no more, as they went down.
    """

    door: Door = Door()
    devices: dict[str, str] = {}
    phones: dict[str, Phone] = {}
    hands: tuple[Hand, ...] = ()
    passes: tuple[Hand, ...] = ()
    hands_had: Strand[HandHad] = Strand()

"""What participants' phones lead to, as events: the door, joining, hands. Part of the union in ``events``.

Participants' own doings are no acts of the facilitator: undo does not touch them.
"""

from .said import Said
from .times import Micros


class DoorSet(Said, frozen=True, tag="door_set"):
    """How phones may come in: the code to join by, and what is asked of somebody who comes.

    ``typed`` lets people type a name that is not on the roster, ``unnamed`` lets them stay without one, ``floor`` lets
    a phone take and end its own turn. A code that was replaced opens no door any more.
    """

    code: str
    locked: bool = False
    typed: bool = True
    unnamed: bool = False
    floor: bool = False


class PersonJoined(Said, frozen=True, tag="person_joined"):
    """Somebody came in by a phone and is in the room from ``at`` on.

    ``device`` is the hash of the secret that only the phone has, ``personal`` the hash of the short code for a second
    device. With a ``name`` they are new on the roster.
    """

    person: str
    device: str
    personal: str
    at: Micros
    name: str = ""


class DeviceLinked(Said, frozen=True, tag="device_linked"):
    """One more device of somebody who has joined."""

    person: str
    device: str
    at: Micros


class PersonParted(Said, frozen=True, tag="person_parted"):
    """Somebody said on their phone that they leave; they are away from ``at`` on. The same phone may come back."""

    person: str
    at: Micros


class PersonForgotten(Said, frozen=True, tag="person_forgotten"):
    """Somebody asked to be forgotten: their name and devices are gone, also from the log; what was counted stays."""

    person: str
    at: Micros


class PersonShutOut(Said, frozen=True, tag="person_shut_out"):
    """The facilitator sent a phone away; its devices may not come back by this code."""

    person: str
    at: Micros


class PeopleMerged(Said, frozen=True, tag="people_merged"):
    """Two entries were one person: all that was ``gone``'s is ``kept``'s now."""

    kept: str
    gone: str


class HandRaised(Said, frozen=True, tag="hand_raised"):
    """Somebody asks for the floor; ``about`` as in ``floor.ABOUTS``."""

    person: str
    at: Micros
    entered_by: str
    about: str = "new"


class HandLowered(Said, frozen=True, tag="hand_lowered"):
    """Somebody no longer asks for the floor (``how`` = lowered), or has got it (floor)."""

    person: str
    at: Micros
    how: str = "lowered"


class TurnPassed(Said, frozen=True, tag="turn_passed"):
    """Somebody was asked and passed: an act, not silence."""

    person: str
    at: Micros
    entered_by: str

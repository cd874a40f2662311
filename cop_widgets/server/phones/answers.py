"""What phones are answered."""

import msgspec

from ...domain.phone_screens import MeScreen, RoomScreen


class Joined(msgspec.Struct, frozen=True):
    """Who the device is. ``personal`` is the code for a second device, empty where only the first one can know it."""

    person: str
    name: str
    personal: str
    room: RoomScreen
    me: MeScreen


class Done(msgspec.Struct, frozen=True):
    """It is on disk. ``seq`` is how far the gathering is by now.

    ``made`` is the id of the answer, proposal or reading that it made, empty where it made none.
    """

    id: str
    seq: int
    made: str = ""


class PhotoKept(msgspec.Struct, frozen=True):
    """The photo is on disk. ``image`` is its name, to be given with an answer."""

    image: str


class Cast(msgspec.Struct, frozen=True):
    """The ballot is on disk, or (``answered`` false) out of the box again."""

    id: str
    answered: bool


class Screens(msgspec.Struct, frozen=True):
    """Both screens of a phone, as of ``at`` (to be given back as ``after``)."""

    at: str
    room: RoomScreen
    me: MeScreen


class FaultSaid(msgspec.Struct, frozen=True):
    """One thing wrong with what was sent, and in which field."""

    says: str
    column: str | None = None


class Trouble(msgspec.Struct, frozen=True):
    """Why something was not done: ``code`` for programs, ``text`` for people."""

    code: str
    text: str
    faults: tuple[FaultSaid, ...] = ()

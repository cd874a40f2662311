"""What can be asked about phones, hands and people who join. Part of the union in ``commands``."""

from .asked import Asked


class SetDoor(Asked, frozen=True, tag="set_door"):
    """Change how phones may come in; what is ``None`` stays."""

    locked: bool | None = None
    typed: bool | None = None
    unnamed: bool | None = None
    floor: bool | None = None


class RenewCode(Asked, frozen=True, tag="renew_code"):
    """From now on phones join by another code. Those that are in stay in."""

    code: str


class JoinByPhone(Asked, frozen=True, tag="join_by_phone"):
    """Come in: as somebody on the roster (``person``), under a ``name``, or, with neither, unnamed.

    ``device`` and ``personal`` are hashes (see ``PersonJoined``). A device that is in already stays who it is.
    """

    device: str
    personal: str
    person: str | None = None
    name: str | None = None


class LinkDevice(Asked, frozen=True, tag="link_device"):
    """A second device of somebody who has joined, known by the hash of their personal code."""

    device: str
    personal: str


class Leave(Asked, frozen=True, tag="leave"):
    """Leave the gathering; the phone may come back."""

    person: str


class ForgetPerson(Asked, frozen=True, tag="forget_person"):
    """Forget somebody's name and devices. What was counted stays, as an unnamed person's."""

    person: str


class ShutOut(Asked, frozen=True, tag="shut_out"):
    """Send a phone away."""

    person: str


class MergePeople(Asked, frozen=True, tag="merge_people"):
    """Two entries are one person."""

    kept: str
    gone: str


class RaiseHand(Asked, frozen=True, tag="raise_hand"):
    """Ask for the floor, for something (see ``floor.ABOUTS``). A hand that is up gets another meaning, not place."""

    person: str
    by_phone: bool = False
    about: str = "new"


class LowerHand(Asked, frozen=True, tag="lower_hand"):
    """Ask no more."""

    person: str


class PassTurn(Asked, frozen=True, tag="pass_turn"):
    """Pass: an act, not silence. A raised hand goes down, a turn ends."""

    person: str
    by_phone: bool = False


class TakeFloor(Asked, frozen=True, tag="take_floor"):
    """Begin one's own turn, where the facilitator allows phones to."""

    person: str


class GiveFloorBack(Asked, frozen=True, tag="give_floor_back"):
    """End one's own turn."""

    person: str

"""What can be asked about a gathering's frame. Part of the union in ``commands``."""

from .asked import Asked
from .frame_events import HostSlot


class WordFrame(Asked, frozen=True, tag="word_frame"):
    """Give a part of the frame its words."""

    part: str
    text: str


class ShowOnWall(Asked, frozen=True, tag="show_on_wall"):
    """Show something on the wall; empty = the table and the floor."""

    stage: str


class GiveAgreement(Asked, frozen=True, tag="give_agreement"):
    """Say whether one keeps the confidentiality agreement as it is worded now.

    ``wording`` is what they have read; where it has been changed meanwhile they are asked to read it anew. Empty = as
    it stands.
    """

    person: str
    agrees: bool
    why: str = ""
    by_phone: bool = False
    wording: str = ""


class DescribePerson(Asked, frozen=True, tag="describe_person"):
    """Say what helps to welcome somebody; what is ``None`` stays."""

    person: str
    pronouns: str | None = None
    say: str | None = None
    first_time: bool | None = None
    needs: str | None = None


class SetRemote(Asked, frozen=True, tag="set_remote"):
    """Let somebody's phone steer the gathering too, or no more."""

    person: str
    on: bool


class SetHosts(Asked, frozen=True, tag="set_hosts"):
    """Say who hosts when."""

    slots: tuple[HostSlot, ...]


class PlanHosts(Asked, frozen=True, tag="plan_hosts"):
    """Let people host in turn on the weekdays of so many days from a date on, whoever hosted longest ago first."""

    start: str
    days: int = 14
    names: tuple[str, ...] = ()


class SwapHosts(Asked, frozen=True, tag="swap_hosts"):
    """The hosts of two days change places."""

    one: str
    other: str


class ShareReading(Asked, frozen=True, tag="share_reading"):
    """Suggest something to read for next time."""

    title: str
    link: str = ""
    note: str = ""
    person: str = ""


class RemoveReading(Asked, frozen=True, tag="remove_reading"):
    """Take a suggestion back: one's own, or, with no ``person``, as the facilitator."""

    reading: str
    person: str = ""


class AgreeNext(Asked, frozen=True, tag="agree_next"):
    """Note when the group meets next, who hosts, what for."""

    date: str = ""
    host: str = ""
    note: str = ""

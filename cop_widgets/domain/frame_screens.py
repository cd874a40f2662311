"""What each audience may see of a gathering's frame. Instants and lengths are as in ``screens``."""

import msgspec

from .frame import FramePart, PersonRole, WallStage
from .screen_parts import Clock
from .way_screens import Guest


class Words(msgspec.Struct, frozen=True):
    """The group's own words for a part."""

    part: FramePart
    text: str


class AgreementCard(msgspec.Struct, frozen=True):
    """What somebody said to the confidentiality agreement as it is worded now. Facilitator only."""

    name: str
    agrees: bool
    why: str


class HostDay(msgspec.Struct, frozen=True):
    """Who hosts on a day (ISO date); ``host`` is empty where nobody does yet. ``today``: the gathering's own day."""

    date: str
    host: str
    today: bool


class ReadingCard(msgspec.Struct, frozen=True):
    """Something to read for next time. ``by`` is empty where the facilitator added it."""

    reading: str
    title: str
    link: str
    note: str
    by: str


class NextTime(msgspec.Struct, frozen=True):
    """What was agreed for the next time; each may be empty."""

    date: str
    host: str
    note: str


class FrameScreen(msgspec.Struct, frozen=True):
    """What ``FrameDesk`` shows: opening and closing. Facilitator only. ``silent`` have not said whether they agree.

    ``closing``: the gathering is at its close, which then stands before the opening.
    """

    seq: int
    clock: Clock
    stage: WallStage
    date: str
    community: str
    words: tuple[Words, ...]
    agreements: tuple[AgreementCard, ...]
    silent: tuple[Guest, ...]
    hosts: tuple[HostDay, ...]
    names: tuple[str, ...]
    readings: tuple[ReadingCard, ...]
    next: NextTime
    spark: bool
    closing: bool = False


class Welcome(msgspec.Struct, frozen=True):
    """Somebody, as everybody may welcome them."""

    name: str
    pronouns: str
    say: str
    first_time: bool


class FrameWall(msgspec.Struct, frozen=True):
    """The frame as everybody may see it.

    ``words`` are those of the part that is shown, the confidentiality agreement, and the thanks once it is over;
    ``agreeing`` and ``objecting`` are numbers. ``people`` are there only while they are welcomed on the wall.
    """

    stage: WallStage
    spark: bool
    words: tuple[Words, ...]
    agreeing: int
    objecting: int
    people: tuple[Welcome, ...]
    hosts: tuple[HostDay, ...]
    readings: tuple[ReadingCard, ...]
    next: NextTime


class PersonCard(msgspec.Struct, frozen=True):
    """Somebody on the roster. ``needs`` are the facilitator's to know. Facilitator only.

    ``came_ms`` and ``left_ms`` are instants: when they first came, and when they left if they are away now.
    """

    person: str
    name: str
    role: PersonRole
    pronouns: str
    say: str
    first_time: bool
    needs: str
    here: bool
    phone: bool
    remote: bool
    came_ms: int | None
    left_ms: int | None
    agrees: bool | None


class PeopleScreen(msgspec.Struct, frozen=True):
    """What ``PeopleDesk`` shows. Facilitator only."""

    seq: int
    clock: Clock
    people: tuple[PersonCard, ...]


class MyProfile(msgspec.Struct, frozen=True):
    """What somebody has said of themselves."""

    pronouns: str
    say: str
    first_time: bool
    needs: str

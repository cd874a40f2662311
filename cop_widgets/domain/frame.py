"""What frames a gathering: a value, beside the ``Core`` that undo gives back."""

from typing import Literal, get_args

import msgspec

from .frame_events import HostSlot
from .times import Micros

ACKNOWLEDGEMENT, ABOUT, DETAILS, CONFIDENTIALITY, THANKS = (
    "acknowledgement",
    "about",
    "details",
    "confidentiality",
    "thanks",
)
FramePart = Literal["acknowledgement", "about", "details", "confidentiality", "thanks"]
PARTS: tuple[str, ...] = get_args(FramePart)
"""Words of the group's own: a territorial acknowledgement or karakia, what the community is about, the practical
details, its confidentiality agreement, and thanks at the close."""
CARRIED = (ACKNOWLEDGEMENT, ABOUT, CONFIDENTIALITY, THANKS)
"""Those that the community's next gathering begins with."""

WallStage = Literal[
    "",
    "acknowledgement",
    "about",
    "details",
    "confidentiality",
    "thanks",
    "join",
    "agenda",
    "people",
    "prompt",
    "floor",
    "intentions",
    "readings",
    "next",
]
STAGES: tuple[str, ...] = get_args(WallStage)
"""What the wall may show beside the way to intentions; ``floor`` is the round, the groups or the circle."""

FACILITATOR_ROLES = ("facilitator", "co_facilitator")
PersonRole = Literal["participant", "mentor", "note_keeper", "stack_keeper", "facilitator", "co_facilitator"]
ROLES: tuple[str, ...] = get_args(PersonRole)


class Agreement(msgspec.Struct, frozen=True):
    """What somebody said to the confidentiality agreement; fields as in ``AgreementGiven``."""

    person: str
    wording: str
    agrees: bool
    at: Micros
    entered_by: str
    why: str = ""


class Profile(msgspec.Struct, frozen=True):
    """What helps to welcome somebody; fields as in ``PersonDescribed``."""

    pronouns: str = ""
    say: str = ""
    first_time: bool = False
    needs: str = ""


class Reading(msgspec.Struct, frozen=True):
    """Something to read for next time; fields as in ``ReadingShared``."""

    reading: str
    title: str
    at: Micros
    link: str = ""
    note: str = ""
    person: str = ""
    removed: bool = False


class Next(msgspec.Struct, frozen=True):
    """What was agreed for the next time."""

    date: str = ""
    host: str = ""
    note: str = ""
    at: Micros = 0


class Frame(msgspec.Struct, frozen=True):
    """All of it. ``words`` by part; ``agreements`` is everything that was said, in order; ``profiles`` by entry."""

    words: dict[str, str] = {}
    stage: str = ""
    agreements: tuple[Agreement, ...] = ()
    profiles: dict[str, Profile] = {}
    remotes: frozenset[str] = frozenset()
    hosts: tuple[HostSlot, ...] = ()
    readings: tuple[Reading, ...] = ()
    next: Next = Next()

    def agreeing(self) -> dict[str, Agreement]:
        """Each person's last word on the agreement as it is worded now."""
        wording = self.words.get(CONFIDENTIALITY, "")
        return {one.person: one for one in self.agreements if one.wording == wording}

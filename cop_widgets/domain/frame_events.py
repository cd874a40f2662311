"""What frames a gathering, as events: opening words, agreements, who people are, hosts, readings, the next time.

Part of the union in ``events``; no acts for undo.
"""

import msgspec

from .said import Said
from .times import Micros


class FrameWorded(Said, frozen=True, tag="frame_worded"):
    """The group's own words for a part of the frame (see ``frame.PARTS``); empty = none."""

    part: str
    text: str
    at: Micros


class ShownOnWall(Said, frozen=True, tag="shown_on_wall"):
    """What the wall shows from now on (see ``frame.STAGES``); empty = the table and the floor."""

    stage: str
    at: Micros


class AgreementGiven(Said, frozen=True, tag="agreement_given"):
    """Somebody said whether they keep the confidentiality agreement, in these very words."""

    person: str
    wording: str
    agrees: bool
    at: Micros
    entered_by: str
    why: str = ""


class PersonDescribed(Said, frozen=True, tag="person_described"):
    """What helps to welcome somebody: pronouns, how the name is said, whether it is their first time.

    ``needs`` (what somebody needs to take part well) are the facilitator's to know, and nobody else's.
    """

    person: str
    pronouns: str = ""
    say: str = ""
    first_time: bool = False
    needs: str = ""


class RemoteSet(Said, frozen=True, tag="remote_set"):
    """Somebody's phone steers the gathering too (queue, turns, prompts, timers), or no more."""

    person: str
    on: bool


class HostSlot(msgspec.Struct, frozen=True):
    """Who hosts on a day (ISO date); ``host`` is a name, empty = nobody yet."""

    date: str
    host: str


class HostsSet(Said, frozen=True, tag="hosts_set"):
    """Who hosts when, by date."""

    slots: tuple[HostSlot, ...]


class ReadingShared(Said, frozen=True, tag="reading_shared"):
    """Something to read (watch, listen to) for next time. ``person`` is empty where the facilitator added it."""

    reading: str
    title: str
    at: Micros
    link: str = ""
    note: str = ""
    person: str = ""


class ReadingRemoved(Said, frozen=True, tag="reading_removed"):
    """It is no longer suggested."""

    reading: str


class NextAgreed(Said, frozen=True, tag="next_agreed"):
    """When the group meets next (ISO date), who hosts (a name), and what for; each may be empty."""

    date: str
    host: str
    note: str
    at: Micros

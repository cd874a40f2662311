"""What each audience may see, as plain shapes. ``screening`` makes them out of state.

Instants (``*_ms`` of moments) are milliseconds since 1970-01-01 UTC by the server's clock, lengths are whole
milliseconds, shares run from 0 to 1. What an audience may not see is not in its shape, or is ``None`` there.

No list here is a ranking: seats and tiles keep their place whatever people say.
"""

from typing import Literal

import msgspec

from .agenda_screens import AgendaWall
from .floor import FloorMode
from .floor_screens import FloorWall
from .frame import PersonRole
from .frame_screens import FrameWall
from .prompt_screens import PromptWall
from .screen_parts import Clock, Holder, Phase
from .way_screens import WayWall


class Header(msgspec.Struct, frozen=True):
    """The top line of the facilitator's dashboard.

    ``undo`` and ``redo`` say what would be undone or redone ("gave the floor to Mele"), ``None`` = nothing.
    ``mode`` and ``fair`` say how the floor is shared, and how hands are ordered.
    """

    code: str
    title: str
    community: str
    date: str
    here: int
    people: int
    undo: str | None
    redo: str | None
    together: bool
    names_shown: bool
    facilitators_counted: bool
    time_box_ms: int | None
    mode: FloorMode = "open"
    fair: bool = True


class Tile(msgspec.Struct, frozen=True):
    """One person on the board, in roster order.

    ``share`` is of all talk in the balance; ``fair`` is the share owed while they were here; both ``None``
    while nobody has spoken or for somebody outside the balance. ``talk_ms`` is true at the clock's ``now_ms``.
    ``wrote`` is how many answers to prompts they gave, ``hand`` whether their hand is up and ``about`` what for;
    ``heard`` is true for whoever spoke, wrote, reacted or passed.
    ``key`` holds the keys that give them the floor: one character, capitals with Shift, or two typed one after
    the other (``.a``); empty = none left.
    """

    person: str
    name: str
    key: str
    role: PersonRole
    here: bool
    in_balance: bool
    speaking: bool
    heard: bool
    talk_ms: int
    turns: int
    share: float | None = None
    fair: float | None = None
    away_since_ms: int | None = None
    wrote: int = 0
    hand: bool = False
    first_time: bool = False
    about: Literal["", "new", "build", "question", "reply"] = ""


class Stretched(msgspec.Struct, frozen=True):
    """A recorded stretch of talk, for correcting it; ``end_ms`` is ``None`` while it goes on."""

    stretch: str
    person: str
    name: str
    start_ms: int
    end_ms: int | None
    corrected: bool


class Invitation(msgspec.Struct, frozen=True):
    """Somebody to invite next, and why. Facilitator only."""

    person: str
    name: str
    why: str


class BoardScreen(msgspec.Struct, frozen=True):
    """What ``TurnBoard`` and the dashboard's top line show. Facilitator only."""

    seq: int
    clock: Clock
    header: Header
    floor: tuple[Holder, ...]
    tiles: tuple[Tile, ...]
    recent: tuple[Stretched, ...]
    invite: tuple[Invitation, ...]


SeatState = Literal["speaking", "heard", "unheard", "away"]


class Seat(msgspec.Struct, frozen=True):
    """A place at the table: ``weight`` is talk time over the fair share (1 = just the fair share).

    ``weight`` and ``share`` are ``None`` while nobody has spoken. ``name`` is there only where names are shown;
    without names, seats stand in an order that tells nothing, and nobody is marked as speaking.
    """

    state: SeatState
    weight: float | None
    share: float | None
    name: str | None = None


class Picture(msgspec.Struct, frozen=True):
    """The balance over one stretch of time. ``voices`` is exp(H): "as if about 2 of 4 voices"."""

    sentence: str
    voices: float | None
    of: int
    silence: float | None
    seats: tuple[Seat, ...]


class Bar(msgspec.Struct, frozen=True, array_like=True):
    """One stretch on the timeline, in lane ``lane`` (a seat's place; 0 for all where names are not shown)."""

    lane: int
    start_ms: int
    end_ms: int


class Timeline(msgspec.Struct, frozen=True):
    """Who spoke when, in milliseconds into the gathering. ``lanes`` are names, empty where they are not shown.

    Only the latest bars are sent (``from_ms`` on). ``pauses`` are (start, end) pairs.
    """

    from_ms: int
    to_ms: int
    lanes: tuple[str, ...]
    bars: tuple[Bar, ...]
    pauses: tuple[tuple[int, int], ...]


class Point(msgspec.Struct, frozen=True, array_like=True):
    """Effective voices in the five minutes before ``t_ms`` (into the gathering); ``None`` = nobody spoke."""

    t_ms: int
    voices: float | None


class Follow(msgspec.Struct, frozen=True, array_like=True):
    """How often seat ``to`` came right after seat ``of``."""

    of: int
    to: int
    times: int


class BalanceScreen(msgspec.Struct, frozen=True):
    """The group's balance; the same shape on the dashboard and on the wall.

    ``whole`` is the gathering so far, ``recent`` its last ten minutes. ``follow`` is empty without names.
    ``facilitator_share`` is the facilitators' part of all talk, ``None`` where nobody spoke or on the wall.
    """

    seq: int
    clock: Clock
    names_shown: bool
    whole: Picture
    recent: Picture
    timeline: Timeline
    points: tuple[Point, ...]
    follow: tuple[Follow, ...]
    facilitator_share: float | None = None


class Thought(msgspec.Struct, frozen=True):
    """A nudge: what was seen, then what one could do (a format before a name)."""

    nudge: str
    evidence: str
    suggestion: str


class NudgesScreen(msgspec.Struct, frozen=True):
    """Suggestions not yet answered, the newest first. Facilitator only."""

    seq: int
    thoughts: tuple[Thought, ...]


class OutcomeFile(msgspec.Struct, frozen=True):
    """A file that was written for review."""

    name: str
    rows: int
    about: str


class OutcomesScreen(msgspec.Struct, frozen=True):
    """What is saved where. ``saved_ms`` is when the files were last written, ``None`` = not yet."""

    seq: int
    clock: Clock
    code: str
    folder: str
    saved_ms: int | None
    files: tuple[OutcomeFile, ...]


class WallScreen(msgspec.Struct, frozen=True):
    """What is projected: for everybody in the room, with nothing private and no names unless they are turned on.

    ``code`` is what phones join by, empty while the door is locked. In a spark chat (``frame.spark``) nobody is
    counted: ``here`` and the ``of`` of prompts and votes are 0, and the balance is empty.
    """

    seq: int
    clock: Clock
    title: str
    community: str
    here: int
    together: bool
    floor: tuple[Holder, ...]
    time_box_ms: int | None
    balance: BalanceScreen
    code: str
    way: WayWall
    agenda: AgendaWall
    prompt: PromptWall | None
    sharing: FloorWall
    frame: FrameWall


class Choice(msgspec.Struct, frozen=True):
    """A gathering that can be opened again."""

    code: str
    title: str
    community: str
    date: str
    phase: Phase
    people: int
    last_ms: int


class SetupScreen(msgspec.Struct, frozen=True):
    """What ``GatheringSetup`` shows: gatherings to resume (newest first), and where they are kept."""

    home: str
    today: str
    choices: tuple[Choice, ...]
    communities: tuple[str, ...]

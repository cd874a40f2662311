"""What phones see, as plain shapes. Instants and lengths are as in ``screens``."""

from typing import Literal

import msgspec

from .agenda_screens import AgendaWall
from .floor_screens import FloorPerson, FloorWall, Place
from .frame_screens import FrameWall, MyProfile
from .prompt_screens import MyReaction, MyResponse, PromptCard, PromptWall
from .screen_parts import Clock, Holder
from .way_screens import WayWall

MyTurn = Literal["", "now", "next", "passed"]


class DoorScreen(msgspec.Struct, frozen=True):
    """What a phone sees before it is in: ``names`` are people on the roster who have not joined yet, (id, name)."""

    code: str
    title: str
    community: str
    over: bool
    locked: bool
    typed: bool
    unnamed: bool
    names: tuple[tuple[str, str], ...]


class RoomScreen(msgspec.Struct, frozen=True):
    """What all phones of a gathering see alike; made and sent once for all. Names only where the wall shows them.

    In a spark chat (``frame.spark``) nobody is counted: ``here`` and the ``of`` of prompts and votes are 0.
    """

    seq: int
    clock: Clock
    code: str
    title: str
    community: str
    here: int
    hands: int
    floor: tuple[Holder, ...]
    floor_by_phone: bool
    time_box_ms: int | None
    each: int
    way: WayWall
    agenda: AgendaWall
    prompt: PromptWall | None
    sharing: FloorWall
    frame: FrameWall


class MyProposal(msgspec.Struct, frozen=True):
    """A value somebody proposed themselves, and what has become of it."""

    proposal: str
    text: str
    status: Literal["live", "declined", "withdrawn", "merged"]
    reason: str
    into: str


class RemoteSegment(msgspec.Struct, frozen=True):
    """A segment, to go to from a remote."""

    segment: str
    title: str
    status: Literal["planned", "running", "done", "skipped"]


class RemoteScreen(msgspec.Struct, frozen=True):
    """What a phone sees that steers the gathering too: what is needed to do so, and no figures of anybody.

    ``fair``: hands stand in the fair order, else in the order in which they came.
    """

    queue: tuple[Place, ...]
    people: tuple[FloorPerson, ...]
    next_in_round: str
    segments: tuple[RemoteSegment, ...]
    late_ms: int
    ready: tuple[PromptCard, ...]
    fair: bool


class MeScreen(msgspec.Struct, frozen=True):
    """What one person's phone sees of themselves, and nobody else.

    ``place`` is their place in the queue of hands, from 1, ``about`` what their hand is for, ``why`` why it is there.
    ``turn`` is theirs in a round; ``piece`` are those to whom they can hand the talking piece, (id, name), while they
    hold it; ``group`` are the names they sit with, ``inside`` is in the fishbowl's circle. ``responses`` are theirs to
    the prompt that is shown, given with names; ``responded`` is true also without names. ``agrees`` is what they said
    to the confidentiality agreement. ``remote`` is there where their phone steers too.
    ``voice`` tells in words how often they spoke and whether that is about their share; it is empty in a spark chat.
    ``order`` is the order in which they see the options of the vote that goes on.
    """

    seq: int
    person: str
    name: str
    here: bool
    hand: bool
    place: int | None
    speaking_ms: int | None
    turns: int
    talk_ms: int
    voice: str
    proposals: tuple[MyProposal, ...]
    answered: bool
    order: tuple[str, ...]
    consents: bool | None
    about: str
    why: str
    turn: MyTurn
    piece: tuple[tuple[str, str], ...]
    group: tuple[str, ...]
    inside: bool
    responded: bool
    responses: tuple[MyResponse, ...]
    reactions: tuple[MyReaction, ...]
    agrees: bool | None
    profile: MyProfile
    remote: RemoteScreen | None

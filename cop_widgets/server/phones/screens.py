"""The screens of one gathering as bytes, each made once for all who see it."""

import time

import msgspec

from ...domain import screening
from ...domain.casting import Answered
from ...domain.phone_screens import MeScreen, RoomScreen
from ...domain.screening.phone import shuffled
from ...domain.state import State
from ...live.gathering import Gathering
from .streams import Payload, event

FRESH_S = 0.1
"""A screen tells the time; it is not given to newcomers when it is older than this."""

_encode = msgspec.json.Encoder().encode


class Seen(msgspec.Struct, frozen=True):
    """A gathering at one instant: what all screens are made of."""

    state: State
    answered: Answered | None
    noted: Answered | None = None

    @property
    def at(self) -> str:
        """Where in the log, and in the boxes, this is: ``seq.version``."""
        return f"{self.state.seq}.{sum(box.version for box in (self.answered, self.noted) if box)}"

    @property
    def round(self) -> str | None:
        """The vote that goes on."""
        going = self.state.way.open_round()
        return going.round if going else None

    def has_responded(self, person: str) -> bool:
        """Whether somebody has answered the unnamed prompt that is open; told to their own phones alone."""
        return self.noted is not None and not self.noted.people.isdisjoint(self.state.core.entries(person))


def seen(gathering: Gathering) -> Seen:
    """The gathering as it is now."""
    return Seen(gathering.state, gathering.answered, gathering.noted)


class Screens:
    """Makes them. ``told`` holds what each person's phones were shown last of themselves."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._room: tuple[str, float, Payload] | None = None
        self._wall: tuple[str, float, Payload] | None = None
        self.told: dict[str, MeScreen] = {}

    def room_screen(self, now: Seen) -> RoomScreen:
        """The room, as all phones see it."""
        return screening.room(now.state, now.answered, self._gathering.now())

    def room(self, now: Seen) -> Payload:
        """The same as an event."""
        kept = self._room
        if kept is None or kept[0] != now.at or time.monotonic() - kept[1] > FRESH_S:
            payload = event("room", now.at, _encode(self.room_screen(now)))
            kept = self._room = (now.at, time.monotonic(), payload)
        return kept[2]

    def wall(self, now: Seen) -> Payload:
        """The wall, as an event."""
        kept = self._wall
        if kept is None or kept[0] != now.at or time.monotonic() - kept[1] > FRESH_S:
            shown = screening.wall(now.state, self._gathering.now(), now.answered)
            kept = self._wall = (now.at, time.monotonic(), event("wall", now.at, _encode(shown)))
        return kept[2]

    def me_screen(self, now: Seen, person: str) -> MeScreen:
        """Somebody's own part."""
        shown = screening.me(now.state, now.answered, person, self._gathering.now())
        return msgspec.structs.replace(shown, responded=True) if now.has_responded(person) else shown

    def me(self, now: Seen, person: str) -> Payload:
        """The same as an event, and remembered."""
        shown = self.told[person] = self.me_screen(now, person)
        return event("me", now.at, _encode(shown))

    def news(self, now: Seen, person: str) -> Payload | None:
        """Somebody's own part as an event, if it is other than what they were told last."""
        before, shown = self.told.get(person), self.me_screen(now, person)
        return self._differing(now, before, shown)

    def ballot_news(self, now: Seen, person: str) -> Payload | None:
        """The same where only a vote began, ended or was answered, or somebody answered an unnamed prompt.

        Nothing of who spoke needs to be counted then.
        """
        before = self.told.get(person)
        if before is None:
            return self.news(now, person)
        going = now.state.way.open_round()
        order = () if going is None else shuffled([one.option for one in going.options], f"{person}/{going.round}")
        box = now.answered
        done = going is not None and box is not None and box.round == going.round and person in box.people
        responded = before.responded if now.noted is None else now.has_responded(person)
        shown = msgspec.structs.replace(before, seq=now.state.seq, order=order, answered=done, responded=responded)
        return self._differing(now, before, shown)

    def _differing(self, now: Seen, before: MeScreen | None, shown: MeScreen) -> Payload | None:
        if before is not None and msgspec.structs.replace(shown, seq=before.seq) == before:
            return None
        self.told[shown.person] = shown
        return event("me", now.at, _encode(shown))

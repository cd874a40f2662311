"""What a gathering is at one moment: a value, made by folding its events (see ``evolve``)."""

from collections.abc import Iterator
from typing import Any

import msgspec

from . import tally as tallies
from .agenda import Agenda
from .balance import Segment
from .errors import UnknownPerson
from .events import FACILITATOR
from .floor import FISHBOWL, Floor
from .frame import FACILITATOR_ROLES, Agreement, Frame, Profile
from .participants import Hand, Participants, Phone
from .prompts import Prompts
from .queue import Waiting, ordered
from .remembered import remembered
from .strand import Strand
from .tally import Tally
from .times import Interval, Micros
from .way import Consent, Way

PLANNED, RUNNING, PAUSED, ENDED = "planned", "running", "paused", "ended"
UNDO_DEPTH = 100
"""So many acts can be taken back."""


class Person(msgspec.Struct, frozen=True):
    """Somebody on the roster. ``presence`` are times in the room since the beginning; ``here`` is now."""

    person: str
    name: str
    role: str
    here: bool
    presence: tuple[Interval, ...] = ()

    @property
    def facilitates(self) -> bool:
        """Whether this is a facilitator, or helps them."""
        return self.role in FACILITATOR_ROLES


class Stretch(msgspec.Struct, frozen=True):
    """One unbroken recorded stretch of one voice; ``end`` is ``None`` while it goes on.

    ``before`` is what the same turn had before a pause, for its clock.
    """

    stretch: str
    person: str
    start: Micros
    end: Micros | None = None
    entered_by: str = FACILITATOR
    corrected: bool = False
    before: Micros = 0


class Core(msgspec.Struct, frozen=True):
    """All that undo and redo give back. ``stretches`` are closed, by (end, start); ``open`` in starting order."""

    title: str
    community: str
    date: str
    utc_offset_min: int
    planned: Micros | None
    people: tuple[Person, ...]
    phase: str = PLANNED
    began: Micros | None = None
    ended: Micros | None = None
    together: bool = False
    facilitators_counted: bool = False
    names_shown: bool = False
    time_box: Micros | None = None
    pauses: tuple[Interval, ...] = ()
    held: tuple[tuple[str, Micros], ...] = ()
    stretches: Strand[Stretch] = Strand()
    open: tuple[Stretch, ...] = ()
    tally: Tally = Tally()
    merged: dict[str, str] = {}
    """Entries that turned out to be somebody else's: whose."""

    def find(self, person: str) -> Person:
        """The person with this id.

        Raises
        ------
        UnknownPerson
            Nobody here has it.
        """
        for one in self.people:
            if one.person == person:
                return one
        raise UnknownPerson("That person is not in this gathering (any more).")

    def whose(self, entry: str) -> str:
        """Who an entry is: another one, if the two were found to be one person."""
        while entry in self.merged:
            entry = self.merged[entry]
        return entry

    def entries(self, person: str) -> tuple[str, ...]:
        """Every id somebody is known by: their own, and those of entries found to be them."""
        return (person, *(entry for entry in self.merged if self.whose(entry) == person))

    def counts(self, person: Person) -> bool:
        """Whether they are part of the balance: on the roster, were ever here, and no facilitator left out.

        Somebody who never came leaves no empty place in "2 of 4 voices".
        """
        came = person.here or bool(person.presence)
        return came and (self.facilitators_counted or not person.facilitates)

    def speaking(self, person: str) -> Stretch | None:
        """The stretch in which somebody is speaking now."""
        return next((s for s in self.open if s.person == person), None)

    def all_stretches(self) -> Iterator[Stretch]:
        """Closed, then open ones."""
        yield from self.stretches
        yield from self.open

    def running(self) -> list[tuple[Micros, Micros | None]]:
        """Spans in which the clock runs; the last one is open while it does."""
        if self.began is None:
            return []
        spans: list[tuple[Micros, Micros | None]] = []
        since: Micros | None = self.began
        for pause in self.pauses:
            if since is not None and pause.start > since:
                spans.append((since, pause.start))
            since = pause.end
        if since is not None and since != self.ended:
            spans.append((since, self.ended))
        return spans

    def recounted(self) -> "Core":
        """With a fresh tally: after a correction, when the past is not what it was."""
        at = self.tally.at
        ended = self.ended
        tally = tallies.replayed(
            [(p.person, self.counts(p)) for p in self.people],
            self.running(),
            {p.person: [(i.start, i.end) for i in p.presence] for p in self.people},
            [(s.start, s.end, s.stretch, s.person) for s in self.all_stretches()],
        )
        return msgspec.structs.replace(self, tally=tally.advanced(at if ended is None else max(at, ended)))

    def segments(self, now: Micros) -> list[Segment]:
        """All stretches as segments, open ones up to ``now``, in order."""
        return sorted(
            Segment(s.start, now if s.end is None else s.end, s.stretch, s.person)
            for s in self.all_stretches()
            if s.end is not None or s.start < now
        )


class Act(msgspec.Struct, frozen=True):
    """An act that can be undone (or redone): the command, what it did in words, and the core to go back to.

    ``mark`` is how much of ``State.under`` that core already holds.
    """

    command: str
    label: str
    core: Core
    mark: int = 0


class NudgeLogged(msgspec.Struct, frozen=True):
    """A suggestion that was shown. ``voices`` are the effective voices then, ``answer`` is empty while open."""

    nudge: str
    why: str
    evidence: str
    suggestion: str
    at: Micros
    voices: float | None
    answer: str = ""
    answered: Micros | None = None


class State(msgspec.Struct, frozen=True):
    """A gathering after ``seq`` events.

    ``minted`` counts ids given out; it is never taken back. ``under`` are changes that no undo takes back (see
    ``rules.registry``), each a name and what it was given.
    """

    code: str
    seq: int
    last_at: Micros
    core: Core
    acting: str = ""
    minted: int = 0
    undo: tuple[Act, ...] = ()
    redo: tuple[Act, ...] = ()
    under: Strand[tuple[Any, ...]] = Strand()
    nudges: tuple[NudgeLogged, ...] = ()
    participants: Participants = Participants()
    way: Way = Way()
    agenda: Agenda = Agenda()
    prompts: Prompts = Prompts()
    floor: Floor = Floor()
    frame: Frame = Frame()

    def person_of(self, device: str) -> str | None:
        """Whose device this is: somebody who is on the roster now, or ``None``."""
        entry = self.participants.devices.get(device)
        person = None if entry is None else self.core.whose(entry)
        return person if any(one.person == person for one in self.core.people) else None

    def joined(self) -> list[str]:
        """People who have come in by a phone and not left, in roster order."""
        inside = {self.core.whose(person) for person, phone in self.participants.phones.items() if phone.is_in}
        return [one.person for one in self.core.people if one.person in inside]

    def phones_of(self, person: str) -> list[Phone]:
        """Somebody's phones: one for each of their entries that has joined."""
        phones = self.participants.phones
        return [phones[entry] for entry in self.core.entries(person) if entry in phones]

    def hands_of(self, person: str) -> list[Hand]:
        """Somebody's raised hands: more than one only where two entries were found to be one person."""
        return [hand for hand in self.participants.hands if self.core.whose(hand.person) == person]

    def waiting(self) -> tuple[Waiting, ...]:
        """People who ask for the floor, each once, in the queue's one order (see ``queue``)."""
        return _waiting(self) if self.participants.hands else ()

    def queue(self) -> tuple[str, ...]:
        """The same people, without why they stand where they do."""
        return tuple(place.person for place in self.waiting())

    def consenting(self) -> list[Consent]:
        """What people have said to the intentions as they stand now, each person's last word."""
        last: dict[str, Consent] = {}
        for one in sorted(self.way.consenting(), key=lambda one: one.at):
            last[self.core.whose(one.person)] = one
        return [msgspec.structs.replace(one, person=person) for person, one in last.items()]

    def agreeing(self) -> dict[str, Agreement]:
        """Each person's last word on the agreement as it is worded now."""
        said = sorted(self.frame.agreeing().values(), key=lambda one: one.at)
        return {self.core.whose(one.person): one for one in said}

    def profile(self, person: str) -> Profile:
        """What is known to welcome somebody; what was not said under their own entry is taken from merged ones."""
        known = [self.frame.profiles.get(entry, Profile()) for entry in self.core.entries(person)]
        first: dict[str, Any] = {name: getattr(one, name) for one in reversed(known) for name in _said(one)}
        return Profile(**first)

    def steers(self, person: str) -> bool:
        """Whether somebody's phone steers the gathering too."""
        return not self.frame.remotes.isdisjoint(self.core.entries(person))

    def fresh_id(self, letter: str, offset: int = 1) -> str:
        """An id that was never given in this gathering: ``p00001``, ``s00002`` ... ids sort as they were given."""
        return f"{letter}{self.minted + offset:05d}"


def _said(profile: Profile) -> list[str]:
    return [name for name in profile.__struct_fields__ if getattr(profile, name)]


@remembered
def _waiting(state: State) -> tuple[Waiting, ...]:
    core, floor = state.core, state.floor
    circle = frozenset(map(core.whose, floor.circle)) if floor.mode == FISHBOWL else None
    places = ordered(state.participants.hands, floor.fair, whose=core.whose, circle=circle)
    roster = {one.person for one in core.people}
    return tuple(place for place in places if place.person in roster)

"""The one write path: command -> decide -> append -> evolve -> tell.

What ``do`` returned is on disk. Other processes write to the same log; each copy of a gathering follows it.
Ballots go another way, into the ballot box of their round, since the log must not say whose they are (see ``cast``).
So does who has answered an unnamed prompt: the answer's event does not say it (see ``domain.noting``).
"""

import threading
from collections.abc import Callable
from contextlib import suppress

import msgspec

from ..domain.casting import Answered, Cast, checked, voting_in
from ..domain.commands import Command
from ..domain.errors import Conflict, CopError, InputFaults, LogTrouble, Refused, UnknownGathering
from ..domain.events import Event, Recorded
from ..domain.gathering import decide, evolve, fold
from ..domain.made import made_by
from ..domain.noting import noting, open_unnamed
from ..domain.participant_commands import ForgetPerson
from ..domain.pictures import photos_of
from ..domain.rules.forgetting import names_in, without
from ..domain.state import State
from ..domain.times import SECOND, Micros
from ..domain.voting.ballots import Ballot
from ..store.base import Append, EventLog
from .sources import Clock, Names, new_id, wall_clock

TRIES = 100
"""So often may others write in between before we give up."""

SERVER_SAYS_S = 20
"""Seconds after which a server says again who is connected, even if nothing has changed."""
FORGETS_S = 45
"""Seconds after which people are no longer taken for connected if their server says nothing."""


class Done(msgspec.Struct, frozen=True):
    """A command was carried out. ``seq`` is the last event it led to, or the head where it led to none.

    ``made`` is the id of what it made (see ``domain.made``), empty where it made nothing of the kind.
    """

    command: str
    seq: int
    made: str = ""


Listener = Callable[["Gathering"], None]
Drop = Callable[[str, frozenset[str]], None]
"""Let go of photos of a gathering, by their names."""


class Gathering:
    """One gathering in a log: its ``state``, and ``do`` to change it. Safe to use from several threads.

    Parameters
    ----------
    log
        Where it is kept; not closed by this object.
    code
        Which one.
    clock, ids
        Where the time and ids of commands come from.
    drop
        How photos of somebody who is forgotten are let go.
    """

    def __init__(
        self,
        log: EventLog,
        code: str,
        clock: Clock = wall_clock,
        ids: Names = new_id,
        drop: Drop = lambda _code, _names: None,
    ) -> None:
        self.code = code
        self.trouble: str | None = None
        self._log, self._clock, self._ids, self._drop = log, clock, ids, drop
        self._lock = threading.RLock()
        self._state: State | None = None
        self._acts: dict[str, int] = {}
        self._made: dict[str, str] = {}
        self._answered: Answered | None = None
        self._noted: Answered | None = None
        self._connected: frozenset[str] = frozenset()
        self._connected_at: Micros | None = None
        self._listeners: dict[object, Listener] = {}
        self._stop_watching: Callable[[], None] | None = None
        self._follow()
        self._look_around()

    @property
    def state(self) -> State:
        """The gathering as last seen.

        Raises
        ------
        UnknownGathering
            Nothing was ever written under this code.
        """
        if self._state is None:
            raise UnknownGathering(f"There is no gathering with the code {self.code} here.")
        return self._state

    @property
    def seq(self) -> int:
        """Number of events seen."""
        return 0 if self._state is None else self._state.seq

    def now(self) -> Micros:
        """Now, never before the gathering's last event."""
        return max(self._clock(), 0 if self._state is None else self._state.last_at)

    def do(self, command: Command, id: str | None = None, by: str = "facilitator") -> Done:
        """Carry a command out. When this returns, it is on disk and everybody listening here was told.

        The same ``id`` a second time changes nothing and gives the same answer.

        Raises
        ------
        Refused, InputFaults
            The gathering's rules do not allow it; nothing was written.
        LogTrouble
            It could not be written.
        """
        id = id or self._ids()
        with self._lock:
            before = self.seq
            done = self._write(command, id, by)
            grown = self.seq > before
            if grown and (self._other_boxes() or self._open_prompt()):
                with suppress(LogTrouble):  # what was asked is done: this can be looked at later
                    self._look_into_boxes()
        if grown:
            self._tell()
        return done

    def _write(self, command: Command, id: str, by: str) -> Done:
        """Decide on what was last seen; read what others wrote only where that may change the answer."""
        for _ in range(TRIES):
            if id in self._acts:
                return self._done(id)
            seen, now = self.seq, self.now()
            try:
                events = decide(self._state, command, now)
            except CopError:
                if self._caught_up(seen):
                    raise
                continue
            if not events:
                if self._caught_up(seen):
                    return Done(id, seen)
                continue
            try:
                note = noting(self._state, command, events)
                written = self._log.append(Append(self.code, seen, id, by, now, events, note))
            except Conflict:
                self._follow()
                continue
            self._take(written.recorded if written.fresh else self._log.since(self.code, seen))
            return self._done(id)
        raise LogTrouble("Too many others are writing at once. Please try again.")

    def _done(self, id: str) -> Done:
        return Done(id, self._acts[id], self._made.get(id, ""))

    def _caught_up(self, seen: int) -> bool:
        """Read what others wrote; whether there was nothing."""
        self._follow()
        return self.seq == seen

    def cast(  # noqa: PLR0917 - a ballot has so many parts
        self, round_: str, person: str, key: str, turn: int, ballot: Ballot | None, by_hand: bool = False
    ) -> None:
        """Put somebody's ballot into the box of a round; without a ``ballot``, take it out again.

        When this returns it is on disk; those who watch are told soon after. A ``turn`` that is not greater than the
        one under the same ``key`` changes nothing.

        Parameters
        ----------
        round_, person
            Ids. Somebody may answer once, under one key.
        key
            What ``casting.ballot_key`` makes of the device's secret.
        turn
            Counts the ballots of one device in one round.
        ballot
            Checked, and kept as ``casting.checked`` gives it.
        by_hand
            Whether the facilitator enters it, from paper or a raised hand.

        Raises
        ------
        NotNow
            The vote has been closed.
        Refused
            There is no such vote or person, or the person has answered elsewhere.
        InputFaults
            The ballot does not fit the round.
        LogTrouble
            It could not be written.
        """
        asked, seen = Cast(self.code, round_, person, key, turn, ballot, by_hand), self.seq
        # Not under the lock: ballots that come at the same time share one flush of the disk.
        try:
            self._log.cast(self._checked(asked))
        except (Refused, InputFaults):
            if not self.refresh() and self.seq == seen:
                raise
            self._log.cast(self._checked(asked))
        if self._stop_watching is None:
            self.refresh()

    def _checked(self, asked: Cast) -> Cast:
        state = self.state
        found = voting_in(state, asked.round, self.now())
        person = state.core.find(asked.person).person
        ballot = None if asked.ballot is None else checked(found, asked.ballot)
        return msgspec.structs.replace(asked, person=self._answers_as(person), ballot=ballot)

    def _answers_as(self, person: str) -> str:
        """Who somebody was when they answered: two entries may have been found to be one person since."""
        answered = self._answered.people if self._answered else frozenset()
        return next((one for one in self.state.core.entries(person) if one in answered), person)

    @property
    def answered(self) -> Answered | None:
        """Who has answered in the vote that goes on, as last seen; ``None`` where there is none."""
        seen = self._answered
        return seen if seen is not None and seen.round == self._open_round() else None

    @property
    def noted(self) -> Answered | None:
        """Who has answered the unnamed prompt that is open, as last seen; ``None`` where there is none.

        For nobody's eyes but their own phones'.
        """
        seen = self._noted
        return seen if seen is not None and seen.round == self._open_prompt() else None

    @property
    def connected(self) -> frozenset[str]:
        """People whose phones are connected now, as last seen, but not much longer ago than servers speak."""
        if self._connected_at is None or self._clock() - self._connected_at > SERVER_SAYS_S * SECOND:
            self._look_for_phones()
        return self._connected

    def forget(self, person: str, id: str | None = None, by: str = "facilitator") -> Done:
        """Forget somebody: also the log does not know their name and devices any more, and their photos are gone.

        If this is interrupted, doing it again with the same ``id`` brings it to its end.

        Raises
        ------
        Refused
            There is no such person, or they are speaking.
        LogTrouble
            It could not be written.
        """
        done = self.do(ForgetPerson(person), id=id, by=by)
        entries = self.state.core.entries(person)
        said = [one.event for one in self._log.since(self.code)]
        names = names_in(said, frozenset(entries))
        # Photos go before the log forgets whose they were: interrupted in between, they would be nobody's to let go.
        self._drop(self.code, photos_of(said, frozenset(entries)))

        def forgotten(event: Event) -> Event:
            for one in entries:
                event = without(event, one, names)
            return event

        with self._lock:
            self._log.rewrite(self.code, forgotten)
            self._state = fold(self._log.since(self.code))
        self._tell()
        return done

    def refresh(self) -> bool:
        """Read what others wrote and tell listeners; returns whether there was anything."""
        with self._lock:
            before = (self.seq, self.trouble, self._answered, self._noted, self._connected)
            try:
                self._follow()
                self._look_around()
                self.trouble = None
            except CopError as error:
                self.trouble = str(error)
            changed = before != (self.seq, self.trouble, self._answered, self._noted, self._connected)
        if changed:
            self._tell()
        return changed

    def _look(self) -> None:
        self.refresh()

    def _follow(self) -> None:
        self._take(self._log.since(self.code, self.seq))

    def _open_round(self) -> str | None:
        going_on = self._state and self._state.way.open_round()
        return going_on.round if going_on else None

    def _open_prompt(self) -> str | None:
        return None if self._state is None else open_unnamed(self._state)

    def _other_boxes(self) -> bool:
        """Whether another vote goes on, or another unnamed prompt is open, than when the boxes were looked into."""
        before = (self._answered and self._answered.round, self._noted and self._noted.round)
        return before != (self._open_round(), self._open_prompt())

    def _look_around(self) -> None:
        if self._state is not None:
            self._look_into_boxes()
            self._look_for_phones()

    def _look_into_boxes(self) -> None:
        going_on, asked = self._open_round(), self._open_prompt()
        self._answered = None if going_on is None else self._log.answered(self.code, going_on)
        self._noted = None if asked is None else self._log.answered(self.code, asked)

    def _look_for_phones(self) -> None:
        self._connected_at = self._clock()
        self._connected = self._log.connected(self.code, self._connected_at - FORGETS_S * SECOND)

    def _take(self, recorded: "list[Recorded] | tuple[Recorded, ...]") -> None:
        for one in recorded:
            if one.seq == self.seq + 1:
                self._state = evolve(self._state, one)
                self._acts[one.command] = one.seq
                if made := made_by(one.event):
                    self._made[one.command] = made

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` (from any thread) after every change, whoever made it. Returns how to stop."""
        key = object()
        with self._lock:
            self._listeners[key] = listener
            if self._stop_watching is None:
                self._stop_watching = self._log.watch(self._look)

        def stop() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return stop

    def _tell(self) -> None:
        with self._lock:
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener(self)

    def close(self) -> None:
        """Stop following the log."""
        with self._lock:
            self._listeners.clear()
            stop, self._stop_watching = self._stop_watching, None
        if stop is not None:
            stop()

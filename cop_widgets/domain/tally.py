"""The figures of ``balance``, kept up to date event by event: an event costs O(people), not O(turns).

Between two events nobody starts, stops, comes or goes, so all that grows grows in a straight line. What everyone
present owes grows by the same amount; it is summed once (``owed``), and each person keeps only the mark at which
they came.
"""

from collections.abc import Callable, Iterable, Mapping

import msgspec

from .balance import BRIDGE, Figures, VoiceFigures, group_figures, share_figures
from .runs import Runs
from .times import Micros

replace = msgspec.structs.replace

OpenSpan = tuple[Micros, Micros | None]


class Voice(msgspec.Struct, frozen=True):
    """One person's sums up to their last change. ``since`` and ``here_since`` are set while they speak or are here."""

    counted: bool
    talk: Micros = 0
    since: Micros | None = None
    segment: str = ""
    first: Micros | None = None
    last: Micros | None = None
    chain: Micros | None = None
    longest: Micros = 0
    present: Micros = 0
    here_since: Micros | None = None
    owed: float = 0.0
    owed_mark: float = 0.0


class Tally(msgspec.Struct, frozen=True):
    """All sums, true at ``at``. Voices are in roster order."""

    at: Micros = 0
    running: bool = False
    span: Micros = 0
    speech: Micros = 0
    overlap: Micros = 0
    owed: float = 0.0
    talking: int = 0
    talking_counted: int = 0
    present_counted: int = 0
    voices: Mapping[str, Voice] = {}
    runs: Runs = Runs()

    def advanced(self, now: Micros) -> "Tally":
        """The same at a later instant."""
        if now <= self.at or not self.running:
            return replace(self, at=max(now, self.at))
        passed = now - self.at
        share = self.talking_counted / self.present_counted if self.present_counted else 0.0
        return replace(
            self,
            at=now,
            span=self.span + passed,
            owed=self.owed + passed * share,
            speech=self.speech + passed * (self.talking >= 1),
            overlap=self.overlap + passed * (self.talking >= 2),
        )

    def joined(self, person: str, counted: bool) -> "Tally":
        """With somebody new on the roster, not (yet) here."""
        return replace(self, voices={**self.voices, person: Voice(counted)})

    def set_counted(self, person: str, counted: bool) -> "Tally":
        """With somebody in or out of the balance who is not here and has not spoken (else: recount)."""
        return self._with(person, replace(self.voices[person], counted=counted), self.runs)

    def arrived(self, now: Micros, person: str) -> "Tally":
        """With somebody in the room from ``now``."""
        return self.advanced(now)._here(person, here=True)

    def left(self, now: Micros, person: str) -> "Tally":
        """With somebody away from ``now``."""
        return self.advanced(now)._here(person, here=False)

    def started(self, now: Micros, person: str, segment: str) -> "Tally":
        """With somebody speaking from ``now``; ``segment`` is the id of the stretch."""
        tally = self.advanced(now)
        voice = tally.voices[person]
        if voice.last == now:
            runs = tally.runs.going_on(voice.segment)
            after = replace(voice, since=now)
        else:
            runs = tally.runs.started(now, segment, person)
            chained = voice.last is not None and now - voice.last < BRIDGE
            after = replace(voice, since=now, segment=segment, chain=voice.chain if chained else now)
        return tally._with(person, after, runs)._talkers(voice, 1)

    def ended(self, now: Micros, person: str) -> "Tally":
        """With somebody silent from ``now``."""
        tally = self.advanced(now)
        voice = tally.voices[person]
        runs = tally.runs.ended(now, voice.segment)
        assert voice.since is not None
        if voice.since == now and voice.last != now:
            after = replace(voice, since=None, chain=voice.chain if voice.chain != now else None)
            return tally._with(person, after, runs)._talkers(voice, -1)
        return tally._with(person, _spoken(voice, now), runs)._talkers(voice, -1)

    def set_running(self, now: Micros, running: bool) -> "Tally":
        """With the clock running or standing from ``now``. Nobody may be speaking while it stands."""
        tally = self.advanced(now)
        for person, voice in tally.voices.items():
            if voice.here_since is not None:
                after = replace(_present(voice, now, tally.running), here_since=now)
                tally = tally._with(person, after, tally.runs)
        return replace(tally, running=running)

    def _here(self, person: str, *, here: bool) -> "Tally":
        voice = self.voices[person]
        if (voice.here_since is not None) == here:
            return self
        if here:
            after = replace(voice, here_since=self.at, owed_mark=self.owed)
        else:
            after = replace(_present(voice, self.at, self.running), here_since=None, owed=self.owed_by(voice))
        present = self.present_counted + (1 if here else -1) * voice.counted
        return replace(self._with(person, after, self.runs), present_counted=present)

    def owed_by(self, voice: Voice) -> float:
        """What a person owed so far."""
        return voice.owed + (self.owed - voice.owed_mark if voice.here_since is not None else 0.0)

    def _talkers(self, voice: Voice, change: int) -> "Tally":
        return replace(
            self, talking=self.talking + change, talking_counted=self.talking_counted + change * voice.counted
        )

    def _with(self, person: str, voice: Voice, runs: Runs) -> "Tally":
        return replace(self, voices={**self.voices, person: voice}, runs=runs)


def _spoken(voice: Voice, now: Micros) -> Voice:
    """The voice with its open segment closed at ``now``."""
    since, chain = voice.since, voice.chain
    assert since is not None
    assert chain is not None
    first = since if voice.first is None else voice.first
    return replace(
        voice, talk=voice.talk + now - since, since=None, first=first, last=now, longest=max(voice.longest, now - chain)
    )


def _present(voice: Voice, now: Micros, running: bool) -> Voice:
    passed = now - voice.here_since if running and voice.here_since is not None else 0
    return replace(voice, present=voice.present + passed)


def figures(tally: Tally, now: Micros) -> Figures:
    """The figures at ``now`` (not before the last event), as ``balance.figures`` gives them."""
    tally = tally.advanced(now)
    runs = tally.runs.counted()
    closed = {
        p: _present(v if v.since is None or v.since == now else _spoken(v, now), now, tally.running)
        for p, v in tally.voices.items()
    }
    roster = [p for p, v in closed.items() if v.counted]
    amounts = [closed[p].talk for p in roster]
    owed = {p: tally.owed_by(closed[p]) for p in roster}
    whole = sum(amounts)
    voices = tuple(
        VoiceFigures(
            person=p,
            in_balance=v.counted,
            present=v.present,
            talk=v.talk,
            **share_figures(v.talk, owed.get(p), whole),
            turns=runs.turns.get(p, 0),
            longest=v.longest,
            first=v.first,
            last=v.last,
        )
        for p, v in sorted(closed.items(), key=lambda item: not item[1].counted)
    )
    group = group_figures(
        amounts,
        list(owed.values()),
        [v.talk for v in closed.values() if not v.counted],
        span=tally.span,
        speech=tally.speech,
        overlap=tally.overlap,
        turns=runs.total(),
    )
    return Figures(group, voices, runs.follow)


class OwnFigures(msgspec.Struct, frozen=True):
    """One person's own: how long and in how many turns they spoke, and ``talk`` over what they owed."""

    talk: Micros
    turns: int
    index: float | None


def own_figures(tally: Tally, person: str, now: Micros) -> OwnFigures:
    """One person's as in ``figures``, without counting everybody else's: a room may have thousands of phones."""
    tally = tally.advanced(now)
    voice = tally.voices[person]
    talk = voice.talk if voice.since is None else voice.talk + now - voice.since
    owed = tally.owed_by(voice) if voice.counted else 0.0
    return OwnFigures(talk, tally.runs.counted().turns.get(person, 0), talk / owed if owed else None)


def elapsed(tally: Tally, now: Micros) -> Micros:
    """How long the gathering has lasted, pauses left out."""
    return tally.advanced(now).span


Step = tuple[Micros, int, str, Callable[[Tally], Tally]]


def replayed(
    voices: Iterable[tuple[str, bool]],
    running: Iterable[OpenSpan],
    presence: Mapping[str, Iterable[OpenSpan]],
    segments: Iterable[tuple[Micros, Micros | None, str, str]],
) -> Tally:
    """A tally made anew from all that is known of a gathering, after a correction.

    ``segments`` are (start, end, id, person), nobody overlapping themselves; an end of ``None`` is still to come.
    """
    tally = Tally()
    for person, counted in voices:
        tally = tally.joined(person, counted)
    steps = [step for span in running for step in _running_steps(*span)]
    steps += [step for person, spans in presence.items() for span in spans for step in _presence_steps(person, *span)]
    steps += [step for segment in segments for step in _segment_steps(*segment)]
    for _, _, _, change in sorted(steps, key=lambda step: step[:3]):
        tally = change(tally)
    return tally


def _running_steps(start: Micros, end: Micros | None) -> list[Step]:
    begin: Step = (start, 4, "", lambda t: t.set_running(start, running=True))
    return [begin] if end is None else [begin, (end, 1, "", lambda t: t.set_running(end, running=False))]


def _presence_steps(person: str, start: Micros, end: Micros | None) -> list[Step]:
    come: Step = (start, 3, "", lambda t: t.arrived(start, person))
    return [come] if end is None else [come, (end, 2, "", lambda t: t.left(end, person))]


def _segment_steps(start: Micros, end: Micros | None, name: str, person: str) -> list[Step]:
    begin: Step = (start, 5, name, lambda t: t.started(start, person, name))
    return [begin] if end is None else [begin, (end, 0, name, lambda t: t.ended(end, person))]

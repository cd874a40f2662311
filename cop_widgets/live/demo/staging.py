"""Puts a gathering on stage in which a recorded meeting has gone on for some minutes.

All of it goes through the one write path, each thing at its time: it is as if it had been tapped and typed then.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial

import msgspec

from ...domain.agenda_commands import StartSegment
from ...domain.commands import Command, CreateGathering, RenameGathering, ShowNames, StartTurn, TalkTogether
from ...domain.participant_commands import RaiseHand, SetDoor
from ...domain.times import MINUTE, SECOND, Micros
from ...domain.timetable import Cue
from ...domain.way import PROPOSE
from ...domain.way_commands import GoToStep
from ..gathering import Gathering
from ..home import Home
from . import prompts, vote
from .agenda import agenda
from .circle import Circle
from .clock import SetClock
from .recording import Recording

ALREADY = 4 * MINUTE
"""So much of the meeting has happened when a visitor comes."""
COMMUNITY = "Demo community"
BY = "demo"
"""Who gives and takes the floor as it was recorded, as the log says."""

Act = Callable[[Circle], None]
Step = tuple[Micros, Act]
"""When in the meeting (microseconds, before it below 0), and what."""


class Staged(msgspec.Struct, frozen=True):
    """A gathering on stage, and what is still to be played; ``at`` is how far the recording has come."""

    gathering: Gathering
    cues: tuple[Cue, ...]
    at: Micros
    length: Micros


def new_secret() -> str:
    """256 random bits."""
    return secrets.token_hex(32)


def stage(
    home: Home, recorded: Recording, clock: SetClock, now: Micros, secret: Callable[[], str] = new_secret
) -> Staged:
    """Make the gathering.

    Parameters
    ----------
    home
        Where it is kept; its clock is ``clock``, which runs again when all is done.
    recorded
        What is played.
    clock, now
        The clock that all is noted by, and the instant at which a visitor comes.
    secret
        Where the secrets of the people's phones come from.

    Raises
    ------
    CopError
        Something of the sample data is missing, or the log cannot be written.
    """
    began, already = now - ALREADY, min(ALREADY, recorded.length)
    clock.put(began - MINUTE)
    circle = Circle(_made(home, recorded, now), secret)
    cues = recorded.cues({one.name: one.person for one in circle.state.core.people})
    steps = [*_steps(circle, cues), *((cue.at, _given(cue)) for cue in cues if cue.at <= already)]
    for at, act in sorted(steps, key=lambda step: step[0]):
        clock.put(began + at)
        act(circle)
    clock.run()
    return Staged(circle.gathering, tuple(cue for cue in cues if cue.at > already), already, recorded.length)


def _made(home: Home, recorded: Recording, now: Micros) -> Gathering:
    """The gathering before anybody has come.

    It is named after its community only once it is there: else it would begin with what visitors agreed on in the
    demo before it.
    """
    title = f"{_article(recorded.name)} {recorded.name.replace('_', ' ')}"
    date = datetime.fromtimestamp(now / SECOND, UTC).astimezone()
    offset = date.utcoffset()
    command = CreateGathering(
        title,
        date.date().isoformat(),
        0 if offset is None else round(offset.total_seconds() / 60),
        recorded.roster,
        planned_min=max(1, round(recorded.length / MINUTE)),
        agenda=agenda(),
    )
    gathering = home.create(command)
    gathering.do(RenameGathering(community=COMMUNITY))
    return gathering


def _article(name: str) -> str:
    return "An" if name[0] in "aeiou" else "A"


def _steps(circle: Circle, cues: Iterable[Cue]) -> Iterator[Step]:
    """All that is not in the recording."""
    people = circle.people
    segments = [one.segment for one in circle.state.agenda.segments]
    yield -MINUTE, _do(SetDoor(locked=False, typed=True))
    yield from _spread(-50, -5, [partial(Circle.join, person=one) for one in people])
    yield 0, _do(StartSegment(segments[0]))
    yield 0, _do(TalkTogether(on=True))
    yield 5 * SECOND, _do(ShowNames(on=True))
    yield 90 * SECOND, _do(StartSegment(segments[1]))
    yield 92 * SECOND, _do(GoToStep(PROPOSE))
    yield from _spread(95, 140, [partial(vote.propose, number=one) for one in range(len(vote.values()))])
    yield 145 * SECOND, prompts.show
    yield 146 * SECOND, prompts.lay_ready
    yield from _spread(150, 225, [partial(prompts.answer, number=one) for one in _few(people, len(prompts.WORDS))])
    yield 160 * SECOND, vote.open_round
    yield from _spread(170, 235, [partial(vote.vote, voter=one) for one in _few(people, vote.VOTERS)])
    for at, person in zip((200 * SECOND, 220 * SECOND), _last_to_speak(cues), strict=False):
        yield at, _do(RaiseHand(person, by_phone=True), by="phone")


def _few(people: list[str], most: int) -> range:
    """So many of them, but never all: visitors see that somebody is still missing."""
    return range(min(most, len(people) - 1))


def _last_to_speak(cues: Iterable[Cue]) -> list[str]:
    """Two people who have long to wait for the floor in the recording."""
    first: dict[str, Micros] = {}
    for cue in cues:
        if isinstance(cue.command, StartTurn):
            first.setdefault(cue.command.person, cue.at)
    return sorted((one for one, at in first.items() if at > ALREADY), key=lambda one: first[one])[-2:]


def _spread(start_s: float, end_s: float, acts: list[Act]) -> Iterator[Step]:
    """One after the other within a time."""
    for number, act in enumerate(acts):
        yield round((start_s + (end_s - start_s) * number / len(acts)) * SECOND), act


def _do(command: Command, by: str = "facilitator") -> Act:
    return lambda circle: circle.do(command, by=by)


def _given(cue: Cue) -> Act:
    return _do(cue.command, by=BY)

"""What to do when, to play a recorded meeting as if somebody tapped it."""

import msgspec

from .commands import BeginGathering, Command, EndGathering, EndTurn, StartTurn, TalkTogether, TimedStretch
from .names import folded
from .times import merged, micros


class Cue(msgspec.Struct, frozen=True):
    """At ``at`` microseconds into the meeting, ``command`` is given."""

    at: int
    command: Command


def timetable(segments: tuple[TimedStretch, ...], people: dict[str, str]) -> list[Cue]:
    """Every start and end of a turn in order, between a beginning (talking together allowed) and an end.

    Parameters
    ----------
    segments
        Who spoke, in seconds. One person's touching or overlapping stretches become one turn.
    people
        Ids by name.

    Returns
    -------
    list of Cue
        Sorted by ``at``; where an end and a start fall together, the end comes first.
    """
    ids = {folded(name): person for name, person in people.items()}
    spans: dict[str, list[tuple[int, int]]] = {}
    for one in segments:
        spans.setdefault(ids[folded(one.name)], []).append((micros(one.start_s), micros(one.end_s)))
    turns = [(start, end, person) for person, said in spans.items() for start, end in merged(said)]
    cues = [(start, 1, Cue(start, StartTurn(person))) for start, _, person in turns]
    cues += [(end, 0, Cue(end, EndTurn(person))) for _, end, person in turns]
    last = max((end for _, end, _ in turns), default=0)
    middle = [cue for _, _, cue in sorted(cues, key=lambda item: item[:2])]
    return [Cue(0, BeginGathering()), Cue(0, TalkTogether(on=True)), *middle, Cue(last, EndGathering())]

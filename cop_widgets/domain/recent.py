"""The latest part of a gathering: looks back only as far as it needs to."""

from collections.abc import Iterator

from .balance import Segment
from .state import Core
from .times import Micros


def segments_since(core: Core, low: Micros, now: Micros) -> list[Segment]:
    """All stretches that reach beyond ``low``, open ones up to ``now``, in order. Cost: those found, not all."""

    def late() -> Iterator[Segment]:
        for stretch in core.open:
            if stretch.start < now:
                yield Segment(stretch.start, now, stretch.stretch, stretch.person)
        for i in range(len(core.stretches) - 1, -1, -1):
            closed = core.stretches[i]
            assert closed.end is not None
            if closed.end <= low:
                break
            yield Segment(closed.start, closed.end, closed.stretch, closed.person)

    return sorted(late())


def talk_between(core: Core, low: Micros, high: Micros) -> dict[str, Micros]:
    """How long each spoke within (low, high]."""
    talk: dict[str, Micros] = {}
    for s in segments_since(core, low, high):
        talk[s.person] = talk.get(s.person, 0) + max(0, min(s.end, high) - max(s.start, low))
    return talk

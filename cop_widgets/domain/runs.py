"""Turns and who follows whom, kept up to date as stretches start and end.

Segments count in order of (start, end, id). The place of a segment is known when it starts, unless another one starts
at the very same instant: such groups wait in ``tail`` until their ends decide.
"""

from collections.abc import Mapping
from math import inf

import msgspec

from .times import Micros

Counts = Mapping[str, int]


class Waiting(msgspec.Struct, frozen=True):
    """A segment whose place may still change."""

    start: Micros
    end: Micros | None
    id: str
    person: str


class Runs(msgspec.Struct, frozen=True):
    """Turns so far: who had the last settled one, how many each had, and who followed whom."""

    last: str | None = None
    turns: Counts = {}
    follow: Mapping[str, Counts] = {}
    tail: tuple[Waiting, ...] = ()

    def started(self, at: Micros, name: str, person: str) -> "Runs":
        """With a segment that starts at ``at``."""
        settled = self._settled(at)
        return msgspec.structs.replace(settled, tail=(*settled.tail, Waiting(at, None, name, person)))

    def ended(self, at: Micros, name: str) -> "Runs":
        """With the segment's end; one without any length is forgotten."""
        tail = tuple(msgspec.structs.replace(w, end=at) if w.id == name else w for w in self.tail)
        return msgspec.structs.replace(self, tail=tuple(w for w in tail if w.end is None or w.end > w.start))

    def going_on(self, name: str) -> "Runs":
        """With a segment open again, because the same person goes on without a gap."""
        tail = tuple(msgspec.structs.replace(w, end=None) if w.id == name else w for w in self.tail)
        return msgspec.structs.replace(self, tail=tail)

    def counted(self) -> "Runs":
        """With all that waits counted in its present order."""
        runs = msgspec.structs.replace(self, tail=())
        for waiting in sorted(self.tail, key=_order):
            runs = runs._with(waiting.person)
        return runs

    def total(self) -> int:
        """Number of turns, for ``counted`` runs."""
        return sum(self.turns.values())

    def _settled(self, now: Micros) -> "Runs":
        runs = self
        while runs.tail:
            group = [w for w in runs.tail if w.start == runs.tail[0].start]
            if group[0].start >= now or (len(group) > 1 and any(w.end is None or w.end >= now for w in group)):
                break
            rest = runs.tail[len(group) :]
            for waiting in sorted(group, key=_order):
                runs = runs._with(waiting.person)
            runs = msgspec.structs.replace(runs, tail=rest)
        return runs

    def _with(self, person: str) -> "Runs":
        if person == self.last:
            return self
        turns = {**self.turns, person: self.turns.get(person, 0) + 1}
        if self.last is None:
            return msgspec.structs.replace(self, last=person, turns=turns)
        row = self.follow.get(self.last, {})
        follow = {**self.follow, self.last: {**row, person: row.get(person, 0) + 1}}
        return msgspec.structs.replace(self, last=person, turns=turns, follow=follow)


def _order(waiting: Waiting) -> tuple[Micros, float, str]:
    return waiting.start, inf if waiting.end is None else waiting.end, waiting.id

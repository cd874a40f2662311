"""Instants and intervals, counted in whole microseconds so that sums are exact.

An instant is an ``int``: microseconds since 1970-01-01 UTC. A length is an ``int`` of microseconds.
"""

from collections.abc import Iterable

import msgspec

SECOND = 1_000_000
MINUTE = 60 * SECOND

Micros = int


class Interval(msgspec.Struct, frozen=True, array_like=True):
    """From ``start`` to ``end`` (instants); ``end`` is ``None`` while it goes on."""

    start: Micros
    end: Micros | None = None

    def until(self, now: Micros) -> Micros:
        """Where it ends, an open one at ``now``."""
        return now if self.end is None else self.end


def seconds(length: Micros) -> float:
    """Seconds in a length of microseconds."""
    return length / SECOND


def micros(length_s: float | str) -> Micros:
    """Microseconds in a length given in seconds, to the nearest one."""
    return round(float(length_s) * SECOND)


def merged(spans: Iterable[tuple[Micros, Micros]], bridge: Micros = 0) -> list[tuple[Micros, Micros]]:
    """Union of spans: overlapping and touching ones become one.

    With ``bridge`` > 0, gaps strictly shorter than ``bridge`` are filled too.
    """
    out: list[tuple[Micros, Micros]] = []
    for start, end in sorted(spans):
        if out and (start <= out[-1][1] or start - out[-1][1] < bridge):
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def total(spans: Iterable[tuple[Micros, Micros]]) -> Micros:
    """Sum of the lengths of spans."""
    return sum(end - start for start, end in spans)


def common(one: Iterable[tuple[Micros, Micros]], other: Iterable[tuple[Micros, Micros]]) -> list[tuple[Micros, Micros]]:
    """Where two unions of spans hold at once."""
    cut = [(max(a, c), min(b, d)) for a, b in merged(one) for c, d in merged(other)]
    return merged((a, b) for a, b in cut if a < b)

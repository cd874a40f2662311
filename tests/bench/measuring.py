"""How figures are taken: several ways in turn, so that a busy moment of the machine meets all of them."""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median

Way = Callable[[], object]


def say(text: str) -> None:
    """Progress, for somebody who waits."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def seconds(way: Way) -> float:
    """How long it takes once."""
    began = time.perf_counter()
    way()
    return time.perf_counter() - began


def cpu_seconds_each(way: Way, at_least_s: float = 0.05) -> float:
    """This process's time at work on it (waiting for a busy machine not counted), over many times."""
    times, took = 1, _cpu_seconds(way, 1)
    while took < at_least_s:
        times = max(times + 1, min(times * 10, int(times * 1.2 * at_least_s / max(took, 1e-9))))
        took = _cpu_seconds(way, times)
    return took / times


def _cpu_seconds(way: Way, times: int) -> float:
    began = time.process_time()
    for _ in range(times):
        way()
    return time.process_time() - began


def in_turn(
    ways: Mapping[str, Way], rounds: int = 7, take: Callable[[Way], float] = cpu_seconds_each
) -> dict[str, float]:
    """The median of each way's figure over rounds in which every way has its turn."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            taken[name].append(take(way))
    return {name: median(figures) for name, figures in taken.items()}


def percentile(figures: Sequence[float], percent: float) -> float:
    """The smallest figure that at least so many percent do not exceed (nearest rank)."""
    ordered = sorted(figures)
    return ordered[max(0, -(-len(ordered) * int(percent * 100) // 10000) - 1)]

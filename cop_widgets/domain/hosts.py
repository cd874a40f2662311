"""Taking turns at hosting, on weekdays."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from .frame_events import HostSlot
from .names import folded

SATURDAY = 5


def weekdays(start: str, days: int) -> list[str]:
    """Return the weekdays (ISO dates, Monday to Friday) among ``days`` days from ``start`` on."""
    first = date.fromisoformat(start)
    every = (first + timedelta(days=number) for number in range(days))
    return [day.isoformat() for day in every if day.weekday() < SATURDAY]


def in_turn(names: Sequence[str], before: Iterable[HostSlot], dates: Iterable[str]) -> list[HostSlot]:
    """Return who hosts on each of these days: whoever hosted longest ago, or never, first, then all in turn.

    Parameters
    ----------
    names : sequence of str
        Those who host, each once, at least one; where two hosted equally long ago, the earlier one here is first.
    before : iterable of HostSlot
        Who has hosted so far, in any order.
    dates : iterable of str
        ISO dates in order, all after those of ``before``.

    Returns
    -------
    list of HostSlot
        One for each date. Of any days running no two people host more than one more or less than each other, and
        planning two spans one after the other gives what planning them as one gives.
    """
    last: dict[str, str] = {}
    for slot in before:
        last[folded(slot.host)] = max(slot.date, last.get(folded(slot.host), ""))
    turn = sorted(names, key=lambda name: last.get(folded(name), ""))
    return [HostSlot(day, turn[number % len(turn)]) for number, day in enumerate(dates)]

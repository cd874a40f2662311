"""Gatherings to measure with."""

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home

FIRST = ("Mele", "Hana", "Sam", "Tui", "Hēmi", "Anahera", "Noor", "Ilse", "Kofi", "Rangi", "Sione", "Aroha")
"""The first have keys of their own letters; a room of twelve is a usual one."""


def names(people: int) -> list[str]:
    """So many different names."""
    return [FIRST[i] if i < len(FIRST) else f"{FIRST[i % len(FIRST)]} {i // len(FIRST) + 1}" for i in range(people)]


def new_gathering(home: Home, people: int = 12) -> Gathering:
    """A gathering on disk, with everybody there and nobody speaking."""
    roster = tuple(RosterEntry(name) for name in names(people))
    return home.create(CreateGathering("Thursday", "2026-11-21", roster=roster, planned_min=60))

"""The rules of a gathering, a file an idea. Importing this fills the registry."""

from . import (
    clock,
    corrections,
    creating,
    door,
    floor,
    forgetting,
    hands,
    intentions,
    joining,
    merging,
    nudges,
    proposing,
    roster,
    rounds,
    settings,
    steps,
)

__all__ = [
    "clock",
    "corrections",
    "creating",
    "door",
    "floor",
    "forgetting",
    "hands",
    "intentions",
    "joining",
    "merging",
    "nudges",
    "proposing",
    "roster",
    "rounds",
    "settings",
    "steps",
]

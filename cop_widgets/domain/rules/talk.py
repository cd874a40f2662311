"""Opening and closing stretches in the core: shared by the floor, the clock and the roster."""

import msgspec

from ..state import Core, Stretch
from ..times import Micros

replace = msgspec.structs.replace


def started(core: Core, stretch: Stretch) -> Core:
    """With a stretch that begins."""
    tally = core.tally.started(stretch.start, stretch.person, stretch.stretch)
    return replace(core, open=(*core.open, stretch), tally=tally)


def closed(core: Core, person: str, at: Micros) -> Core:
    """With somebody's open stretch closed; one without length leaves no trace."""
    stretch = core.speaking(person)
    if stretch is None:
        return core
    stretches = core.stretches
    if at > stretch.start:
        stretches = stretches.grown(replace(stretch, end=at))
    still_open = tuple(s for s in core.open if s.person != person)
    return replace(core, open=still_open, stretches=stretches, tally=core.tally.ended(at, person))


def close_all(core: Core, at: Micros) -> Core:
    """With every open stretch closed."""
    for stretch in core.open:
        core = closed(core, stretch.person, at)
    return core

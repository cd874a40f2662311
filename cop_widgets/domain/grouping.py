"""Who sits with whom: pairs and triads of those in the room, and who has sat together so far."""

from collections.abc import Callable

from .floor import Groups
from .names import folded
from .pairing import at_random, least_met
from .state import State
from .taking_part import taking_part

LEAST_MET, RANDOM = "least_met", "random"
MIXES = (LEAST_MET, RANDOM)
CARRIED_DRAWS = 60
"""So many of the latest draws go along to the community's next gathering."""


def drawn(state: State, size: int, mix: str, seed: str) -> Groups:
    """Groups of those who take part now. Their order is that of their names, which are the same at each gathering."""
    people = sorted(taking_part(state.core), key=lambda one: (folded(one.name), one.person))
    ids = [one.person for one in people]
    return at_random(ids, size, seed) if mix == RANDOM else least_met(ids, size, earlier(state), seed)


def earlier(state: State) -> list[Groups]:
    """All groups that people of this gathering sat in, the oldest first, by id; also at earlier gatherings."""
    ids = {folded(one.name): one.person for one in state.core.people}
    known = [_each(groups, lambda name: ids.get(folded(name), "")) for groups in state.floor.known]
    return [*known, *(_each(draw.groups, state.core.whose) for draw in state.floor.draws)]


def drawn_before(state: State) -> int:
    """How many draws came before the groups that sit together now, of those in which any two of this roster met."""
    draws = earlier(state)[:-1] if state.floor.groups else earlier(state)
    return sum(any(len(group) > 1 for group in groups) for groups in draws)


def carried_groups(state: State) -> tuple[Groups, ...]:
    """What the community's next gathering needs to know of this one and those before: groups by name."""
    names = {one.person: one.name for one in state.core.people}
    own = [_each(draw.groups, lambda entry: names.get(state.core.whose(entry), "")) for draw in state.floor.draws]
    return tuple([*state.floor.known, *own][-CARRIED_DRAWS:])


def _each(groups: Groups, known_as: Callable[[str], str]) -> Groups:
    """The same groups with everybody known as somebody else; those that are nobody are left out."""
    return tuple(tuple(one for member in group if (one := known_as(member))) for group in groups)

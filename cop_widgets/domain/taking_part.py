"""Who takes part in a round or in small groups."""

from .state import Core, Person


def taking_part(core: Core, besides: str = "") -> list[Person]:
    """Who is here, in roster order: participants in whatever role, and facilitators where they count in the balance.

    A facilitator leads a round and looks after all groups; whoever is named as ``besides`` takes part all the same.
    """
    return [one for one in core.people if one.here and (core.counts(one) or one.person == besides)]

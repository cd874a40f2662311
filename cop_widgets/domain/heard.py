"""Who has been heard: whoever spoke, wrote, reacted or passed. Passing is an act, not silence.

The figures of the balance are about speech alone (see ``balance``); this says only whose voice has come into the room
at all. A reaction has no time of its own; it counts for the whole gathering, not for its last minutes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from .prompts import Response
from .state import State
from .times import Micros

FEWEST = 5
"""Below so many answers without names nobody is said to have given one: it would tell on somebody."""


class Contribution(msgspec.Struct, frozen=True):
    """What somebody gave beside speech: answers with their name and without it, reactions, passes; how many each."""

    answers: int = 0
    unnamed: int = 0
    reactions: int = 0
    passes: int = 0

    @property
    def wrote(self) -> int:
        """Answers to prompts, with and without their name."""
        return self.answers + self.unnamed

    @property
    def any(self) -> bool:
        """Whether there is anything."""
        return bool(self.answers or self.unnamed or self.reactions or self.passes)


NOTHING = Contribution()


def contributions(state: State, since: Micros | None = None) -> dict[str, Contribution]:
    """What each person gave beside speech.

    Parameters
    ----------
    state : State
        A gathering.
    since : Micros, optional
        Leave out what was before this instant, and all reactions.

    Returns
    -------
    dict of str to Contribution
        By id; who gave nothing is not in it. Answers without a name are known once their prompt is closed, and are
        counted where at least ``FEWEST`` people gave one.
    """
    whose, low = state.core.whose, -1 if since is None else since
    given = [one for one in state.prompts.responses.values() if not one.withdrawn]
    signed = [one for one in given if one.person and one.at >= low]
    answers = Counter(whose(one.person) for one in signed if not one.passed)
    passes = Counter(whose(one.person) for one in signed if one.passed)
    passes.update(whose(one.person) for one in state.participants.passes if one.at >= low)
    reactions = Counter(person for one in given if since is None for person, _ in reactions_of(state, one))
    unnamed = Counter(one for heard in _unnamed(state, low) if len(heard) >= FEWEST for one in heard)
    people = dict.fromkeys([*answers, *unnamed, *reactions, *passes])
    return {one: Contribution(answers[one], unnamed[one], reactions[one], passes[one]) for one in people}


def own_contribution(state: State, person: str) -> Contribution:
    """The same for somebody's own eyes: all their answers without a name count, however few gave one.

    It looks at no more than that one person.
    """
    entries = frozenset(state.core.entries(person))
    given = [one for one in state.prompts.responses.values() if not one.withdrawn]
    mine = [one.passed for one in given if one.person in entries]
    reactions = {(one.response, kind) for one in given for entry, kind in one.reactions if entry in entries}
    passes = sum(one.person in entries for one in state.participants.passes)
    unnamed = sum(person in heard for heard in _unnamed(state, -1))
    return Contribution(mine.count(False), unnamed, len(reactions), passes + mine.count(True))


def reactions_of(state: State, response: Response) -> frozenset[tuple[str, str]]:
    """Who reacted how to an answer, each person once a kind, also where two entries were found to be one person."""
    if not response.reactions:
        return frozenset()
    return frozenset((state.core.whose(person), kind) for person, kind in response.reactions)


def voices_of(state: State, answers: Iterable[Response]) -> frozenset[str]:
    """Who gave these answers or passed: people, or, without names, keys that say nobody."""
    return frozenset(state.core.whose(one.person) if one.person else one.key or one.response for one in answers)


def _unnamed(state: State, low: Micros) -> Iterator[frozenset[str]]:
    """For each closed prompt without names, who answered or passed."""
    for one in state.prompts.prompts:
        showing = one.showing
        if showing is not None and showing.heard and showing.closed is not None and showing.closed >= low:
            yield frozenset(map(state.core.whose, showing.heard))

"""Whose own screen may differ after something has happened: a gathering of thousands is not looked at one by one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...domain.casting import Answered
from ...domain.floor import OPEN
from ...domain.frame import CONFIDENTIALITY
from ...domain.prompts import Response
from ...domain.state import State


def touched(before: State, after: State) -> Iterator[str]:
    """People (perhaps named twice) whose part of the gathering is not what it was."""
    if _all_touched(before, after):
        yield from (one.person for one in after.core.people)
    else:
        yield from (after.core.whose(entry) for entry in _entries(before, after))


def _all_touched(before: State, after: State) -> bool:
    """Whether something has changed that each phone says of its own person: rare, and never done by one of many."""
    words = before.frame.words.get(CONFIDENTIALITY) != after.frame.words.get(CONFIDENTIALITY)
    spark = before.agenda.spark != after.agenda.spark
    return words or spark or before.floor != after.floor or _asked(before) != _asked(after) or _turns(before, after)


def _asked(state: State) -> tuple[str, bool]:
    """Which prompt is there to be answered, and whether it still is."""
    shown = state.prompts.current()
    return state.prompts.shown, shown is not None and shown.showing is not None and shown.showing.closed is None


def _turns(before: State, after: State) -> bool:
    """Whether turns have moved on, or people come or gone, where that makes somebody else next or tells on others."""
    old, new = before.core, after.core
    if after.floor.mode == OPEN:
        return False
    return (
        old.people is not new.people
        or old.open != new.open
        or old.stretches is not new.stretches
        or before.participants.passes != after.participants.passes
    )


def _entries(before: State, after: State) -> Iterator[str]:
    old, new = before.core, after.core
    yield from _differing({one.person: one for one in old.people}, {one.person: one for one in new.people})
    yield from _differing(old.tally.voices, new.tally.voices)
    yield from {one.person for one in old.open} ^ {one.person for one in new.open}
    if before.participants.hands != after.participants.hands:
        for one in (*before.participants.hands, *after.participants.hands):
            yield one.person
    yield from (one.person for one in set(before.participants.passes) ^ set(after.participants.passes))
    yield from _proposers(before, after)
    yield from _differing(before.way.consents, after.way.consents)
    yield from _framed(before, after)
    yield from _answering(before.prompts.responses, after.prompts.responses)
    yield from after.frame.remotes  # whoever steers sees a little of everything


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    if before is after:
        return ()
    return [key for key in before.keys() | after.keys() if before.get(key) is not after.get(key)]


def _framed(before: State, after: State) -> Iterator[str]:
    if before.frame is not after.frame:
        yield from (one.person for one in set(before.frame.agreements) ^ set(after.frame.agreements))
        yield from _differing(before.frame.profiles, after.frame.profiles)
        yield from before.frame.remotes ^ after.frame.remotes


def _answering(before: Mapping[str, Response], after: Mapping[str, Response]) -> Iterator[str]:
    """Who has answered with their name, and who has reacted. Of answers without names nobody's own screen tells."""
    for key in _differing(before, after):
        old, new = before.get(key), after.get(key)
        yield from (one.person for one in (old, new) if one is not None and one.person)
        yield from (person for person, _ in _reactions(old) ^ _reactions(new))


def _reactions(response: Response | None) -> frozenset[tuple[str, str]]:
    """Those that count: an answer that is not on the wall has none."""
    return response.reactions if response is not None and response.shared else frozenset()


def _proposers(before: State, after: State) -> Iterable[str]:
    if before.way.proposals is after.way.proposals:
        return ()
    kept = {id(one) for one in before.way.proposals} & {id(one) for one in after.way.proposals}
    return {one.person for one in (*before.way.proposals, *after.way.proposals) if id(one) not in kept}


def answering(before: Answered | None, after: Answered | None) -> frozenset[str]:
    """People who have answered since, or taken their answer back."""
    return (before.people if before else frozenset()) ^ (after.people if after else frozenset())

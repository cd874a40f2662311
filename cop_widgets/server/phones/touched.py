"""Whose own screen may differ after something has happened: a gathering of thousands is not looked at one by one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...domain.casting import Answered
from ...domain.state import State


def touched(before: State, after: State) -> Iterator[str]:
    """People (perhaps named twice) whose part of the gathering is not what it was."""
    yield from (after.core.whose(entry) for entry in _entries(before, after))


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


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    if before is after:
        return ()
    return [key for key in before.keys() | after.keys() if before.get(key) is not after.get(key)]


def _proposers(before: State, after: State) -> Iterable[str]:
    if before.way.proposals is after.way.proposals:
        return ()
    kept = {id(one) for one in before.way.proposals} & {id(one) for one in after.way.proposals}
    return {one.person for one in (*before.way.proposals, *after.way.proposals) if id(one) not in kept}


def answering(before: Answered | None, after: Answered | None) -> frozenset[str]:
    """People who have answered since, or taken their answer back."""
    return (before.people if before else frozenset()) ^ (after.people if after else frozenset())

"""From ballots to a result."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce
from operator import and_, or_

from ..errors import InputFaults
from .ballots import SetBallot
from .casting import cast
from .kinds import Kind
from .profile import Profile
from .question import asked
from .result import Number, Result, Set
from .rules import RULES, Rule
from .sets import members


def count(kind: str, rule: str | None, options: Sequence[str], ballots: Iterable[SetBallot], seats: int) -> Result:
    """Count ballots by a rule.

    Parameters
    ----------
    kind : str
        Of all ballots: a key of ``KINDS``.
    rule : str or None
        A key of ``RULES`` that is for this kind; ``None`` = the kind's default.
    options : sequence of str
        What may be chosen, each once. Their order decides nothing; results are listed in it.
    ballots : iterable of SetBallot
        One a person; empty ones are left out of the count and numbered.
    seats : int
        How many options to choose, from 1 to all of them.

    Returns
    -------
    Result
        With all tied winning sets. Where fewer options than seats have support, the others tie.

    Raises
    ------
    InputFaults
        The question or the ballots cannot be (see ``asked`` and ``cast``), there are too many possible sets for PAV,
        or more than ``sets.MOST`` sets tie.
    """
    named = tuple(options)
    this_kind, this_rule = asked(kind, rule, named, seats)
    return _result(this_kind, this_rule, cast(this_kind, named, ballots), seats)


def _result(kind: Kind, rule: Rule, profile: Profile, seats: int) -> Result:
    winning = rule.winners(profile, seats)
    in_all = reduce(and_, winning)
    theirs = [kind.theirs(row, seats) for row in profile.rows]
    finds = [_finds(theirs, profile.times, one, seats) for one in winning]
    return Result(
        kind=kind.name,
        rule=rule.name,
        options=profile.options,
        seats=seats,
        counted=profile.counted,
        empty=profile.empty,
        sets=_named(winning, profile.options),
        certain=_names(in_all, profile.options),
        tied=_names(reduce(or_, winning) & ~in_all, profile.options),
        support=dict(zip(profile.options, map(shown, rule.support(profile)), strict=True)),
        left_out=profile.counted - min(one[0] for one in finds),
        left_out_least=profile.counted - max(one[0] for one in finds),
        holds=tuple(map(min, zip(*finds, strict=True))),
        simple=_simple(kind, profile, seats),
    )


def _finds(theirs: Sequence[int], times: Sequence[int], chosen: int, seats: int) -> list[int]:
    """How many find at least 1, 2, ... seats of theirs in a set."""
    exactly = [0] * (seats + 1)
    for own, number in zip(theirs, times, strict=True):
        exactly[(own & chosen).bit_count()] += number
    return [sum(exactly[least:]) for least in range(1, seats + 1)]


def _simple(kind: Kind, profile: Profile, seats: int) -> tuple[Set, ...]:
    try:
        return _named(RULES[kind.simple].winners(profile, seats), profile.options)
    except InputFaults:
        return ()  # too many tie; the rule that was chosen may well decide


def _named(sets: Iterable[int], options: tuple[str, ...]) -> tuple[Set, ...]:
    return tuple(tuple(options[at] for at in one) for one in sorted(map(members, sets)))


def _names(chosen: int, options: tuple[str, ...]) -> Set:
    return tuple(options[at] for at in members(chosen))


def shown(number: int | Fraction | None) -> Number:
    """Support as it is shown: a fraction as the float next to it."""
    return float(number) if isinstance(number, Fraction) else number

"""A result in sentences that can be read aloud."""

from collections.abc import Iterator, Sequence
from math import comb

from .kinds import KINDS
from .result import Result, Set
from .rules import RULES

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_BEST = ("ranking", "score")
"""Kinds of ballot on which something stands beside every option, so that only the best count as somebody's own."""
_LISTED = 6
"""More sets than this are numbered, not listed."""


def sentences(result: Result, *, whose: bool = True) -> list[str]:
    """Return what came of a vote, in order: who chose, what is in, what ties, whose voice it holds, plain counting.

    Parameters
    ----------
    result : Result
        Of any kind.
    whose : bool
        False leaves out whose voice the set holds, and plain counting: for where so few voted that it would tell on
        somebody.

    Returns
    -------
    list of str
        Sentences without line breaks.
    """
    told = [
        _counted(result),
        f"{RULES[result.rule].title}: {RULES[result.rule].says}",
        *_certain(result),
        *_tied(result),
    ]
    return [*told, *_voices(result), *_plain_counting(result)] if whose else told


def _counted(result: Result) -> str:
    chose = f"{result.counted} of {result.counted + result.empty} chose something"
    if not result.empty:
        return f"{chose}."
    left = "1 empty ballot is" if result.empty == 1 else f"{result.empty} empty ballots are"
    return f"{chose}; {left} left out of the count."


def _certain(result: Result) -> Iterator[str]:
    number = len(result.certain)
    if number and result.tied:
        who = "This one is" if number == 1 else f"These {_word(number)} are"
        yield f"{who} in for certain: {listed(result.certain)}."
    elif number:
        who = "This one is" if number == 1 else f"These {_word(number)} are"
        yield f"{who} in: {listed(result.certain)}."
    elif result.tied:
        yield "Nothing is in for certain."


def _tied(result: Result) -> Iterator[str]:
    if not result.tied:
        return
    left, number = result.seats - len(result.certain), len(result.tied)
    places = "the last place" if left == 1 else f"the last {_word(left)} places"
    if not result.certain:
        places = "the only place" if left == 1 else f"the {_word(left)} places"
    yield f"These {_word(number)} tie for {places}: {listed(result.tied)}. Decide together."
    if len(result.sets) < comb(number, left):
        yield _which(result)


def _which(result: Result) -> str:
    """Say that not every choice among the tied options is a winning set."""
    rest = [tuple(option for option in one if option in result.tied) for one in result.sets]
    if len(rest) > _LISTED:
        return f"Not all of them go together: {len(rest)} sets tie."
    return f"Only these go together: {'; or '.join(listed(one) for one in rest)}."


def _voices(result: Result) -> Iterator[str]:
    """Say whom the set leaves out and whose voice it holds."""
    if not result.counted:
        return
    yield _left_out(result)
    finds = [f"{people} {_word(at)}" for at, people in enumerate(result.holds, 1) if people]
    if finds:
        finds[0] = f"{result.holds[0]} {'finds' if result.holds[0] == 1 else 'find'} at least one in it"
        yield f"Of theirs, {listed(finds)}."
    if RULES[result.rule].kind in _BEST:
        what = f"the first {_word(result.seats)}" if result.seats > 1 else "the first"
        yield f"Theirs means here: {what} on their ballot."


def _left_out(result: Result) -> str:
    least, most = result.left_out_least, result.left_out
    if not most:
        return "Everybody finds something of theirs in this set."
    number = f"{most}" if least == most else f"Between {least} and {most}, depending on how the tie is decided,"
    return f"{number} of {result.counted} {'finds' if most == 1 == least else 'find'} nothing of theirs in this set."


def _plain_counting(result: Result) -> Iterator[str]:
    """Say what plain counting would have chosen instead, where that is something else."""
    simple = RULES[KINDS[result.kind].simple]
    if result.rule == simple.name or set(result.simple) == set(result.sets):
        return
    if 1 <= len(result.simple) <= _LISTED:
        yield f"{simple.title} would have chosen: {'; or '.join(listed(one) for one in result.simple)}."
    else:
        yield f"By {simple.title[0].lower()}{simple.title[1:]}, very many sets would have tied."


def listed(words: Sequence[str] | Set) -> str:
    """Return words as a list in a sentence."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _word(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)

"""What came of a round, told option by option and answer by answer."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from ..voting import KINDS, Result, count
from ..voting.polls import count_fists, count_words, count_yes_no
from ..voting.result import Number, Set
from ..way import BROKEN_OFF, Round
from ..way_results import result

OPTION, ANSWER = "option", "answer"
IN, TIED, OUT = "in", "tied", "out"
FISTS = {
    f"f{at}": f"{word} finger{'' if at == 1 else 's'}"
    for at, word in enumerate(("no", "one", "two", "three", "four", "five"))
}
"""Answers of a fist to five by id; in words, for a spreadsheet would take "5 fingers" for a date."""
YES_NO = {"yes": "yes", "no": "no", "abstain": "abstain"}


class Line(msgspec.Struct, frozen=True):
    """An option that stood in a round, or an answer that could be (or was) given in it."""

    part: str | None = None
    option: str | None = None
    text: str | None = None
    proposal: str | None = None
    intention: str | None = None
    support: Number = None
    chosen: str | None = None
    plain: str | None = None


class Counted(msgspec.Struct, frozen=True):
    """All lines of a round, and how many ballots said something; ``None`` where nothing was counted."""

    lines: tuple[Line, ...]
    counted: int | None = None
    empty: int | None = None
    left_out: int | None = None


def counted(round_: Round) -> Counted:
    """Return what came of a round that is not open any more."""
    if round_.status == BROKEN_OFF:
        return Counted((*_options(round_), *_answers(round_)) or (Line(),))
    return _POLLS[round_.ballot](round_) if round_.ballot in _POLLS else _set(round_)


def stands(option: str, sets: Sequence[Set]) -> str:
    """Whether an option is in all of some sets, in some, or in none."""
    number = sum(option in one for one in sets)
    return IN if number == len(sets) else TIED if number else OUT


def _options(round_: Round) -> list[Line]:
    return [Line(OPTION, one.option, one.text, one.proposal or None, one.intention or None) for one in round_.options]


def _answers(round_: Round, times: Sequence[int | None] = ()) -> list[Line]:
    answers = {"fist": FISTS, "yesno": YES_NO}.get(round_.ballot, {})
    each = times or [None] * len(answers)
    return [Line(ANSWER, *answer, support=number) for answer, number in zip(answers.items(), each, strict=True)]


def _set(round_: Round) -> Counted:
    found, sets = _result(round_)
    plain = found.simple if sets else ()
    lines = tuple(
        msgspec.structs.replace(
            line,
            support=found.support[str(line.option)],
            chosen=stands(str(line.option), sets) if sets else None,
            plain=stands(str(line.option), plain) if plain else None,
        )
        for line in _options(round_)
    )
    return Counted(lines, found.counted, found.empty, found.left_out if sets else None)


def _result(round_: Round) -> tuple[Result, Sequence[Set]]:
    """The result of a round and the sets that it may end in: none where none is chosen, or too many tie to be told."""
    found = result(round_)
    if found is not None and found.sets:
        return found, [round_.drawn] if round_.drawn else found.sets
    rule = round_.rule or KINDS[round_.ballot].simple
    return count(round_.ballot, rule, [one.option for one in round_.options], _of_kind(round_), 1), ()


def _fist(round_: Round) -> Counted:
    found = count_fists(_of_kind(round_))
    return Counted((*_options(round_), *_answers(round_, found.levels)), found.counted, found.empty)


def _yes_no(round_: Round) -> Counted:
    found = count_yes_no(_of_kind(round_))
    times = [found.yes, found.no, found.abstain]
    return Counted((*_options(round_), *_answers(round_, times)), found.counted, found.empty)


def _word(round_: Round) -> Counted:
    found = count_words(_of_kind(round_))
    words = [Line(ANSWER, text=word, support=number) for word, number in found.words]
    return Counted((*_options(round_), *words) or (Line(),), found.counted, found.empty)


def _of_kind(round_: Round) -> Any:
    """Ballots of a round: all of its own kind, which its type does not say."""
    return round_.ballots


_POLLS: dict[str, Callable[[Round], Counted]] = {"fist": _fist, "yesno": _yes_no, "word": _word}

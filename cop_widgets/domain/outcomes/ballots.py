"""``ballots.csv``: every ballot of every vote that was counted, shuffled, without voter and time."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any

import msgspec

from ..casting import in_order_of_content
from ..voting.ballots import Approval, Ballot, Dots, Fist, Ranking, Score, Word, YesNo
from ..voting.result import Number
from ..way import BROKEN_OFF, OPEN, Round
from .columns import ONE, Column, Table
from .counted import FISTS, YES_NO
from .scene import Scene
from .votes import KINDS

_canonical = msgspec.json.Encoder(order="sorted")


class Mark(msgspec.Struct, frozen=True):
    """What a ballot says of one option, or its answer."""

    option: str | None = None
    text: str | None = None
    value: Number = None
    why: str | None = None


class Cast(msgspec.Struct, frozen=True):
    """A mark on the ballot with this number in its round."""

    round: Round
    number: int
    mark: Mark


def _cast(scene: Scene) -> Iterator[Cast]:
    for round_ in scene.state.way.rounds:
        if round_.status in (OPEN, BROKEN_OFF):
            continue
        texts = {one.option: one.text for one in round_.options}
        for number, ballot in enumerate(shuffled(scene.state.code, round_.round, round_.ballots), 1):
            for mark in [*_MARKS[type(ballot)](texts, ballot)] or [Mark()]:
                yield Cast(round_, number, mark)


def shuffled(gathering: str, round_: str, ballots: Iterable[Ballot]) -> list[Ballot]:
    """Return ballots in an order that tells nothing, the same each time.

    Parameters
    ----------
    gathering, round_ : str
        Where they were cast.
    ballots : iterable of Ballot
        In any order; it makes no difference.

    Returns
    -------
    list of Ballot
        By the SHA-256 of gathering, round, content and the number in the order of content. It is made from nothing
        but the ballots themselves, so it can say nothing of who cast them, or when.
    """
    ordered = enumerate(in_order_of_content(list(ballots)))
    lots = [(sha256(_canonical.encode((gathering, round_, one, number))).digest(), one) for number, one in ordered]
    return [one for _, one in sorted(lots, key=lambda lot: lot[0])]


def _marks(given: Callable[[Any], dict[str, Any]]) -> Callable[[dict[str, str], Any], list[Mark]]:
    """What stands on a ballot, in the order of the options."""

    def marks(texts: dict[str, str], ballot: Any) -> list[Mark]:
        said = given(ballot)
        return [Mark(option, text, said[option]) for option, text in texts.items() if option in said]

    return marks


def _fist(_: dict[str, str], ballot: Fist) -> list[Mark]:
    if ballot.fingers is None:
        return []
    option = f"f{ballot.fingers}"
    return [Mark(option, FISTS[option], ballot.fingers, ballot.why or None)]


def _yes_no(_: dict[str, str], ballot: YesNo) -> list[Mark]:
    return [] if ballot.answer is None else [Mark(ballot.answer, YES_NO[ballot.answer])]


def _word(_: dict[str, str], ballot: Word) -> list[Mark]:
    return [Mark(text=ballot.text)] if ballot.text else []


_MARKS: dict[type[Any], Callable[[dict[str, str], Any], list[Mark]]] = {
    Approval: _marks(lambda ballot: dict.fromkeys(ballot.approves, 1)),
    Dots: _marks(lambda ballot: ballot.dots),
    Ranking: _marks(lambda ballot: ballot.ranks),
    Score: _marks(lambda ballot: ballot.grades),
    Fist: _fist,
    YesNo: _yes_no,
    Word: _word,
}

TABLE = Table(
    "ballots",
    "Every ballot of the votes that were counted: a row for each option that it says something of, one row with no "
    "option, text and value for an empty ballot. Ballots stand in an order made from them alone (SHA-256), never in "
    "that in which they came; nothing here says who cast one, or when.",
    _cast,
    (
        Column("round", "string", "Id of the vote, as in votes.csv.", lambda c: c.round.round, required=True),
        Column("kind", "string", "Kind of ballot.", lambda c: c.round.ballot, required=True, choices=KINDS),
        Column(
            "ballot",
            "integer",
            "Number of the ballot among the shuffled ones of this vote, from 1; it belongs to nobody.",
            lambda c: c.number,
            unit=ONE,
            required=True,
        ),
        Column("option", "string", "Id of the option or answer, as in votes.csv.", lambda c: c.mark.option),
        Column("text", "string", "Words of the option; in a vote of words, what was written.", lambda c: c.mark.text),
        Column(
            "value",
            "number",
            "approval: 1; dots: how many; ranking: the rank, 1 = best; score: the grade; fist: how many fingers. "
            "An option without a row was left blank.",
            lambda c: c.mark.value,
            unit=ONE,
        ),
        Column("why", "string", "What was written beside a fist of fewer than three fingers.", lambda c: c.mark.why),
    ),
    key=("round", "ballot", "option"),
    refers=(("round", "votes"),),
    since=2,
)

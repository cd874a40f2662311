"""Ballots on their way into the box.

A ballot is kept under a key that only the device's secret can make, apart from who has answered: nothing joins the two
but the device itself. ``turn`` counts a device's ballots in a round, so that an older one that arrives late changes
nothing.
"""

import hashlib
import hmac
from collections.abc import Callable
from typing import Any

import msgspec

from .errors import Fault, InputFaults, NotNow, Refused
from .names import tidy
from .rules.proposing import LONGEST
from .state import State
from .times import Micros
from .voting.ballots import Approval, Ballot, Dots, Fist, Ranking, Score, Word, YesNo
from .way import OPEN, Round

BALLOTS: dict[str, type[msgspec.Struct]] = {
    str(one.__struct_config__.tag): one for one in (Approval, Dots, Ranking, Score, Fist, YesNo, Word)
}
TOP_SCORE = 5
SHORT_WORD = 60
WHY_BELOW = 3
"""A fist of fewer fingers may say why."""

ANSWERED_ELSEWHERE = (
    "Your ballot has been cast already, on another device or by the facilitator. It cannot be told apart from the "
    "others any more, so it can only be changed where it was cast."
)


class Cast(msgspec.Struct, frozen=True):
    """One ballot for the box, or, without a ``ballot``, the wish to take one's own out again.

    ``key`` is what ``ballot_key`` makes. ``by_hand`` is for paper and raised hands that the facilitator enters.
    """

    gathering: str
    round: str
    person: str
    key: str
    turn: int
    ballot: Ballot | None
    by_hand: bool = False


class Answered(msgspec.Struct, frozen=True):
    """Who has answered in an open round; what they answered is not to be had. ``version`` grows with every change."""

    round: str
    version: int
    people: frozenset[str] = frozenset()
    by_hand: frozenset[str] = frozenset()


class Box(msgspec.Struct, frozen=True):
    """All that is in a box when it is opened for counting, each in an order of its own."""

    people: frozenset[str]
    by_hand: frozenset[str]
    ballots: tuple[Ballot, ...]


def ballot_key(secret: str, gathering: str, round_: str) -> str:
    """The key of a device's ballot in a round: HMAC-SHA256 of the round by the device's secret, in hex.

    Whoever does not have the secret cannot find out whose key it is. It differs from round to round.
    """
    return hmac.new(secret.encode(), f"ballot\n{gathering}\n{round_}".encode(), hashlib.sha256).hexdigest()


def voting_in(state: State, round_: str, now: Micros) -> Round:
    """The round, if a ballot may be cast in it now.

    Raises
    ------
    Refused
        There is no such round.
    NotNow
        It has been closed, or its time is over.
    """
    found = state.way.find_round(round_)
    if found is None:
        raise Refused("That vote is not there.")
    if found.status != OPEN or (found.deadline is not None and now > found.deadline):
        raise NotNow("That vote has been closed. Your answer was not counted.")
    return found


def checked(round_: Round, ballot: Ballot) -> Ballot:
    """A ballot as it is kept: in the order of the options, texts tidied.

    Raises
    ------
    InputFaults
        It does not fit the round; all faults at once.
    """
    faults: list[Fault] = []
    if not isinstance(ballot, BALLOTS[round_.ballot]):
        faults.append(Fault(f"this vote asks for another kind of answer ({round_.ballot})", column="kind"))
    else:
        faults += _FAULTS[type(ballot)](round_, ballot)
    if faults:
        raise InputFaults(faults, "ballot")
    return _KEPT[type(ballot)]([one.option for one in round_.options], ballot)


def _approval(round_: Round, ballot: Approval) -> list[Fault]:
    return [*_options(round_, ballot.approves), *_most(round_, len(set(ballot.approves)), "options")]


def _dots(round_: Round, ballot: Dots) -> list[Fault]:
    faults = [*_options(round_, ballot.dots), *_most(round_, sum(ballot.dots.values()), "dots")]
    if any(number < 0 for number in ballot.dots.values()):
        faults.append(Fault("dots are whole numbers from 0", column="dots"))
    if round_.cap is not None and any(number > round_.cap for number in ballot.dots.values()):
        faults.append(Fault(f"one option may have at most {round_.cap} dots", column="dots"))
    return faults


def _ranking(round_: Round, ballot: Ranking) -> list[Fault]:
    wrong = any(not 1 <= rank <= len(round_.options) for rank in ballot.ranks.values())
    ranked = [Fault("ranks are whole numbers from 1", column="ranks")] if wrong else []
    return [*_options(round_, ballot.ranks), *ranked]


def _score(round_: Round, ballot: Score) -> list[Fault]:
    wrong = any(grade not in range(TOP_SCORE + 1) for grade in ballot.grades.values())
    graded = [Fault(f"a grade is a whole number from 0 to {TOP_SCORE}", column="grades")] if wrong else []
    return [*_options(round_, ballot.grades), *graded]


def _fist(_: Round, ballot: Fist) -> list[Fault]:
    faults = []
    if ballot.fingers is not None and not 0 <= ballot.fingers <= 5:
        faults.append(Fault("show between 0 and 5 fingers", column="fingers"))
    if len(ballot.why) > LONGEST:
        faults.append(Fault(f"please say it in at most {LONGEST} characters", column="why"))
    return faults


def _word(_: Round, ballot: Word) -> list[Fault]:
    long = len(ballot.text) > SHORT_WORD
    return [Fault(f"please keep it to {SHORT_WORD} characters", column="text")] if long else []


_FAULTS: dict[type, Callable[[Round, Any], list[Fault]]] = {
    Approval: _approval,
    Dots: _dots,
    Ranking: _ranking,
    Score: _score,
    Fist: _fist,
    Word: _word,
    YesNo: lambda _round, _ballot: [],
}


def _options(round_: Round, named: "dict[str, int] | dict[str, float] | tuple[str, ...]") -> list[Fault]:
    known = {one.option for one in round_.options}
    return [Fault(f"there is no option {one[:20]}", column="option") for one in named if one not in known]


def _most(round_: Round, number: int, what: str) -> list[Fault]:
    if round_.most is None or number <= round_.most:
        return []
    return [Fault(f"{number} {what} are too many; there are {round_.most}", column=what)]


_KEPT: dict[type, Callable[[list[str], Any], Ballot]] = {
    Approval: lambda order, it: Approval(tuple(one for one in order if one in it.approves)),
    Dots: lambda order, it: Dots({one: it.dots[one] for one in order if it.dots.get(one)}),
    Ranking: lambda order, it: Ranking({one: it.ranks[one] for one in order if one in it.ranks}),
    Score: lambda order, it: Score({one: it.grades[one] for one in order if one in it.grades}),
    Fist: lambda _, it: Fist(it.fingers, tidy(it.why) if it.fingers is not None and it.fingers < WHY_BELOW else ""),
    Word: lambda _, it: Word(tidy(it.text)),
    YesNo: lambda _, it: it,
}


_canonical = msgspec.json.Encoder(order="sorted")


def in_order_of_content(ballots: "list[Ballot]") -> tuple[Ballot, ...]:
    """Ballots in an order that says nothing of who cast them, or when."""
    return tuple(sorted(ballots, key=_canonical.encode))

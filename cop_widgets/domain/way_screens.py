"""What each audience may see of joining, voting and intentions, as plain shapes. ``screening`` makes them out of state.

Instants and lengths are as in ``screens``. No shape here can hold a ballot, or who cast one.
"""

from typing import Literal

import msgspec

from .screen_parts import Clock

Step = Literal["", "propose", "merge", "vote", "reveal", "check", "adopt"]
BallotKind = Literal["approval", "dots", "ranking", "score", "fist", "yesno", "word"]
RoundStatus = Literal["open", "closed", "revealed", "broken_off"]
InSet = Literal["in", "tied", "out"]


class OptionCard(msgspec.Struct, frozen=True):
    """Something to vote for."""

    option: str
    text: str


class RoundCard(msgspec.Struct, frozen=True):
    """A vote, without anything of what was answered. ``rule_says`` tells in a sentence how it is counted.

    ``answered`` of ``of`` people in the room have answered. ``seats`` is 0 where no set is chosen.
    """

    round: str
    ballot: BallotKind
    purpose: str
    question: str
    status: RoundStatus
    options: tuple[OptionCard, ...]
    seats: int
    rule: str
    rule_title: str
    rule_says: str
    most: int | None
    cap: int | None
    opened_ms: int
    deadline_ms: int | None
    answered: int
    of: int
    again: bool


class ResultRow(msgspec.Struct, frozen=True):
    """One option of a result, in the options' order. ``support`` is ``None`` where it is withheld or not graded."""

    option: str
    text: str
    support: float | None
    stands: InSet


class Bunch(msgspec.Struct, frozen=True, array_like=True):
    """One answer, and how many gave it."""

    says: str
    times: int


class ResultCard(msgspec.Struct, frozen=True):
    """What a vote has led to. ``sentences`` tell all of it in words.

    ``holds`` is how many find at least 1, 2 ... of their values in the set, ``left_out`` how many find none; ``simple``
    is what plainly counting would have chosen, by text, empty where it is the same. ``bunches`` count the answers of
    a fist (0 to 5), of yes, no, abstain, and of words. ``before`` is the same of the round that this one took up again.
    Below five ballots ``withheld`` is true, and there are no numbers beside options or answers.
    """

    round: str
    ballot: BallotKind
    purpose: str
    question: str
    seats: int
    rule_title: str
    rule_says: str
    answered: int
    counted: int
    empty: int
    withheld: bool
    rows: tuple[ResultRow, ...]
    sentences: tuple[str, ...]
    holds: tuple[int, ...]
    left_out: int | None
    simple: tuple[str, ...]
    tie: bool
    seed: str
    bunches: tuple[Bunch, ...]
    before: tuple[Bunch, ...]
    mean: float | None
    whys: tuple[str, ...]


class IntentionCard(msgspec.Struct, frozen=True):
    """An intention that holds. ``former`` are earlier words, ``since`` the code of the gathering it comes from.

    ``support`` of ``answered`` ballots were for it; ``None`` where it was not voted on, or where it is withheld since
    there were fewer than five.
    """

    intention: str
    wording: str
    adopted_ms: int
    support: float | None
    answered: int | None
    former: tuple[str, ...]
    since: str


class ProposalCard(msgspec.Struct, frozen=True):
    """A proposed value, without who proposed it. ``sources`` are the texts that were merged into it."""

    proposal: str
    text: str
    status: Literal["live", "declined", "withdrawn", "merged"]
    reason: str
    sources: tuple[str, ...]
    into: str


class Guest(msgspec.Struct, frozen=True):
    """Somebody who may join or has joined. Facilitator only."""

    person: str
    name: str
    here: bool
    joined: bool
    connected: bool
    shut_out: bool


class HandCard(msgspec.Struct, frozen=True):
    """A raised hand, in the queue's order. Facilitator only."""

    person: str
    name: str
    since_ms: int


class JoinScreen(msgspec.Struct, frozen=True):
    """What ``JoinCard`` shows to the facilitator; ``joined``, ``connected``, ``here`` are three different numbers."""

    seq: int
    clock: Clock
    code: str
    title: str
    locked: bool
    typed: bool
    unnamed: bool
    floor: bool
    joined: int
    connected: int
    here: int
    guests: tuple[Guest, ...]
    hands: tuple[HandCard, ...]


class ConsentCard(msgspec.Struct, frozen=True):
    """What somebody said to the intentions. Facilitator only."""

    name: str
    consents: bool
    why: str


class RuleCard(msgspec.Struct, frozen=True):
    """A rule that can be chosen before a vote is opened."""

    rule: str
    ballot: str
    title: str
    says: str


class WayScreen(msgspec.Struct, frozen=True):
    """What ``IntentionVote`` shows to the facilitator.

    ``alike`` are ids of proposals that read alike. ``round`` is the vote that goes on, or the last one; ``waiting`` are
    names of those in the room who have not answered. ``result`` is there once it is closed, revealed or not.
    ``silent`` are those in the room who have not said whether they consent to the intentions as they stand.
    """

    seq: int
    clock: Clock
    step: Step
    each: int
    proposals: tuple[ProposalCard, ...]
    proposed_by: int
    alike: tuple[tuple[str, ...], ...]
    round: RoundCard | None
    waiting: tuple[Guest, ...]
    by_hand: int
    result: ResultCard | None
    rounds: tuple[RoundCard, ...]
    intentions: tuple[IntentionCard, ...]
    consents: tuple[ConsentCard, ...]
    silent: tuple[Guest, ...]
    rules: tuple[RuleCard, ...]


class WayWall(msgspec.Struct, frozen=True):
    """The way to intentions as everybody in the room may see it, on the wall and on phones.

    While values are proposed only their number is here; ``result`` is there once it is revealed.
    """

    step: Step
    proposed: int
    values: tuple[str, ...]
    round: RoundCard | None
    result: ResultCard | None
    intentions: tuple[IntentionCard, ...]
    consenting: int
    objecting: int


class ResultsScreen(msgspec.Struct, frozen=True):
    """What ``ResultsView`` and ``IntentionsView`` show."""

    seq: int
    clock: Clock
    way: WayWall

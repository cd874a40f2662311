"""The way to gathering intentions: a value, beside the ``Core`` that undo gives back."""

from typing import Literal

import msgspec

from .times import Micros
from .voting.ballots import Ballot
from .way_events import CarriedIntention, RoundOption

PROPOSE, MERGE, VOTE, REVEAL, CHECK, ADOPT = "propose", "merge", "vote", "reveal", "check", "adopt"
STEPS = ("", PROPOSE, MERGE, VOTE, REVEAL, CHECK, ADOPT)
"""Steps of the way, in order; the facilitator moves through them or skips some. Empty = not on the way now."""

EACH_MAY_PROPOSE = 3

OPEN, CLOSED, REVEALED, BROKEN_OFF = "open", "closed", "revealed", "broken_off"
CHOOSE, LIVE_WITH, PULSE, OTHER = "choose", "live_with", "pulse", "other"
PURPOSES = (CHOOSE, LIVE_WITH, PULSE, OTHER)
"""What a round is for: a common set; whether all can live with it; how intentions were lived; anything else."""

LIVE, DECLINED, WITHDRAWN, MERGED = "live", "declined", "withdrawn", "merged"


class Proposal(msgspec.Struct, frozen=True):
    """A suggested value. ``sources`` are the proposals that were merged into it, ``into`` the one it went into."""

    proposal: str
    text: str
    at: Micros
    entered_by: str
    person: str = ""
    status: Literal["live", "declined", "withdrawn", "merged"] = "live"
    reason: str = ""
    sources: tuple[str, ...] = ()
    into: str = ""


class Round(msgspec.Struct, frozen=True):
    """One vote. ``answered``, ``by_hand`` and ``ballots`` are known once it is closed; until then the box has them."""

    round: str
    ballot: str
    purpose: str
    question: str
    options: tuple[RoundOption, ...]
    opened: Micros
    rule: str = ""
    seats: int = 0
    most: int | None = None
    cap: int | None = None
    deadline: Micros | None = None
    after: str = ""
    status: Literal["open", "closed", "revealed", "broken_off"] = "open"
    closed: Micros | None = None
    answered: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    drawn: tuple[str, ...] = ()
    seed: str = ""

    def option(self, option: str) -> RoundOption | None:
        """The option with this id."""
        return next((one for one in self.options if one.option == option), None)


class Intention(msgspec.Struct, frozen=True):
    """A value the community has agreed to gather by. ``former`` are its words before it was amended, oldest first.

    ``gathering`` is the code of an earlier gathering it comes from, empty where it was adopted in this one.
    """

    intention: str
    wording: str
    adopted: Micros
    round: str = ""
    option: str = ""
    support: float | None = None
    answered: int | None = None
    former: tuple[str, ...] = ()
    gathering: str = ""
    amended: Micros | None = None
    retired: Micros | None = None


class Consent(msgspec.Struct, frozen=True):
    """What somebody said to the intentions as they stood at ``at``."""

    person: str
    consents: bool
    at: Micros
    entered_by: str
    why: str = ""


class Way(msgspec.Struct, frozen=True):
    """All of it. ``consents`` holds the last word of each person."""

    step: str = ""
    each: int = EACH_MAY_PROPOSE
    proposals: tuple[Proposal, ...] = ()
    rounds: tuple[Round, ...] = ()
    intentions: tuple[Intention, ...] = ()
    consents: dict[str, Consent] = {}

    def open_round(self) -> Round | None:
        """The vote that goes on now, if any; there is never more than one."""
        return self.rounds[-1] if self.rounds and self.rounds[-1].status == OPEN else None

    def find_round(self, round_: str) -> Round | None:
        """The round with this id."""
        return next((one for one in self.rounds if one.round == round_), None)

    def find_proposal(self, proposal: str) -> Proposal | None:
        """The proposal with this id."""
        return next((one for one in self.proposals if one.proposal == proposal), None)

    def live(self) -> list[Proposal]:
        """Proposals that can be voted on, in the order in which they came."""
        return [one for one in self.proposals if one.status == LIVE]

    def held(self) -> list[Intention]:
        """Intentions that hold now."""
        return [one for one in self.intentions if one.retired is None]

    def changed(self) -> Micros:
        """When the intentions that hold were last changed; 0 = never."""
        times = (at for one in self.intentions for at in (one.adopted, one.amended, one.retired))
        return max((at for at in times if at is not None), default=0)

    def consenting(self) -> list[Consent]:
        """What people have said to the intentions as they stand now."""
        return [one for one in self.consents.values() if one.at >= self.changed()]

    def carried(self, gathering: str) -> tuple[CarriedIntention, ...]:
        """What a later gathering of the community begins with."""
        return tuple(
            CarriedIntention(
                one.intention,
                one.wording,
                one.adopted,
                one.gathering or gathering,
                one.support,
                one.answered,
                one.former,
            )
            for one in self.held()
        )

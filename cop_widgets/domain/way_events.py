"""The way to gathering intentions, as events: proposals, rounds of voting, intentions. Part of the union in ``events``.

They are no acts for undo: a round cannot be unheld. Each has its own way back (withdraw, restart, retire).
"""

import msgspec

from .said import Said
from .times import Micros
from .voting.ballots import Ballot


class WayStepTaken(Said, frozen=True, tag="way_step_taken"):
    """The group is at another step of the way (see ``way.STEPS``)."""

    step: str
    at: Micros


class ProposingSet(Said, frozen=True, tag="proposing_set"):
    """How many values each person may propose."""

    each: int


class ValueProposed(Said, frozen=True, tag="value_proposed"):
    """Somebody proposed a value. ``person`` is empty for starter values; it is shown to nobody but themselves."""

    proposal: str
    text: str
    at: Micros
    entered_by: str
    person: str = ""


class ProposalReworded(Said, frozen=True, tag="proposal_reworded"):
    """A proposal got other words; the former ones stay in the log."""

    proposal: str
    text: str
    at: Micros


class ProposalWithdrawn(Said, frozen=True, tag="proposal_withdrawn"):
    """Whoever proposed it took it back."""

    proposal: str
    at: Micros


class ProposalDeclined(Said, frozen=True, tag="proposal_declined"):
    """The facilitator set a proposal aside, and said why."""

    proposal: str
    reason: str
    at: Micros


class ProposalsMerged(Said, frozen=True, tag="proposals_merged"):
    """Several proposals became one; ``proposal`` is new and goes by ``text``, the others are its sources."""

    proposal: str
    sources: tuple[str, ...]
    text: str
    at: Micros


class ProposalRestored(Said, frozen=True, tag="proposal_restored"):
    """A merge was taken apart again, or a declined or withdrawn proposal came back."""

    proposal: str
    at: Micros


class RoundOption(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to vote for. ``proposal`` or ``intention`` say where it comes from; both may be empty."""

    option: str
    text: str
    proposal: str = ""
    intention: str = ""


class RoundOpened(Said, frozen=True, tag="round_opened"):
    """A vote began. Everything that decides how it is counted is fixed here, and told to voters.

    ``ballot`` is a kind of ballot (see ``voting.ballots``); ``rule`` and ``seats`` say how a set is chosen (empty and
    0 where none is). ``most`` is how many may be picked, or how many dots there are; ``cap`` how many dots one option
    may get. ``after`` is the round that this one takes up again.
    """

    round: str
    ballot: str
    purpose: str
    question: str
    options: tuple[RoundOption, ...]
    at: Micros
    rule: str = ""
    seats: int = 0
    most: int | None = None
    cap: int | None = None
    deadline: Micros | None = None
    after: str = ""


class RoundClosed(Said, frozen=True, tag="round_closed"):
    """A vote ended.

    ``answered`` are people in roster order, ``by_hand`` those whose ballot the facilitator entered; ``ballots`` stand
    in the order of their content: nothing joins the two.
    """

    round: str
    at: Micros
    answered: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    ballots: tuple[Ballot, ...] = ()


class RoundRevealed(Said, frozen=True, tag="round_revealed"):
    """What a vote has led to may be seen by everybody."""

    round: str
    at: Micros


class RoundBrokenOff(Said, frozen=True, tag="round_broken_off"):
    """A vote was stopped without being counted; its ballots are gone."""

    round: str
    at: Micros


class TieDrawn(Said, frozen=True, tag="tie_drawn"):
    """An announced draw among tied sets. Anybody can repeat it from ``seed`` (see ``voting.draw``)."""

    round: str
    seed: str
    options: tuple[str, ...]
    at: Micros


class IntentionAdopted(Said, frozen=True, tag="intention_adopted"):
    """A value became an intention of the community, in the group's own words.

    ``support`` of ``answered`` ballots were for it in ``round``; all empty where it was not voted on.
    """

    intention: str
    wording: str
    at: Micros
    round: str = ""
    option: str = ""
    support: float | None = None
    answered: int | None = None


class IntentionAmended(Said, frozen=True, tag="intention_amended"):
    """An intention got other words; its history is kept."""

    intention: str
    wording: str
    at: Micros


class IntentionRetired(Said, frozen=True, tag="intention_retired"):
    """An intention holds no more."""

    intention: str
    at: Micros


class CarriedIntention(msgspec.Struct, frozen=True, omit_defaults=True):
    """An intention from an earlier gathering of the community: when it was adopted there, and its former words."""

    intention: str
    wording: str
    adopted_at: Micros
    gathering: str
    support: float | None = None
    answered: int | None = None
    former: tuple[str, ...] = ()


class IntentionsCarried(Said, frozen=True, tag="intentions_carried"):
    """What the community has agreed on in earlier gatherings."""

    intentions: tuple[CarriedIntention, ...]


class ConsentGiven(Said, frozen=True, tag="consent_given"):
    """Somebody consents to the intentions as they stand, or objects. Not secret: they are told so."""

    person: str
    consents: bool
    at: Micros
    entered_by: str
    why: str = ""

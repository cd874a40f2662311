"""What can be asked on the way to intentions. Part of the union in ``commands``."""

import msgspec

from .asked import Asked


class GoToStep(Asked, frozen=True, tag="go_to_step"):
    """Go to a step of the way (``way.STEPS``), forward or back; empty = leave it."""

    step: str


class SetProposing(Asked, frozen=True, tag="set_proposing"):
    """How many values each person may propose, 1 to 20."""

    each: int


class ProposeValue(Asked, frozen=True, tag="propose_value"):
    """Propose a value; without ``person`` it comes from the facilitator or from the starter values."""

    text: str
    person: str = ""


class RewordProposal(Asked, frozen=True, tag="reword_proposal"):
    """Other words for a proposal."""

    proposal: str
    text: str


class WithdrawProposal(Asked, frozen=True, tag="withdraw_proposal"):
    """Take one's own proposal back."""

    proposal: str
    person: str = ""


class DeclineProposal(Asked, frozen=True, tag="decline_proposal"):
    """Set a proposal aside, with a reason that whoever proposed it is told."""

    proposal: str
    reason: str


class MergeProposals(Asked, frozen=True, tag="merge_proposals"):
    """Make one proposal out of several that say the same."""

    proposals: tuple[str, ...]
    text: str


class RestoreProposal(Asked, frozen=True, tag="restore_proposal"):
    """Take a merge apart, or bring a declined or withdrawn proposal back."""

    proposal: str


class OpenRound(Asked, frozen=True, tag="open_round"):
    """Begin a vote.

    ``ballot`` is a kind (``approval dots ranking score fist yesno word``). Its options are ``proposals`` and
    ``intentions`` by id, and ``texts``. For a ``choose`` round ``rule`` and ``seats`` say how the set is chosen; the
    defaults are the kind's own rule and as many seats as are usual. ``minutes`` sets a deadline. With ``after`` it
    takes up an earlier round again; one that is still open is broken off.
    """

    ballot: str
    question: str = ""
    purpose: str = "choose"
    proposals: tuple[str, ...] = ()
    intentions: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    rule: str = ""
    seats: int | None = None
    most: int | None = None
    cap: int | None = None
    minutes: float | None = None
    after: str = ""


class CloseRound(Asked, frozen=True, tag="close_round"):
    """End a vote and count it."""

    round: str


class RevealRound(Asked, frozen=True, tag="reveal_round"):
    """Show everybody what a vote has led to; an open one is closed first."""

    round: str


class BreakOffRound(Asked, frozen=True, tag="break_off_round"):
    """Stop a vote without counting it; its ballots are gone."""

    round: str


class RestartRound(Asked, frozen=True, tag="restart_round"):
    """Hold a vote again with the same options, as a new round; the old one is kept."""

    round: str
    minutes: float | None = None


class DrawTie(Asked, frozen=True, tag="draw_tie"):
    """Draw among tied sets; ``seed`` is logged, so that anybody can repeat the draw."""

    round: str
    seed: str


class Wording(msgspec.Struct, frozen=True):
    """A value in the group's own words; ``option`` says what it was in the round."""

    text: str
    option: str = ""


class AdoptIntentions(Asked, frozen=True, tag="adopt_intentions"):
    """Make values intentions of the community."""

    wordings: tuple[Wording, ...]
    round: str = ""


class AmendIntention(Asked, frozen=True, tag="amend_intention"):
    """Other words for an intention."""

    intention: str
    wording: str


class RetireIntention(Asked, frozen=True, tag="retire_intention"):
    """An intention holds no more."""

    intention: str


class GiveConsent(Asked, frozen=True, tag="give_consent"):
    """Consent to the intentions as they stand, or object and say why."""

    person: str
    consents: bool
    why: str = ""
    by_phone: bool = False

"""Proposing values, and making one out of those that say the same."""

from collections.abc import Iterable

from ..errors import Fault, InputFaults, NotNow, Refused
from ..events import Event
from ..names import folded, tidy
from ..state import State
from ..times import Micros
from ..way import DECLINED, LIVE, MERGED, PROPOSE, WITHDRAWN, Proposal, Way
from ..way_commands import (
    DeclineProposal,
    MergeProposals,
    ProposeValue,
    RestoreProposal,
    RewordProposal,
    SetProposing,
    WithdrawProposal,
)
from ..way_events import (
    ProposalDeclined,
    ProposalRestored,
    ProposalReworded,
    ProposalsMerged,
    ProposalWithdrawn,
    ProposingSet,
    ValueProposed,
)
from .registry import besides, decides, replace

LONGEST = 280
"""Characters of a value, or of a reason."""
MOST_PROPOSALS = 500
MOST_EACH = 20
MOST_TRIES = 3 * MOST_EACH
"""So often may one person propose, also what they take back: every one of them is kept."""


@decides(SetProposing)
def set_proposing(state: State, command: SetProposing, now: Micros) -> list[Event]:
    """Between one and twenty each."""
    if not 1 <= command.each <= MOST_EACH:
        raise InputFaults([Fault(f"each person may propose between 1 and {MOST_EACH}", column="each")], "proposing")
    return [] if command.each == state.way.each else [ProposingSet(command.each)]


@decides(ProposeValue)
def propose_value(state: State, command: ProposeValue, now: Micros) -> list[Event]:
    """Phones propose while the group is at that step; the facilitator always may."""
    text, way = text_of(command.text, "value"), state.way
    if command.person:
        state.core.find(command.person)
        entries = state.core.entries(command.person)
        if way.step != PROPOSE:
            raise NotNow("Values are not being collected just now.")
        tries = [one for one in way.proposals if one.person in entries]
        mine = [one for one in tries if one.status != WITHDRAWN]
        if any(folded(one.text) == folded(text) for one in mine):
            raise Refused("You have proposed that already.")
        if len(tries) >= MOST_TRIES:
            raise Refused("You have proposed very many already. Please tell the facilitator if something is missing.")
        if len(mine) >= way.each:
            raise Refused(f"That is {way.each} of {way.each}. Take one back to propose another.")
    if sum(one.status != WITHDRAWN for one in way.proposals) >= MOST_PROPOSALS:
        raise Refused(f"There are {MOST_PROPOSALS} proposals already; that is the most there can be.")
    entered_by = "phone" if command.person else "facilitator"
    return [ValueProposed(_next(way), text, now, entered_by, command.person)]


def text_of(text: str, what: str, longest: int = LONGEST) -> str:
    """A text as it is kept.

    Raises
    ------
    InputFaults
        It is empty, or too long.
    """
    kept = tidy(text)
    if not kept:
        raise InputFaults([Fault(f"please write the {what}", column=what)], what)
    if len(kept) > longest:
        raise InputFaults([Fault(f"this has {len(kept)} characters; {longest} are the most", column=what)], what)
    return kept


def _next(way: Way) -> str:
    return f"v{len(way.proposals) + 1:05d}"


def _found(way: Way, proposal: str) -> Proposal:
    found = way.find_proposal(proposal)
    if found is None:
        raise Refused("That proposal is not there (any more).")
    return found


def found_live(way: Way, proposals: Iterable[str]) -> list[Proposal]:
    """Proposals by id.

    Raises
    ------
    Refused
        One is not there, or has been withdrawn, set aside or merged.
    """
    found = [_found(way, proposal) for proposal in dict.fromkeys(proposals)]
    gone = [one.text for one in found if one.status != LIVE]
    if gone:
        raise Refused(f"“{gone[0]}” has been withdrawn, set aside or merged meanwhile.")
    return found


@decides(RewordProposal)
def reword_proposal(state: State, command: RewordProposal, now: Micros) -> list[Event]:
    """Other words; the former stay in the log."""
    [found] = found_live(state.way, [command.proposal])
    text = text_of(command.text, "value")
    return [] if text == found.text else [ProposalReworded(command.proposal, text, now)]


@decides(WithdrawProposal)
def withdraw_proposal(state: State, command: WithdrawProposal, now: Micros) -> list[Event]:
    """By whoever proposed it, or by the facilitator."""
    found = _found(state.way, command.proposal)
    if command.person and found.person not in state.core.entries(command.person):
        raise Refused("Only whoever proposed it can take it back.")
    if found.status == WITHDRAWN:
        return []
    found_live(state.way, [command.proposal])
    return [ProposalWithdrawn(command.proposal, now)]


@decides(DeclineProposal)
def decline_proposal(state: State, command: DeclineProposal, now: Micros) -> list[Event]:
    """Never without a reason."""
    found_live(state.way, [command.proposal])
    return [ProposalDeclined(command.proposal, text_of(command.reason, "reason"), now)]


@decides(MergeProposals)
def merge_proposals(state: State, command: MergeProposals, now: Micros) -> list[Event]:
    """Two or more, none of which is lost."""
    found = found_live(state.way, command.proposals)
    if len(found) < 2:
        raise Refused("Please choose at least two proposals to merge.")
    text = text_of(command.text, "value")
    return [ProposalsMerged(_next(state.way), tuple(one.proposal for one in found), text, now)]


@decides(RestoreProposal)
def restore_proposal(state: State, command: RestoreProposal, now: Micros) -> list[Event]:
    """A merged one comes apart, a declined or withdrawn one comes back."""
    found = _found(state.way, command.proposal)
    if found.status == MERGED:
        raise Refused("It is part of a merged value; take that one apart.")
    if found.status == WITHDRAWN and found.sources:
        raise Refused("It was taken apart; merge its parts once more.")
    return [] if found.status == LIVE and not found.sources else [ProposalRestored(command.proposal, now)]


@besides(ProposingSet)
def proposing_set(state: State, event: ProposingSet) -> State:
    """So many each."""
    return replace(state, way=replace(state.way, each=event.each))


@besides(ValueProposed)
def value_proposed(state: State, event: ValueProposed) -> State:
    """One more."""
    return _with(state, Proposal(event.proposal, event.text, event.at, event.entered_by, event.person))


def _with(state: State, proposal: Proposal) -> State:
    return replace(state, way=replace(state.way, proposals=(*state.way.proposals, proposal)))


def _changed(state: State, proposals: Iterable[str], **changes: object) -> State:
    which = set(proposals)
    kept = tuple(replace(one, **changes) if one.proposal in which else one for one in state.way.proposals)
    return replace(state, way=replace(state.way, proposals=kept))


@besides(ProposalReworded)
def proposal_reworded(state: State, event: ProposalReworded) -> State:
    """Other words."""
    return _changed(state, [event.proposal], text=event.text)


@besides(ProposalWithdrawn)
def proposal_withdrawn(state: State, event: ProposalWithdrawn) -> State:
    """Taken back."""
    return _changed(state, [event.proposal], status=WITHDRAWN)


@besides(ProposalDeclined)
def proposal_declined(state: State, event: ProposalDeclined) -> State:
    """Set aside."""
    return _changed(state, [event.proposal], status=DECLINED, reason=event.reason)


@besides(ProposalsMerged)
def proposals_merged(state: State, event: ProposalsMerged) -> State:
    """One new, of which the others are sources."""
    state = _changed(state, event.sources, status=MERGED, into=event.proposal)
    return _with(state, Proposal(event.proposal, event.text, event.at, "facilitator", sources=event.sources))


@besides(ProposalRestored)
def proposal_restored(state: State, event: ProposalRestored) -> State:
    """Its sources are back in its place, or it is."""
    found = state.way.find_proposal(event.proposal)
    if found is not None and found.sources and found.status == LIVE:
        state = _changed(state, found.sources, status=LIVE, into="")
        return _changed(state, [event.proposal], status=WITHDRAWN)
    return _changed(state, [event.proposal], status=LIVE, reason="")

"""What a phone may ask for. Never for somebody else: who asks is known by the device."""

from typing import Annotated

import msgspec
from msgspec import Meta

from ...domain import participant_commands as own
from ...domain import way_commands as way
from ...domain.commands import Command
from ...domain.voting.ballots import Ballot

Id = Annotated[
    str, Meta(min_length=8, max_length=64, pattern="^[A-Za-z0-9_.:-]+$", description="Made by the phone; once each.")
]
Short = Annotated[str, Meta(max_length=64)]
Line = Annotated[str, Meta(max_length=1000)]


class Ask(msgspec.Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True):
    """The base of all that is asked through ``do``."""

    def command(self, person: str) -> Command:
        """The command this is, as ``person``."""
        raise NotImplementedError


class RaiseHand(Ask, frozen=True, tag="raise_hand"):
    """Ask for the floor."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.RaiseHand(person, by_phone=True)


class LowerHand(Ask, frozen=True, tag="lower_hand"):
    """Ask no more."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.LowerHand(person)


class PassTurn(Ask, frozen=True, tag="pass_turn"):
    """Pass."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.PassTurn(person, by_phone=True)


class TakeFloor(Ask, frozen=True, tag="take_floor"):
    """Begin one's own turn."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.TakeFloor(person)


class GiveFloorBack(Ask, frozen=True, tag="give_floor_back"):
    """End one's own turn."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.GiveFloorBack(person)


class ProposeValue(Ask, frozen=True, tag="propose_value"):
    """Propose a value."""

    text: Line

    def command(self, person: str) -> Command:
        """As somebody."""
        return way.ProposeValue(self.text, person)


class WithdrawProposal(Ask, frozen=True, tag="withdraw_proposal"):
    """Take one's own proposal back."""

    proposal: Short

    def command(self, person: str) -> Command:
        """As somebody."""
        return way.WithdrawProposal(self.proposal, person)


class GiveConsent(Ask, frozen=True, tag="give_consent"):
    """Consent to the intentions, or object and say why."""

    consents: bool
    why: Line = ""

    def command(self, person: str) -> Command:
        """As somebody."""
        return way.GiveConsent(person, self.consents, self.why, by_phone=True)


class Leave(Ask, frozen=True, tag="leave"):
    """Leave the gathering."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.Leave(person)


class ForgetPerson(Ask, frozen=True, tag="forget_person"):
    """Be forgotten."""

    def command(self, person: str) -> Command:
        """As somebody."""
        return own.ForgetPerson(person)


AnyAsk = (
    RaiseHand
    | LowerHand
    | PassTurn
    | TakeFloor
    | GiveFloorBack
    | ProposeValue
    | WithdrawProposal
    | GiveConsent
    | Leave
    | ForgetPerson
)


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of everything that is posted."""


class JoinBody(Body, frozen=True):
    """Come in as ``person`` of the door's names, under a ``name``, or, with neither, unnamed."""

    id: Id
    person: Short | None = None
    name: Annotated[str, Meta(max_length=400)] | None = None


class LinkBody(Body, frozen=True):
    """Come in as somebody who is in already, by the personal code on their other device."""

    id: Id
    personal: Annotated[str, Meta(min_length=1, max_length=32)]


class DoBody(Body, frozen=True):
    """Do something; the same ``id`` again does it no second time."""

    id: Id
    command: AnyAsk


class BallotBody(Body, frozen=True):
    """Cast, change or (``null``) withdraw one's ballot. ``turn`` counts the ballots of this device in this round."""

    id: Id
    round: Short
    turn: Annotated[int, Meta(ge=1, le=2**53)]
    ballot: Ballot | None

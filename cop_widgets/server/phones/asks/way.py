"""What people ask on the way to intentions. Ballots are posted by themselves, see ``BallotBody``."""

from ....domain import way_commands as way
from ....domain.commands import Command
from .base import Ask, Asker, Line, Short


class ProposeValue(Ask, frozen=True, tag="propose_value"):
    """Propose a value."""

    text: Line

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return way.ProposeValue(self.text, by.person)


class WithdrawProposal(Ask, frozen=True, tag="withdraw_proposal"):
    """Take one's own proposal back."""

    proposal: Short

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return way.WithdrawProposal(self.proposal, by.person)


class GiveConsent(Ask, frozen=True, tag="give_consent"):
    """Consent to the intentions, or object and say why."""

    consents: bool
    why: Line = ""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return way.GiveConsent(by.person, self.consents, self.why, by_phone=True)

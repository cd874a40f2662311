"""What people ask for themselves: hands, turns, the talking piece, the circle, leaving."""

from ....domain import floor
from ....domain import floor_commands as sharing
from ....domain import participant_commands as own
from ....domain.commands import Command
from .base import Ask, Asker, Short


class RaiseHand(Ask, frozen=True, tag="raise_hand"):
    """Ask for the floor; for what, see ``floor.ABOUTS``."""

    about: Short = floor.NEW

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.RaiseHand(by.person, by_phone=True, about=self.about)


class LowerHand(Ask, frozen=True, tag="lower_hand"):
    """Ask no more."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.LowerHand(by.person)


class PassTurn(Ask, frozen=True, tag="pass_turn"):
    """Pass."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.PassTurn(by.person, by_phone=True)


class TakeFloor(Ask, frozen=True, tag="take_floor"):
    """Begin one's own turn."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.TakeFloor(by.person)


class GiveFloorBack(Ask, frozen=True, tag="give_floor_back"):
    """End one's own turn."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.GiveFloorBack(by.person)


class Leave(Ask, frozen=True, tag="leave"):
    """Leave the gathering."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.Leave(by.person)


class ForgetPerson(Ask, frozen=True, tag="forget_person"):
    """Be forgotten."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return own.ForgetPerson(by.person)


class HandPiece(Ask, frozen=True, tag="hand_piece"):
    """Hand the talking piece on, while one holds it."""

    to: Short

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return sharing.HandPiece(self.to, by.person, by_phone=True)


class SitInCircle(Ask, frozen=True, tag="sit_in_circle"):
    """Take a free chair in the fishbowl."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return sharing.SitInCircle(by.person)


class LeaveCircle(Ask, frozen=True, tag="leave_circle"):
    """Leave it again."""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return sharing.LeaveCircle(by.person)

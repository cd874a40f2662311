"""What phones that steer the gathering may ask about the floor and its clock: turns, the queue, groups, pauses."""

from typing import Annotated, ClassVar

from msgspec import Meta

from ....domain import commands, floor
from ....domain import floor_commands as sharing
from ....domain import participant_commands as own
from ....domain.commands import Command
from .base import Ask, Asker, Minutes, Short

Seconds = Annotated[float, Meta(ge=0, le=86_400)]


class Steer(Ask, frozen=True):
    """The base of what is asked for the gathering, and not for oneself."""

    steers: ClassVar[bool] = True


class StartTurn(Steer, frozen=True, tag="start_turn"):
    """Give somebody the floor."""

    person: Short

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return commands.StartTurn(self.person)


class EndTurn(Steer, frozen=True, tag="end_turn"):
    """End the turn that goes on."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return commands.EndTurn()


class GiveFloorToNext(Steer, frozen=True, tag="give_floor_to_next"):
    """Give the floor to whoever is first in the queue."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return sharing.GiveFloorToNext()


class NextInRound(Steer, frozen=True, tag="next_in_round"):
    """In a round: ask the next person; with ``passes`` the one asked now passes."""

    passes: bool = False

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return sharing.NextInRound(self.passes)


class SetQueueOrder(Steer, frozen=True, tag="set_queue_order"):
    """Order hands by fairness, or by first come."""

    fair: bool

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return sharing.SetQueueOrder(self.fair)


class RaiseHandFor(Steer, frozen=True, tag="raise_hand_for"):
    """Raise the hand of somebody without a phone."""

    person: Short
    about: Short = floor.NEW

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return own.RaiseHand(self.person, about=self.about)


class LowerHandFor(Steer, frozen=True, tag="lower_hand_for"):
    """Take somebody's hand down."""

    person: Short

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return own.LowerHand(self.person)


class TimeFloor(Steer, frozen=True, tag="time_floor"):
    """From now so many more minutes in groups or in silence; none = without a clock."""

    minutes: Minutes | None

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return sharing.TimeFloor(self.minutes)


class CallBack(Steer, frozen=True, tag="call_back"):
    """Call everybody back."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return sharing.CallBack()


class Pause(Steer, frozen=True, tag="pause"):
    """Pause the gathering."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return commands.PauseGathering()


class Resume(Steer, frozen=True, tag="resume"):
    """Go on after a pause."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return commands.ResumeGathering()


class SetTimeBox(Steer, frozen=True, tag="set_time_box"):
    """Set the soft length of a turn; none = no such length."""

    seconds: Seconds | None

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return commands.SetTimeBox(self.seconds)

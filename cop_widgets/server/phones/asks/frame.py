"""What people ask about the gathering's frame: the agreement, who they are, what to read."""

from typing import Annotated

from msgspec import Meta

from ....domain import frame_commands as frame
from ....domain.commands import Command
from .base import Ask, Asker, Line, Link, Short


class GiveAgreement(Ask, frozen=True, tag="give_agreement"):
    """Say whether one keeps the confidentiality agreement, in the ``wording`` that one has read."""

    agrees: bool
    why: Line = ""
    wording: Annotated[str, Meta(max_length=4000)] = ""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return frame.GiveAgreement(by.person, self.agrees, self.why, by_phone=True, wording=self.wording)


class DescribeMe(Ask, frozen=True, tag="describe_me"):
    """Say what helps to be welcomed; what is not said stays. ``needs`` reach the facilitator alone."""

    pronouns: Line | None = None
    say: Line | None = None
    first_time: bool | None = None
    needs: Line | None = None

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return frame.DescribePerson(by.person, self.pronouns, self.say, self.first_time, self.needs)


class ShareReading(Ask, frozen=True, tag="share_reading"):
    """Suggest something to read for next time."""

    title: Line
    link: Link = ""
    note: Line = ""

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return frame.ShareReading(self.title, self.link, self.note, by.person)


class RemoveReading(Ask, frozen=True, tag="remove_reading"):
    """Take one's own suggestion back."""

    reading: Short

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return frame.RemoveReading(self.reading, by.person)

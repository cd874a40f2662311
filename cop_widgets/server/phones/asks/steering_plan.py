"""What phones that steer the gathering may ask about its agenda and its prompts."""

from ....domain import agenda_commands as agenda
from ....domain import prompt_commands as prompts
from ....domain.commands import Command
from .base import Asker, Minutes, Short
from .steering import Steer


class StartSegment(Steer, frozen=True, tag="start_segment"):
    """Go to a segment, or with none to the next one."""

    segment: Short | None = None

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return agenda.StartSegment(self.segment)


class GoBack(Steer, frozen=True, tag="go_back"):
    """Take up the segment before this one once more."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return agenda.GoBack()


class ExtendSegment(Steer, frozen=True, tag="extend_segment"):
    """Give the segment that goes on more minutes."""

    minutes: Minutes

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return agenda.ExtendSegment(self.minutes)


class SkipSegment(Steer, frozen=True, tag="skip_segment"):
    """Leave a segment out."""

    segment: Short

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return agenda.SkipSegment(self.segment)


class ShortenRest(Steer, frozen=True, tag="shorten_rest"):
    """Shorten what has not begun, so that the gathering ends in time."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return agenda.ShortenRest()


class ShowPrompt(Steer, frozen=True, tag="show_prompt"):
    """Put a prompt that lies ready on the wall."""

    prompt: Short
    form: Short = ""
    named: bool = True
    think_min: Minutes | None = None
    minutes: Minutes | None = None

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return prompts.ShowPrompt(
            self.prompt, form=self.form, named=self.named, think_min=self.think_min, minutes=self.minutes
        )


class TimePrompt(Steer, frozen=True, tag="time_prompt"):
    """From now so many more minutes of quiet thinking, or to answer; none ends that clock."""

    think_min: Minutes | None = None
    minutes: Minutes | None = None

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return prompts.TimePrompt(self.think_min, self.minutes)


class ClosePrompt(Steer, frozen=True, tag="close_prompt"):
    """Take no more answers."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return prompts.ClosePrompt()


class PutPromptAway(Steer, frozen=True, tag="put_prompt_away"):
    """Take the prompt off the wall and phones."""

    def command(self, by: Asker) -> Command:  # noqa: ARG002 - no matter who
        """For the gathering."""
        return prompts.PutPromptAway()

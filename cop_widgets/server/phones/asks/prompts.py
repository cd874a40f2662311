"""What people ask about prompts.

The server does not look whether answers are named: it says both who answers and by which key, and the rules keep one
of them. The ids of these commands never tell who asked.
"""

from typing import Annotated

from msgspec import Meta

from ....domain import prompt_commands as prompts
from ....domain.commands import Command
from .base import Ask, Asker, Line, Short

Score = Annotated[int, Meta(ge=-1000, le=1000)]


class GiveResponse(Ask, frozen=True, tag="give_response"):
    """Answer the prompt that is shown, or pass. ``image`` is what ``photo`` answered."""

    prompt: Short
    text: Line = ""
    score: Score | None = None
    image: Short = ""
    alt: Line = ""
    passed: bool = False

    def command(self, by: Asker) -> Command:
        """As whoever asks, or as their device."""
        return prompts.GiveResponse(
            self.prompt,
            by.person,
            by.key(self.prompt),
            self.text,
            self.score,
            self.image,
            self.alt,
            self.passed,
            by_phone=True,
        )

    def id(self, by: Asker, id: str) -> str:
        """It does not say whose."""
        return by.blind(id)


class WithdrawResponse(Ask, frozen=True, tag="withdraw_response"):
    """Take one's own answer back."""

    response: Short

    def command(self, by: Asker) -> Command:
        """As whoever asks, or as their device."""
        found = by.state.prompts.responses.get(self.response)
        return prompts.WithdrawResponse(self.response, by.person, by.key(found.prompt if found else ""))

    def id(self, by: Asker, id: str) -> str:
        """It does not say whose."""
        return by.blind(id)


class React(Ask, frozen=True, tag="react"):
    """Give a shared answer a ``heart``, say it is the ``same`` for oneself, or take that back."""

    response: Short
    reaction: Short
    on: bool

    def command(self, by: Asker) -> Command:
        """As whoever asks."""
        return prompts.React(self.response, by.person, self.reaction, self.on)

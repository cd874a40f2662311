"""The prompt by itself."""

from ..domain import prompt_screens, screening
from ..store.shipped import static
from .view import GatheringView


class PromptCard(GatheringView):
    """The prompt on the wall with the answers that are shared: what everybody may see."""

    _esm = static() / "prompt_card.js"
    _css = static() / "prompt_card.css"

    def made(self) -> prompt_screens.PromptScreen:
        """As on the wall."""
        return screening.prompt(self.gathering.state, self.gathering.now())

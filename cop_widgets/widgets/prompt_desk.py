"""Prompts and their answers, for whoever leads."""

from base64 import b64decode
from binascii import Error as NotBase64
from pathlib import Path
from typing import Any

import msgspec

from ..domain import prompt_screens, screening
from ..domain.errors import PhotoRefused
from ..live.decks import deck
from ..live.gathering import Gathering
from ..live.home import home_of
from ..store.shipped import static
from .view import GatheringView, Message

LONGEST = 16_000_000 * 4 // 3
"""Characters of a photo in base64; what a photo may have in bytes is for ``live.photos`` to say."""


class PromptDesk(GatheringView):
    """Choose a prompt, show it, see all answers, share and group them. Facilitator only.

    Parameters
    ----------
    gathering
        As from ``open_gathering``, or the code of one.
    deck
        A file with the group's own prompts (see ``sample_data/prompts.csv``), in place of those that come with the
        package.
    """

    _esm = static() / "prompt_desk.js"
    _css = static() / "prompt_desk.css"

    def __init__(self, gathering: Gathering | str, *, deck: str | Path | None = None, **traits: Any) -> None:
        super().__init__(gathering, **{**traits, "options": {**traits.get("options", {}), "deck": cards(deck)}})

    def made(self) -> prompt_screens.PromptsScreen:
        """All of it."""
        return screening.prompts(self.gathering.state, self.gathering.now())

    def on_photo(self, message: Message) -> None:
        """Keep a picture for a prompt, or for an answer that is entered for somebody."""
        data = message.get("data")
        if not isinstance(data, str) or not data or len(data) > LONGEST:
            raise PhotoRefused("That picture is too large, or there is none.")
        try:
            picture = b64decode(data, validate=True)
        except (NotBase64, ValueError) as error:
            raise PhotoRefused("That picture did not come whole. Please choose it once more.") from error
        name = home_of(self.gathering).photos.keep(self.gathering.code, picture)
        self.send({"type": "photo", "id": message.get("id"), "image": name})


def cards(path: str | Path | None = None) -> list[dict[str, Any]]:
    """A deck as options of a widget."""
    found: list[dict[str, Any]] = msgspec.to_builtins(deck(path))
    return found

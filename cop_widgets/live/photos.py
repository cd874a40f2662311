"""Pictures that people send: drawn anew, kept beside the log, gone when their answer is."""

import secrets
from pathlib import Path

from ..domain.errors import PhotoRefused
from ..domain.pictures import taken_back, wanted
from ..domain.state import State
from ..store.photo_files import PhotoFiles
from ..store.photo_worker import drawn_anew

FOLDER = "photos"
MOST = 500
"""Pictures of one gathering."""
UNSENT_S = 24 * 3600.0
"""A picture that no answer has come with for so long is let go."""

_ENOUGH = f"This gathering has {MOST} pictures already, and takes no more. Your words are as welcome."


class Photos:
    """The pictures of all gatherings of a home."""

    def __init__(self, folder: Path) -> None:
        self._files = PhotoFiles(folder)

    def keep(self, gathering: str, data: bytes) -> str:
        """Keep a picture as somebody sent it, and give its name. It takes up to some seconds.

        Parameters
        ----------
        gathering
            Its code.
        data
            A JPEG, PNG, WebP, GIF, HEIC or AVIF file.

        Returns
        -------
        str
            32 hexadecimal digits that nobody can guess, and ``.jpg``.

        Raises
        ------
        PhotoRefused
            It is too large or cannot be read, or there are very many already.
        PhotosFull
            It could not be put on the disk.
        """
        if len(self._files.names(gathering)) >= MOST:
            raise PhotoRefused(_ENOUGH)
        made = drawn_anew(data)
        name = f"{secrets.token_hex(16)}.jpg"
        self._files.write(gathering, name, made)
        return name

    def open(self, gathering: str, name: str) -> bytes | None:
        """A picture, as JPEG; ``None`` where this gathering has none of this name."""
        return self._files.read(gathering, name)

    def folder_of(self, gathering: str) -> Path:
        """Where the pictures of a gathering are."""
        return self._files.folder / gathering

    def drop(self, gathering: str, names: frozenset[str]) -> None:
        """Let pictures go."""
        for name in names:
            self._files.remove(gathering, name)

    def tidy(self, state: State) -> None:
        """Let go of what was taken back, and of what was never sent with an answer."""
        unsent = self._files.older(state.code, UNSENT_S) - wanted(state)
        self.drop(state.code, (unsent | taken_back(state)) & self._files.names(state.code))

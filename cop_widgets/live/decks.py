"""Decks of prompts: the one that comes with the package, and a group's own."""

from functools import cache
from pathlib import Path

from ..domain.decks import read_deck
from ..domain.errors import CopError
from ..domain.prompt_screens import DeckCard
from ..domain.transcripts import decode
from ..store.shipped import sample_data

FILE = "prompts.csv"


def deck(path: str | Path | None = None) -> tuple[DeckCard, ...]:
    """The prompts of a file, or those that come with the package.

    Parameters
    ----------
    path
        A table as ``read_deck`` takes it; ``sample_data/prompts.csv`` is one to begin with.

    Returns
    -------
    tuple of DeckCard
        In file order; none where the package's own file is not there.

    Raises
    ------
    InputFaults
        The file cannot be a deck; all that is wrong with it, by row and column.
    CopError
        It cannot be read.
    """
    return shipped_deck() if path is None else _read(Path(path))


@cache
def shipped_deck() -> tuple[DeckCard, ...]:
    """``sample_data/prompts.csv``."""
    try:
        return _read(sample_data() / FILE)
    except CopError:
        return ()


def _read(path: Path) -> tuple[DeckCard, ...]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CopError(f"The deck {path.name} cannot be read: {error.strerror}.") from error
    return read_deck(decode(data, path.name), path.name)

"""Texts of several lines as people write them: words for the opening, a poem, a note."""

from .names import tidy

LONGEST = 2000
"""Most characters (code points) of such a text."""


def passage(text: str) -> str:
    r"""Return a text as it is kept: each line tidy (see ``names.tidy``), no empty line at its ends, never two running.

    Parameters
    ----------
    text : str
        As typed, pasted or read; any line ends.

    Returns
    -------
    str
        Lines joined by ``\n``, perhaps empty. ``passage(passage(x)) == passage(x)``.
    """
    kept: list[str] = []
    for line in map(tidy, text.splitlines()):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip("\n")


def too_long(text: str, longest: int = LONGEST) -> str | None:
    """Return in words that a text as it is kept has too many characters, or None."""
    return f"this has {len(text)} characters; {longest} are the most" if len(text) > longest else None

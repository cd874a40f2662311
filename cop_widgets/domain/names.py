"""People's names as typed or pasted: what is kept of them, and when two are the same."""

from functools import lru_cache
from unicodedata import category, normalize

LONGEST = 200
"""Most characters (code points) that a name may have."""

_JOINERS = "\u200c\u200d"
_TAGS = range(0xE0020, 0xE0080)
_UNSEEN = {"Cc", "Cf", "Cs"}


def _stays(sign: str) -> bool:
    """Whether a character belongs to a name: joiners and tags build emoji and letters, other controls do not."""
    return sign in _JOINERS or ord(sign) in _TAGS or sign.isspace() or category(sign) not in _UNSEEN


def _seen(sign: str) -> bool:
    """Whether a character shows on a page by itself."""
    kind = category(sign)
    return kind not in _UNSEEN and kind[0] not in "ZM"


@lru_cache(maxsize=1024)
def tidy(name: str) -> str:
    """Return a name as it is kept.

    Control and direction characters go, runs of white space become one space, the ends are stripped, and
    letters with their marks are composed (Unicode NFC). Letters, marks and emoji stay, with their joiners.

    Parameters
    ----------
    name : str
        As typed, pasted or read.

    Returns
    -------
    str
        The tidy name, perhaps empty. ``tidy(tidy(x)) == tidy(x)``.
    """
    kept = name if name.isascii() and name.isprintable() else "".join(filter(_stays, name))
    return normalize("NFC", " ".join(kept.split()))


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """Return the form under which two spellings of one name are equal (tidy, then caseless).

    Parameters
    ----------
    name : str
        Any name.

    Returns
    -------
    str
        A key for comparing, not for showing (Unicode caseless matching, section 3.13, D145).
    """
    return normalize("NFC", normalize("NFD", tidy(name)).casefold())


def name_fault(name: str) -> str | None:
    """Return what is wrong with a name in plain words, or None.

    Parameters
    ----------
    name : str
        Any name; it is looked at as ``tidy`` would keep it.

    Returns
    -------
    str or None
        A sentence if nothing of it can be seen or it is longer than ``LONGEST``; otherwise None.
    """
    kept = tidy(name)
    if not any(map(_seen, kept)):
        return "There is no name here."
    if len(kept) > LONGEST:
        return f"A name may have {LONGEST} characters at most; this one has {len(kept)}."
    return None

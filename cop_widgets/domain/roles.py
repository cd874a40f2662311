"""Roles as people write them."""

from .frame import ROLES
from .names import folded, tidy

SPELLED = tuple(role.replace("_", " ") for role in ROLES)
"""Roles in plain words, in their order."""
_KNOWN = {folded(sign.join(role.split("_"))): role for role in ROLES for sign in ("_", " ", "-", "")}


def role_of(text: str) -> str | None:
    """Return the role that is meant by "note keeper", "Note-Keeper" or "note_keeper"; None if it is none.

    Parameters
    ----------
    text : str
        As typed or read; nothing written means a participant.

    Returns
    -------
    str or None
        One of ``frame.ROLES``.
    """
    return _KNOWN.get(folded(text)) if tidy(text) else ROLES[0]


def role_fault(role: str) -> str | None:
    """Return what is wrong with a role of a command in plain words, or None if it is one of ``frame.ROLES``."""
    return None if role in ROLES else f"“{tidy(role)[:40]}” is no role; use {', '.join(ROLES)}"

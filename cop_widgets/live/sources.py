"""Where clocks, ids and codes come from when nobody passes others in."""

import secrets
import time
from collections.abc import Callable

from ..domain.times import Micros

Clock = Callable[[], Micros]
Names = Callable[[], str]

CODE_LETTERS = "23456789ABCDFGHJKMNPQRSTVWXYZ"
"""Without look-alikes (0 O, 1 I L, U V), and without E: a spreadsheet reads 22E345 as a number."""
CODE_LENGTH = 6


def wall_clock() -> Micros:
    """Now, by the computer's clock."""
    return time.time_ns() // 1000


def new_id() -> str:
    """An id for a command: 128 random bits."""
    return secrets.token_hex(16)


def new_code() -> str:
    """A code for a gathering, for people to read out and type."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if not code.isdigit():
            return code


def tidy_code(text: str) -> str:
    """A code as typed by a person: any case, spaces and dashes between."""
    return "".join(c for c in text.upper() if c.isalnum())

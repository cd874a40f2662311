"""Keys of the board, as its own help tells them."""

import re
from pathlib import Path

import cop_widgets

from ..markdown import table

_SOURCE = Path(cop_widgets.__file__).parent / "web" / "src" / "lib" / "board_keys.ts"
_LIST = re.compile(r"BOARD_KEYS.*?= \[(.*?)\n\];", re.DOTALL)
_PAIR = re.compile(r'\["(.+?)", "(.+?)"\]')


def board() -> str:
    """All of them, as a table."""
    return table(("Key", "What it does"), [(f"**{key}**", does) for key, does in pairs()])


def pairs() -> list[tuple[str, str]]:
    """Keys and what they do, in the order of the help."""
    found = _LIST.search(_SOURCE.read_text("utf-8"))
    assert found, f"there is no BOARD_KEYS in {_SOURCE}"
    return _PAIR.findall(found[1])

"""Small pieces of Markdown."""

import re
from collections.abc import Iterable, Sequence
from inspect import cleandoc
from textwrap import indent
from typing import Any

from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import NumpyDocstring

_STYLE: Any = Config(napoleon_use_rtype=False, napoleon_use_ivar=True)
"""Napoleon's own settings; it is typed for those of a whole project."""


def slug(*words: str) -> str:
    """An anchor out of words, the way docutils would write it."""
    return "-".join(re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-") for word in words if word)


def code(text: object) -> str:
    """Something as code."""
    return f"`{text}`"


def named(text: str, anchor: str) -> str:
    """Something as code, with an anchor of its own."""
    return f"`{text}`{{#{anchor}}}"


def heading(level: int, text: str, anchor: str) -> str:
    """A heading with an anchor of its own."""
    return f"({anchor})=\n\n{'#' * level} {text}\n"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """A table; nothing where there are no rows. ``kind`` is a class for its looks."""
    lines = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    if not lines:
        return ""
    styled = f"{{.{kind}}}\n" if kind else ""
    return "\n".join([f"{styled}| {' | '.join(titles)} |", f"|{' --- |' * len(titles)}", *lines]) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def fenced(text: str, language: str) -> str:
    """A block of code."""
    return f"```{language}\n{text.rstrip()}\n```\n"


def rst(text: str) -> str:
    """A block in the language of docstrings."""
    return f"````{{eval-rst}}\n{text.rstrip()}\n````\n"


def docstring(doc: str | None, by: int = 0) -> str:
    """A docstring in numpy's style as reStructuredText, indented."""
    lines = NumpyDocstring(_clean(doc), _STYLE).lines()
    return indent("\n".join(lines), " " * by)


def first_sentence(doc: str | None) -> str:
    """What a docstring begins with."""
    return " ".join(_clean(doc).split("\n\n")[0].split())


def told(doc: str | None) -> str:
    """All that a docstring without sections says, as Markdown."""
    return _clean(doc) + "\n"


def _clean(doc: str | None) -> str:
    return cleandoc(doc or "")

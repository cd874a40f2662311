"""Pages of README and docs, and what of them can be tried: files they show, commands, lines of Python."""

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
WRITTEN = ("tutorial", "how-to", "explanation")
"""Folders of docs with pages written by hand; the reference is made from the code and tested beside this."""

_FENCE = re.compile(r"^ *```(?P<head>[^\n]*)\n(?P<body>.*?)^ *```", re.DOTALL | re.MULTILINE)
_CAPTION = re.compile(r"^:caption: (\S+)\n\n?", re.MULTILINE)


class Block(NamedTuple):
    """What stands between fences: its language, the name of the file that it shows (or none), its text."""

    language: str
    file: str
    text: str


class Page(NamedTuple):
    """A page by its path from the root."""

    name: str
    text: str

    @property
    def blocks(self) -> list[Block]:
        """All blocks in their order."""
        return [_block(found["head"], found["body"]) for found in _FENCE.finditer(self.text)]

    @property
    def prose(self) -> str:
        """The page without its blocks."""
        return _FENCE.sub("", self.text)

    @property
    def commands(self) -> list[str]:
        """Lines in blocks for a shell."""
        return [line.strip() for block in self.blocks if block.language == "sh" for line in block.text.splitlines()]

    @property
    def files(self) -> dict[str, str]:
        """The files that it shows, by name."""
        return {block.file: block.text for block in self.blocks if block.file}


def _block(head: str, body: str) -> Block:
    indent = min((len(line) - len(line.lstrip()) for line in body.splitlines() if line.strip()), default=0)
    text = "\n".join(line[indent:] for line in body.splitlines()) + "\n"
    directive, _, language = head.partition("{code-block}")
    caption = _CAPTION.search(text)
    return Block(
        (language if "{code-block}" in head else directive).strip(),
        caption[1] if caption else "",
        _CAPTION.sub("", text, count=1) if caption else text,
    )


def pages() -> list[Page]:
    """README and every page written by hand."""
    paths = [ROOT / "README.md", ROOT / "docs" / "privacy.md"]
    for folder in WRITTEN:
        paths += sorted((ROOT / "docs" / folder).glob("*.md"))
    return [Page(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]

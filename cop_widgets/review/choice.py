"""Which gathering's outcomes to look at."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from ..domain.csv_cells import restored
from ..domain.errors import InputFaults
from ..live.sources import tidy_code
from ..store.outcome_files import PACKAGE
from .cells import read_cells

QUERY = "QUERY_STRING"
"""Voilà puts what stands behind the ``?`` of the page's address here."""
_GATHERING = "gathering.csv"


class Kept(NamedTuple):
    """A folder of outcomes: ``2026-11-21-title-CODE``."""

    code: str
    day: str
    title: str
    folder: Path

    @property
    def says(self) -> str:
        """Title and date."""
        return f"{self.title} · {in_words(self.day)}"


def kept_outcomes(home: Path) -> list[Kept]:
    """Return all folders of outcomes, the newest gathering first.

    ``home`` may be a folder of gatherings, a folder that holds folders of outcomes, or a folder of outcomes itself:
    one that was copied or sent is enough.
    """
    places = [path for way in (f"outcomes/*/{PACKAGE}", f"*/{PACKAGE}", PACKAGE) for path in home.glob(way)]
    found = [_kept(package.parent) for package in places]
    return [kept for _, kept in sorted(found, key=lambda one: (one[1].day, one[0], one[1].code), reverse=True)]


def named(kept: list[Kept]) -> list[str]:
    """Return what each is called in a list; the code tells those of one title and day apart."""
    often = Counter(one.says for one in kept)
    return [f"{one.says} · {one.code}" if often[one.says] > 1 else one.says for one in kept]


def in_words(day: str) -> str:
    """Return a date such as 2026-11-21 in words; anything else as it is."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {found:%B %Y}"


def _kept(folder: Path) -> tuple[str, Kept]:
    """When it began, and the gathering. Where the file does not tell, the folder's name does."""
    day, title, code = folder.name[:10], folder.name[11:].rpartition("-")[0], folder.name.rpartition("-")[2]
    try:
        cells = read_cells((folder / _GATHERING).read_bytes(), _GATHERING, ["gathering", "title", "start"]).columns
        said, start = restored(cells["title"][0]), cells["start"][0]
        code = cells["gathering"][0] or code
    except (OSError, InputFaults, IndexError):
        said, start = "", ""
    return start, Kept(code, day, said.strip() or title.replace("-", " "), folder)


def asked_for(environment: Mapping[str, str]) -> str | None:
    """Return the code in ``?gathering=CODE``, if there is one."""
    codes = parse_qs(environment.get(QUERY, "")).get("gathering", [])
    return tidy_code(codes[0]) or None if codes else None

"""Which gathering's outcomes to look at."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from ..domain.csv_cells import restored
from ..domain.errors import InputFaults
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
    """Return all folders of outcomes of a home, the newest gathering first."""
    found = [_kept(package.parent) for package in (home / "outcomes").glob(f"*/{PACKAGE}")]
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
        cells = read_cells((folder / _GATHERING).read_bytes(), _GATHERING, ["title", "start"]).columns
        said, start = restored(cells["title"][0]), cells["start"][0]
    except (OSError, InputFaults, IndexError):
        said, start = "", ""
    return start, Kept(code, day, said.strip() or title.replace("-", " "), folder)


def asked_for(environment: Mapping[str, str]) -> str | None:
    """Return the code in ``?gathering=CODE``, if there is one."""
    codes = parse_qs(environment.get(QUERY, "")).get("gathering", [])
    return codes[0].strip().upper() or None if codes else None

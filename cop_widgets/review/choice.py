"""Which gathering's outcomes to look at."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from ..store.outcome_files import PACKAGE

QUERY = "QUERY_STRING"
"""Voilà puts what stands behind the ``?`` of the page's address here."""


class Kept(NamedTuple):
    """A folder of outcomes: ``2026-11-21-title-CODE``."""

    code: str
    says: str
    folder: Path


def kept_outcomes(home: Path) -> list[Kept]:
    """Return all folders of outcomes of a home, the newest gathering first."""
    packages = sorted((home / "outcomes").glob(f"*/{PACKAGE}"), reverse=True)
    return [_kept(package.parent) for package in packages]


def _kept(folder: Path) -> Kept:
    date, title, code = folder.name[:10], folder.name[11:].rpartition("-")[0], folder.name.rpartition("-")[2]
    return Kept(code, f"{date}  {title.replace('-', ' ')}  ({code})", folder)


def asked_for(environment: Mapping[str, str]) -> str | None:
    """Return the code in ``?gathering=CODE``, if there is one."""
    codes = parse_qs(environment.get(QUERY, "")).get("gathering", [])
    return codes[0].strip().upper() or None if codes else None

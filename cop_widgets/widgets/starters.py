"""Values to begin with, for a group that does not want to begin with an empty page."""

import csv
from functools import cache

from ..domain.errors import CopError
from ..store.shipped import sample_data


@cache
def starters() -> list[dict[str, str]]:
    """Rows of ``sample_data/values.csv``, each with ``value``, ``description``, ``theme`` and ``language``."""
    try:
        with (sample_data() / "values.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except (CopError, FileNotFoundError):
        return []

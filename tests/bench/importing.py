"""``import cop_widgets``: what it costs beyond ipywidgets."""

import subprocess
import sys
from collections.abc import Iterator

from .measuring import in_turn
from .table import Row, under

NAMES = "BalanceView, Dashboard, GatheringSetup, Nudges, OutcomesPanel, TurnBoard, WallView, open_gathering"
TIMED = """
import time
{first}
began = time.perf_counter()
{then}
print(time.perf_counter() - began)
"""


def _fresh(first: str, then: str) -> float:
    """Seconds that ``then`` takes in a new Python, after ``first``."""
    code = TIMED.format(first=first, then=then)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def rows() -> Iterator[Row]:
    """The package alone, and with every widget a dashboard uses."""
    ways = {
        "stock": lambda: _fresh("", "import ipywidgets"),
        "bare": lambda: _fresh("import ipywidgets", "import cop_widgets"),
        "all": lambda: _fresh("import ipywidgets", f"from cop_widgets import {NAMES}"),
    }
    found = in_turn(ways, take=lambda way: float(str(way())))
    base = "import ipywidgets"
    yield under("import cop_widgets, beyond ipywidgets", found["bare"], "s", 0.3, beside=found["stock"], baseline=base)
    yield under("the same with every widget", found["all"], "s", 0.3, beside=found["stock"], baseline=base)

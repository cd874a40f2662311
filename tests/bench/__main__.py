"""``python -m tests.bench [NAME...]``: figures to stdout, progress to stderr."""

import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

from .measuring import say, seconds
from .table import Row, aligned

FIGURES = {
    "import": ("importing", "import cop_widgets"),
    "append": ("appending", "appends to the log"),
    "balance": ("balancing", "the balance kept up to date, and its screens"),
    "outcomes": ("outcomes", "a meeting of 10,000 turns to CSV"),
    "memory": ("memory", "memory of server and kernel"),
    "binder": ("binder", "memory of a demo on Binder, with two dashboards and thirty phones"),
    "ready": ("ready", "until a dashboard can be used, and its bytes"),
    "taps": ("taps", "from a tap to paint, disk and the second dashboard"),
    "join": ("joining", "from a link to the room, on a phone"),
    "votes": ("voting", "from a vote to disk and to the dashboard, up to 2,000 phones"),
    "answers": ("answering", "a hundred phones answer a prompt within ten seconds"),
    "queue": ("queueing", "a hundred hands in the queue"),
    "phones": ("phones", "memory of 2,000 connected phones"),
}


def main(asked: Sequence[str]) -> int:
    """Measure what is asked for (all without a name) and print it; 2 for a name that is none, 1 where one failed."""
    unknown = [name for name in asked if name not in FIGURES]
    if unknown:
        say(f"no such figure: {', '.join(unknown)}; there are {', '.join(FIGURES)}")
        return 2
    rows: list[Row] = []
    failed = [name for name in FIGURES if name in (asked or FIGURES) and not _measured(name, rows)]
    sys.stdout.write(f"{aligned(rows)}\n")
    for name in failed:
        sys.stdout.write(f"{name}: could not be measured, see above\n")
    return 1 if failed else 0


def _measured(name: str, rows: list[Row]) -> bool:
    module, about = FIGURES[name]
    say(f"{name}: {about} ...")
    try:
        rows_of: Callable[[], Iterable[Row]] = import_module(f".{module}", __package__).rows
        took = seconds(lambda: rows.extend(rows_of()))
    except Exception:  # noqa: BLE001 - one figure that fails must not hide the others
        say(traceback.format_exc())
        return False
    say(f"{name}: {took:.0f} s")
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

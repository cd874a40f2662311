"""A running ``cop demo`` with a home of its own, and what lies in it beside the demo's gathering."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from cop_widgets.live.home import shared_home
from cop_widgets.live.new_gathering import new_gathering
from cop_widgets.store.shipped import sample_data
from tests.conftest import unused_port

PUBLIC_URL = "https://circle.example.org/"
"""What stands under QR codes in the place of this computer's address."""
PLANNED = ("Hana, facilitator", "Mele", "Sam", "Tui", "Hēmi", "Anahera")
STOPS_S = 20


class Stage(NamedTuple):
    """Where it is. ``planned`` and ``past`` are codes of two more gatherings: one to plan, one that was recorded."""

    base: str
    token: str
    planned: str
    past: str


@contextmanager
def stage() -> Iterator[Stage]:
    """Start the demo of this checkout; it is stopped and its folder removed at the end."""
    with TemporaryDirectory(prefix="cop-pictures-") as folder:
        command = ["demo", "--no-browser", "--ip", "127.0.0.1", "--port", str(unused_port())]
        # Without --home, as visitors have it: the demo says that it is thrown away.
        quiet = {**os.environ, "JUPYTER_CONFIG_DIR": folder, "TMPDIR": folder}
        with subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-m", "cop_widgets", *command, "--public-url", PUBLIC_URL],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=quiet,
        ) as process:
            try:
                base, token = _address(process)
                (home,) = Path(folder).glob("cop-demo-*")
                yield Stage(base, token, _planned(home), _imported(home))
            finally:
                process.terminate()
                process.wait(STOPS_S)


def _planned(home: Path) -> str:
    made = new_gathering(
        "Our first gathering", PLANNED, community="Rockpool teachers", agenda="first_gathering", folder=home
    )
    shared_home(home).close()
    return made.code


def _imported(home: Path) -> str:
    """Looking back needs a whole meeting."""
    meeting, roster = (sample_data() / kind / "shared_table.csv" for kind in ("meetings", "rosters"))
    words = ["import", str(meeting), "--roster", str(roster), "--title", "Shared table", "--home", str(home)]
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "cop_widgets", *words], check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout.split()[-1]


def _address(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """Base and token, from the first line that is an address."""
    assert process.stdout
    for line in process.stdout:
        if re.match("https?:", line):
            parts = urlsplit(line.strip())
            return f"{parts.scheme}://{parts.netloc}/", parse_qs(parts.query)["token"][0]
    raise RuntimeError("The demo did not start.")

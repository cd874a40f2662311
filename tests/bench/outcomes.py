"""A recorded meeting of 10,000 turns from CSV to outcome files, beside pandas doing the same totals."""

import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from cop_widgets.domain import imports
from cop_widgets.domain.transcripts import read_transcript
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home

from .gatherings import names
from .measuring import in_turn, seconds
from .table import Row

TURNS, PEOPLE = 10_000, 12
ABOUT = imports.About(title="Ten thousand", date="2026-11-21", now=1_795_262_400_000_000)


def _recording() -> str:
    """Ten thousand turns of some seconds each, made the same way every time."""
    chance, at, room = random.Random(7), 0.0, names(PEOPLE)
    lines = ["speaker,start_s,end_s"]
    for _ in range(TURNS):
        length = chance.uniform(0.5, 6)
        lines.append(f"{chance.choice(room)},{at:.3f},{at + length:.3f}")
        at += length + chance.uniform(-0.3, 0.8)
    return "\n".join(lines) + "\n"


def _imported(home: Home, source: Path) -> Gathering:
    transcript = read_transcript(source.read_text(encoding="utf-8"), source.name)
    return home.create(imports.meeting(ABOUT, transcript).command)


def _plain_pandas(source: Path, folder: Path) -> None:
    """Read, each one's sums, the group's Gini, and both as CSV."""
    talk = pd.read_csv(source)
    talk["talk_s"] = talk["end_s"] - talk["start_s"]
    sums = talk.groupby("speaker").agg(talk_s=("talk_s", "sum"), turns=("talk_s", "size"), first_s=("start_s", "min"))
    sums["share"] = sums["talk_s"] / sums["talk_s"].sum()
    amounts, n = np.sort(sums["talk_s"].to_numpy()), len(sums)
    gini = float(((2 * np.arange(1, n + 1) - n - 1) * amounts).sum() / (n * amounts.sum()))
    talk.to_csv(folder / "turns.csv", index=False)
    sums.to_csv(folder / "balance.csv")
    pd.DataFrame([{"talk_s": amounts.sum(), "gini": gini}]).to_csv(folder / "gathering.csv", index=False)


def rows() -> Iterator[Row]:
    """The import, the outcome files, and both together."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source = place / "talk.csv"
        source.write_text(_recording(), encoding="utf-8")
        home = open_home(place / "home")
        made: list[Gathering] = []

        def written() -> None:
            home.write_outcomes(made[-1].code)

        ways: dict[str, Callable[[], object]] = {
            "import": lambda: made.append(_imported(home, source)),
            "outcomes": written,
            "pandas": lambda: _plain_pandas(source, place),
        }
        took = in_turn(ways, rounds=5, take=seconds)
        home.close()
    plain, both = took["pandas"], took["import"] + took["outcomes"]
    baseline = "pandas: read, sums, Gini, three CSV files"
    yield Row("10,000 turns: import", took["import"], "s")
    yield Row("10,000 turns: the outcome files", took["outcomes"], "s")
    yield Row("10,000 turns: both", both, "s", plain, baseline)

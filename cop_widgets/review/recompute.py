"""The balance of voices once more, from the files alone and by other means than ``domain.balance``: arrays.

Tests hold the two together: what the files say is what can be made of them.
"""

from collections import Counter
from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from ..domain.frame import FACILITATOR_ROLES
from ..domain.outcomes.attendance import JOINED
from .reading import Outcomes
from .spans import MICROS, inside, merged, spans_of

if TYPE_CHECKING:
    import pandas as pd

_BRIDGE = 2 * MICROS


class Recomputed(NamedTuple):
    """``group``: speech_s, overlap_s, talk_s, turns, gini ... facilitator_share, as named in gathering.csv.

    ``voices``: columns as in balance.csv, indexed by person. ``follow``: times by (from_name, to_name).
    """

    group: dict[str, float | None]
    voices: "pd.DataFrame"
    follow: dict[tuple[str, str], int]


def recomputed(outcomes: Outcomes) -> Recomputed:
    """Compute the figures from turns.csv and the rows of attendance.csv that tell who was present.

    Of balance.csv only the roster is read (who is in the balance, and roles), of gathering.csv the length, up to
    which what is still going on is counted.
    """
    whole = outcomes["length_s"]
    until = 0 if isnan(whole) else round(whole * MICROS)
    people = outcomes.balance.set_index("person")
    segments = merged(spans_of(outcomes.turns, "start_s", "end_s", until))
    stays = spans_of(_present(outcomes.attendance), "from_s", "to_s", until)
    turns = segments[segments["person"] != segments["person"].shift()]
    voices = _voices(people, segments, turns)
    counted = people["in_balance"].astype(bool)
    voices["expected_s"] = _expected(segments, stays, [p for p in people.index if counted[p]])
    talk = voices["talk_s"].where(counted)
    some = talk.sum() > 0
    voices["share"] = talk / talk.sum() if some else float("nan")
    voices["expected_s"] = voices["expected_s"] if some else float("nan")
    voices["index"] = (talk / voices["expected_s"]).where(voices["expected_s"] > 0)
    group = _speech(segments) | {"turns": float(len(turns))} | _evenness(talk.dropna())
    everything = voices["talk_s"].sum()
    own = voices["talk_s"][people["role"].isin(FACILITATOR_ROLES)].sum()
    group |= {"talk_s": everything, "facilitator_share": own / everything if everything else None}
    return Recomputed(group, voices, _follow(turns, people["name"]))


def _present(attendance: "pd.DataFrame") -> "pd.DataFrame":
    """Times in the room; a phone may have joined without anybody there, and before the beginning."""
    return attendance[(attendance["kind"] != JOINED) & attendance["from_s"].notna()]


def _voices(people: "pd.DataFrame", segments: "pd.DataFrame", turns: "pd.DataFrame") -> "pd.DataFrame":
    import pandas as pd

    length = (segments["end"] - segments["start"]) / MICROS
    real = segments[segments["end"] > segments["start"]]
    chains = merged(real, _BRIDGE)
    longest = (chains["end"] - chains["start"]).groupby(chains["person"]).max() / MICROS
    voices = pd.DataFrame(index=people.index)
    voices["talk_s"] = length.groupby(segments["person"]).sum()
    voices["turns"] = turns.groupby("person").size()
    voices["longest_s"] = longest
    voices = voices.fillna(0.0).astype("float64")
    voices["first_s"] = real.groupby("person")["start"].min() / MICROS
    return voices


def _expected(segments: "pd.DataFrame", stays: "pd.DataFrame", roster: list[str]) -> "pd.Series[float]":
    """Each second of talk of the roster, divided by those of the roster in the room."""
    import numpy as np
    import pandas as pd

    spoken = segments[segments["person"].isin(roster)]
    edges = np.unique(np.concatenate([spoken["start"], spoken["end"], stays["start"], stays["end"]]).astype("int64"))
    width = np.diff(edges) if len(edges) else np.array([], dtype="int64")
    talkers = inside(spoken, edges)
    here = {p: inside(stays[stays["person"] == p], edges) > 0 for p in roster}
    present = sum(here.values(), np.zeros(len(width)))
    owed = np.divide(width * talkers, present, out=np.zeros(len(width)), where=present > 0)
    return pd.Series({p: owed[here[p]].sum() / MICROS for p in roster}, dtype="float64")


def _speech(segments: "pd.DataFrame") -> dict[str, float | None]:
    import numpy as np

    edges = np.unique(segments[["start", "end"]].to_numpy(dtype="int64"))
    talkers, width = inside(segments, edges), np.diff(edges)
    return {
        "speech_s": float(width[talkers >= 1].sum()) / MICROS,
        "overlap_s": float(width[talkers >= 2].sum()) / MICROS,
    }


def _evenness(talk: "pd.Series[float]") -> dict[str, float | None]:
    import numpy as np

    amounts = talk.to_numpy(dtype="float64")
    n, whole = len(amounts), amounts.sum()
    if not whole:
        return dict.fromkeys(("gini", "gini_normalised", "evenness", "effective_voices", "balance"))
    gini = float(np.abs(amounts[:, None] - amounts).sum()) / (2 * n * whole)
    shares = amounts[amounts > 0] / whole
    entropy = float(-(shares * np.log(shares)).sum())
    several = n > 1
    return {
        "gini": gini,
        "gini_normalised": gini * n / (n - 1) if several else None,
        "evenness": entropy / np.log(n) if several else None,
        "effective_voices": np.exp(entropy),
        "balance": np.exp(entropy) / n,
    }


def _follow(turns: "pd.DataFrame", names: "pd.Series[str]") -> dict[tuple[str, str], int]:
    who = turns["person"].map(names)
    return dict(Counter(zip(who.iloc[:-1], who.iloc[1:], strict=True)))

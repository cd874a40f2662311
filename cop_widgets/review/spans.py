"""Spans of time as arrays: whole microseconds, so that sums are exact."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

MICROS = 1_000_000
_ORDER = ["start", "open", "end", "id"]


def spans_of(frame: "pd.DataFrame", start: str, end: str, until: int) -> "pd.DataFrame":
    """Person, start and end in whole microseconds, in order; what goes on ends at ``until``, after all that ended."""
    import pandas as pd

    spans = pd.DataFrame({"person": frame["person"], "id": frame.get("stretch", frame.index.to_series())})
    spans["start"] = (frame[start] * MICROS).round().astype("int64")
    spans["end"] = (frame[end] * MICROS).round().fillna(until).astype("int64")
    spans["open"] = frame[end].isna()
    return spans.sort_values(_ORDER, ignore_index=True, kind="stable")


def merged(spans: "pd.DataFrame", bridge: int = 0) -> "pd.DataFrame":
    """With each person's own overlapping or touching spans as one (or those less than ``bridge`` apart)."""
    before = spans.groupby("person")["end"].cummax().groupby(spans["person"]).shift()
    gap = spans["start"] - before
    begins = ~((gap <= 0) | (gap < bridge))
    chain = begins.groupby(spans["person"]).cumsum()
    union = spans.groupby([spans["person"].rename("who"), chain.rename("chain")], sort=False).agg(
        person=("person", "first"), id=("id", "first"), start=("start", "min"), end=("end", "max"), open=("open", "max")
    )
    return union.sort_values(_ORDER, ignore_index=True, kind="stable")


def inside(spans: "pd.DataFrame", edges: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """How many spans hold between one edge and the next."""
    import numpy as np

    steps = np.zeros(len(edges), dtype="int64")
    np.add.at(steps, np.searchsorted(edges, spans["start"].to_numpy()), 1)
    np.add.at(steps, np.searchsorted(edges, spans["end"].to_numpy()), -1)
    return steps.cumsum()[: max(0, len(edges) - 1)]

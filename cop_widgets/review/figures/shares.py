"""Talk against the fair share."""

from math import isnan
from typing import Any

from ...domain.screening import sentence
from ..reading import Outcomes
from .look import BLUE, GREY, INK, clock, figure, label, nothing, rows_height, whole


def shares(outcomes: Outcomes) -> Any:
    """Return a figure with a bar for each in the balance, in roster order, and a mark at the fair share."""
    people = outcomes.balance[outcomes.balance["in_balance"].astype(bool)].reset_index(drop=True)
    voices = outcomes["effective_voices"]
    if isnan(voices):
        return nothing("There is no talk to share out yet")
    made = figure(_title(outcomes, float(voices), len(people)), rows_height(len(people)), alone=False)
    lanes = list(range(len(people)))
    made.add_trace(_bars(people, lanes))
    made.add_trace(_fair(people, lanes))
    made.update_xaxes(title="part of the talk", tickformat=".0%", rangemode="tozero")
    names = [label(name) for name in people["name"]]
    made.update_yaxes(tickvals=lanes, ticktext=names, range=[len(lanes) - 0.5, -0.5], showgrid=False)
    return made


def _title(outcomes: Outcomes, voices: float, of: int) -> str:
    said = sentence(voices, of)
    share = outcomes["facilitator_share"]
    out = outcomes.balance[~outcomes.balance["in_balance"].astype(bool) & (outcomes.balance["talk_s"] > 0)]
    beside = f"; facilitating took about {share:.0%} of all talk" if len(out) and share > 0 else ""
    return f"{said[0].upper()}{said[1:]}{beside}"


def _bars(people: Any, lanes: list[int]) -> Any:
    from plotly.graph_objects import Bar

    texts = [
        f"{whole(name)}: about {share:.0%} of the talk ({clock(talk)})"
        for name, share, talk in zip(people["name"], people["share"], people["talk_s"], strict=True)
    ]
    return Bar(
        orientation="h", name="part of the talk", x=list(people["share"]), y=lanes, hovertext=texts, hoverinfo="text",
        width=0.6, marker={"color": BLUE}, text=[f"{share:.0%}" for share in people["share"]], textposition="auto",
    )  # fmt: skip


def _fair(people: Any, lanes: list[int]) -> Any:
    from plotly.graph_objects import Scatter

    fair = people["expected_s"] / people["talk_s"].sum()
    texts = [f"{whole(name)}: a fair share is about {f:.0%}" for name, f in zip(people["name"], fair, strict=True)]
    return Scatter(
        mode="markers", name="fair share while in the room", x=list(fair), y=lanes, hovertext=texts, hoverinfo="text",
        marker={"symbol": "line-ns", "size": 20, "line": {"width": 3, "color": INK}, "color": GREY},
    )  # fmt: skip

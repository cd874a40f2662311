"""Who spoke when."""

from typing import Any

from ..reading import Outcomes
from .look import BLUE, GREY, about_minutes, clock, figure, label, nothing, rows_height, whole

COLOURS = {"participant": BLUE, "facilitator": GREY}
"""By role; the lanes of facilitators say so too."""


def timeline(outcomes: Outcomes) -> Any:
    """Return a figure with a lane for each person and a bar for each stretch; what goes on reaches the right edge."""
    people, turns, length = outcomes.balance, outcomes.turns, outcomes["length_s"]
    if not len(turns):
        return nothing("Nobody has spoken yet")
    made = figure(f"Who spoke when, in {about_minutes(length)}", rows_height(len(people)), alone=False)
    lanes = {person: lane for lane, person in enumerate(people["person"])}
    for role in COLOURS:
        those = set(people["person"][people["role"] == role])
        made.add_trace(_bars(turns[turns["person"].isin(those)], lanes, length, role))
    made.update_layout(barmode="overlay", bargap=0.25, legend_traceorder="normal")
    ticks = [minute * 60 for minute in range(0, int(length // 60) + 1, _step(length))]
    made.update_xaxes(
        range=[0, max(length, 1)], tickvals=ticks, ticktext=[f"{t // 60:.0f}" for t in ticks], title="minutes"
    )
    names = [_lane(name, role) for name, role in zip(people["name"], people["role"], strict=True)]
    made.update_yaxes(tickvals=list(lanes.values()), ticktext=names, range=[len(lanes) - 0.5, -0.5], showgrid=False)
    return made


def _lane(name: str, role: str) -> str:
    return f"{label(name)} (facilitator)" if role == "facilitator" else label(name)


def _bars(turns: Any, lanes: dict[str, int], length: float, role: str) -> Any:
    from plotly.graph_objects import Bar

    ends = turns["end_s"].fillna(length)
    texts = [
        f"{whole(name)}: {clock(start)} to {clock(end)}"
        for name, start, end in zip(turns["name"], turns["start_s"], ends, strict=True)
    ]
    return Bar(
        orientation="h", name=role, base=list(turns["start_s"]), x=list(ends - turns["start_s"]),
        y=[lanes[person] for person in turns["person"]], width=0.75, hovertext=texts, hoverinfo="text",
        marker={"color": COLOURS[role], "line": {"width": 0}},
    )  # fmt: skip


def _step(length: float) -> int:
    """Minutes between marks, so that there are at most 15."""
    return next((step for step in (1, 2, 5, 10, 15, 30, 60, 120) if length / 60 / step <= 15), 720)

"""Who spoke when."""

from typing import Any

from ...domain.frame import FACILITATOR_ROLES
from ..reading import Outcomes
from ..tables import clock_or_not, in_numbers
from .look import ACCENT, SUN, about_minutes, clock, figure, label, rows_height, whole
from .picture import Mark, Picture

ABOUT = "who spoke when"
LOOKS = {False: (ACCENT, 0.7), True: (SUN, 0.34)}
"""Colour and thickness by whether somebody facilitates: whoever cannot tell the colours apart sees the thickness."""


def timeline(outcomes: Outcomes) -> Picture:
    """Return a lane for each person and a bar for each stretch; what goes on reaches the right edge."""
    people, turns, length = outcomes.balance, outcomes.turns, outcomes["length_s"]
    if not len(turns):
        return Picture("Nobody has spoken yet")
    made, lanes = figure(rows_height(len(people))), {person: lane for lane, person in enumerate(people["person"])}
    for facilitates in LOOKS:
        those = set(people["person"][people["role"].isin(FACILITATOR_ROLES) == facilitates])
        made.add_trace(_bars(turns[turns["person"].isin(those)], lanes, length, facilitates))
    made.update_layout(barmode="overlay")
    ticks = [minute * 60 for minute in range(0, int(length // 60) + 1, _step(length))]
    made.update_xaxes(
        range=[0, max(length, 1)], tickvals=ticks, ticktext=[f"{t // 60:.0f}" for t in ticks], title="minutes"
    )
    names = [label(name) for name in people["name"]]
    made.update_yaxes(tickvals=list(lanes.values()), ticktext=names, range=[len(lanes) - 0.5, -0.5], showgrid=False)
    return Picture(f"Who spoke when, in {about_minutes(length)}", made, _marks(people), table=_table(turns))


def _marks(people: Any) -> tuple[Mark, ...]:
    facilitating = list(people["name"][people["role"].isin(FACILITATOR_ROLES)])
    mine = (Mark("thin", "facilitating"),) if facilitating else ()
    return (Mark("bar", "taking part"), *mine)


def _bars(turns: Any, lanes: dict[str, int], length: float, facilitates: bool) -> Any:
    from plotly.graph_objects import Bar

    ends, (colour, width) = turns["end_s"].fillna(length), LOOKS[facilitates]
    texts = [
        f"{whole(name)}: {clock(start)} to {clock(end)}"
        for name, start, end in zip(turns["name"], turns["start_s"], ends, strict=True)
    ]
    return Bar(
        orientation="h", base=list(turns["start_s"]), x=list(ends - turns["start_s"]),
        y=[lanes[person] for person in turns["person"]], width=width, hovertext=texts, hoverinfo="text",
        marker={"color": colour, "line": {"width": 0}},
    )  # fmt: skip


def _step(length: float) -> int:
    """Minutes between marks, so that there are at most 12."""
    return next((step for step in (1, 2, 5, 10, 15, 30, 60, 120) if length / 60 / step <= 12), 720)


def _table(turns: Any) -> str:
    rows = (
        (name, clock(start), clock_or_not(end) or "goes on", clock_or_not(length))
        for name, start, end, length in turns[["name", "start_s", "end_s", "duration_s"]].itertuples(index=False)
    )
    return in_numbers(ABOUT, ("who", "from", "to", "for"), rows)

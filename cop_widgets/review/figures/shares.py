"""Talk against the fair share."""

from html import escape
from math import isnan
from typing import Any

from ...domain.events import PARTICIPANT
from ..reading import Outcomes
from ..tables import clock_or_not, in_numbers, percent
from .look import ACCENT, CROWD, INK, PAPER, clock, figure, label, rows_height, whole
from .picture import Mark, Picture

ABOUT = "talk and fair shares"
MARKS = (Mark("bar", "part of the talk"), Mark("tick", "fair share for the time in the room"))
_HEADS = ("who", "spoke for", "part of the talk", "fair share", "turns", "longest time on end", "in the room for")


def shares(outcomes: Outcomes) -> Picture:
    """Return a bar for each in the balance, in roster order, and a mark at the fair share."""
    people = outcomes.balance[outcomes.balance["in_balance"].astype(bool)].reset_index(drop=True)
    voices = outcomes["effective_voices"]
    if isnan(voices):
        return Picture("There is no talk to share out yet", table=_table(outcomes))
    fair = people["expected_s"] / people["talk_s"].sum()
    top = max(people["share"].max(), fair.max()) * 1.02
    made, lanes = figure(rows_height(len(people))), list(range(len(people)))
    made.add_traces([_bars(people, lanes), *_fair(people, fair, lanes), _figures(people, top, lanes)])
    made.update_xaxes(title="part of the talk", tickformat=".0%", range=[0, top * 1.12], nticks=8)
    names = [label(name) for name in people["name"]]
    made.update_yaxes(tickvals=lanes, ticktext=names, range=[len(lanes) - 0.5, -0.5], showgrid=False)
    return Picture(
        _title(outcomes, int((people["talk_s"] > 0).sum()), len(people)), made, MARKS, table=_table(outcomes)
    )


def _title(outcomes: Outcomes, heard: int, of: int) -> str:
    who = f"{heard} of {of}" if heard < of else "The one person" if of == 1 else "Both" if of == 2 else f"All {of}"
    share = outcomes["facilitator_share"]
    out = outcomes.balance[~outcomes.balance["in_balance"].astype(bool) & (outcomes.balance["talk_s"] > 0)]
    beside = f"; facilitating took about {share:.0%} of all talk" if len(out) and share > 0 else ""
    return f"{who} {'has' if of == 1 else 'have'} been heard{beside}"


def _bars(people: Any, lanes: list[int]) -> Any:
    from plotly.graph_objects import Bar

    texts = [
        f"{whole(name)}: about {share:.0%} of the talk ({clock(talk)})"
        for name, share, talk in zip(people["name"], people["share"], people["talk_s"], strict=True)
    ]
    return Bar(
        orientation="h", x=list(people["share"]), y=lanes, hovertext=texts, hoverinfo="text", width=0.6,
        marker={"color": ACCENT, "line": {"width": 0}},
    )  # fmt: skip


def _fair(people: Any, fair: Any, lanes: list[int]) -> list[Any]:
    """A mark taller than the bar, with a pale edge, so that it is seen on the bar and beside it."""
    from plotly.graph_objects import Scatter

    texts = [f"{whole(name)}: a fair share is about {f:.0%}" for name, f in zip(people["name"], fair, strict=True)]
    tall = 19 if len(lanes) <= CROWD else 12
    place: dict[str, Any] = {"mode": "markers", "x": list(fair), "y": lanes}
    return [
        Scatter(**place, marker=_tick(PAPER, tall, 7), hoverinfo="skip"),
        Scatter(**place, marker=_tick(INK, tall, 3), hoverinfo="text", hovertext=texts),
    ]


def _tick(colour: str, tall: int, wide: int) -> dict[str, Any]:
    return {"symbol": "line-ns", "size": tall, "line": {"width": wide, "color": colour}, "color": colour, "opacity": 1}


def _figures(people: Any, at: float, lanes: list[int]) -> Any:
    """A tidy column of figures at the right, clear of bars and marks."""
    from plotly.graph_objects import Scatter

    texts = [escape(percent(share)) for share in people["share"]]
    return Scatter(
        mode="text", x=[at] * len(lanes), y=lanes, text=texts, textposition="middle right", hoverinfo="skip",
        cliponaxis=False,
    )  # fmt: skip


def _table(outcomes: Outcomes) -> str:
    """All people, those who are not in the balance too."""
    people = outcomes.balance
    talk = people["talk_s"][people["in_balance"].astype(bool)].sum()
    return in_numbers(ABOUT, _HEADS, (_row(person, talk) for person in people.to_dict("records")))


def _row(person: dict[Any, Any], talk: float) -> tuple[object, ...]:
    role = "" if person["role"] == PARTICIPANT else f" ({person['role'].replace('_', ' ')})"
    return (
        f"{person['name']}{role}", clock(person["talk_s"]), percent(person["share"]),
        percent(person["expected_s"] / talk if talk else float("nan")), person["turns"],
        clock_or_not(person["longest_s"]), clock_or_not(person["present_s"]),
    )  # fmt: skip

"""The balance of the last five minutes, minute by minute."""

from math import isnan
from typing import Any

from ..reading import Outcomes
from .look import BLUE, GREY, clock, figure, nothing


def over_time(outcomes: Outcomes) -> Any:
    """Return a figure with a line of effective voices; it has gaps where nobody spoke for five minutes."""
    from plotly.graph_objects import Scatter

    windows, of = outcomes.balance_over_time, int(outcomes.balance["in_balance"].sum())
    voices = windows["effective_voices"]
    if not voices.notna().any():
        return nothing("There is not enough talk yet to show the balance over time")
    made = figure(_title(voices.min(), voices.max(), of), 360)
    texts = [f"{clock(t)}: as if about {v:.1f} voices" for t, v in zip(windows["t_s"], voices, strict=True)]
    made.add_trace(
        Scatter(
            mode="lines+markers", x=list(windows["t_s"] / 60), y=[None if isnan(v) else v for v in voices],
            connectgaps=False, line={"color": BLUE, "width": 3}, marker={"size": 7}, hovertext=texts, hoverinfo="text",
        )
    )  # fmt: skip
    made.add_hline(y=of, line={"color": GREY, "dash": "dash"}, annotation={"text": "all alike", "font": {"size": 14}})
    made.update_xaxes(title="minutes", range=[0, outcomes["length_s"] / 60])
    made.update_yaxes(title="as if so many voices", range=[0, of * 1.12 + 0.2])
    return made


def _title(least: float, most: float, of: int) -> str:
    low, high = round(least), round(most)
    between = f"{low}" if low == high else f"{low} to {high}"
    return f"In the last five minutes of talk, as if about {between} of {of} {'voice' if of == 1 else 'voices'}"

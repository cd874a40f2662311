"""The balance of the last five minutes, minute by minute."""

from math import isnan
from typing import Any

from ..reading import Outcomes
from ..tables import in_numbers, percent, some
from .look import ACCENT, INK, clock, figure
from .picture import Mark, Picture

ABOUT = "the balance over time"


def over_time(outcomes: Outcomes) -> Picture:
    """Return a line of effective voices; it has gaps where nobody spoke for five minutes."""
    windows, of = outcomes.balance_over_time, int(outcomes.balance["in_balance"].sum())
    voices = windows["effective_voices"]
    if not voices.notna().any():
        return Picture("There is not enough talk yet to show the balance over time")
    made = figure(320)
    made.add_trace(_line(windows))
    made.add_hline(y=of, line={"color": INK, "dash": "dash", "width": 1.5})
    made.update_xaxes(title="minutes", range=[0, outcomes["length_s"] / 60], nticks=12)
    made.update_yaxes(title={"text": "as if so many voices", "standoff": 12}, range=[0, of * 1.08 + 0.2], nticks=8)
    made.update_yaxes(dtick=1 if of <= 8 else None)
    marks = [Mark("dot", "the five minutes before"), Mark("dash", f"all {of} alike")]
    gaps = "A gap: for five minutes nobody of them spoke." if voices.isna().any() else ""
    return Picture(_title(voices.min(), voices.max(), of), made, tuple(marks), gaps, _table(windows))


def _line(windows: Any) -> Any:
    from plotly.graph_objects import Scatter

    voices = windows["effective_voices"]
    texts = [f"{clock(t)}: as if about {v:.1f} voices" for t, v in zip(windows["t_s"], voices, strict=True)]
    return Scatter(
        mode="lines+markers", x=list(windows["t_s"] / 60), y=[None if isnan(v) else v for v in voices],
        connectgaps=False, line={"color": ACCENT, "width": 3}, marker={"size": 8, "color": ACCENT}, hovertext=texts,
        hoverinfo="text", cliponaxis=False,
    )  # fmt: skip


def _title(least: float, most: float, of: int) -> str:
    low, high = round(least), round(most)
    between = f"{low}" if low == high else f"{low} to {high}"
    return f"In any five minutes, as if about {between} of {of} {'voice' if of == 1 else 'voices'}"


def _table(windows: Any) -> str:
    rows = (
        (clock(at), some(voices), percent(top), clock(talk))
        for at, voices, top, talk in windows[["t_s", "effective_voices", "top_share", "talk_s"]].itertuples(index=False)
    )
    return in_numbers(ABOUT, ("at", "as if so many voices", "largest part of one voice", "talk"), rows)

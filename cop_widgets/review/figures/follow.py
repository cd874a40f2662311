"""Whose turn came after whose."""

from typing import Any

from ..reading import Outcomes
from .look import figure, label, nothing, rows_height, whole


def follow(outcomes: Outcomes) -> Any:
    """Return a figure with a field for each pair: who spoke in the rows, who spoke next in the columns."""
    from plotly.graph_objects import Heatmap

    pairs = {(a, b): int(n) for a, b, n in outcomes.follow[["from_name", "to_name", "times"]].itertuples(index=False)}
    if not pairs:
        return nothing("Nobody has followed anybody yet")
    names = [name for name in outcomes.balance["name"] if any(name in pair for pair in pairs)]
    (one, other), most = max(pairs.items(), key=lambda item: item[1])
    title = f"Most often, {label(other)} spoke right after {label(one)}: {_times(most)}"
    made = figure("", rows_height(len(names)) + 90)
    made.update_layout(title_text=title)
    counts = [[pairs.get((a, b)) for b in names] for a in names]
    texts = [[f"{whole(b)} right after {whole(a)}: {_times(pairs.get((a, b), 0))}" for b in names] for a in names]
    places = list(range(len(names)))
    made.add_trace(
        Heatmap(
            z=counts, x=places, y=places, hovertext=texts, hoverinfo="text", colorscale="Cividis", reversescale=True,
            xgap=2, ygap=2, texttemplate="%{z}" if len(names) <= 20 else "", colorbar={"title": "times"},
        )
    )  # fmt: skip
    shown = [label(name) for name in names]
    made.update_xaxes(title="spoke next", tickvals=places, ticktext=shown, showgrid=False)
    made.update_yaxes(title="spoke", tickvals=places, ticktext=shown, autorange="reversed", showgrid=False)
    return made


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"

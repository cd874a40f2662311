"""Whose turn came after whose."""

from math import sqrt
from typing import Any

from ..reading import Outcomes
from ..tables import in_numbers
from .look import ACCENT, CROWD, LABEL, ON_ACCENT, figure, label, rows_height, short, times, whole
from .picture import Picture

ABOUT = "who follows whom"
MOST = 15
"""So many pairs are shown where all would be too many to read."""
SMALL, LARGE = 17, 28
"""Diameters of the circles, in pixels; the smallest holds its number."""
Pairs = dict[tuple[str, str], int]


def follow(outcomes: Outcomes) -> Picture:
    """Return a circle for each pair: who spoke in the rows, who spoke next in the columns; or the commonest pairs."""
    rows = outcomes.follow[["from_name", "to_name", "times"]].itertuples(index=False)
    pairs: Pairs = {(one, other): int(count) for one, other, count in rows}
    if not pairs:
        return Picture("Nobody has followed anybody yet")
    (one, other), most = max(pairs.items(), key=lambda item: item[1])
    title = f"Most often, {short(other)} spoke right after {short(one)}: {times(most)}"
    names = [name for name in outcomes.balance["name"] if any(name in pair for pair in pairs)]
    if len(names) > CROWD:
        note = f"With {len(names)} people there are too many pairs for one picture: here are those that happened most."
        return Picture(title, _commonest(pairs), note=note, table=_table(pairs))
    note = "Rows: who spoke. Columns: who spoke next. In the circle: how often."
    return Picture(title, _circles(pairs, names), note=note, table=_table(pairs), least_px=_least_px(names))


def _circles(pairs: Pairs, names: list[str]) -> Any:
    from plotly.graph_objects import Scatter

    made, most = figure(rows_height(len(names)) + 70), max(pairs.values())
    places = list(range(len(names)))
    found = [(i, j, pairs[a, b], a, b) for i, a in enumerate(names) for j, b in enumerate(names) if (a, b) in pairs]
    made.add_trace(
        Scatter(
            mode="markers+text", x=[j for _, j, *_ in found], y=[i for i, *_ in found],
            text=[str(count) for _, _, count, *_ in found], textfont={"color": ON_ACCENT, "size": 13},
            hovertext=[f"{whole(b)} right after {whole(a)}: {times(count)}" for _, _, count, a, b in found],
            hoverinfo="text", cliponaxis=False,
            marker={
                "color": ACCENT, "opacity": 1, "line": {"width": 0},
                "size": [SMALL + (LARGE - SMALL) * sqrt(count / most) for _, _, count, *_ in found],
            },
        )
    )  # fmt: skip
    shown, span = [label(name, 14) for name in names], len(names) - 0.5
    made.update_xaxes(tickvals=places, ticktext=shown, range=[-0.5, span], autotickangles=[0, -50, -90])
    made.update_yaxes(tickvals=places, ticktext=shown, range=[span, -0.5])
    return made


def _commonest(pairs: Pairs) -> Any:
    from plotly.graph_objects import Bar, Scatter

    found = _by_count(pairs)[:MOST]
    made, lanes, most = figure(rows_height(len(found))), list(range(len(found))), found[0][1]
    texts = [f"{whole(b)} right after {whole(a)}: {times(count)}" for (a, b), count in found]
    made.add_traces(
        [
            Bar(
                orientation="h", x=[count for _, count in found], y=lanes, width=0.6, hovertext=texts, hoverinfo="text",
                marker={"color": ACCENT, "line": {"width": 0}},
            ),
            Scatter(
                mode="text", x=[count for _, count in found], y=lanes, text=[f" {count}" for _, count in found],
                textposition="middle right", hoverinfo="skip", cliponaxis=False,
            ),
        ]
    )  # fmt: skip
    names = [f"{label(a, LABEL // 2)}, then {label(b, LABEL // 2)}" for (a, b), _ in found]
    made.update_xaxes(title="times", range=[0, most * 1.15], nticks=min(8, most + 1), tickformat="d")
    made.update_yaxes(tickvals=lanes, ticktext=names, range=[len(lanes) - 0.5, -0.5], showgrid=False)
    return made


def _by_count(pairs: Pairs) -> list[tuple[tuple[str, str], int]]:
    """The commonest first; those alike in roster order."""
    return sorted(pairs.items(), key=lambda item: -item[1])


def _table(pairs: Pairs) -> str:
    rows = ((one, other, count) for (one, other), count in _by_count(pairs))
    return in_numbers(ABOUT, ("spoke", "spoke next", "how often"), rows)


def _least_px(names: list[str]) -> int:
    """Room for the names beside the circles, and for circles that do not touch."""
    return 8 * max(len(short(name, 14)) for name in names) + LARGE * len(names)

"""How all pictures look: quiet, large enough to project, in colours that colour-blind people can tell apart."""

from html import escape
from typing import Any
from unicodedata import bidirectional

ACCENT, SUN, INK, LINE, PAPER, EDGE = "#0f6b63", "#b97a06", "#23302f", "#e6dfd3", "#faf7f1", "#918879"
ON_ACCENT = "#ffffff"
THEMED = {
    "accent": ACCENT, "sun": SUN, "ink": INK, "line": LINE, "paper": PAPER, "edge": EDGE, "on-accent": ON_ACCENT,
}  # fmt: skip
"""The views' tokens and their light values. The page puts the token wherever a picture has the value."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
LABEL = 16
CROWD = 20
"""From more people than this on, rows are closer together."""


def figure(height: int) -> Any:
    """Return an empty figure; what it says stands in words above it, so it has neither title nor legend."""
    from plotly.graph_objects import Figure

    made = Figure()
    made.update_layout(
        template="none", dragmode=False, height=height, autosize=True, showlegend=False, hovermode="closest",
        font={"family": FONT, "size": 14, "color": INK}, paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": 4, "r": 14, "t": 12, "b": 48},
        hoverlabel={"font": {"family": FONT, "size": 15, "color": INK}, "bgcolor": PAPER, "bordercolor": EDGE},
    )  # fmt: skip
    for axes in (made.update_xaxes, made.update_yaxes):
        axes(automargin=True, gridcolor=LINE, linecolor=LINE, tickcolor=LINE, zeroline=False, fixedrange=True)
    made.update_yaxes(ticks="outside", ticklen=6, tickcolor="rgba(0,0,0,0)")
    return made


def short(name: str, most: int = LABEL) -> str:
    """Return a name that takes little room."""
    return apart(name if len(name) <= most else name[: most - 1].rstrip() + "…")


def label(name: str, most: int = LABEL) -> str:
    """Return a name for an axis: short, and with nothing that plotly would take for mark-up."""
    return escape(short(name, most), quote=False)


def whole(name: str) -> str:
    """Return all of a name, with nothing that plotly would take for mark-up."""
    return escape(apart(name), quote=False)


def apart(name: str) -> str:
    """Return a name that does not turn the words around it, whichever way it is written (Unicode's FSI and PDI)."""
    return f"\u2068{name}\u2069" if any(bidirectional(sign) in {"R", "AL"} for sign in name) else name


def clock(seconds: float) -> str:
    """Return a time into the gathering as minutes and seconds, or hours, minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def about_minutes(seconds: float) -> str:
    """Return a length in words."""
    minutes = round(seconds / 60)
    return "less than a minute" if minutes < 1 else "one minute" if minutes == 1 else f"{minutes} minutes"


def times(count: int) -> str:
    """Return how often, in words."""
    return "once" if count == 1 else f"{count} times"


def rows_height(rows: int) -> int:
    """Return the height of a picture with a row a person."""
    return 80 + (34 if rows <= CROWD else 24) * max(2, rows)

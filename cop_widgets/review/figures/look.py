"""How all pictures look: quiet, large enough to project, in colours that colour-blind people can tell apart."""

from html import escape
from typing import Any

BLUE, GREY, INK, PAPER = "#0072B2", "#767676", "#2B2B2B", "#FFFFFF"
"""Okabe and Ito's blue (*Color Universal Design*, 2008), and greys that stand out from it by lightness."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
LABEL = 24
ROW = 30


def figure(title: str, height: int, alone: bool = True) -> Any:
    """Return an empty figure with a sentence for its title; ``alone`` = no legend is needed."""
    from plotly.graph_objects import Figure

    made = Figure()
    made.update_layout(
        title={"text": escape(title, quote=False), "x": 0, "xref": "container", "pad": {"l": 10}, "font": {"size": 20}},
        template="none", dragmode=False, height=height, showlegend=not alone,
        font={"family": FONT, "size": 15, "color": INK}, paper_bgcolor=PAPER, plot_bgcolor=PAPER,
        margin={"l": 10, "r": 20, "t": 70, "b": 60}, hoverlabel={"font": {"family": FONT, "size": 15}},
        legend={"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 1, "xanchor": "right"},
    )  # fmt: skip
    made.update_xaxes(automargin=True, gridcolor="#E6E6E6", zeroline=False)
    made.update_yaxes(automargin=True, gridcolor="#E6E6E6", zeroline=False)
    return made


def label(name: str) -> str:
    """Return a name for an axis: short, and with nothing that plotly would take for mark-up."""
    short = name if len(name) <= LABEL else name[: LABEL - 1].rstrip() + "…"
    return whole(short)


def whole(name: str) -> str:
    """Return all of a name, with nothing that plotly would take for mark-up."""
    return escape(name, quote=False)


def clock(seconds: float) -> str:
    """Return a time into the gathering as minutes and seconds, or hours, minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def about_minutes(seconds: float) -> str:
    """Return a length in words."""
    minutes = round(seconds / 60)
    return "less than a minute" if minutes < 1 else "one minute" if minutes == 1 else f"{minutes} minutes"


def rows_height(rows: int) -> int:
    """Return the height of a picture with a row a person."""
    return 150 + ROW * max(3, rows)


def nothing(title: str) -> Any:
    """Return a picture of nothing yet."""
    made = figure(title, 160)
    made.update_xaxes(visible=False)
    made.update_yaxes(visible=False)
    return made

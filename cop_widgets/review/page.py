"""The review as a page: choose a gathering, see its pictures."""

import json
import os
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..domain.errors import InputFaults
from ..live.home import home_folder
from ..store.shipped import static
from . import words
from .choice import Kept, asked_for, kept_outcomes
from .figures import PICTURES, Picture
from .figures.look import THEMED
from .reading import Outcomes, read_outcomes

if TYPE_CHECKING:
    from ipywidgets import VBox

PLOTLY = "application/vnd.plotly.v1+json"
_CONFIG = {"displayModeBar": False, "responsive": True, "doubleClick": False, "showTips": False}


def review(home: Path | str | None = None) -> "VBox":
    """Return the page.

    Parameters
    ----------
    home
        The folder of gatherings; by default ``$COP_HOME``, else ``gatherings`` here.

    Returns
    -------
    VBox
        With the gathering asked for by ``?gathering=CODE``, else the newest one; another may be chosen.
    """
    from ipywidgets import VBox

    from .chooser import Chooser

    kept, code = kept_outcomes(home_folder(home)), asked_for(os.environ)
    if not kept:
        return _framed(_card(words.none_yet()))
    known = code is None or any(one.code == code for one in kept)
    parts = VBox([] if known else [_card(words.not_this(code or ""))])

    def show(one: Kept) -> str:
        said, parts.children = _shown(one)
        return said

    return _framed(Chooser(kept, show, code or kept[0].code), parts)


def _framed(*parts: Any) -> "VBox":
    from ipywidgets import HTML, VBox

    frame = VBox([HTML(f"<style>{style()}</style>"), *parts])
    for name in ("cop", "cop-review"):
        frame.add_class(name)
    return frame


def style() -> str:
    """Return the page's style: tokens as all views have them, our own, and pictures' colours that follow the theme."""
    tokens = static() / "outcomes_panel.css"
    own = Path(__file__).parent / "style" / "page.css"
    sheets = [path.read_text(encoding="utf-8") for path in (tokens, own) if path.is_file()]
    return "\n".join([*sheets, *(_themed(name, value) for name, value in THEMED.items())])


def _themed(name: str, value: str) -> str:
    """Wherever plotly wrote the light value of a token, the token itself: it changes with the theme."""
    rgb = ", ".join(str(int(value[i : i + 2], 16)) for i in (1, 3, 5))
    return "\n".join(
        f'.cop-review .js-plotly-plot [style*="{way}: rgb({rgb})"] {{ {way}: var(--{name}, {value}) !important }}'
        for way in ("fill", "stroke")
    )


def _shown(one: Kept) -> tuple[str, tuple[Any, ...]]:
    """What to tell screen readers, and the cards of a gathering."""
    try:
        outcomes = read_outcomes(one.folder)
    except InputFaults as faults:
        return f"{one.title}: the files cannot be shown", (_card(words.faulty(one, faults)),)
    top, files = _card(words.headline(outcomes, one)), _card(words.files(one))
    return f"{one.says} is shown", (top, *_pictures(outcomes), files)


def _pictures(outcomes: Outcomes) -> list[Any]:
    """Cards with pictures; none where nobody has spoken, as the top says."""
    if not outcomes["turns"]:
        return []
    return [_picture(picture(outcomes)) for picture in PICTURES]


def _card(html: str) -> Any:
    from ipywidgets import HTML

    made = HTML(html)
    made.add_class("cop-card")
    return made


def _picture(picture: Picture) -> Any:
    """Return a card: the sentence, the figure in a box of its height, and the numbers."""
    from ipywidgets import HTML, VBox

    drawn = [_drawing(picture)] if picture.figure is not None else []
    card = VBox([HTML(_heading(picture)), *drawn, HTML(picture.table)])
    for name in ("cop-card", "cop-picture"):
        card.add_class(name)
    return card


def _heading(picture: Picture) -> str:
    marks = "".join(f'<li><i class="{m.looks}"></i>{escape(m.means)}</li>' for m in picture.marks)
    return (
        f"<h2>{escape(picture.title)}</h2>"
        + (f'<ul class="marks">{marks}</ul>' if marks else "")
        + (f'<p class="note quiet">{escape(picture.note)}</p>' if picture.note else "")
    )


def _drawing(picture: Picture) -> Any:
    from ipywidgets import Box, Layout, Output

    height, least = f"{picture.figure.layout.height}px", f"{picture.least_px}px"
    place = Output(outputs=(_displayed(picture),), layout=Layout(height=height, min_width=least))
    place.add_class("cop-drawing")
    slide = Box([place])
    slide.add_class("cop-slide")
    return slide


def _displayed(picture: Picture) -> dict[str, Any]:
    """Return a figure as an output; the front end draws it with the plotly installed here, not one from the net."""
    content = json.loads(picture.figure.to_json()) | {"config": _CONFIG}
    return {"output_type": "display_data", "data": {PLOTLY: content, "text/plain": picture.title}, "metadata": {}}

"""The review as a page: choose a gathering, see its pictures."""

import json
import os
from html import escape
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..domain.errors import InputFaults
from ..live.home import home_folder
from .choice import Kept, asked_for, kept_outcomes
from .figures import PICTURES
from .figures.look import FONT, about_minutes
from .numbers import numbers
from .reading import Outcomes, read_outcomes

if TYPE_CHECKING:
    from ipywidgets import VBox

_STYLE = f"""<style>
.cop-review, .cop-review * {{ font-family: {FONT} }}
.cop-review h1 {{ margin: 0.6em 0 0; font-size: 2rem; line-height: 1.2; overflow-wrap: anywhere }}
.cop-review p, .cop-review summary, .cop-review td, .cop-review th {{ font-size: 1.1rem; line-height: 1.5 }}
.cop-review .widget-label, .cop-review select {{ font-size: 1.1rem; height: auto; line-height: 2 }}
.cop-review .widget-dropdown {{ height: auto }}
.cop-review summary {{ cursor: pointer; padding: 0.5rem 0; min-height: 44px }}
.cop-review td, .cop-review th {{ padding: 0.2rem 0.8rem; text-align: right; overflow-wrap: anywhere }}
.cop-review th[scope=row] {{ text-align: left }}
</style>"""
PLOTLY = "application/vnd.plotly.v1+json"
_NONE_YET = (
    "There are no outcomes here yet. They are written while a gathering goes on: run one, "
    "or try <code>cop demo</code>, then load this page again."
)
_NOT_THIS = (
    "There are no outcomes of the gathering {code} here (yet). Choose another one, or load this page again later."
)


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
    from ipywidgets import HTML, Output

    kept, code = kept_outcomes(home_folder(home)), asked_for(os.environ)
    chosen = next((one for one in kept if one.code == code), None)
    words = HTML(_paragraph(_NOT_THIS.format(code=escape(code)) if code and not chosen and kept else ""))
    if not kept:
        return _framed(HTML(_paragraph(_NONE_YET)))
    place, table = Output(), HTML()
    picker = _picker(kept, place, words, table)
    picker.value = chosen.folder if chosen else None if code else kept[0].folder
    return _framed(picker, words, place, table)


def _framed(*parts: Any) -> "VBox":
    from ipywidgets import HTML, Layout, VBox

    frame = VBox([HTML(_STYLE), *parts], layout=Layout(max_width="1200px", margin="0 auto", padding="1rem"))
    frame.add_class("cop-review")
    return frame


def _picker(kept: list[Kept], *parts: Any) -> Any:
    from ipywidgets import Dropdown, Layout

    options = [("choose a gathering", None), *((one.says, one.folder) for one in kept)]
    picker = Dropdown(
        options=options,
        description="Gathering",
        layout=Layout(width="min(40rem, 100%)"),
        style={"description_width": "6rem"},
    )

    def choose(change: Any) -> None:
        if change["new"] is not None:
            _show(change["new"], *parts)

    picker.observe(choose, "value")
    return picker


def _show(folder: Path, place: Any, words: Any, table: Any) -> None:
    place.outputs, table.value = (), ""
    try:
        outcomes = read_outcomes(folder)
    except InputFaults as faults:
        words.value = _paragraph(escape(str(faults)).replace("\n", "<br>"))
        return
    words.value = headline(outcomes)
    place.outputs = tuple(_displayed(picture(outcomes)) for picture in PICTURES)
    table.value = numbers(outcomes)


def headline(outcomes: Outcomes) -> str:
    """Return the title and the main facts as HTML."""
    title, community = escape(outcomes["title"]), escape(outcomes["community"])
    length = outcomes["length_s"]
    facts = [community] if community else []
    facts += ["not begun yet"] if isnan(length) else [about_minutes(length)]
    facts += [
        f"{outcomes['people']} people",
        f"{outcomes['turns']} turns",
        f"silence for {about_minutes(outcomes['silence_s'])}",
    ]
    return f"<h1>{title}</h1>{_paragraph(' · '.join(facts))}"


def _paragraph(html: str) -> str:
    return f"<p>{html}</p>" if html else ""


def _displayed(figure: Any) -> dict[str, Any]:
    """Return a figure as an output; the front end draws it with the plotly installed here, not one from the net."""
    content = json.loads(figure.to_json()) | {"config": {"displayModeBar": False}}
    text = str(figure.layout.title.text)
    data = {PLOTLY: content, "text/plain": text}
    return {"output_type": "display_data", "data": data, "metadata": {}}

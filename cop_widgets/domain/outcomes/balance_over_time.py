"""``balance_over_time.csv``: the balance of the last five minutes, minute by minute."""

from collections.abc import Callable
from typing import Any

from ..balance import WINDOW, Window, windows
from ..times import seconds
from .columns import ONE, Cell, Column, Table, seconds_of
from .scene import Scene


def _windows(scene: Scene) -> list[Window]:
    began = scene.core.began
    return [] if began is None else windows(scene.segments, scene.roster, began, scene.until)


def _of(field: str) -> Callable[[Any], Cell]:
    return lambda window: getattr(window, field)


TABLE = Table(
    "balance_over_time",
    "A row a minute: the talk of those in the balance in the five minutes before, empty figures where nobody spoke.",
    _windows,
    (
        seconds_of(
            "t_s", "End of the window, since the beginning of the gathering.", lambda w: seconds(w.at), required=True
        ),
        seconds_of(
            "window_s",
            "Length of the window; the first ones reach back before the beginning.",
            lambda _: seconds(WINDOW),
            required=True,
        ),
        seconds_of("talk_s", "Sum of talk within the window.", lambda w: seconds(w.talk), required=True),
        Column("evenness", "number", "Pielou's evenness J of the talk within the window.", _of("evenness"), unit=ONE),
        Column("gini", "number", "Gini coefficient of the talk within the window.", _of("gini"), unit=ONE),
        Column(
            "effective_voices",
            "number",
            "exp(H) of the talk within the window.",
            _of("effective_voices"),
            unit="voices",
        ),
        Column(
            "top_share",
            "number",
            "Largest share of the talk within the window, from 0 to 1.",
            _of("top_share"),
            unit=ONE,
        ),
    ),
    key=("t_s",),
)

"""What the pictures show, as text."""

from html import escape
from math import isnan
from typing import Any

from .figures.look import clock
from .reading import Outcomes

_HEADS = ("spoke for", "part of the talk", "fair share", "turns", "longest time on end", "in the room for")


def numbers(outcomes: Outcomes) -> str:
    """Return a table of the people, in roster order, as HTML that opens on demand."""
    people = outcomes.balance
    talk = people["talk_s"][people["in_balance"].astype(bool)].sum()
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    rows = "".join(_row(person, talk) for person in people.to_dict("records"))
    table = f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<details><summary>The numbers as a table</summary>{table}</details>"


def _row(person: dict[Any, Any], talk: float) -> str:
    fair = person["expected_s"] / talk if talk else float("nan")
    cells = (
        clock(person["talk_s"]), _percent(person["share"]), _percent(fair), person["turns"], clock(person["longest_s"]),
        clock(person["present_s"]),
    )  # fmt: skip
    role = " (facilitator)" if person["role"] == "facilitator" else ""
    name = f'<th scope="row">{escape(person["name"])}{role}</th>'
    return f"<tr>{name}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _percent(share: float) -> str:
    return "" if isnan(share) else f"{share:.0%}"

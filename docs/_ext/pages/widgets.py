"""A widget: how it is made, what its docstring says, what its view may send."""

import inspect
from typing import Any, get_type_hints

import cop_widgets
from cop_widgets.widgets.view import GatheringView, View

from ..markdown import docstring, first_sentence, named, rst, slug, table
from .python import signature


def widget(name: str) -> str:
    """All about one of the widgets that ``cop_widgets`` exports."""
    found = getattr(cop_widgets, name)
    told = f".. py:class:: cop_widgets.{name}{signature(found)}\n\n{docstring(found.__doc__, 3)}"
    return "\n".join([rst(told), _screen(found), _messages(found)])


def _screen(found: type) -> str:
    """A link to the shape that its view is shown."""
    made: Any = getattr(found, "made", None)
    if made is None:
        return ""
    shape = get_type_hints(made)["return"].__name__
    return f"Its screen is [`{shape}`](screens.md#shape-{slug(shape)}).\n"


def _messages(found: type) -> str:
    rows = [
        (named(kind, slug("message", found.__name__, kind)), first_sentence(doc))
        for kind, doc in messages(found).items()
    ]
    if not rows:
        return ""
    return "Beside what every view sends, its view sends:\n\n" + table(("Message", "What is done"), rows, "options")


def messages(found: type) -> dict[str, str | None]:
    """Messages that a widget answers and others do not, with what their methods say."""
    common = {*dir(View), *dir(GatheringView)} if issubclass(found, GatheringView) else set(dir(View))
    members = inspect.getmembers(found, inspect.isfunction) if issubclass(found, View) else []
    return {
        name.removeprefix("on_"): one.__doc__ for name, one in members if name.startswith("on_") and name not in common
    }

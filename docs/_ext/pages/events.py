"""Events and commands: what the log says, and what can be asked."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby
from types import ModuleType
from typing import Any, get_args

import msgspec

from cop_widgets.domain import rules
from cop_widgets.domain.commands import Command, CreateGathering, ImportMeeting, Redo, Undo
from cop_widgets.domain.events import FORMAT_VERSION, ActRedone, ActUndone, Event, Recorded
from cop_widgets.domain.rules import creating
from cop_widgets.domain.rules.registry import beside, changers, deciders

from ..markdown import heading, slug, told
from ..structs import fields_table

EVENTS: tuple[type[msgspec.Struct], ...] = get_args(Event)
COMMANDS: tuple[type[msgspec.Struct], ...] = get_args(Command)

_GROUPS = {
    "": "The gathering, its people and its turns",
    "participant": "Phones, joining and hands",
    "way": "The way to intentions",
    "agenda": "The agenda",
    "prompt": "Prompts and answers",
    "floor": "Ways of sharing the floor",
    "frame": "Opening and closing",
}
_ELSEWHERE: dict[type, set[type]] = {Undo: {ActUndone}, Redo: {ActRedone}}
_MAKING: dict[type, Any] = {CreateGathering: creating.create, ImportMeeting: creating.import_meeting}
"""Commands that `decide` looks at before it asks the rules that have registered themselves."""
_RULES = rules.__name__
"""Where what leads to an event is decided."""


def events() -> str:
    """All events, group by group."""
    return f"They are written in **format version {FORMAT_VERSION}**.\n\n{_grouped(EVENTS, _event)}"


def commands() -> str:
    """All commands, group by group."""
    return _grouped(COMMANDS, _command)


def groups() -> str:
    """The envelope of an event."""
    return f"{told(Recorded.__doc__)}\n{fields_table(Recorded, 'recorded')}"


def _grouped(all_: Iterable[type[msgspec.Struct]], told_: Callable[[Any], str]) -> str:
    parts = []
    for group, shapes in groupby(sorted(all_, key=_place), key=_group):
        parts += [f"## {_GROUPS[group]}\n", *(told_(shape) for shape in shapes)]
    return "\n".join(parts)


def _group(shape: type) -> str:
    return shape.__module__.rpartition(".")[2].rpartition("_")[0]


def _place(shape: type) -> int:
    """Groups in our order; within a group the order of the union stays."""
    return list(_GROUPS).index(_group(shape))


def _event(shape: type[msgspec.Struct]) -> str:
    kind = tag(shape)
    causes = [_link(command) for command in COMMANDS if shape in led_to(command)]
    written = f"Can follow from {', '.join(causes)}.{_undone(shape)}"
    return "\n".join(
        [
            heading(3, f"`{kind}`", slug("event", kind)),
            told(shape.__doc__),
            f"{written}\n",
            fields_table(shape, f"event-{kind}"),
        ]
    )


def _undone(shape: type) -> str:
    if shape in beside:
        return " Undo does not touch it."
    return " Undo takes it back." if shape in changers else ""


def _command(shape: type[msgspec.Struct]) -> str:
    kind = tag(shape)
    made = [f"[`{tag(event)}`](events.md#{slug('event', tag(event))})" for event in EVENTS if event in led_to(shape)]
    leads = f"Leads to {', '.join(made)}.\n" if made else ""
    class_ = f"In Python `{shape.__module__}.{shape.__name__}`.\n"
    return "\n".join(
        [
            heading(3, f"`{kind}`", slug("command", kind)),
            told(shape.__doc__),
            leads,
            class_,
            fields_table(shape, f"command-{kind}"),
        ]
    )


def _link(command: type) -> str:
    kind = tag(command)
    return f"[`{kind}`](commands.md#{slug('command', kind)})"


def tag(shape: type) -> str:
    """The ``kind`` of an event or a command."""
    kind: str = shape.__struct_config__.tag  # type: ignore[attr-defined]
    return kind


@cache
def led_to(command: type) -> set[type]:
    """Events that the decider of a command can give: those that it, or a rule that it calls, names."""
    if command in _ELSEWHERE:
        return _ELSEWHERE[command]
    return _named_by(_MAKING[command] if command in _MAKING else deciders[command], set())


def _named_by(rule: Any, seen: set[Any]) -> set[type]:
    seen.add(rule)
    found: set[type] = set()
    for one in _globals_of(rule):
        if one in EVENTS:
            found.add(one)
        elif _is_rule(one) and one not in seen:
            found |= _named_by(one, seen)
    return found


def _is_rule(one: Any) -> bool:
    return callable(one) and hasattr(one, "__code__") and str(one.__module__).startswith(_RULES)


def _globals_of(rule: Any) -> list[Any]:
    """What a function names of its module, also as ``module.name`` and within its own small functions."""
    names = _names(rule.__code__)
    direct = [rule.__globals__[name] for name in names if name in rule.__globals__]
    through = [getattr(one, name, None) for one in direct if isinstance(one, ModuleType) for name in names]
    return [one for one in direct + through if getattr(one, "__hash__", None)]


def _names(code: Any) -> list[str]:
    inner = [name for part in code.co_consts if hasattr(part, "co_names") for name in _names(part)]
    return [*code.co_names, *inner]

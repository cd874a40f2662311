"""Which rule answers which command, and what each event does.

A *decider* turns a command into events, or refuses. A *changer* applies an event to the undoable core; it comes with
words for the undo button. Rules register themselves; nobody asks for a kind by name.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from ..commands import Asked
from ..events import Event, Said
from ..state import Core, State
from ..times import Micros

Decider = Callable[[State, Any, Micros], Iterable[Event]]
Changer = Callable[[Core, Any], Core]
Wording = Callable[[Core, Any], str]

deciders: dict[type[Asked], Decider] = {}
changers: dict[type[Said], Changer] = {}
wordings: dict[type[Said], Wording] = {}

AnyDecider = TypeVar("AnyDecider", bound=Decider)
AnyChanger = TypeVar("AnyChanger", bound=Changer)


def decides(command: type[Asked]) -> Callable[[AnyDecider], AnyDecider]:
    """Register the decider of a command."""

    def register(rule: AnyDecider) -> AnyDecider:
        deciders[command] = rule
        return rule

    return register


def changes(event: type[Said], wording: Wording | str) -> Callable[[AnyChanger], AnyChanger]:
    """Register what an event changes, and how to say so ("gave the floor to Mele")."""

    def register(rule: AnyChanger) -> AnyChanger:
        changers[event] = rule
        wordings[event] = wording if callable(wording) else lambda _core, _event: wording
        return rule

    return register


def named(template: str) -> Wording:
    """Words with the name of the event's person in the place of ``{}``."""

    def words(core: Core, event: Any) -> str:
        return template.format(core.find(event.person).name)

    return words

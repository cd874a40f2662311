"""Which rule answers which command, and what each event does.

A *decider* turns a command into events, or refuses. A *changer* applies an event to the undoable core; it comes with
words for the undo button. What participants do, votes and suggestions are *beside* that: no undo
takes them back. Rules register themselves; nobody asks for a kind by name.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from ..asked import Asked
from ..events import Event
from ..said import Said
from ..state import Act, Core, State
from ..times import Micros

replace = msgspec.structs.replace

Decider = Callable[[State, Any, Micros], Iterable[Event]]
Changer = Callable[[Core, Any], Core]
Beside = Callable[[State, Any], State]
Under = Callable[..., Core]
Wording = Callable[[Core, Any], str]

deciders: dict[type[Asked], Decider] = {}
changers: dict[type[Said], Changer] = {}
wordings: dict[type[Said], Wording] = {}
beside: dict[type[Said], Beside] = {}
under: dict[str, Under] = {}

AnyDecider = TypeVar("AnyDecider", bound=Decider)
AnyChanger = TypeVar("AnyChanger", bound=Changer)
AnyBeside = TypeVar("AnyBeside", bound=Beside)
AnyUnder = TypeVar("AnyUnder", bound=Under)


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


def besides(event: type[Said]) -> Callable[[AnyBeside], AnyBeside]:
    """Register what an event changes that is no act of the facilitator's: undo does not touch it."""

    def register(rule: AnyBeside) -> AnyBeside:
        beside[event] = rule
        return rule

    return register


def lies_under(name: str) -> Callable[[AnyUnder], AnyUnder]:
    """Register a change that holds whatever undo and redo give back. ``name`` stands for it in the state."""

    def register(rule: AnyUnder) -> AnyUnder:
        under[name] = rule
        return rule

    return register


def laid_under(state: State, name: str, *given: Any) -> State:
    """Change the core now, and each core that undo or redo gives back once it does: there may be very many changes."""
    return replace(state, core=under[name](state.core, *given), under=state.under.grown((name, *given)))


def given_back(state: State, act: Act) -> Core:
    """The core that undoing (or redoing) an act gives back, with all that has been laid under it since."""
    core = act.core
    for name, *given in state.under[act.mark :]:
        core = under[name](core, *given)
    return core


def named(template: str) -> Wording:
    """Words with the name of the event's person in the place of ``{}``."""

    def words(core: Core, event: Any) -> str:
        return template.format(core.find(event.person).name)

    return words

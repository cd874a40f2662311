"""Which of several things stands beside the board."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from ..domain import screening
from ..domain.agenda_times import going_on, late
from ..domain.screening.frame import is_closing
from ..domain.state import PAUSED, RUNNING, State
from ..domain.times import MINUTE
from ..live.gathering import Gathering
from ..store.shipped import static
from .view import GatheringView, Message


class Tab(msgspec.Struct, frozen=True):
    """A tab; ``mark`` says in a word or two what waits there, ``says`` the same for a screen reader."""

    name: str
    open: bool
    mark: str = ""
    says: str = ""


class TabsScreen(msgspec.Struct, frozen=True):
    """What ``DashboardTabs`` shows."""

    seq: int
    tabs: tuple[Tab, ...]


class DashboardTabs(GatheringView):
    """Tabs over the column beside the board. Facilitator only.

    Parameters
    ----------
    gathering
        As from ``open_gathering``.
    names
        What is to choose from; the first is open.
    on_chosen
        Called with the name of a tab that was opened.
    """

    shows_room = True
    _esm = static() / "dashboard_tabs.js"
    _css = static() / "dashboard_tabs.css"

    def __init__(
        self, gathering: Gathering | str, names: Sequence[str], on_chosen: Callable[[str], None], **traits: Any
    ) -> None:
        self._names, self._on_chosen = tuple(names), on_chosen
        self.chosen = self._names[0]
        super().__init__(gathering, **traits)

    def made(self) -> TabsScreen:
        """The tabs, and what waits there."""
        gathering = self.gathering
        marks = {name: mark(gathering) for name, mark in MARKS.items() if name in self._names}
        return TabsScreen(
            gathering.seq, tuple(Tab(name, name == self.chosen, *marks.get(name, ("", ""))) for name in self._names)
        )

    def on_tab(self, message: Message) -> None:
        """Another tab was chosen."""
        name = str(message.get("tab"))
        if name in self._names:
            self.chosen = name
            self._on_chosen(name)
            self.refresh()
        self.send({"type": "done", "id": message.get("id"), "seq": self.gathering.seq})


def _late(gathering: Gathering) -> tuple[str, str]:
    minutes = round(max(0, late(gathering.state, gathering.now())) / MINUTE)
    if gathering.state.core.phase not in (RUNNING, PAUSED) or not minutes or going_on(gathering.state) is None:
        return "", ""
    return f"+{minutes}", f"about {minutes} min late" if minutes > 1 else "about a minute late"


def _hands(gathering: Gathering) -> tuple[str, str]:
    hands = len(gathering.state.queue())
    return (f"{hands}", "1 hand is up" if hands == 1 else f"{hands} hands are up") if hands else ("", "")


def _answers(gathering: Gathering) -> tuple[str, str]:
    screen = screening.prompts(gathering.state, gathering.now())
    shown = screen.shown
    if shown is None or not shown.form:
        return "", ""
    if shown.open:
        return f"{shown.answered}/{shown.of}", f"a prompt is on the wall, {shown.answered} of {shown.of} have answered"
    unread = sum(not one.shared and not one.passed for one in screen.responses)
    if not unread:
        return "", ""
    return f"{unread}", f"{'1 answer is' if unread == 1 else f'{unread} answers are'} not shared"


def _votes(gathering: Gathering) -> tuple[str, str]:
    state: State = gathering.state
    if state.way.open_round() is None:
        return "", ""
    answered = gathering.answered
    number = 0 if answered is None else len(answered.people)
    of = len({one.person for one in state.core.people if one.here} | (answered.people if answered else set()))
    return f"{number}/{of}", f"a vote goes on, {number} of {of} have answered"


def _thoughts(gathering: Gathering) -> tuple[str, str]:
    waiting = sum(not one.answer for one in gathering.state.nudges)
    return ("•", "a thought waits") if waiting else ("", "")


def _closing(gathering: Gathering) -> tuple[str, str]:
    state = gathering.state
    waits = state.core.phase in (RUNNING, PAUSED) and is_closing(state)
    return ("•", "readings, next time and thanks") if waits else ("", "")


MARKS: dict[str, Callable[[Gathering], tuple[str, str]]] = {
    "Agenda": _late,
    "Floor": _hands,
    "Prompts": _answers,
    "Intentions": _votes,
    "Opening": _closing,
    "Balance": _thoughts,
}
"""What waits at a tab, by its name."""

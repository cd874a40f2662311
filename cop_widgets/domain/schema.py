"""The shapes that cross to a browser as one JSON Schema document: ``python -m cop_widgets.domain.schema``.

``web/types.mjs`` makes the TypeScript types of the views out of it (``npm run types``).
"""

import sys
from typing import Any, get_args

import msgspec

from .agenda_screens import AgendaScreen, TemplateCard
from .commands import Command
from .floor_screens import FloorScreen
from .frame_screens import FrameScreen, PeopleScreen
from .phone_screens import DoorScreen, MeScreen, RoomScreen
from .prompt_screens import DeckCard, PromptScreen, PromptsScreen
from .screens import BalanceScreen, BoardScreen, NudgesScreen, OutcomesScreen, SetupScreen, WallScreen
from .voting.ballots import Ballot
from .way_screens import JoinScreen, ResultsScreen, WayScreen

SCREENS = (
    BoardScreen,
    BalanceScreen,
    NudgesScreen,
    OutcomesScreen,
    WallScreen,
    SetupScreen,
    JoinScreen,
    WayScreen,
    ResultsScreen,
    DoorScreen,
    RoomScreen,
    MeScreen,
    AgendaScreen,
    PromptsScreen,
    PromptScreen,
    FloorScreen,
    FrameScreen,
    PeopleScreen,
    TemplateCard,
    DeckCard,
)


def document() -> dict[str, Any]:
    """JSON Schema (2020-12) of all commands, ballots and screens.

    ``$defs`` holds every shape; ``x-commands``, ``x-ballots`` and ``x-screens`` name the roots. What a browser
    sends may leave defaults out; what it receives has every field, which is why the two are told apart.
    """
    _, components = msgspec.json.schema_components((Command, Ballot, *SCREENS), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Commands and screens of cop_widgets",
        "x-commands": [shape.__name__ for shape in get_args(Command)],
        "x-ballots": [shape.__name__ for shape in get_args(Ballot)],
        "x-screens": [shape.__name__ for shape in SCREENS],
        "$defs": components,
    }


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(document())).decode() + "\n")

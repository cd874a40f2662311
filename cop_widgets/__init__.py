"""Widgets and dashboards for communities of practice: a balance of voices, kept in plain CSV.

Nothing heavy is imported before it is used.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_PLACES = {
    "AgendaPlanner": "widgets.agenda_planner",
    "AgendaView": "widgets.agenda_view",
    "BalanceView": "widgets.balance_view",
    "BallotView": "widgets.ballot_view",
    "Dashboard": "widgets.dashboard",
    "FloorDesk": "widgets.floor_desk",
    "FrameDesk": "widgets.frame_desk",
    "GatheringBar": "widgets.gathering_bar",
    "GatheringSetup": "widgets.gathering_setup",
    "IntentionVote": "widgets.intention_vote",
    "IntentionsView": "widgets.intentions_view",
    "JoinCard": "widgets.join_card",
    "Nudges": "widgets.nudges",
    "OutcomesPanel": "widgets.outcomes_panel",
    "PeopleDesk": "widgets.people_desk",
    "PromptCard": "widgets.prompt_card",
    "PromptDesk": "widgets.prompt_desk",
    "ResultsView": "widgets.results_view",
    "TurnBoard": "widgets.turn_board",
    "WallView": "widgets.wall_view",
    "new_gathering": "live.new_gathering",
    "open_gathering": "live.home",
    "open_home": "live.home",
}

__all__ = [
    "AgendaPlanner",
    "AgendaView",
    "BalanceView",
    "BallotView",
    "Dashboard",
    "FloorDesk",
    "FrameDesk",
    "GatheringBar",
    "GatheringSetup",
    "IntentionVote",
    "IntentionsView",
    "JoinCard",
    "Nudges",
    "OutcomesPanel",
    "PeopleDesk",
    "PromptCard",
    "PromptDesk",
    "ResultsView",
    "TurnBoard",
    "WallView",
    "__version__",
    "new_gathering",
    "open_gathering",
    "open_home",
]


def __getattr__(name: str) -> Any:
    """Import what is asked for."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    """How Jupyter Server finds our extension."""
    return [{"module": "cop_widgets", "app": import_module(".server.app", __name__).CopApp}]

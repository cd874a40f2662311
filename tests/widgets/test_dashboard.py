"""The dashboard as a whole."""

from functools import partial

from cop_widgets import (
    AgendaView,
    BalanceView,
    Dashboard,
    FloorDesk,
    IntentionVote,
    JoinCard,
    Nudges,
    OutcomesPanel,
    TurnBoard,
)
from cop_widgets.domain import commands as c
from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda, StartSegment
from cop_widgets.domain.participant_commands import RaiseHand
from cop_widgets.domain.prompt_commands import ClosePrompt, GiveResponse, ShareResponse, ShowPrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.domain.way_commands import OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home


def composed(home: Home, address: str) -> Dashboard:
    """The facilitator's dashboard, as the notebook composes it."""
    return Dashboard(
        main=[TurnBoard],
        aside=[BalanceView, Nudges, OutcomesPanel],
        foot=[partial(BalanceView, parts=["timeline"])],
        home=home,
        address=address,
    )


def test_an_address_opens_its_gathering(home: Home, gathering: Gathering) -> None:
    """?gathering=CODE opens it, in any case."""
    dashboard = composed(home, f"gathering={gathering.code.lower()}")

    assert dashboard.gathering is gathering
    assert "cop-mode-facilitator" in dashboard._dom_classes


def test_without_a_code_there_is_the_choice(home: Home, gathering: Gathering) -> None:
    """Without a code gatherings are offered; choosing one shows it."""
    dashboard = composed(home, "")
    assert "cop-mode-setup" in dashboard._dom_classes

    dashboard.setup.on_open({"id": "open-0001", "code": gathering.code})

    assert "cop-mode-facilitator" in dashboard._dom_classes


def test_an_unknown_code_is_said_beside_the_choice(home: Home, gathering: Gathering) -> None:
    """A code that is not there leads to the choice, with a sentence."""
    dashboard = composed(home, "gathering=NOBODY")

    assert "NOBODY" in (dashboard.setup.trouble or "")
    assert dashboard.setup.screen["choices"]


def test_the_wall_leaves_nothing_private_in_the_browser(home: Home, gathering: Gathering) -> None:
    """While the wall is shown every other screen is empty; afterwards all are back and up to date."""
    dashboard = composed(home, f"gathering={gathering.code}")
    dashboard.switch("wall")
    gathering.do(c.StartTurn("p00001"))

    private = [dashboard._bar, *dashboard._parts]
    assert all(part.screen is None for part in private)
    assert dashboard._wall.screen is not None
    dashboard.switch("facilitator")
    assert all(part.screen["seq"] == gathering.seq for part in private)
    assert dashboard._wall.screen is None
    dashboard._parts[-2].close()


def test_back_to_the_choice(home: Home, gathering: Gathering) -> None:
    """From a gathering one can go to another; the first is let go."""
    dashboard = composed(home, f"gathering={gathering.code}")
    bar = dashboard._bar
    dashboard.switch("setup")

    assert "cop-mode-setup" in dashboard._dom_classes
    assert dashboard.gathering is None
    gathering.do(c.StartTurn("p00001"))
    assert bar.screen["seq"] != gathering.seq
    dashboard.setup.on_open({"id": "open-0001", "code": gathering.code})
    assert dashboard._bar.screen["seq"] == gathering.seq
    dashboard._parts[-2].close()


def test_a_wall_address_makes_nothing_private(home: Home, gathering: Gathering) -> None:
    """?screen=wall does not even make the facilitator's widgets."""
    dashboard = composed(home, f"gathering={gathering.code}&screen=wall")

    assert dashboard._parts == []
    assert dashboard._bar.screen is None
    assert dashboard._wall.screen is not None


def tabbed(home: Home, gathering: Gathering) -> Dashboard:
    """With tabs beside the board."""
    aside = {
        "Balance": [BalanceView, Nudges],
        "Floor": [FloorDesk],
        "Agenda": [AgendaView],
        "Prompts": [JoinCard],
        "Intentions": [IntentionVote],
    }
    return Dashboard(main=[TurnBoard], aside=aside, home=home, address=f"gathering={gathering.code}")


def test_what_is_behind_a_tab_is_not_in_the_browser(home: Home, gathering: Gathering) -> None:
    """Only the open tab's widgets have a screen; the board has its own all the time."""
    dashboard = tabbed(home, gathering)
    board, tabs = dashboard._parts[0], dashboard._chooser
    assert "cop-open-balance" in dashboard._dom_classes
    for name in ("Floor", "Agenda", "Prompts", "Intentions", "Balance"):
        tabs.on_tab({"id": "tab-00001", "tab": name})
        shown = {known for known, parts in dashboard._behind.items() for part in parts if part.screen is not None}
        assert shown == {name}
        assert board.screen is not None
        assert [tab["name"] for tab in tabs.screen["tabs"] if tab["open"]] == [name]
        assert [known for known, box in dashboard._tab_boxes.items() if "cop-behind" not in box._dom_classes] == [name]
    tabs.on_tab({"id": "tab-00002", "tab": "nowhere"})
    assert tabs.chosen == "Balance"


def test_the_wall_leaves_nothing_of_the_tabs(home: Home, gathering: Gathering) -> None:
    """While the wall is shown the tabs and all behind them are empty; then the same tab is open again."""
    dashboard = tabbed(home, gathering)
    dashboard._chooser.on_tab({"id": "tab-00001", "tab": "Intentions"})
    dashboard.switch("wall")
    assert all(part.screen is None for part in dashboard._parts)
    dashboard.switch("facilitator")
    assert dashboard._behind["Intentions"][0].screen is not None
    assert dashboard._behind["Floor"][0].screen is None


def test_tabs_say_what_waits_there(home: Home, gathering: Gathering) -> None:
    """Raised hands, how many have answered a prompt or a vote, and that the agenda runs late; else nothing."""
    dashboard = tabbed(home, gathering)

    def says() -> dict[str, str]:
        dashboard._chooser.refresh()
        return {tab["name"]: tab["says"] for tab in dashboard._chooser.screen["tabs"] if tab["says"]}

    assert says() == {}
    gathering.do(SetAgenda((SegmentDraft("conversation", "Talk", 480),)))
    gathering.do(StartSegment())
    gathering.do(RaiseHand("p00002"))
    gathering.do(ShowPrompt(content=PromptContent("question", "Why?"), form="text"))
    gathering.do(OpenRound("yesno", question="Tea?", purpose="other"))
    gathering.do(c.RenameGathering(planned_min=470))
    assert says() == {
        "Agenda": "about 10 min late",
        "Floor": "1 hand is up",
        "Prompts": "a prompt is on the wall, 0 of 4 have answered",
        "Intentions": "a vote goes on, 0 of 4 have answered",
    }
    prompt = gathering.state.prompts.shown
    gathering.do(GiveResponse(prompt, "p00002", text="Because."))
    gathering.do(ClosePrompt())
    assert says()["Prompts"] == "1 answer is not shared"
    gathering.do(ShareResponse("a00001", on=True))
    assert "Prompts" not in says()

"""The dashboard as a whole."""

from functools import partial

from cop_widgets import BalanceView, Dashboard, Nudges, OutcomesPanel, TurnBoard
from cop_widgets.domain import commands as c
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

"""The floor's desk: what it shows, and that all of it goes by commands."""

from cop_widgets import FloorDesk, WallView
from cop_widgets.live.gathering import Gathering
from tests.widgets.fixtures import Browser, Clock


def test_a_round_by_taps_alone(gathering: Gathering, clock: Clock) -> None:
    """No phone is needed: hands are raised, the floor is given, people are asked in turn and may pass."""
    desk = FloorDesk(gathering)
    page = Browser(desk)
    assert page.asks("command-1", kind="raise_hand", person="p00003", about="question")["type"] == "done"
    assert page.asks("command-2", kind="give_floor_to_next")["type"] == "done"
    clock.passes(20)
    assert page.asks("command-3", kind="set_floor", mode="round", starter="p00002")["type"] == "done"
    for number, passes in enumerate((False, True, False)):
        clock.passes(20)
        assert page.asks(f"command-1{number}", kind="next_in_round", passes=passes)["type"] == "done"
    desk.refresh()
    assert [(seat["name"], seat["state"]) for seat in desk.screen["round"]] == [
        ("Hana", "again"),
        ("Sam", "done"),
        ("Tui", "speaking"),
        ("Mele", "waiting"),
    ]
    assert desk.screen["next"] == "p00001"
    refused = page.asks("command-4", kind="hand_piece", to="p00001")
    assert (refused["type"], refused["text"]) == ("refused", "There is no talking piece just now.")


def test_nothing_of_it_is_on_the_wall_but_the_round(gathering: Gathering, clock: Clock) -> None:
    """The wall gets names of the round and how many hands are up; whose, and why where, only the desk."""
    desk, wall = FloorDesk(gathering), WallView(gathering)
    page = Browser(desk)
    page.asks("command-1", kind="raise_hand", person="p00003")
    page.asks("command-2", kind="set_floor", mode="round", starter="p00002")
    wall.refresh()
    desk.refresh()
    assert wall.screen["sharing"] == {
        "mode": "round", "now": "", "next": "Hana", "left": 4, "passed": 0, "groups": (), "circle": (), "seats": 0,
        "until_ms": None, "back": False, "hands": 1,
    }  # fmt: skip
    assert [place["why"] for place in desk.screen["queue"]] == ["not yet heard"]
    desk.hide(hidden=True)
    assert desk.screen is None

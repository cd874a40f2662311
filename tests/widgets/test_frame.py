"""The desks of the frame and of the roster, as a browser talks to them."""

from cop_widgets import FrameDesk, PeopleDesk
from cop_widgets.live.gathering import Gathering
from tests.widgets.fixtures import Browser


def test_the_desk_of_opening_and_closing(gathering: Gathering) -> None:
    """Words, agreement, hosts, readings and the next time are asked for and shown."""
    desk = FrameDesk(gathering)
    browser = Browser(desk)
    asked = [
        {"kind": "word_frame", "part": "confidentiality", "text": "It stays here."},
        {"kind": "give_agreement", "person": "p00001", "agrees": False, "why": "And photos?"},
        {"kind": "plan_hosts", "start": "2026-11-23", "days": 4},
        {"kind": "swap_hosts", "one": "2026-11-23", "other": "2026-11-24"},
        {"kind": "share_reading", "title": "On listening"},
        {"kind": "agree_next", "date": "2026-12-05", "host": "Mele", "note": ""},
        {"kind": "show_on_wall", "stage": "confidentiality"},
    ]
    for number, command in enumerate(asked):
        assert browser.says(type="command", id=f"frame-{number:04d}", command=command)["type"] == "done", command
    shown = desk.screen
    assert list(shown["words"]) == [{"part": "confidentiality", "text": "It stays here."}]
    assert list(shown["agreements"]) == [{"name": "Mele", "agrees": False, "why": "And photos?"}]
    assert [one["name"] for one in shown["silent"]] == ["Hana", "Sam", "Tui"]
    assert [one["host"] for one in shown["hosts"]] == ["Hana", "Mele", "Sam", "Tui"]
    assert [one["title"] for one in shown["readings"]] == ["On listening"]
    assert (shown["next"]["host"], shown["stage"]) == ("Mele", "confidentiality")
    refused = browser.asks("frame-9999", kind="share_reading", title="A page", link="javascript:alert(1)")
    assert (refused["code"], refused["faults"][0]["column"]) == ("bad-input", "link")
    assert refused["text"] == "Please give a link that begins with https:// or http://."


def test_the_desk_of_people(gathering: Gathering) -> None:
    """Who people are and what they need is asked for and shown; it leaves the browser while the wall is shown."""
    desk = PeopleDesk(gathering)
    browser = Browser(desk)
    browser.asks("people-01", kind="describe_person", person="p00003", pronouns="they/them", needs="Large print")
    browser.asks("people-02", kind="change_role", person="p00003", role="co_facilitator")
    browser.asks("people-03", kind="set_remote", person="p00003", on=True)
    browser.asks("people-04", kind="add_person", name="Rewi", role="mentor")
    sam, rewi = desk.screen["people"][2], desk.screen["people"][-1]
    assert (sam["pronouns"], sam["needs"], sam["role"], sam["remote"]) == (
        "they/them",
        "Large print",
        "co_facilitator",
        True,
    )
    assert (rewi["name"], rewi["role"], rewi["here"]) == ("Rewi", "mentor", True)
    desk.hide(hidden=True)
    assert desk.screen is None

"""Widgets of joining, the way to intentions, votes and results."""

import json
import secrets
from typing import Any

import pytest

from cop_widgets import BallotView, IntentionsView, IntentionVote, JoinCard, ResultsView, WallView
from cop_widgets.domain import way_commands as w
from cop_widgets.domain.participant_commands import JoinByPhone, SetDoor
from cop_widgets.domain.rules.door import door_of
from cop_widgets.domain.voting.ballots import Approval, Ballot
from cop_widgets.live import reach
from cop_widgets.live.gathering import Gathering
from cop_widgets.widgets import inviting
from tests.widgets.fixtures import Browser

VALUES = ("Listen", "Laugh", "Slow down")
BASE = "http://192.168.1.5:8866/"


@pytest.fixture
def voting(gathering: Gathering) -> Gathering:
    """A vote on three values that goes on."""
    for value in VALUES:
        gathering.do(w.ProposeValue(value))
    proposals = tuple(one.proposal for one in gathering.state.way.proposals)
    gathering.do(w.OpenRound("approval", proposals=proposals, seats=1))
    return gathering


def cast(gathering: Gathering, person: str, ballot: Ballot) -> None:
    """Somebody votes on a phone."""
    gathering.cast(gathering.state.way.rounds[-1].round, person, secrets.token_hex(32), 1, ballot)


def everywhere(view: Any) -> str:
    """All that a view has given to the browser."""
    return json.dumps([view.screen, view.options, view.trouble])


def test_no_result_reaches_the_wall_before_the_reveal(voting: Gathering) -> None:
    """While a vote goes on, and after it is closed, payloads for everybody are the same whatever was answered."""
    views = [WallView(voting), ResultsView(voting), IntentionsView(voting)]
    for person in ("p00001", "p00002"):
        cast(voting, person, Approval(("o001",)))
    voting.refresh()
    for close in (False, True):
        if close:
            voting.do(w.CloseRound("r00001"))
        for view in views:
            view.refresh()
            way = view.screen["way"]
            assert way["result"] is None
            assert (way["round"]["answered"], way["round"]["of"]) == (2, 4)
            assert not {"support", "rows", "bunches", "ballots", "approves"} & words(everywhere(view))
    voting.do(w.RevealRound("r00001"))
    assert all(view.screen["way"]["result"]["counted"] == 2 for view in views)


def words(text: str) -> set[str]:
    """Names in a payload."""
    return set(text.replace('"', " ").replace(":", " ").split())


def test_the_facilitator_sees_a_closed_result_and_who_waits(voting: Gathering) -> None:
    """Before the close nobody has a result, not even the facilitator; who has not answered is named."""
    vote = IntentionVote(voting)
    cast(voting, "p00001", Approval(("o001",)))
    voting.refresh()
    vote.refresh()

    assert vote.screen is not None
    assert vote.screen["result"] is None
    assert [one["name"] for one in vote.screen["waiting"]] == ["Hana", "Sam", "Tui"]
    voting.do(w.CloseRound("r00001"))
    vote.refresh()
    closed = vote.screen
    assert (closed["round"]["status"], closed["result"]["counted"]) == ("closed", 1)


@pytest.mark.parametrize("widget", [IntentionVote, BallotView])
def test_a_paper_ballot_is_entered_once(voting: Gathering, widget: type[IntentionVote]) -> None:
    """It counts, is marked as entered by hand, and a second one for the same person is refused in words."""
    browser = Browser(widget(voting))
    message = {"type": "cast", "round": "r00001", "person": "p00003", "ballot": {"kind": "approval", "approves": []}}

    assert browser.says(id="hand-0001", **message)["type"] == "done"
    assert browser.view.screen["by_hand"] == 1
    again = browser.says(id="hand-0002", **message)
    assert again["type"] == "refused"
    assert again["text"]
    voting.do(w.CloseRound("r00001"))
    assert voting.state.way.rounds[-1].by_hand == ("p00003",)
    assert len(voting.state.way.rounds[-1].ballots) == 1


@pytest.mark.parametrize(
    "ballot", [None, 7, {}, {"kind": "fly"}, {"kind": "yesno", "answer": "yes"}, {"kind": "approval", "approves": [1]}]
)
def test_a_ballot_that_is_none_is_refused(voting: Gathering, ballot: object) -> None:
    """What does not fit the round changes nothing, and gives no traceback."""
    answer = Browser(BallotView(voting)).says(type="cast", id="hand-0001", round="r00001", person="p1", ballot=ballot)

    assert answer["type"] == "refused"
    assert answer["code"] != "error"


def test_starter_values_are_at_hand(gathering: Gathering) -> None:
    """They come with the package, each with its words."""
    starters = IntentionVote(gathering).options["starters"]

    assert len(starters) >= 40
    assert all(one["value"] and one["description"] and one["theme"] for one in starters)


def test_the_link_follows_the_code_and_the_lock(gathering: Gathering) -> None:
    """The address and its picture are those of the code as it is now; a locked door has none on the wall."""
    card, wall = JoinCard(gathering), WallView(gathering)
    for view in (card, wall):
        assert Browser(view).says(type="link", id="link-0001", base=BASE)["type"] == "done"
        assert view.options["link"]["address"] == f"{BASE}cop/{gathering.code}"
        assert view.options["link"]["picture"].startswith("data:image/svg+xml;base64,")

    assert Browser(card).says(type="renew", id="renew-0001")["type"] == "done"
    renewed = door_of(gathering.state).code
    assert renewed != gathering.code
    assert wall.options["link"]["address"] == f"{BASE}cop/{renewed}"
    gathering.do(SetDoor(locked=True))
    assert wall.options["link"] is None
    assert card.options["link"] is not None
    assert wall.screen["code"] == ""


def test_a_hidden_view_holds_no_link(gathering: Gathering) -> None:
    """What is taken out of the browser takes its options along."""
    card = JoinCard(gathering)
    Browser(card).says(type="link", id="link-0001", base=BASE)
    card.hide(hidden=True)
    assert card.options["link"] is None
    card.hide(hidden=False)
    assert card.options["link"] is not None


@pytest.mark.parametrize("base", ["", "javascript:alert(1)", "file:///etc", 7, "http://" + "x" * 3000])
def test_no_address_is_refused(gathering: Gathering, base: object) -> None:
    """The page says where it is; nonsense changes nothing."""
    card = JoinCard(gathering)
    assert Browser(card).says(type="link", id="link-0001", base=base)["type"] == "refused"
    assert card.options.get("link") is None


def test_three_numbers(gathering: Gathering) -> None:
    """Joined, connected now and in the room are counted apart."""
    gathering.do(JoinByPhone("d" * 64, "e" * 64, person="p00001"))
    card = JoinCard(gathering)

    assert (card.screen["joined"], card.screen["connected"], card.screen["here"]) == (1, 0, 4)


class TestReach:
    """Under which addresses phones find this computer."""

    @pytest.fixture(autouse=True)
    def _network(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reach, "public_url", lambda: "")
        monkeypatch.setattr(reach, "addresses", lambda: ("192.168.1.5", "10.0.0.7"))

    @pytest.mark.parametrize("base", ["http://192.168.1.5:8866/", "https://hub.example.org/user/mele/"])
    def test_what_is_not_local_is_right(self, base: str) -> None:
        """A hub, a proxy or a LAN address reaches further than this computer."""
        assert reach.ways_in(base) == ((base,), "")

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
    def test_local_becomes_the_lan_where_the_server_listens(self, host: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Only addresses at which something answers, with the same port and path."""
        monkeypatch.setattr(reach, "_listens", lambda one, port: (one, port) == ("10.0.0.7", 8866))
        assert reach.ways_in(f"http://{host}:8866/base/") == (("http://10.0.0.7:8866/base/",), "")

    def test_a_server_for_this_computer_only_says_what_to_do(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nothing answers from outside: how to start it instead."""
        monkeypatch.setattr(reach, "_listens", lambda one, port: False)  # noqa: ARG005 - as it is called
        bases, wrong = reach.ways_in("http://localhost:8866/")
        assert bases == ("http://192.168.1.5:8866/",)
        assert "cop --lan" in wrong

    def test_without_a_network(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """That is said too."""
        monkeypatch.setattr(reach, "addresses", lambda: ())
        assert reach.ways_in("http://localhost:8866/") == (("http://localhost:8866/",), reach.NO_NETWORK)

    def test_a_public_address_goes_before_all(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As it was given to ``cop --public-url``."""
        monkeypatch.setattr(reach, "public_url", lambda: "https://cop.example.org/")
        assert reach.ways_in("http://localhost:8866/") == (("https://cop.example.org/",), "")

    def test_one_of_several_is_chosen(self, gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
        """The facilitator says which network the room is in."""
        monkeypatch.setattr(inviting, "ways_in", lambda _: (("http://192.168.1.5/", "http://10.0.0.7/"), ""))
        card = JoinCard(gathering)
        browser = Browser(card)
        browser.says(type="link", id="link-0001", base="http://localhost/")
        browser.says(type="link", id="link-0002", base="http://10.0.0.7/")
        assert card.options["link"]["address"] == f"http://10.0.0.7/cop/{gathering.code}"
        assert [one["host"] for one in card.options["link"]["choices"]] == ["192.168.1.5", "10.0.0.7"]

"""Phones at a Hub: they come in without a login, are acknowledged, and reach nothing else; neither do other members."""

import threading
from collections.abc import Iterator
from http import HTTPStatus

import httpx
import pytest

from cop_widgets.domain.commands import BeginGathering, CreateGathering, PauseGathering, RosterEntry
from cop_widgets.domain.way_commands import GoToStep, OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home
from tests.hub.people import Member
from tests.hub.running import Hub
from tests.server.phones import Phone, refused

pytestmark = [pytest.mark.server, pytest.mark.slow, pytest.mark.xdist_group("hub")]

FOREIGN = {"Origin": "http://evil.example"}


@pytest.fixture
def gathering(hub: Hub) -> Iterator[Gathering]:
    """One of bob's, with a vote going on."""
    home = open_home(hub.home("bob"))
    made = home.create(CreateGathering("Circle", "2026-11-22", roster=(RosterEntry("Mele"), RosterEntry("Tāne"))))
    made.do(BeginGathering())
    made.do(GoToStep("vote"))
    made.do(OpenRound("approval", texts=("Listen", "Laugh"), seats=1))
    yield made
    home.close()


@pytest.fixture
def phone(hub: Hub, gathering: Gathering) -> Iterator[Phone]:
    """Mele's, in."""
    made = Phone(hub.at("bob"), gathering.code)
    made.joins(person="p00001")
    yield made
    made.close()


@pytest.fixture(scope="module")
def alice(hub: Hub) -> Iterator[Member]:
    """Logged in, and at home on her own server."""
    member = Member(hub, "alice")
    assert member.gets("alice", "cop/sign").status_code == HTTPStatus.NO_CONTENT
    yield member
    member.close()


@pytest.fixture(scope="module")
def bob(hub: Hub) -> Iterator[Member]:
    """Logged in to the Hub, and at home on his own server."""
    member = Member(hub, "bob")
    assert member.gets("bob", "cop/sign").status_code == HTTPStatus.NO_CONTENT
    yield member
    member.close()


def test_the_page_opens_without_a_login(hub: Hub, gathering: Gathering) -> None:
    """200 at /user/NAME/cop/CODE, and it knows where it is."""
    page = httpx.get(f"{hub.at('bob')}cop/{gathering.code}")
    assert page.status_code == HTTPStatus.OK
    assert 'data-base="/user/bob/"' in page.text


def test_vote_and_hand_are_acknowledged_and_kept(phone: Phone, gathering: Gathering) -> None:
    """Each is answered, and is in the log (the vote as answered alone) when it has been."""
    going = gathering.state.way.open_round()
    assert going
    vote = phone.votes(going.round, {"kind": "approval", "approves": [going.options[0].option]})
    assert vote.status_code == HTTPStatus.OK, vote.text
    assert phone.does("raise_hand").status_code == HTTPStatus.OK
    gathering.refresh()
    assert gathering.answered
    assert phone.person in gathering.answered.people
    assert gathering.state.hands_of(phone.person)


def test_the_stream_comes_through_the_proxy(phone: Phone, gathering: Gathering) -> None:
    """What is done elsewhere is told at once: nothing in between holds it back."""
    threading.Timer(1.0, lambda: gathering.do(PauseGathering())).start()
    with phone.client.stream("GET", f"{phone.root}/events", timeout=10) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        assert next(line for line in stream.iter_lines() if '"phase":"paused"' in line)


@pytest.mark.parametrize(
    "path",
    [
        *("api/kernels", "api/contents", "api/sessions", "api/terminals", "files/log.db", "lab", "tree", "metrics"),
        *("voila/render/notebooks/facilitate.ipynb", "voila/files/photo.png", "cop/dashboards/facilitate.ipynb"),
        *("cop/host", "cop/plan", "cop/review", "cop/sign", "cop/demo", "cop/everything"),
    ],
)
@pytest.mark.parametrize("user", ["alice", "bob"])
def test_phones_reach_nothing_else(hub: Hub, phone: Phone, user: str, path: str) -> None:
    """Their secret opens no door of Jupyter's, nor of the facilitator's: refused, or sent on to the Hub to log in."""
    for headers in (
        {},
        {"Authorization": f"token {phone.secret}"},
        {"Cookie": f"jupyterhub-user-{user}={phone.secret}"},
    ):
        answer = phone.client.get(hub.at(user) + path, headers=headers)
        sent_on = answer.status_code == HTTPStatus.FOUND and "/hub/api/oauth2/authorize" in answer.headers["location"]
        assert sent_on or answer.status_code in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}, answer.text
        posted = phone.client.post(hub.at(user) + path, headers=headers, json={})
        assert posted.status_code in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}


@pytest.mark.parametrize("path", ["cop/host", "cop/plan", "cop/review", "cop/demo", "cop/everything", "api/kernels"])
def test_another_member_is_no_facilitator(bob: Member, path: str) -> None:
    """Logged in to the Hub, bob is told that alice's server is not his."""
    assert bob.gets("alice", path).status_code == HTTPStatus.FORBIDDEN


def test_another_member_takes_part_as_anybody(hub: Hub, alice: Member, bob: Member) -> None:
    """With all the cookies of his login, bob's browser joins alice's gathering as a phone does."""
    code = alice.gets("alice", "cop/demo").json()["gathering"]
    assert bob.gets("alice", f"cop/{code}").status_code == HTTPStatus.OK
    phone = Phone(hub.at("alice"), code)
    phone.client.cookies.update(bob.client.cookies)
    phone.joins(name="Bob")
    assert phone.does("raise_hand").status_code == HTTPStatus.OK
    phone.close()


def test_other_sites_pages_are_turned_away(phone: Phone) -> None:
    """jupyterhub-singleuser switches tornado's check off. Ours holds: foreign origins 403, forms 415."""
    for headers in (FOREIGN, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        refused(phone.post("/do", {"command": {"kind": "raise_hand"}}, headers=headers), 403, "foreign-origin")
        refused(phone.get("/screens", headers=headers), 403, "foreign-origin")
    form = phone.client.post(f"{phone.root}/do", data={"command": "raise_hand"})
    refused(form, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "no-json")
    plain = phone.client.post(f"{phone.root}/do", content="{}", headers={"Content-Type": "text/plain"})
    refused(plain, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "no-json")


def test_only_alices_own_page_steers_her_demo(hub: Hub, alice: Member, bob: Member) -> None:
    """Her cookies alone are not enough: what her page carries along is needed too, and the page's own origin."""
    url, own = f"{hub.at('alice')}cop/demo", {"X-XSRFToken": alice.token("/user/alice/")}
    speed = {"do": "speed", "speed": 2}
    assert own["X-XSRFToken"]
    assert alice.client.post(url, json=speed, headers=own).json()["speed"] == 2
    body = {"do": "speed", "speed": 1}
    tries = (
        alice.client.post(url, json=body),
        alice.client.post(url, json=body, headers={"X-XSRFToken": alice.token("/hub/")}),
        alice.client.post(url, json=body, headers=own | FOREIGN),
        alice.client.post(url, json=body, headers=FOREIGN | {"Sec-Fetch-Site": "cross-site"}),
        alice.client.post(url, data=body, headers=FOREIGN),
        alice.client.post(url, content='{"do": "speed", "speed": 1}', headers={"Content-Type": "text/plain"}),
        bob.client.post(url, json=body, headers=own),
        httpx.post(url, json=body, headers=own),
    )
    for answer in tries:
        assert answer.status_code in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}, answer.text
    assert alice.client.get(url).json()["speed"] == 2


def test_the_demo_is_alices_alone(alice: Member, bob: Member, hub: Hub) -> None:
    """Bob's server shows no demo, and knows no gathering of hers. It is not among those that she keeps, either."""
    assert bob.gets("bob", "cop/demo").status_code == HTTPStatus.NOT_FOUND
    code = alice.gets("alice", "cop/demo").json()["gathering"]
    assert (hub.home("bob") / "log.db").is_file()
    assert not hub.home("alice").exists()
    assert httpx.get(f"{hub.at('bob')}cop/api/{code}").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("path", ["cop/demo", "cop/sign", "api/kernels"])
def test_her_page_carries_it_also_where_it_only_looks(alice: Member, hub: Hub, path: str) -> None:
    """A script's request with nothing but cookies is a stranger's to JupyterHub: signs of life would be none."""
    script = {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"}
    own = {"X-XSRFToken": alice.token("/user/alice/")}
    ask = hub.at("alice") + path
    assert alice.client.get(ask, headers=script | own, follow_redirects=False).is_success
    without = alice.client.get(ask, headers=script, follow_redirects=False).status_code
    assert without in {HTTPStatus.FORBIDDEN, HTTPStatus.FOUND}

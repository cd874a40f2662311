"""What phones may ask: who gets in, what is wrong, what is not there, and who must not be told."""

import json
from http import HTTPStatus
from pathlib import Path
from typing import Any

import httpx
import pytest

from cop_widgets.domain.participant_commands import MergePeople, RenewCode, SetDoor, ShutOut
from cop_widgets.domain.way_commands import GoToStep, OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.server.phones.broker import Broker
from tests.server.phones import MakePhone, Settle, refused, secret


def test_the_door_tells_who_is_expected(phone: MakePhone) -> None:
    """200: title and names, to anybody with the code."""
    door = phone().get().json()
    assert door["title"] == "Circle"
    assert [name for _, name in door["names"]] == ["Mele", "Tāne"]


@pytest.mark.parametrize("written", ["{}", "{} ", "{lower}", "{half}-{rest}", "{half} {rest}"])
def test_codes_as_people_type_them(phone: MakePhone, gathering: Gathering, written: str) -> None:
    """Small letters, spaces and dashes do not matter."""
    code = gathering.code
    typed = written.format(code, lower=code.lower(), half=code[:3], rest=code[3:])
    assert phone(typed).get().status_code == HTTPStatus.OK


def test_a_code_that_leads_nowhere(phone: MakePhone) -> None:
    """404 says what to do."""
    assert "code on the wall" in refused(phone("AAAAAA").get(), 404, "unknown-gathering")["text"]
    refused(phone("AAAAAA").post("/join", {"name": "Ana"}), 404, "unknown-gathering")


def test_the_same_phone_is_the_same_person(phone: MakePhone) -> None:
    """However often it comes, and under whatever name."""
    first = phone()
    joined = first.joins(name="Ana")
    again = phone(own=first.secret).joins(name="Somebody else")
    assert (again["person"], again["name"], again["personal"]) == (joined["person"], "Ana", joined["personal"])
    assert again["room"]["here"] == joined["room"]["here"]


def test_a_name_from_the_list_can_be_taken_once(phone: MakePhone) -> None:
    """409 for the second one; an unknown person is refused too."""
    mele = phone().get().json()["names"][0][0]
    assert phone().joins(person=mele)["name"] == "Mele"
    refused(phone().post("/join", {"person": mele}), 409)
    refused(phone().post("/join", {"person": "p99999"}), 409, "unknown-person")


def test_a_second_device_by_the_personal_code(phone: MakePhone) -> None:
    """It is the same person; a wrong code is refused."""
    first, second = phone(), phone()
    joined = first.joins(name="Ana")
    refused(second.post("/link", {"personal": "222222"}), 409)
    linked = second.post("/link", {"personal": joined["personal"].lower()}).json()
    assert linked["person"] == joined["person"]
    assert second.get("/screens").json()["me"]["name"] == "Ana"
    assert second.joins()["person"] == joined["person"]


def test_the_personal_code_is_not_in_the_log(phone: MakePhone, gathering: Gathering, tmp_path: Path) -> None:
    """Neither is the device's secret."""
    ana = phone()
    personal = ana.joins(name="Ana")["personal"]
    assert ana.does("raise_hand").status_code == HTTPStatus.OK
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("log.db*"))
    assert ana.secret.encode() not in kept
    assert personal.encode() not in kept


@pytest.mark.parametrize("path", ["/screens", "/here", "/events"])
def test_strangers_see_nothing(phone: MakePhone, path: str) -> None:
    """401 without a device, with one that is none, and with one that nobody knows."""
    stranger = phone()
    refused(stranger.get(path), 401, "unknown-device")
    for wrong in ("", "short", "ā" * 22, secret() + "x", secret()[:-1] + "!"):
        refused(httpx.get(stranger.root + path, headers={b"X-Cop-Device": wrong.encode()}), 401, "unknown-device")
    refused(httpx.get(stranger.root + path), 401, "unknown-device")


def test_strangers_do_nothing(phone: MakePhone, gathering: Gathering) -> None:
    """401 for commands and ballots."""
    seq = gathering.seq
    refused(phone().does("raise_hand"), 401, "unknown-device")
    refused(phone().votes("r00001", None), 401, "unknown-device")
    gathering.refresh()
    assert gathering.seq == seq


def test_sent_away_and_left(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """403 for who was sent away, also at the door; who has left is a stranger until they come in again."""
    ana, ben = phone(), phone()
    ana.joins(name="Ana")
    ben.joins(name="Ben")
    gathering.do(ShutOut(ana.person))
    settle()
    for answer in (ana.get("/screens"), ana.does("raise_hand"), ana.post("/join", {"name": "Ana 2"})):
        refused(answer, 403, "shut-out")
    assert ana.does("forget_person").status_code == HTTPStatus.OK  # that is promised to everybody
    gathering.refresh()
    assert "Ana" not in [one.name for one in gathering.state.core.people]
    assert ben.does("leave").status_code == HTTPStatus.OK
    refused(ben.get("/screens"), 401)
    assert ben.joins()["person"] == ben.person


def test_a_locked_door_and_a_renewed_code(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """Newcomers stay out, those who are in stay in, also by the old code."""
    ana = phone()
    ana.joins(name="Ana")
    gathering.do(SetDoor(locked=True))
    assert "closed" in refused(phone().post("/join", {"name": "Ben"}), 409)["text"]
    gathering.do(SetDoor(locked=False))
    gathering.do(RenewCode("K7PQ4M"))
    settle()
    refused(phone().post("/join", {"name": "Ben"}), 404)
    refused(phone().get(), 404)
    assert ana.get("/screens").json()["room"]["code"] == "K7PQ4M"
    assert phone("K7PQ4M").joins(name="Ben")["name"] == "Ben"


def test_two_entries_that_are_one_person(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """After a merge both devices are that person."""
    ana, anna = phone(), phone()
    ana.joins(name="Ana")
    anna.joins(name="Anna")
    gathering.do(MergePeople(ana.person, anna.person))
    settle()
    assert anna.get("/screens").json()["me"]["person"] == ana.person


def test_a_command_twice_counts_once(phone: MakePhone) -> None:
    """The same id gives the same answer; ids of two people have nothing to do with each other."""
    ana, ben = phone(), phone()
    ana.joins(name="Ana")
    ben.joins(name="Ben")
    body = {"id": "the-same-id", "command": {"kind": "raise_hand"}}
    first, second, other = ana.post("/do", body), ana.post("/do", body), ben.post("/do", body)
    assert first.json() == second.json()
    assert other.json()["seq"] > first.json()["seq"]
    assert ben.get("/screens").json()["room"]["hands"] == 2


def test_nobody_acts_for_somebody_else(phone: MakePhone) -> None:
    """A person in a command, and a facilitator's command, are 400."""
    ana = phone()
    ana.joins(name="Ana")
    refused(ana.does("raise_hand", person="p00001"), 400, "bad-input")
    refused(ana.does("leave", person="p00001"), 400, "bad-input")
    for kind in ("start_turn", "begin_gathering", "shut_out", "close_round", "create_gathering", "nonsense"):
        refused(ana.does(kind), 400, "bad-input")


WRONG = [
    b"",
    b"null",
    b"[]",
    b"{",
    b"\xff\xfe",
    b'"x"',
    b"[" * 16000,
    b'{"a":' * 3000,
    b'{"id": "12345678", "command": NaN}',
    b'{"id": 12345678, "command": {"kind": "raise_hand"}}',
    b'{"id": "short", "command": {"kind": "raise_hand"}}',
    b'{"id": "with space", "command": {"kind": "raise_hand"}}',
    b'{"id": "12345678", "command": {"kind": "raise_hand"}, "more": 1}',
    b'{"id": "12345678", "command": {"kind": "propose_value"}}',
    b'{"id": "12345678", "command": {"kind": "propose_value", "text": "\\ud800"}}',
    b'{"id": "12345678", "command": {"kind": "give_consent", "consents": "yes"}}',
    b'{"id": "12345678", "command": {"kind": "propose_value", "text": "' + b"x" * 1001 + b'"}}',
]


@pytest.mark.parametrize("path", ["/do", "/ballot", "/join", "/link"])
@pytest.mark.parametrize("sent", WRONG, ids=range(len(WRONG)))
def test_what_cannot_be_understood(phone: MakePhone, path: str, sent: bytes) -> None:
    """400 with faults, never more."""
    ana = phone()
    ana.joins(name="Ana")
    answer = ana.client.post(ana.root + path, content=sent, headers={"Content-Type": "application/json"})
    assert refused(answer, 400, "bad-input")["faults"]


@pytest.mark.parametrize("turn", [0, -1, 2**53 + 1, 10**30, 1.5, "1", None, True])
def test_turns_are_whole_numbers(phone: MakePhone, turn: object) -> None:
    """400 for anything else."""
    ana = phone()
    ana.joins(name="Ana")
    refused(ana.post("/ballot", {"round": "r00001", "turn": turn, "ballot": None}), 400)


def test_too_long_a_body(phone: MakePhone) -> None:
    """413, whether the length is told or not; a body of 16 KiB is read."""
    ana = phone()
    ana.joins(name="Ana")
    kind = {"Content-Type": "application/json"}
    refused(ana.client.post(ana.root + "/do", content=b" " * 16385, headers=kind), 413, "too-large")
    refused(ana.client.post(ana.root + "/do", content=iter([b" " * 10000] * 3), headers=kind), 413, "too-large")
    fits = json.dumps({"id": "12345678", "command": {"kind": "raise_hand"}}).encode()
    assert ana.client.post(ana.root + "/do", content=fits.ljust(16384), headers=kind).status_code == HTTPStatus.OK


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_only_json_is_read(phone: MakePhone, kind: str) -> None:
    """415 for what a form on another site's page can send."""
    answer = phone().client.post(phone().root + "/join", content=b"{}", headers={"Content-Type": kind})
    refused(answer, 415)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "::"])
def test_foreign_pages_are_turned_away(phone: MakePhone, gathering: Gathering, origin: str) -> None:
    """403, for reading as for writing, although tornado's own check is off."""
    ana = phone()
    ana.joins(name="Ana")
    ana.client.headers["Origin"] = origin
    refused(ana.does("raise_hand"), 403, "foreign-origin")
    refused(ana.get("/screens"), 403, "foreign-origin")
    gathering.refresh()
    assert not gathering.state.participants.hands


def test_our_own_page_may(phone: MakePhone, server: tuple[str, Broker]) -> None:
    """The address the page came from, and the public one, are ours."""
    ana = phone()
    ana.client.headers["Origin"] = server[0].rstrip("/")
    ana.joins(name="Ana")
    server[1].public = "https://cop.example.org/x/"
    ana.client.headers["Origin"] = "https://cop.example.org"
    assert ana.does("raise_hand").status_code == HTTPStatus.OK


def test_methods_that_are_not_there(phone: MakePhone) -> None:
    """405 names those that are."""
    ana = phone()
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "GET", "HEAD"):
        answer = ana.client.request(method, ana.root + "/do")
        assert answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        assert answer.headers["allow"] == "POST"
    refused(ana.get("/nothing"), 404)


def test_headers_keep_everything_close(phone: MakePhone) -> None:
    """Nothing is cached, sniffed, framed or referred to, also where something is refused."""
    ana = phone()
    for answer in (ana.get(), ana.get("/screens"), ana.get("/wall")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors" in answer.headers["content-security-policy"]
        assert "set-cookie" not in answer.headers
        assert "access-control-allow-origin" not in answer.headers


APPROVES = {"kind": "approval", "approves": ["o001"]}


def open_vote(gathering: Gathering, **more: Any) -> str:
    """A vote between two values; its id."""
    gathering.do(OpenRound("approval", texts=("Listen", "Laugh"), seats=1, **more))
    going = gathering.state.way.open_round()
    assert going is not None
    return going.round


def test_a_ballot_is_cast_changed_and_withdrawn(phone: MakePhone, gathering: Gathering) -> None:
    """It is answered once it is on disk; an older one that comes late changes nothing."""
    ana = phone()
    ana.joins(name="Ana")
    round_ = open_vote(gathering)
    cast = ana.votes(round_, APPROVES, turn=2)
    assert cast.json()["answered"] is True
    assert ana.votes(round_, None, turn=1).status_code == HTTPStatus.OK
    gathering.refresh()
    assert gathering.answered is not None
    assert gathering.answered.people == {ana.person}
    assert ana.votes(round_, None, turn=3).json()["answered"] is False
    gathering.refresh()
    assert not gathering.answered.people


def test_a_ballot_that_does_not_fit(phone: MakePhone, gathering: Gathering) -> None:
    """400 with faults for another kind or option, 409 for a vote that is not there."""
    ana = phone()
    ana.joins(name="Ana")
    round_ = open_vote(gathering)
    wrong: list[Any] = [
        {"kind": "fist", "fingers": 3},
        {"kind": "approval", "approves": ["o999"]},
        {"kind": "x"},
        3,
        [],
    ]
    for ballot in wrong:
        refused(ana.votes(round_, ballot), 400, "bad-input")
    refused(ana.votes("r99999", APPROVES), 409)


def test_nobody_answers_twice(phone: MakePhone, gathering: Gathering) -> None:
    """Neither by a second device."""
    ana, tablet = phone(), phone()
    tablet_in = {"personal": ana.joins(name="Ana")["personal"]}
    assert tablet.post("/link", tablet_in).status_code == HTTPStatus.OK
    round_ = open_vote(gathering)
    assert ana.votes(round_, APPROVES).status_code == HTTPStatus.OK
    refused(tablet.votes(round_, APPROVES), 409)
    gathering.refresh()
    assert gathering.answered is not None
    assert len(gathering.answered.people) == 1


def test_a_long_poll_waits_for_news(phone: MakePhone, gathering: Gathering) -> None:
    """It answers when something has happened, or after the time it was given."""
    ana = phone()
    ana.joins(name="Ana")
    at = ana.get("/screens").json()["at"]
    assert ana.get("/screens", params={"after": at, "wait": 0.05}).json()["at"] == at
    gathering.do(GoToStep("propose"))
    news = ana.get("/screens", params={"after": at, "wait": 20}).json()
    assert news["room"]["way"]["step"] == "propose"
    for wait in ("x", "-1", "nan", "inf", "1e999"):
        refused(ana.get("/screens", params={"wait": wait}), 400)


def test_forgotten_is_forgotten(phone: MakePhone, gathering: Gathering, tmp_path: Path) -> None:
    """Who asks to be forgotten is a stranger afterwards."""
    ana = phone()
    ana.joins(name="Anahera")
    assert ana.does("forget_person").status_code == HTTPStatus.OK
    refused(ana.get("/screens"), 401)
    gathering.refresh()


@pytest.mark.usefixtures("timeless")
def test_one_device_is_limited_and_others_are_not(phone: MakePhone) -> None:
    """429 with a time to wait; the room shares one address, so nobody else notices."""
    ana, ben = phone(), phone()
    ana.joins(name="Ana")
    ben.joins(name="Ben")
    answers = [ana.does("lower_hand") for _ in range(250)]
    last = next(answer for answer in answers if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS)
    assert int(last.headers["retry-after"]) >= 1
    assert ben.does("raise_hand").status_code == HTTPStatus.OK


@pytest.mark.usefixtures("timeless")
def test_guessing_is_slow_but_shuts_nobody_out(phone: MakePhone, server: tuple[str, Broker]) -> None:
    """Many wrong codes are refused with 429; those who are in notice nothing, newcomers at the same address wait."""
    ana = phone()
    ana.joins(name="Ana")
    guessing = server[1].limits.guessing
    guessing.WAIT_S = 0.01
    wrong = [ana.client.get(f"{server[0]}cop/api/AA{number:04d}").status_code for number in range(150)]
    assert wrong[0] == HTTPStatus.NOT_FOUND
    assert wrong[-1] == HTTPStatus.TOO_MANY_REQUESTS
    guessing.WAIT_S = 0.5
    assert ana.get("/here").elapsed.total_seconds() < 0.4
    newcomer = phone().get()
    assert newcomer.status_code == HTTPStatus.OK
    assert newcomer.elapsed.total_seconds() >= 0.5


@pytest.mark.usefixtures("timeless")
def test_personal_codes_are_not_to_be_guessed(phone: MakePhone) -> None:
    """Each device has few tries, and all of them together have not many."""
    guesser = phone()
    guesser.joins(name="Ana")

    def tries(own: str) -> int:
        guesser.client.headers["X-Cop-Device"] = own
        return guesser.post("/link", {"personal": "222222"}).status_code

    assert [tries(secret()) for _ in range(60)][0::59] == [HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS]
    own = secret()
    assert [tries(own) for _ in range(10)][-1] == HTTPStatus.TOO_MANY_REQUESTS


def test_the_qr_code_is_a_picture(phone: MakePhone) -> None:
    """SVG that holds no script."""
    answer = phone().get("/qr.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text.startswith("<svg")
    assert "default-src 'none'" in answer.headers["content-security-policy"]

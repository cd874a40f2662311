"""Answering by phone: with a name and without, passing, reacting, agreeing, readings; and who must not be told."""

import json
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from cop_widgets.domain.casting import ballot_key
from cop_widgets.domain.floor_commands import SetFloor
from cop_widgets.domain.frame_commands import WordFrame
from cop_widgets.domain.participant_commands import MergePeople
from cop_widgets.domain.prompt_commands import ClosePrompt, GiveResponse, ShareResponse, ShowPrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home
from cop_widgets.live.link import qr_svg
from tests.server.phones import MakePhone, Phone, Settle, refused

BENCH = "The bench under the plum tree"


def asks(gathering: Gathering, settle: Settle, form: str = "text", **more: Any) -> str:
    """The facilitator shows a prompt; its id."""
    gathering.do(ShowPrompt(content=PromptContent("question", "Where do you go to think?"), form=form, **more))
    settle()
    return gathering.state.prompts.shown


def joined(phone: MakePhone, *names: str) -> list[Phone]:
    """Phones that are in."""
    made = [phone() for _ in names]
    for one, name in zip(made, names, strict=True):
        one.joins(name=name)
    return made


def me(phone: Phone) -> dict[str, Any]:
    """What somebody's phone shows of themselves."""
    shown: dict[str, Any] = phone.get("/screens").json()["me"]
    return shown


def test_an_answer_with_a_name(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """200 says what was made; their own phone shows it, the room and other phones only that somebody answered."""
    prompt = asks(gathering, settle)
    ana, ben = joined(phone, "Ana", "Ben")
    made = ana.does("give_response", prompt=prompt, text=BENCH).json()["made"]
    assert [(one["response"], one["text"]) for one in me(ana)["responses"]] == [(made, BENCH)]
    seen = ben.get("/screens").text
    assert BENCH not in seen
    assert ben.get("/screens").json()["room"]["prompt"]["shown"]["answered"] == 1
    assert BENCH not in ben.get("/wall").text
    gathering.refresh()
    assert gathering.state.prompts.responses[made].person == ana.person


def test_the_same_answer_again(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """The same id makes nothing twice, and says the same; changing it makes another, taking back none."""
    prompt = asks(gathering, settle)
    (ana,) = joined(phone, "Ana")
    body = {"id": "the-same-id", "command": {"kind": "give_response", "prompt": prompt, "text": BENCH}}
    first, again = ana.post("/do", body).json(), ana.post("/do", body).json()
    assert first == again
    changed = ana.does("give_response", prompt=prompt, text="The sea").json()["made"]
    assert changed != first["made"]
    assert [one["text"] for one in me(ana)["responses"]] == ["The sea"]
    assert ana.does("withdraw_response", response=changed).json()["made"] == ""
    assert me(ana)["responses"] == []


def test_answers_that_do_not_fit(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """400 with faults, 409 where there is nothing to answer (any more)."""
    (ana,) = joined(phone, "Ana")
    refused(ana.does("give_response", prompt="q00001", text="Too soon"), 409)
    prompt = asks(gathering, settle, "scale")
    for wrong in ({}, {"score": 9}, {"score": "3"}, {"score": 3, "person": ana.person}, {"score": 3, "key": "k"}):
        refused(ana.does("give_response", prompt=prompt, **wrong), 400, "bad-input")
    long = refused(ana.does("give_response", prompt=prompt, text="x" * 1001), 400, "bad-input")
    assert long["text"] == "This cannot be understood. Please load the page anew, then try again."
    assert [fault["column"] for fault in long["faults"]] == ["command.text"]
    assert ana.does("give_response", prompt=prompt, score=3).status_code == HTTPStatus.OK
    gathering.do(ClosePrompt())
    settle()
    refused(ana.does("give_response", prompt=prompt, score=4), 409, "not-now")
    refused(ana.does("withdraw_response", response="a99999"), 409)


def test_what_does_not_fit_is_told_in_plain_words(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """All that is wrong, in sentences: a phone has no columns. Programs are told the fields apart."""
    (ana,) = joined(phone, "Ana")
    prompt = asks(gathering, settle, "word")
    told = refused(ana.does("give_response", prompt=prompt, text="calm as a sea", alt="x" * 501), 400, "bad-input")
    assert told["text"] == "One word is asked for, 3 at the most. This has 501 characters; 500 are the most."
    assert [fault["column"] for fault in told["faults"]] == ["text", "alt"]


def test_nobody_takes_back_for_somebody_else(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """409, with names and without."""
    ana, ben = joined(phone, "Ana", "Ben")
    for named in (True, False):
        prompt = asks(gathering, settle, named=named)
        made = ana.does("give_response", prompt=prompt, text=BENCH).json()["made"]
        refused(ben.does("withdraw_response", response=made), 409)
        assert ana.does("withdraw_response", response=made).status_code == HTTPStatus.OK


def test_an_answer_without_a_name(phone: MakePhone, gathering: Gathering, settle: Settle, tmp_path: Path) -> None:
    """Neither the log nor any screen joins it to who gave it; only their own phones know that they have answered."""
    prompt = asks(gathering, settle, named=False)
    ana, ben = joined(phone, "Ana", "Ben")
    done = ana.does("give_response", prompt=prompt, text=BENCH).json()
    assert (me(ana)["responded"], me(ana)["responses"]) == (True, [])
    assert me(ben)["responded"] is False
    gathering.refresh()
    recorded = next(one for one in gathering._log.since(gathering.code) if one.seq == done["seq"])
    told = json.dumps([recorded.command, recorded.by, str(recorded.event)])
    for secret in (ana.person, done["id"], ana.secret):
        assert secret not in told
    assert gathering.state.prompts.responses[done["made"]].key == ballot_key(ana.secret, gathering.code, prompt)
    gathering.do(ClosePrompt())
    shown = gathering.state.prompts.current()
    assert shown is not None
    assert shown.showing is not None
    assert shown.showing.heard == (ana.person,)
    assert ana.secret.encode() not in b"".join(path.read_bytes() for path in tmp_path.glob("log.db*"))


def test_changed_and_taken_back_without_a_name(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """Answering twice is noted once; who takes their only answer back has not answered."""
    prompt = asks(gathering, settle, named=False, most=2)
    (ana,) = joined(phone, "Ana")
    first, second = (ana.does("give_response", prompt=prompt, text=text).json()["made"] for text in (BENCH, "The sea"))
    gathering.refresh()
    assert gathering.noted is not None
    assert gathering.noted.people == {ana.person}
    assert gathering.noted.version == 1
    ana.does("withdraw_response", response=first)
    assert me(ana)["responded"] is True
    ana.does("withdraw_response", response=second)
    assert me(ana)["responded"] is False
    gathering.refresh()
    assert not gathering.noted.people
    assert ana.does("give_response", prompt=prompt, passed=True).status_code == HTTPStatus.OK
    assert me(ana)["responded"] is True


def test_nobody_answers_twice_without_a_name(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """Neither by a second device, nor as two entries that are one person, nor through the facilitator besides."""
    prompt = asks(gathering, settle, named=False)
    ana, tablet, anna = phone(), phone(), phone()
    assert tablet.post("/link", {"personal": ana.joins(name="Ana")["personal"]}).status_code == HTTPStatus.OK
    anna.joins(name="Anna")
    assert ana.does("give_response", prompt=prompt, text=BENCH).status_code == HTTPStatus.OK
    assert "another device" in refused(tablet.does("give_response", prompt=prompt, text="The sea"), 409)["text"]
    gathering.refresh()
    gathering.do(MergePeople(ana.person, anna.person))
    settle()
    refused(anna.does("give_response", prompt=prompt, text="The sea"), 409)
    with pytest.raises(Exception, match="another device"):
        gathering.do(GiveResponse(prompt, ana.person, text="The sea"))
    mele = gathering.state.core.people[0].person
    gathering.do(GiveResponse(prompt, mele, text="My kitchen"))
    gathering.do(ClosePrompt())
    shown = gathering.state.prompts.current()
    assert shown is not None
    assert shown.showing is not None
    assert set(shown.showing.heard) == {ana.person, mele}


def test_reacting(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """To what is shared; nobody else's phone tells who did."""
    prompt = asks(gathering, settle)
    ana, ben = joined(phone, "Ana", "Ben")
    made = ana.does("give_response", prompt=prompt, text=BENCH).json()["made"]
    refused(ben.does("react", response=made, reaction="heart", on=True), 409)
    gathering.refresh()
    gathering.do(ShareResponse(made, on=True))
    settle()
    assert ben.does("react", response=made, reaction="heart", on=True).status_code == HTTPStatus.OK
    assert me(ben)["reactions"] == [[made, "heart"]]
    seen = ana.get("/screens").json()
    assert seen["room"]["prompt"]["responses"][0]["hearts"] == 1
    assert ben.person not in json.dumps(seen)
    refused(ben.does("react", response=made, reaction="frown", on=True), 400)
    assert ben.does("react", response=made, reaction="heart", on=False).status_code == HTTPStatus.OK
    assert me(ben)["reactions"] == []


def test_agreeing_and_being_welcomed(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """One's own phone shows it; what somebody needs and why they hesitate is on no other screen."""
    gathering.do(WordFrame("confidentiality", "What is said here stays here."))
    settle()
    ana, ben = joined(phone, "Ana", "Ben")
    assert ana.does("give_agreement", agrees=False, why="My head teacher asks").status_code == HTTPStatus.OK
    assert ana.does("describe_me", pronouns="she", needs="A seat at the front").status_code == HTTPStatus.OK
    own = me(ana)
    assert own["agrees"] is False
    assert (own["profile"]["pronouns"], own["profile"]["needs"]) == ("she", "A seat at the front")
    for other in (ben.get("/screens").text, ben.get("/wall").text, phone().get().text):
        assert "front" not in other
        assert "head teacher" not in other
    refused(ana.does("describe_me", needs="x", person=ben.person), 400)
    refused(ana.does("give_agreement", agrees="yes"), 400)


def test_a_shared_link_has_a_qr_code(phone: MakePhone) -> None:
    """Only while it is shared, and only where there is a link: no text of anybody's choice becomes a picture."""
    (ana,) = joined(phone, "Ana")
    made = ana.does("share_reading", title="Te Whāriki", link="https://example.org/tw").json()["made"]
    plain = ana.does("share_reading", title="A poem").json()["made"]
    answer = phone().get(f"/reading/{made}/qr.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text == qr_svg("https://example.org/tw")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert ana.does("remove_reading", reading=made).status_code == HTTPStatus.OK
    for none in (made, plain, "r99999", "https:example.org"):
        assert phone().get(f"/reading/{none}/qr.svg").status_code == HTTPStatus.NOT_FOUND


def test_readings(phone: MakePhone, gathering: Gathering) -> None:
    """Shared by anybody, taken back by whoever shared it."""
    ana, ben = joined(phone, "Ana", "Ben")
    made = ana.does("share_reading", title="Te Whāriki", link="https://example.org/tw").json()["made"]
    assert ben.get("/screens").json()["room"]["frame"]["readings"][0]["title"] == "Te Whāriki"
    refused(ben.does("remove_reading", reading=made), 409)
    assert ana.does("remove_reading", reading=made).status_code == HTTPStatus.OK
    gathering.refresh()
    assert [one.removed for one in gathering.state.frame.readings] == [True]


def test_a_hand_says_what_it_is_for(phone: MakePhone) -> None:
    """And may be told to be for something else; of a kind that is none, it is refused."""
    (ana,) = joined(phone, "Ana")
    assert ana.does("raise_hand", about="question").status_code == HTTPStatus.OK
    assert me(ana)["about"] == "question"
    refused(ana.does("raise_hand", about="shout"), 400)


def test_the_piece_and_the_circle(phone: MakePhone, gathering: Gathering, settle: Settle) -> None:
    """Only whoever holds the piece hands it on; a chair is taken and left."""
    ana, ben = joined(phone, "Ana", "Ben")
    gathering.refresh()
    gathering.do(SetFloor("talking_piece"))
    settle()
    refused(ben.does("hand_piece", to=ana.person), 409)
    gathering.do(SetFloor("fishbowl", seats=2))
    settle()
    assert ana.does("sit_in_circle").status_code == HTTPStatus.OK
    assert (me(ana)["inside"], me(ben)["inside"]) == (True, False)
    assert ana.does("leave_circle").status_code == HTTPStatus.OK
    assert me(ana)["inside"] is False


def test_strangers_answer_nothing(phone: MakePhone, gathering: Gathering, settle: Settle, home: Home) -> None:
    """401 for all of it, and nothing is written."""
    prompt = asks(gathering, settle, named=False)
    head = home.log.head(gathering.code)
    stranger = phone()
    for kind, fields in (
        ("give_response", {"prompt": prompt, "text": BENCH}),
        ("withdraw_response", {"response": "a00001"}),
        ("react", {"response": "a00001", "reaction": "heart", "on": True}),
        ("give_agreement", {"agrees": True}),
        ("describe_me", {"say": "AH-na"}),
        ("share_reading", {"title": "x"}),
        ("sit_in_circle", {}),
    ):
        refused(stranger.does(kind, **fields), 401, "unknown-device")
    assert home.log.head(gathering.code) == head

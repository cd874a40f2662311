"""A phone that steers the gathering too: what it may ask, and that no other may."""

from http import HTTPStatus
from typing import Any

import pytest

from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda
from cop_widgets.domain.floor_commands import SetFloor
from cop_widgets.domain.frame_commands import SetRemote
from cop_widgets.domain.participant_commands import MergePeople
from cop_widgets.domain.prompt_commands import QueuePrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live.gathering import Gathering
from cop_widgets.server.phones.asks import AnyAsk
from tests.server.phones import MakePhone, Phone, Settle, refused

PLAN = tuple(SegmentDraft("conversation", title, 10) for title in ("Welcome", "Research", "Close"))
STEERING: dict[str, dict[str, Any]] = {
    "start_turn": {"person": "p00001"},
    "end_turn": {},
    "give_floor_to_next": {},
    "next_in_round": {},
    "set_queue_order": {"fair": False},
    "raise_hand_for": {"person": "p00001"},
    "lower_hand_for": {"person": "p00001"},
    "start_segment": {},
    "go_back": {},
    "extend_segment": {"minutes": 5},
    "skip_segment": {"segment": "g00002"},
    "shorten_rest": {},
    "show_prompt": {"prompt": "q00001"},
    "time_prompt": {"minutes": 2},
    "close_prompt": {},
    "put_prompt_away": {},
    "time_floor": {"minutes": 3},
    "call_back": {},
    "pause": {},
    "resume": {},
    "set_time_box": {"seconds": 90},
}


@pytest.fixture
def ana(phone: MakePhone, gathering: Gathering, settle: Settle) -> Phone:
    """Ana, who has been handed the remote."""
    made = phone()
    made.joins(name="Ana")
    gathering.refresh()
    gathering.do(SetRemote(made.person, on=True))
    settle()
    return made


def does(phone: Phone, kind: str, **fields: Any) -> None:
    """It is done."""
    answer = phone.does(kind, **fields)
    assert answer.status_code == HTTPStatus.OK, answer.text


def test_all_that_steers_is_known() -> None:
    """Every kind that steers is tried below."""
    kinds = {str(one.__struct_config__.tag) for one in AnyAsk.__args__ if one.steers}
    assert kinds == STEERING.keys()


def test_a_remote_that_was_taken_back_a_moment_ago(ana: Phone, gathering: Gathering) -> None:
    """Once the dashboard has been told that it is taken back it steers no more, though no watcher has woken yet."""
    for _ in range(20):
        gathering.do(SetRemote(ana.person, on=False))
        refused(ana.does("set_queue_order", fair=False), 403, "steers-not")
        gathering.do(SetRemote(ana.person, on=True))
        does(ana, "end_turn")


@pytest.mark.parametrize("kind", STEERING)
def test_only_by_the_remote(phone: MakePhone, ana: Phone, gathering: Gathering, kind: str) -> None:
    """403 for everybody else, also for a kind that means oneself, and nothing is written; 400 for what is no such."""
    ben = phone()
    ben.joins(name="Ben")
    gathering.refresh()
    seq = gathering.seq
    refused(ben.does(kind, **STEERING[kind]), 403, "steers-not")
    gathering.refresh()
    assert gathering.seq == seq
    refused(phone().does(kind, **STEERING[kind]), 401)
    refused(ana.does(kind, **STEERING[kind], more=1), 400)
    assert ana.does(kind, **STEERING[kind]).status_code in {HTTPStatus.OK, HTTPStatus.CONFLICT}


def test_only_its_holder_sees_it(phone: MakePhone, ana: Phone) -> None:
    """What is needed to steer is on that phone, and on no other."""
    ben = phone()
    ben.joins(name="Ben")
    assert ana.get("/screens").json()["me"]["remote"]["people"]
    assert ben.get("/screens").json()["me"]["remote"] is None


def test_handed_over_and_taken_back(phone: MakePhone, ana: Phone, gathering: Gathering, settle: Settle) -> None:
    """At once, in both directions; also for an entry that was found to be the same person."""
    anna = phone()
    anna.joins(name="Anna")
    refused(anna.does("pause"), 403)
    gathering.refresh()
    gathering.do(MergePeople(anna.person, ana.person))
    settle()
    does(anna, "pause")
    does(ana, "resume")
    gathering.refresh()
    gathering.do(SetRemote(anna.person, on=False))
    settle()
    refused(anna.does("pause"), 403)
    refused(ana.does("pause"), 403)


def test_turns_and_the_queue(ana: Phone, gathering: Gathering) -> None:
    """Hands of others, turns, the order of the queue; the log says that a remote did it."""
    gathering.refresh()
    mele, tane = (one.person for one in gathering.state.core.people[:2])
    does(ana, "raise_hand_for", person=tane, about="question")
    does(ana, "raise_hand_for", person=mele)
    does(ana, "lower_hand_for", person=mele)
    does(ana, "set_queue_order", fair=False)
    does(ana, "give_floor_to_next")
    gathering.refresh()
    assert [one.person for one in gathering.state.core.open] == [tane]
    assert gathering._log.since(gathering.code)[-1].by == "remote"
    does(ana, "end_turn")
    does(ana, "start_turn", person=mele)
    does(ana, "set_time_box", seconds=60)
    gathering.refresh()
    assert [one.person for one in gathering.state.core.open] == [mele]
    gathering.do(SetFloor("round"))
    does(ana, "next_in_round", passes=True)


def test_the_agenda_and_prompts(ana: Phone, gathering: Gathering, settle: Settle) -> None:
    """On, back, longer, out; a prompt that lies ready is shown, timed, closed and put away."""
    gathering.refresh()
    gathering.do(SetAgenda(PLAN))
    gathering.do(QueuePrompt(PromptContent("question", "What did you notice?")))
    settle()
    for kind in ("start_segment", "start_segment", "go_back"):
        does(ana, kind)
    does(ana, "extend_segment", minutes=1)
    gathering.refresh()
    segments = gathering.state.agenda.segments
    does(ana, "skip_segment", segment=segments[2].segment)
    does(ana, "show_prompt", prompt="q00001", form="text", named=False, think_min=1)
    does(ana, "time_prompt", minutes=2)
    gathering.refresh()
    shown = gathering.state.prompts.current()
    assert shown is not None
    assert shown.showing is not None
    assert (shown.showing.form, shown.showing.named) == ("text", False)
    does(ana, "close_prompt")
    does(ana, "put_prompt_away")
    gathering.refresh()
    assert gathering.state.prompts.shown == ""
    assert gathering.state.agenda.segments[2].status == "skipped"

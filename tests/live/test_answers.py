"""Answers through the write path: what they made, and who has answered without a name, in any process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain.commands import (
    BeginGathering,
    CreateGathering,
    EndGathering,
    ReopenGathering,
    RosterEntry,
    Undo,
)
from cop_widgets.domain.errors import Refused
from cop_widgets.domain.prompt_commands import ClosePrompt, GiveResponse, PutPromptAway, ShowPrompt, WithdrawResponse
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home

ASKED = PromptContent("question", "What did you notice?")


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Gathering, Gathering]]:
    """The same gathering as two processes have it; a prompt is answered in it without names."""
    desk, server = open_home(tmp_path), open_home(tmp_path)
    made = desk.create(CreateGathering("Circle", "2026-11-22", roster=(RosterEntry("Mele"), RosterEntry("Tāne"))))
    made.do(BeginGathering())
    made.do(ShowPrompt(content=ASKED, form="text", named=False, most=2))
    yield made, server.open(made.code)
    desk.close()
    server.close()


def answer(person: str, text: str = "The light", key: str = "a key") -> GiveResponse:
    """An answer from somebody's phone."""
    return GiveResponse("q00001", person, key, text, by_phone=True)


def test_what_was_made(both: tuple[Gathering, Gathering]) -> None:
    """The same command says the same id, here and in another process; what makes nothing says none."""
    desk, server = both
    made = server.do(answer("p00001"), id="one")
    assert made.made == next(iter(server.state.prompts.responses))
    assert server.do(answer("p00001"), id="one") == made
    assert desk.do(answer("p00001"), id="one") == made
    assert desk.do(ClosePrompt()).made == ""


def test_noted_in_every_process(both: tuple[Gathering, Gathering]) -> None:
    """By id and in no event, until the prompt is closed; then the event says it, and there is no note."""
    desk, server = both
    server.do(answer("p00002"))
    desk.refresh()
    for one in both:
        assert one.noted is not None
        assert one.noted.people == {"p00002"}
    desk.do(PutPromptAway())
    server.refresh()
    for one in both:
        assert one.noted is None
        found = one.state.prompts.find("q00001")
        assert found is not None
        assert found.showing is not None
        assert found.showing.heard == ("p00002",)


def test_two_processes_at_once(both: tuple[Gathering, Gathering]) -> None:
    """Somebody's other device is refused, although its server has not heard of the first answer yet."""
    desk, server = both
    server.do(answer("p00001"))
    with pytest.raises(Refused, match="another device"):
        desk.do(answer("p00001", "Something else", key="the tablet's key"))
    assert server.do(answer("p00001", "A second one")).made
    assert len(server.state.prompts.answers("q00001")) == 2


def test_an_answer_that_the_facilitator_took_away(both: tuple[Gathering, Gathering]) -> None:
    """Its device may answer anew and take that back; no other device of theirs may, and they stay noted."""
    desk, server = both
    desk.do(WithdrawResponse(server.do(answer("p00001")).made))
    again = server.do(answer("p00001", "In other words")).made
    server.do(WithdrawResponse(again, "p00001", "a key"))
    with pytest.raises(Refused, match="another device"):
        desk.do(answer("p00001", "Something else", key="the tablet's key"))
    server.do(answer("p00001", "At last"))
    server.refresh()
    assert server.noted is not None
    assert server.noted.people == {"p00001"}
    assert [one.text for one in server.state.prompts.answers("q00001")] == ["At last"]


def test_the_end_of_the_gathering_empties_the_box(both: tuple[Gathering, Gathering]) -> None:
    """Who was heard by the last prompt is known then, and noted nowhere else; to go on brings no box back."""
    desk, server = both
    server.do(answer("p00002"))
    desk.do(EndGathering())
    found = desk.state.prompts.find("q00001")
    assert found is not None
    assert found.showing is not None
    assert (found.showing.heard, desk.noted) == (("p00002",), None)
    assert desk.state.undo[-1].label == "ended the gathering"
    for command in (Undo(), EndGathering(), ReopenGathering()):
        desk.do(command)
    assert desk.state.core.phase == "running"
    with pytest.raises(Refused, match="closed"):
        server.do(answer("p00001"))

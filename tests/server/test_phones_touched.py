"""Whose phones are told of what: everybody whose own screen has changed, and of an answer nobody else."""

import random
from collections.abc import Callable

import msgspec
import pytest

from cop_widgets.domain import screening
from cop_widgets.domain.agenda_commands import SegmentDraft, SetAgenda
from cop_widgets.domain.commands import BeginGathering, Command, EndTurn, MarkAway, MarkPresent, StartTurn, Undo
from cop_widgets.domain.errors import CopError
from cop_widgets.domain.floor import ABOUTS, MODES
from cop_widgets.domain.floor_commands import (
    CallBack,
    HandPiece,
    LeaveCircle,
    NextInRound,
    SetFloor,
    SetQueueOrder,
    SitInCircle,
)
from cop_widgets.domain.frame_commands import DescribePerson, GiveAgreement, SetRemote, ShareReading, WordFrame
from cop_widgets.domain.participant_commands import LowerHand, MergePeople, PassTurn, RaiseHand
from cop_widgets.domain.phone_screens import MeScreen
from cop_widgets.domain.prompt_commands import (
    ClosePrompt,
    GiveResponse,
    PutPromptAway,
    React,
    ShareResponse,
    ShowPrompt,
    WithdrawResponse,
)
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.domain.state import State
from cop_widgets.server.phones.touched import touched
from tests.domain.play import Play

NAMES = ("Mele", "Hana", "Sam", "Tui", "Ana", "Ben")
ASKED = PromptContent("question", "What did you notice?")
STEPS = 150

Make = Callable[[random.Random, State], Command]


def _one(chance: random.Random, state: State) -> str:
    return chance.choice([one.person for one in state.core.people])


def _response(chance: random.Random, state: State) -> str:
    return chance.choice(list(state.prompts.responses) or ["a00001"])


def _respond(chance: random.Random, state: State) -> Command:
    who = _one(chance, state)
    text, passed = chance.choice([(f"{chance.random()}", False), ("", True)])
    return GiveResponse(state.prompts.shown, who, f"key of {who}", text, passed=passed, by_phone=True)


def _show(chance: random.Random, _: State) -> Command:
    return ShowPrompt(content=ASKED, form="text", named=chance.random() < 0.7, most=chance.choice([1, 2]))


def _withdraw(chance: random.Random, state: State) -> Command:
    found = state.prompts.responses.get(_response(chance, state))
    return WithdrawResponse(found.response if found else "a00001")


COMMANDS: tuple[Make, ...] = (
    *[_respond] * 4,
    _show,
    _withdraw,
    lambda chance, state: ShareResponse(_response(chance, state), chance.random() < 0.8),
    *[lambda chance, state: React(_response(chance, state), _one(chance, state), "heart", chance.random() < 0.8)] * 3,
    lambda _chance, _state: ClosePrompt(),
    lambda _chance, _state: PutPromptAway(),
    *[lambda chance, state: RaiseHand(_one(chance, state), by_phone=True, about=chance.choice(ABOUTS))] * 3,
    lambda chance, state: LowerHand(_one(chance, state)),
    lambda chance, state: PassTurn(_one(chance, state)),
    *[lambda chance, state: StartTurn(_one(chance, state))] * 3,
    lambda _chance, _state: EndTurn(),
    lambda chance, _state: SetFloor(chance.choice(MODES), seed=str(chance.random())),
    lambda _chance, _state: CallBack(),
    *[lambda chance, _state: NextInRound(chance.random() < 0.3)] * 3,
    *[lambda chance, state: HandPiece(_one(chance, state))] * 2,
    lambda chance, state: SitInCircle(_one(chance, state)),
    lambda chance, state: LeaveCircle(_one(chance, state)),
    lambda chance, _state: SetQueueOrder(chance.random() < 0.5),
    lambda chance, _state: WordFrame("confidentiality", chance.choice(["It stays here.", "Names stay here."])),
    lambda chance, state: GiveAgreement(_one(chance, state), chance.random() < 0.8),
    lambda chance, state: DescribePerson(_one(chance, state), needs=f"{chance.random()}"),
    lambda chance, state: SetRemote(_one(chance, state), chance.random() < 0.5),
    lambda chance, state: ShareReading("Te Whāriki", person=_one(chance, state)),
    lambda chance, state: MarkAway(_one(chance, state)),
    lambda chance, state: MarkPresent(_one(chance, state)),
    lambda chance, _state: SetAgenda((SegmentDraft("other", "Talk", 10),), spark=chance.random() < 0.5),
    lambda _chance, _state: Undo(),
)


def own(state: State, person: str, now: int) -> MeScreen:
    """What somebody's phone shows of themselves, whenever it was made."""
    return msgspec.structs.replace(screening.me(state, None, person, now), seq=0)


@pytest.mark.parametrize("seed", range(20))
def test_nobody_is_forgotten(seed: int) -> None:
    """Whatever happens, whoever's own screen is other than before is told; about one's share, as they next speak."""
    chance, play = random.Random(seed), Play(NAMES)
    play.do(BeginGathering())
    for person in list(play.state.core.people if play.state else ())[:4]:
        play.do(RaiseHand(person.person, by_phone=True))
    for step in range(STEPS):
        before = play.state
        assert before is not None
        if step == STEPS // 2:
            gone, kept = (before.core.people[at].person for at in (1, 0))
            command: Command = MergePeople(kept, gone)
        else:
            command = chance.choice(COMMANDS)(chance, before)
        try:
            after = play.do(command, wait=chance.random() * 20)
        except CopError:
            continue
        told = set(touched(before, after))
        for one in after.core.people:
            if one.person in told or all(one.person != known.person for known in before.core.people):
                continue
            was, is_ = own(before, one.person, play.now), own(after, one.person, play.now)
            if before.core.tally is not after.core.tally:
                was = msgspec.structs.replace(was, voice=is_.voice, talk_ms=is_.talk_ms)
            assert was == is_, command


@pytest.mark.parametrize("named", [True, False])
def test_of_an_answer_few_are_told(named: bool) -> None:
    """One's own phones where it has a name, none where it has none; and those that steer."""
    play = Play(NAMES)
    play.do(BeginGathering())
    play.do(ShowPrompt(content=ASKED, form="text", named=named))
    before = play.do(SetRemote(play.person("Tui"), on=True))
    after = play.do(GiveResponse(before.prompts.shown, play.person("Mele"), "key", "The light", by_phone=True))
    expected = {play.person("Tui"), play.person("Mele")} if named else {play.person("Tui")}
    assert set(touched(before, after)) == expected


def test_of_a_heart_one_is_told() -> None:
    """Whoever gave it; what an answer has got, the room shows."""
    play = Play(NAMES)
    play.do(BeginGathering())
    shown = play.do(ShowPrompt(content=ASKED, form="text"))
    given = play.do(GiveResponse(shown.prompts.shown, play.person("Mele"), text="The light", by_phone=True))
    response = next(iter(given.prompts.responses))
    before = play.do(ShareResponse(response, on=True))
    after = play.do(React(response, play.person("Sam"), "heart", on=True))
    assert set(touched(before, after)) <= {play.person("Sam"), play.person("Mele")}
    assert play.person("Sam") in set(touched(before, after))


def test_talk_tells_no_whole_room() -> None:
    """While anybody may speak, a turn is told to who has it and who had it."""
    play = Play(NAMES)
    play.do(BeginGathering())
    before = play.do(StartTurn(play.person("Mele")))
    after = play.do(StartTurn(play.person("Sam")), wait=10)
    assert set(touched(before, after)) == {play.person("Mele"), play.person("Sam")}

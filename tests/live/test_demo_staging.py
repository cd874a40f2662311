"""What is on stage when a visitor comes to the demo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain import screening
from cop_widgets.domain.errors import CopError, Refused
from cop_widgets.domain.participant_commands import JoinByPhone
from cop_widgets.domain.prompt_commands import GiveResponse
from cop_widgets.domain.screens import WallScreen
from cop_widgets.domain.times import MINUTE, SECOND
from cop_widgets.domain.voting import count
from cop_widgets.domain.voting.sheets import read_sheet
from cop_widgets.domain.way_commands import AdoptIntentions, CloseRound, Wording
from cop_widgets.domain.way_events import RoundClosed
from cop_widgets.live.demo import prompts, vote
from cop_widgets.live.demo.clock import SetClock
from cop_widgets.live.demo.recording import meetings, recording
from cop_widgets.live.demo.staging import ALREADY, Staged, new_secret, stage
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from cop_widgets.store.shipped import sample_data

NOW = 1_795_338_000 * SECOND


class Running:
    """Time that goes on by a minute whenever it is asked, from when the visitor comes."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        self.now += SECOND
        return self.now


@pytest.fixture
def clock() -> SetClock:
    """The clock of the folder."""
    return SetClock(NOW, Running())


@pytest.fixture
def home(tmp_path: Path, clock: SetClock) -> Iterator[Home]:
    """A folder of gatherings."""
    opened = open_home(tmp_path, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def staged(home: Home, clock: SetClock) -> Staged:
    """The open circle."""
    return stage(home, recording(), clock, NOW)


@pytest.fixture
def gathering(staged: Staged) -> Gathering:
    """Its gathering."""
    return staged.gathering


@pytest.fixture
def wall(gathering: Gathering) -> WallScreen:
    """What is projected when the visitor comes."""
    return screening.wall(gathering.state, NOW, gathering.answered)


def test_the_meeting_has_gone_on_for_some_minutes(staged: Staged, wall: WallScreen) -> None:
    """Four minutes in; several have spoken, several have not been heard in any way, and one speaks with a name."""
    state, core = staged.gathering.state, staged.gathering.state.core
    assert (wall.title, wall.community, wall.here) == ("An open circle", "Demo community", 11)
    assert core.began == NOW - ALREADY
    assert (core.phase, core.together, core.names_shown) == ("running", True, True)
    assert [one.name for one in wall.floor] == ["Rāwiri"]
    spoke = {one.person for one in core.stretches} | {one.person for one in core.open}
    wrote = {one.person for one in state.prompts.responses.values()}
    assert len(spoke) == 6
    assert len({one.person for one in core.people} - spoke - wrote) == 3
    assert max(one.start for one in core.open) == core.began + round(206.16 * SECOND)


def test_the_rest_is_still_to_be_played(staged: Staged) -> None:
    """No cue is lost or there twice, and none ends the gathering."""
    people = {one.name: one.person for one in staged.gathering.state.core.people}
    cues = recording().cues(people)
    assert staged.at == ALREADY
    assert staged.cues == tuple(cue for cue in cues if cue.at > ALREADY)
    assert cues[-1].at <= staged.length == round(942.92 * SECOND)
    assert {type(cue.command).__name__ for cue in staged.cues} == {"StartTurn", "EndTurn"}


def test_an_agenda_goes_on(wall: WallScreen) -> None:
    """Its second segment runs, and all of it is as long as the recording."""
    shown = wall.agenda
    assert (shown.title, shown.kind, shown.at, shown.of) == ("How we want to gather", "intentions", 2, 5)
    assert shown.left_ms == 150_000
    assert wall.clock.planned_ms == 16 * 60_000


def test_a_vote_is_open(gathering: Gathering, wall: WallScreen) -> None:
    """Eight values of the sample data, three to choose; nine of eleven have answered, and no screen tells what."""
    card = wall.way.round
    assert card is not None
    assert (card.ballot, card.purpose, card.status, card.seats) == ("approval", "choose", "open", 3)
    assert tuple(one.text for one in card.options) == vote.values()
    assert (card.answered, card.of) == (9, 11)
    assert (wall.way.step, wall.way.result) == ("vote", None)
    desk = screening.way(gathering.state, gathering.answered, NOW)
    assert (len(desk.waiting), desk.by_hand, desk.proposed_by) == (2, 0, 8)
    room = screening.room(gathering.state, gathering.answered, NOW)
    assert room.way.round == card


def test_ballots_stay_secret_until_the_vote_is_closed(home: Home, gathering: Gathering) -> None:
    """Before, the log knows none of them; closed, they count as the real ones that they are."""
    said = [one.event for one in home.log.since(gathering.code)]
    assert not [one for one in said if isinstance(one, RoundClosed)]
    assert not any(round_.ballots for round_ in gathering.state.way.rounds)
    gathering.do(CloseRound("r00001"))
    card = screening.way(gathering.state, gathering.answered, NOW).result
    assert card is not None
    sheet = read_sheet((sample_data() / "votes" / vote.BALLOTS).read_text("utf-8-sig"), "approval", vote.BALLOTS)
    cast = [one for one in sheet.ballots if one.approves][:9]  # type: ignore[union-attr]
    expected = count("approval", None, sheet.options, cast, 3)
    texts = dict(zip(sheet.options, vote.values(), strict=True))
    assert {row.text: row.support for row in card.rows} == {texts[one]: n for one, n in expected.support.items()}
    assert {row.text for row in card.rows if row.stands == "in"} == {texts[one] for one in expected.certain}


def test_nobodys_ballot_is_empty() -> None:
    """Those who left theirs empty in the real vote (17 of 219) are not among the ballots that are cast here."""
    assert len(vote.ballots()) == 219 - 17
    assert all(vote.ballots())


def test_a_prompt_is_on_the_wall(gathering: Gathering, wall: WallScreen) -> None:
    """It comes from the deck, with answers in one word on the wall; more prompts of the deck lie ready."""
    assert wall.frame.stage == "prompt"
    assert wall.prompt is not None
    shown = wall.prompt.shown
    assert (shown.form, shown.open, shown.answered, shown.of) == ("word", True, 7, 11)
    assert shown.card.text == prompts.content(prompts.ON_WALL).text
    assert wall.prompt.summary is not None
    assert max(wall.prompt.summary.words, key=lambda one: one.times).says == "curious"
    ready = screening.prompts(gathering.state, NOW).ready
    assert [one.text for one in ready] == [prompts.content(one).text for one in prompts.READY]


def test_hands_are_up(gathering: Gathering) -> None:
    """Two, of people who have long to wait in the recording; with their names on the board."""
    queue = screening.join(gathering.state, frozenset(), NOW).hands
    assert [one.name for one in queue] == ["Étienne", "Aroha"]
    assert screening.room(gathering.state, gathering.answered, NOW).hands == 2


def test_a_visitor_comes_in_by_any_name(gathering: Gathering) -> None:
    """Nobody's name is left to be taken, typed ones are welcome; a visitor's word is on the wall by itself."""
    door = screening.door(gathering.state)
    assert (door.locked, door.typed, door.names, door.over) == (False, True, (), False)
    gathering.do(JoinByPhone("device", "personal", name="Ana"), by="phone")
    visitor = gathering.state.core.people[-1].person
    gathering.do(GiveResponse(gathering.state.prompts.shown, visitor, text="welcome", by_phone=True), by="phone")
    shown = screening.wall(gathering.state, gathering.now(), gathering.answered).prompt
    assert shown is not None
    assert shown.summary is not None
    assert "welcome" in [one.says for one in shown.summary.words]
    assert screening.me(gathering.state, gathering.answered, visitor, gathering.now()).answered is False


def test_all_is_noted_at_its_time(home: Home, gathering: Gathering) -> None:
    """In order, from a minute before the beginning until the visitor comes; the floor is given by the demo alone."""
    log = home.log.since(gathering.code)
    times = [one.at for one in log]
    assert times == sorted(times)
    assert (times[0], times[-1] <= NOW) == (NOW - ALREADY - MINUTE, True)
    assert {one.by for one in log} == {"facilitator", "phone", "demo"}
    assert {one.by for one in log if type(one.event).__name__.startswith("Turn")} == {"demo"}
    assert gathering.now() > NOW


def test_phones_of_the_staged_have_secrets_of_their_own(home: Home, clock: SetClock) -> None:
    """None is used twice, nor kept: what the log knows is not what ballots are locked with."""
    made: list[str] = []

    def secret() -> str:
        made.append(new_secret())
        return made[-1]

    gathering = stage(home, recording(), clock, NOW, secret).gathering
    known = {*gathering.state.participants.devices, *(p.personal for p in gathering.state.participants.phones.values())}
    assert len(set(made)) == len(made) == 33
    assert len(known) == 22
    locked = set(made) - known
    text = b"".join(one.read_bytes() for one in home.folder.glob("log.db*"))
    assert not [one for one in locked if one.encode() in text]


@pytest.mark.parametrize("meeting", meetings())
def test_every_meeting_can_be_staged(home: Home, clock: SetClock, meeting: str) -> None:
    """Also those with four people: somebody is always missing in the vote and the prompt."""
    gathering = stage(home, recording(meeting), clock, NOW).gathering
    wall = screening.wall(gathering.state, NOW, gathering.answered)
    assert wall.way.round is not None
    assert wall.prompt is not None
    assert 0 < wall.way.round.answered < wall.way.round.of
    assert 0 < wall.prompt.shown.answered < wall.prompt.shown.of


def test_begun_anew_nothing_is_left_of_the_former(home: Home, gathering: Gathering, clock: SetClock) -> None:
    """What visitors agreed on is not handed on."""
    gathering.do(AdoptIntentions((Wording("We bring cake"),)))
    again = stage(home, recording(), clock, NOW + 10 * MINUTE).gathering
    assert again.code != gathering.code
    assert again.state.way.held() == gathering.state.way.held()[:0]
    assert len(again.state.core.people) == 11


def test_a_meeting_that_is_not_there() -> None:
    """It is told, with those that are; nothing outside the folder is read."""
    for name in ("nothing", "../rosters/open_circle", ""):
        with pytest.raises(Refused, match="garden_talk, open_circle, shared_table"):
            recording(name)


def test_samples_that_have_changed_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value or prompt that is not in the sample data any more is told, not left out."""
    monkeypatch.setattr(vote, "VALUES", (*vote.VALUES, "Bring cake"))
    with pytest.raises(CopError, match="Bring cake"):
        vote.values.__wrapped__()
    with pytest.raises(CopError, match="question-99"):
        prompts.content("question-99")

"""Widgets: screens in, messages out."""

import sqlite3
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from cop_widgets import BalanceView, GatheringSetup, IntentionVote, Nudges, OutcomesPanel, TurnBoard, WallView
from cop_widgets.domain import commands as c
from cop_widgets.domain import screening
from cop_widgets.domain.voting.ballots import Approval
from cop_widgets.domain.way_commands import OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from tests.widgets.fixtures import Browser, Clock


def test_a_tap_is_done_and_shown(gathering: Gathering) -> None:
    """A command is answered with done, and every view of the gathering shows it."""
    board, balance = TurnBoard(gathering), BalanceView(gathering)

    answer = Browser(board).asks("tap-0001", kind="start_turn", person="p00001")

    assert answer == {"type": "done", "id": "tap-0001", "seq": gathering.seq}
    assert board.screen["floor"][0]["name"] == "Mele"
    assert board.screen["seq"] == balance.screen["seq"] == gathering.seq


def test_the_same_tap_twice_counts_once(gathering: Gathering) -> None:
    """A message sent again after a lost answer has the same answer."""
    browser = Browser(TurnBoard(gathering))
    first = browser.asks("tap-0001", kind="start_turn", person="p00001")
    browser.asks("tap-0002", kind="end_turn")

    assert browser.asks("tap-0001", kind="start_turn", person="p00001") == first
    assert gathering.state.core.open == ()


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"type": "command", "id": "tap-0001", "command": {"kind": "end_gathering"}}, "not-now"),
        ({"type": "command", "id": "tap-0001", "command": {"kind": "start_turn", "person": "p9"}}, "unknown-person"),
        ({"type": "command", "id": "tap-0001", "command": {"kind": "fly"}}, "bad-input"),
        ({"type": "command", "id": "tap-0001", "command": None}, "bad-input"),
        ({"type": "command", "id": 7, "command": {"kind": "undo"}}, "bad-input"),
        ({"type": "command", "id": "tap-0001", "command": {"kind": "undo"}}, "nothing-to-undo"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(gathering: Gathering, message: dict[str, Any], code: str) -> None:
    """A refusal has a code and a sentence, and nothing changes."""
    before = gathering.state

    answer = Browser(TurnBoard(gathering)).says(**message)

    assert (answer["type"], answer["id"], answer["code"]) == ("refused", message["id"], code)
    assert answer["text"]
    assert "Traceback" not in answer["text"]
    assert gathering.state == before


def test_a_fault_of_ours_shows_no_traceback(gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong inside, the browser gets a sentence."""
    browser = Browser(TurnBoard(gathering))

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(gathering, "do", broken)
    answer = browser.asks("tap-0001", kind="undo")

    assert answer["code"] == "error"
    assert "secret" not in str(answer)


def test_ping_is_answered_and_nonsense_is_not(gathering: Gathering) -> None:
    """A ping gets its pong; a message that means nothing is passed over."""
    browser = Browser(TurnBoard(gathering))

    assert browser.says(type="ping") == {"type": "pong"}
    browser.says(type="heard")
    browser.says(nothing=1)
    assert browser.heard == [{"type": "pong"}]


def test_another_process_is_shown(gathering: Gathering, home: Home) -> None:
    """What another process writes is shown after the next look at the log."""
    board = TurnBoard(gathering)
    other = open_home(home.folder)
    other.open(gathering.code).do(c.AddPerson("Rewi"))

    gathering.refresh()

    assert [tile["name"] for tile in board.screen["tiles"]][-1] == "Rewi"
    other.close()


def test_who_asked_is_shown_after_everybody_else(gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page that was tapped shows it already; another's tap is shown at once."""
    mine, other = TurnBoard(gathering), TurnBoard(gathering)
    lags: dict[str, float] = {}
    monkeypatch.setattr(mine, "_pulse", Lags(lags, "mine"))
    monkeypatch.setattr(other, "_pulse", Lags(lags, "other"))

    Browser(mine).asks("tap-0001", kind="start_turn", person="p00001")
    assert lags == {"mine": TurnBoard.own_lag, "other": 0.0}

    Browser(other).asks("tap-0002", kind="end_turn")
    assert lags == {"mine": 0.0, "other": TurnBoard.own_lag}


def test_ballots_do_not_stir_what_does_not_show_them(gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """The board is not made anew for a ballot; what counts answers is, at once."""
    gathering.do(OpenRound("approval", texts=("Kindness", "Courage")))
    board, vote = TurnBoard(gathering), IntentionVote(gathering)
    lags: dict[str, float] = {}
    monkeypatch.setattr(board, "_pulse", Lags(lags, "board"))
    monkeypatch.setattr(vote, "_pulse", Lags(lags, "vote"))
    monkeypatch.setattr(vote, "_shown_at", 0.0)

    gathering.cast("r00001", "p00001", "k" * 64, 1, Approval(("o001",)))
    gathering.refresh()
    assert lags == {"vote": 0.0}
    assert vote.screen["round"]["answered"] == 1


class Lags:
    """Notes how long a change is to wait, and shows it at once."""

    def __init__(self, lags: dict[str, float], name: str) -> None:
        self._lags, self._name = lags, name

    def run(self, change: Callable[[], None], lag: float = 0.0) -> None:
        """Note and run."""
        self._lags[self._name] = lag
        change()


def test_a_closed_view_hears_nothing(gathering: Gathering) -> None:
    """After close nothing is shown any more, and the gathering forgets the view."""
    board = TurnBoard(gathering)
    before = board.screen
    board.close()

    gathering.do(c.StartTurn("p00001"))

    assert board.screen == before


def test_trouble_with_the_log_is_said(gathering: Gathering, home: Home) -> None:
    """A log that is locked by somebody else is said on the board, and works again afterwards."""
    board = TurnBoard(gathering)
    browser = Browser(board)
    blocker = sqlite3.connect(home.folder / "log.db", isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")

    answer = browser.asks("tap-0001", kind="start_turn", person="p00001")

    assert answer["code"] == "log-locked"
    assert board.trouble == answer["text"]
    assert gathering.state.core.open == ()
    blocker.execute("ROLLBACK")
    blocker.close()
    assert browser.asks("tap-0001", kind="start_turn", person="p00001")["type"] == "done"
    assert board.trouble is None


def test_the_wall_names_nobody_unless_asked(gathering: Gathering) -> None:
    """Names reach the wall only when they are turned on."""
    wall = WallView(gathering)
    gathering.do(c.StartTurn("p00001"))
    assert "Mele" not in str(wall.screen)

    gathering.do(c.ShowNames(on=True))
    assert "Mele" in str(wall.screen)


def test_parts_of_the_balance(gathering: Gathering) -> None:
    """A view shows the parts asked for; a part there is not is said."""
    assert BalanceView(gathering, parts=["timeline"]).options == {"parts": ["timeline"]}
    with pytest.raises(ValueError, match="no such parts: pie"):
        BalanceView(gathering, parts=["pie"])


def test_a_suggestion_is_logged_once(gathering: Gathering, home: Home, clock: Clock) -> None:
    """Two open dashboards log a suggestion once; its answer is logged; then it rests."""
    one, two = Nudges(gathering), Nudges(gathering)
    gathering.do(c.StartTurn("p00001"))
    clock.passes(21 * 60)
    one.tick()
    two.tick()

    assert [n.why for n in gathering.state.nudges] == ["not_yet_heard"]
    assert "Three people are not yet heard, about 21 minutes in." in str(two.screen)
    nudge = one.screen["thoughts"][0]["nudge"]
    Browser(one).asks("answer-1", kind="answer_nudge", nudge=nudge, answer="taken")
    assert not two.screen["thoughts"]
    clock.passes(300)
    one.tick()
    assert len(gathering.state.nudges) == 1 or gathering.state.nudges[1].why == "one_voice"


def test_outcomes_are_saved_and_zipped(gathering: Gathering, home: Home) -> None:
    """Save now writes the files; the zip holds them all."""
    panel = OutcomesPanel(gathering)
    browser = Browser(panel)
    gathering.do(c.StartTurn("p00001"))

    assert browser.says(type="save", id="save-0001")["type"] == "done"
    assert panel.screen["saved_ms"] is not None
    folder = Path(panel.screen["folder"])
    assert folder.name == f"2026-11-21-thursday-{gathering.code}"
    answer = browser.says(type="zip", id="zip-00001")

    with ZipFile(BytesIO(browser.buffers[0])) as archive:
        assert {Path(name).name for name in archive.namelist()} == {path.name for path in folder.glob("[!.]*")}
    assert answer["filename"] == f"{folder.name}.zip"
    panel.close()


def test_outcomes_follow_by_themselves(gathering: Gathering, home: Home) -> None:
    """Closing the panel writes what was not yet written."""
    panel = OutcomesPanel(gathering)
    gathering.do(c.StartTurn("p00002"))
    panel.close()

    (turns,) = home.outcomes.glob("*/turns.csv")
    assert "Hana" in turns.read_text(encoding="utf-8-sig")


def test_setting_up(home: Home) -> None:
    """Names are read, a gathering is made once, and it can be opened again."""
    chosen: list[Gathering] = []
    setup = GatheringSetup(home, chosen.append)
    browser = Browser(setup)

    answer = browser.says(type="roster", id="roster-01", text="Mele\nHēmi\n", filename="")
    assert [entry["name"] for entry in answer["entries"]] == ["Mele", "Hēmi"]
    form = {"title": "Whānau", "community": "", "date": "2026-11-21", "planned_min": 30, "roster": answer["entries"]}
    assert browser.says(type="create", id="create-01", form=form)["type"] == "done"
    browser.says(type="open", id="open-0001", code=chosen[0].code.lower())

    assert chosen[1] is chosen[0] is setup.gathering
    assert [p.name for p in chosen[0].state.core.people] == ["Mele", "Hēmi"]


def test_what_a_roster_says_of_people_comes_into_the_gathering(home: Home) -> None:
    """Roles, pronouns, how a name is said, first time and needs: out of a file, through the browser, to the people."""
    setup = GatheringSetup(home)
    browser = Browser(setup)
    text = (
        "name;role;pronouns;pronunciation;first time;access needs\n"
        "Mele;note keeper;she/her;MEH-leh;yes;sits near the door\n"
        "Hēmi;;;;;\n"
    )
    data = b64encode(text.encode("utf-8-sig")).decode()
    entries = browser.says(type="roster", id="roster-01", data=data, filename="people.csv")["entries"]
    form = {"title": "Whānau", "date": "2026-11-21", "roster": entries}
    assert browser.says(type="create", id="create-01", form=form)["type"] == "done"

    assert setup.gathering is not None
    mele, hemi = screening.people(setup.gathering.state, setup.gathering.now()).people
    assert (mele.role, mele.pronouns, mele.say, mele.first_time, mele.needs) == (
        "note_keeper", "she/her", "MEH-leh", True, "sits near the door",
    )  # fmt: skip
    assert (hemi.role, hemi.pronouns, hemi.say, hemi.first_time, hemi.needs) == ("participant", "", "", False, "")


def test_faults_in_a_roster_go_back_by_row(home: Home) -> None:
    """A roster with faults comes back with each fault's row and column."""
    answer = Browser(GatheringSetup(home)).says(
        type="roster", id="roster-01", text="name,role\nMele,participant\nMele,chief\n", filename="r.csv"
    )

    assert answer["type"] == "refused"
    assert {(fault["row"], fault["column"]) for fault in answer["faults"]} == {(3, "name"), (3, "role")}


def test_a_log_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a damaged log the setup shows a sentence instead of a traceback."""
    (tmp_path / "log.db").write_bytes(b"this is no log" * 1000)
    monkeypatch.setenv("COP_HOME", str(tmp_path))

    setup = GatheringSetup()

    assert setup.trouble
    assert str(tmp_path) in setup.trouble


def test_a_widget_takes_a_code(gathering: Gathering, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """A code opens its gathering; anything else is told what to give."""
    monkeypatch.setenv("COP_HOME", str(home.folder))

    one, two = TurnBoard(gathering.code), TurnBoard(gathering.code.lower())

    assert one.gathering is two.gathering
    with pytest.raises(TypeError, match="open_gathering"):
        TurnBoard(None)


def test_a_deleted_log_is_said(gathering: Gathering, home: Home) -> None:
    """What is tapped after the log was deleted is refused: it would be kept nowhere."""
    browser = Browser(TurnBoard(gathering))
    for path in home.folder.glob("log.db*"):
        path.unlink()

    answer = browser.asks("tap-0001", kind="start_turn", person="p00001")

    assert answer["type"] == "refused"
    assert "deleted or replaced" in answer["text"]
    assert gathering.state.core.open == ()


def test_a_gathering_that_cannot_be_read_is_said(gathering: Gathering, home: Home) -> None:
    """A damaged gathering is not passed over in silence; the others can be resumed."""
    other = home.create(c.CreateGathering("Friday", "2026-11-27"))
    with sqlite3.connect(home.folder / "log.db") as log:
        log.execute("update events set version = 99 where gathering = ?", [gathering.code])

    setup = GatheringSetup(home)

    assert [choice["code"] for choice in setup.screen["choices"]] == [other.code]
    assert setup.trouble
    assert gathering.code in setup.trouble
    assert "newer" in setup.trouble


def test_a_file_of_names_is_read_by_its_bytes(home: Home) -> None:
    """A file need not be UTF-8; where it has faults its text comes back with them."""
    browser = Browser(GatheringSetup(home))

    def reads(data: bytes, filename: str) -> dict[str, Any]:
        return browser.says(type="roster", id="roster-01", data=b64encode(data).decode(), filename=filename)

    names = reads("name\nZoë\nJosé\n".encode("latin-1"), "people.csv")
    twice = reads("name\nZoë\nZoë\n".encode("latin-1"), "people.csv")

    assert [entry["name"] for entry in names["entries"]] == ["Zoë", "José"]
    assert twice["text"] == "name\nZoë\nZoë\n"
    assert twice["faults"][0]["row"] == 3


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "There are no names in empty.csv."),
        (b"\xef\xbb\xbf \r\n", "There are no names in empty.csv."),
        (b"\0\1", "NUL"),
    ],
)
def test_a_file_without_names_is_said(home: Home, data: bytes, says: str) -> None:
    """An empty file and one that is no text are refused by a sentence."""
    answer = Browser(GatheringSetup(home)).says(
        type="roster", id="roster-01", data=b64encode(data).decode(), filename="empty.csv"
    )

    assert answer["type"] == "refused"
    assert says in answer["faults"][0]["says"]

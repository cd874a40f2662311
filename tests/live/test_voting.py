"""Ballots, phones and forgetting, through a gathering."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain import way_commands as w
from cop_widgets.domain.casting import Answered, ballot_key
from cop_widgets.domain.errors import InputFaults, LogTrouble, NotNow, Refused
from cop_widgets.domain.gathering import fold
from cop_widgets.domain.times import SECOND
from cop_widgets.domain.voting.ballots import Approval, YesNo
from cop_widgets.live.gathering import Gathering
from cop_widgets.store.base import EventLog
from cop_widgets.store.memory import MemoryLog
from cop_widgets.store.open import open_log
from cop_widgets.store.outcome_files import write_outcomes

from .test_gathering import NEW, Clock

FIRST, SECOND_ONE = Approval(("o001",)), Approval(("o002",))
WAIT_S = 10


@pytest.fixture(params=["memory", "file"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EventLog]:
    """A log of either kind."""
    log = MemoryLog() if request.param == "memory" else open_log(tmp_path / "log.db")
    yield log
    log.close()


def voting(log: EventLog, clock: Clock | None = None) -> Gathering:
    """A gathering of Mele and Hana that votes between two values."""
    gathering = Gathering(log, "K7PQ4M", clock or Clock())
    gathering.do(NEW)
    gathering.do(w.OpenRound("approval", texts=("Listen", "Share"), minutes=5))
    return gathering


def test_a_vote(log: EventLog) -> None:
    """Cast, seen as answered, closed and counted; what is in the log says nothing of keys."""
    gathering = voting(log)
    assert gathering.answered == Answered("r00001", 0)
    gathering.cast("r00001", "p00001", "k1", 1, Approval(("o002", "o001", "o002")))
    assert gathering.answered == Answered("r00001", 1, frozenset({"p00001"}))
    gathering.cast("r00001", "p00002", "paper", 1, FIRST, by_hand=True)
    everybody = frozenset({"p00001", "p00002"})
    assert gathering.answered == Answered("r00001", 2, everybody, frozenset({"p00002"}))
    gathering.do(w.CloseRound("r00001"), id="close-it-1")
    held = gathering.state.way.rounds[0]
    assert (held.answered, held.by_hand) == (("p00001", "p00002"), ("p00002",))
    assert held.ballots == (Approval(("o001", "o002")), FIRST)
    assert fold(log.since("K7PQ4M")) == gathering.state
    assert Gathering(log, "K7PQ4M", Clock()).answered is None
    assert gathering.do(w.CloseRound("r00001"), id="close-it-1").seq == gathering.seq


def test_what_is_refused(log: EventLog) -> None:
    """A vote that is not there, a person who is not, a paper that does not fit, a second device, and too late."""
    clock = Clock()
    gathering = voting(log, clock)
    with pytest.raises(Refused):
        gathering.cast("r00009", "p00001", "k1", 1, FIRST)
    with pytest.raises(Refused):
        gathering.cast("r00001", "p00009", "k1", 1, FIRST)
    with pytest.raises(InputFaults, match="o009"):
        gathering.cast("r00001", "p00001", "k1", 1, Approval(("o009",)))
    with pytest.raises(InputFaults, match="another kind"):
        gathering.cast("r00001", "p00001", "k1", 1, YesNo("yes"))
    gathering.cast("r00001", "p00001", "k1", 1, FIRST)
    with pytest.raises(Refused, match="another device"):
        gathering.cast("r00001", "p00001", "k2", 1, FIRST)
    clock.now += 301 * SECOND
    with pytest.raises(NotNow, match="not counted"):
        gathering.cast("r00001", "p00002", "k3", 1, FIRST)
    gathering.do(w.CloseRound("r00001"))
    assert gathering.state.way.rounds[0].ballots == (FIRST,)


def test_a_vote_opened_elsewhere(log: EventLog) -> None:
    """A ballot for a vote that this copy has not seen yet is taken, one that has been closed elsewhere is refused."""
    ours = Gathering(log, "K7PQ4M", Clock())
    ours.do(NEW)
    theirs = Gathering(log, "K7PQ4M", Clock())
    ours.do(w.OpenRound("approval", texts=("Listen", "Share")))
    theirs.cast("r00001", "p00001", "k1", 1, FIRST)
    assert theirs.answered == Answered("r00001", 1, frozenset({"p00001"}))
    ours.do(w.CloseRound("r00001"))
    assert ours.state.way.rounds[0].ballots == (FIRST,)
    with pytest.raises(NotNow):
        theirs.cast("r00001", "p00002", "k2", 1, FIRST)
    assert theirs.answered is None


def test_listeners_hear_of_answers_and_phones(log: EventLog) -> None:
    """Another copy that listens is told, though no event was written; it sees who answered and who is connected."""
    ours, clock = voting(log), Clock()
    theirs = Gathering(log, "K7PQ4M", clock)
    answered, connected = threading.Event(), threading.Event()

    def listen(gathering: Gathering) -> None:
        if gathering.answered == Answered("r00001", 1, frozenset({"p00001"})):
            answered.set()
        if gathering.connected == {"p00002"}:
            connected.set()

    stop = theirs.subscribe(listen)
    ours.cast("r00001", "p00001", "k1", 1, FIRST)
    assert answered.wait(WAIT_S)
    log.say_connected("K7PQ4M", "server", frozenset({"p00002"}), clock.now)
    assert connected.wait(WAIT_S)
    stop()
    theirs.close()


def test_phones_of_a_server_that_died(log: EventLog) -> None:
    """Who is connected to a server that says nothing any more is not taken for connected for long."""
    clock = Clock()
    gathering = voting(log, clock)
    log.say_connected("K7PQ4M", "server", frozenset({"p00002"}), clock.now)
    clock.now += 30 * SECOND
    assert gathering.connected == {"p00002"}
    clock.now += 30 * SECOND
    assert gathering.connected == frozenset()


def test_two_entries_that_are_one_person(log: EventLog) -> None:
    """After a merge the same device changes and withdraws its ballot, and no other device answers again."""
    gathering = voting(log)
    gathering.cast("r00001", "p00002", "k2", 1, FIRST)
    gathering.do(p.MergePeople("p00001", "p00002"))
    with pytest.raises(Refused, match="another device"):
        gathering.cast("r00001", "p00001", "k1", 1, SECOND_ONE)
    gathering.cast("r00001", "p00001", "k2", 2, None)
    assert gathering.answered == Answered("r00001", 2)
    gathering.cast("r00001", "p00001", "k1", 2, SECOND_ONE)
    gathering.do(w.CloseRound("r00001"))
    assert gathering.state.way.rounds[0].ballots == (SECOND_ONE,)


def test_many_at_once(log: EventLog) -> None:
    """Fifty phones vote from threads of their own; all are counted once."""
    gathering = Gathering(log, "K7PQ4M", Clock())
    roster = tuple(c.RosterEntry(f"Person {n}") for n in range(50))
    gathering.do(c.CreateGathering("Thursday", "2026-11-21", roster=roster))
    gathering.do(w.OpenRound("approval", texts=("Listen", "Share")))
    people = [one.person for one in gathering.state.core.people]
    threads = [
        threading.Thread(target=gathering.cast, args=("r00001", one, ballot_key(one, "K7PQ4M", "r00001"), 1, FIRST))
        for one in people
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gathering.do(w.CloseRound("r00001"))
    assert list(gathering.state.way.rounds[0].answered) == people
    assert len(gathering.state.way.rounds[0].ballots) == 50


def test_forgetting(tmp_path: Path) -> None:
    """No byte of a name is left in the log, nor in outcomes written anew; what was counted stays, for everybody."""
    log = open_log(tmp_path / "log.db")
    gathering = Gathering(log, "K7PQ4M", Clock())
    gathering.do(NEW)
    for n in range(60):  # enough that pages of the file are split and joined
        gathering.do(p.JoinByPhone(f"device-{n:03d}" * 5, f"personal-{n:03d}", name=f"Tūmanako Person{n:03d}"))
    others = Gathering(log, "K7PQ4M", Clock())
    write_outcomes(gathering.state, tmp_path / "outcomes", gathering.now())
    assert b"Person010" in _bytes(tmp_path / "outcomes")
    forgotten = [one for one in gathering.state.core.people if one.name.startswith("Tūmanako")][10:30]
    for one in forgotten:
        number = one.name[-3:]
        assert f"Person{number}".encode() in _bytes(tmp_path)
        gathering.forget(one.person, id=f"forget-{number}")
        assert gathering.forget(one.person, id=f"forget-{number}").command == f"forget-{number}"
    others.refresh()
    assert fold(log.since("K7PQ4M")) == gathering.state
    assert [one.name for one in others.state.core.people] == [one.name for one in gathering.state.core.people]
    write_outcomes(gathering.state, tmp_path / "outcomes", gathering.now())
    log.close()
    left = _bytes(tmp_path) + _bytes(tmp_path / "outcomes")
    for number in [one.name[-3:] for one in forgotten]:
        for trace in (f"Person{number}", f"device-{number}", f"personal-{number}"):
            assert trace.encode() not in left
    assert b"Person045" in left


def test_forgetting_that_was_interrupted(log: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Done again with the same id, it is brought to its end."""
    gathering = voting(log)

    def fails(*_: object) -> None:
        raise LogTrouble("The disk is gone.")

    with monkeypatch.context() as patch:
        patch.setattr(log, "rewrite", fails)
        with pytest.raises(LogTrouble):
            gathering.forget("p00001", id="forget-it")
    seq = gathering.seq
    gathering.forget("p00001", id="forget-it")
    assert gathering.seq == seq
    assert "Mele" not in str(log.since("K7PQ4M"))


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())

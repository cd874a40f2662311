"""What every log must do with ballot boxes, with who is connected, and when somebody is forgotten."""

import threading
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from cop_widgets.domain.casting import ANSWERED_ELSEWHERE, Answered, Cast
from cop_widgets.domain.errors import Conflict, LogTrouble, NotNow, Refused
from cop_widgets.domain.events import Event, GatheringCreated, PersonAdded, PersonRenamed
from cop_widgets.domain.participant_events import DoorSet
from cop_widgets.domain.voting.ballots import Approval, Ballot, Fist
from cop_widgets.domain.way_events import RoundBrokenOff, RoundClosed, RoundOpened, RoundRevealed
from cop_widgets.store.base import EventLog

from .making import NOON, opened, upon

A, B, C = Approval(("o001",)), Approval(("o002",)), Approval(("o003",))


def cast(person: str, ballot: Ballot | None, turn: int = 1, **other: str) -> Cast:
    """A ballot of somebody, by default from their only device."""
    return msgspec.structs.replace(Cast("rimu", "r1", person, f"key of {person}", turn, ballot), **other)


def closed(log: EventLog, command: str = "close", gathering: str = "rimu", round_: str = "r1") -> RoundClosed:
    """The end of a vote, as it was written."""
    event = log.append(upon(log, command, RoundClosed(round_, NOON), gathering=gathering)).recorded[0].event
    assert isinstance(event, RoundClosed)
    return event


class BoxContract:
    """Casting, closing, breaking off, connecting and rewriting, for any store."""

    def test_a_closed_vote_holds_what_was_cast(self, log: EventLog) -> None:
        """People by their ids, ballots by their content, hands marked, and the box is gone."""
        opened(log)
        for person, ballot in (("p3", A), ("p1", C), ("p2", B)):
            log.cast(cast(person, ballot))
        log.cast(Cast("rimu", "r1", "p4", "paper", 1, A, by_hand=True))
        expected = RoundClosed("r1", NOON, ("p1", "p2", "p3", "p4"), ("p4",), (A, A, B, C))
        assert log.answered("rimu", "r1") == Answered("r1", 4, frozenset({"p1", "p2", "p3", "p4"}), frozenset({"p4"}))
        assert closed(log) == expected
        assert log.since("rimu")[-1].event == expected
        assert log.answered("rimu", "r1") is None

    def test_an_empty_box(self, log: EventLog) -> None:
        """Nobody has answered: the vote says so, before and after its end."""
        opened(log)
        assert log.answered("rimu", "r1") == Answered("r1", 0)
        assert closed(log) == RoundClosed("r1", NOON)

    def test_the_same_ballot_again(self, log: EventLog) -> None:
        """Whatever it brings, the same turn a second time changes nothing."""
        opened(log)
        log.cast(cast("p1", A))
        before = log.answered("rimu", "r1")
        log.cast(cast("p1", B))
        assert log.answered("rimu", "r1") == before
        assert closed(log).ballots == (A,)

    def test_a_changed_ballot(self, log: EventLog) -> None:
        """The latest turn counts, be it of another kind of paper; an older one that comes late changes nothing."""
        opened(log)
        for turn, ballot in ((1, A), (5, B), (3, C)):
            log.cast(cast("p1", ballot, turn))
        assert closed(log) == RoundClosed("r1", NOON, ("p1",), (), (B,))

    def test_a_withdrawn_ballot(self, log: EventLog) -> None:
        """It does not count, its owner has not answered, and a late older ballot stays out; a later one counts."""
        opened(log)
        log.cast(cast("p1", A, 1))
        log.cast(cast("p1", None, 3))
        log.cast(cast("p1", B, 2))
        log.cast(cast("p1", None, 3))
        assert log.answered("rimu", "r1") == Answered("r1", 2)
        log.cast(cast("p1", C, 4))
        assert log.answered("rimu", "r1") == Answered("r1", 3, frozenset({"p1"}))
        log.cast(cast("p2", A, 1))
        log.cast(cast("p2", None, 2))
        assert closed(log) == RoundClosed("r1", NOON, ("p1",), (), (C,))

    def test_withdrawn_before_it_came(self, log: EventLog) -> None:
        """The withdrawal overtakes its ballot, which stays out."""
        opened(log)
        log.cast(cast("p1", None, 2))
        log.cast(cast("p1", A, 1))
        assert closed(log) == RoundClosed("r1", NOON)

    @pytest.mark.parametrize("again", [B, None])
    def test_answered_on_another_device(self, log: EventLog, again: Ballot | None) -> None:
        """Nobody answers twice, nor takes out elsewhere what they have put in here."""
        opened(log)
        log.cast(cast("p1", A))
        before = log.answered("rimu", "r1")
        with pytest.raises(Refused) as caught:
            log.cast(cast("p1", again, 9, key="tablet"))
        assert str(caught.value) == ANSWERED_ELSEWHERE
        assert not isinstance(caught.value, NotNow)
        assert log.answered("rimu", "r1") == before
        assert closed(log).ballots == (A,)

    def test_withdrawn_here_answered_there(self, log: EventLog) -> None:
        """Who has withdrawn may answer on another device; then the first may put nothing back."""
        opened(log)
        log.cast(cast("p1", A, 1))
        log.cast(cast("p1", None, 2))
        log.cast(cast("p1", B, 1, key="tablet"))
        with pytest.raises(Refused):
            log.cast(cast("p1", C, 3))
        assert closed(log) == RoundClosed("r1", NOON, ("p1",), (), (B,))

    def test_a_box_that_is_not_open(self, log: EventLog) -> None:
        """Before the vote, after it and in another gathering a ballot is refused, and says that it was not counted."""
        with pytest.raises(NotNow, match="not counted"):
            log.cast(cast("p1", A))
        opened(log)
        with pytest.raises(NotNow):
            log.cast(cast("p1", A, gathering="kauri"))
        with pytest.raises(NotNow):
            log.cast(cast("p1", A, round="r2"))
        closed(log)
        with pytest.raises(NotNow, match="not counted"):
            log.cast(cast("p1", A))

    def test_closing_again(self, log: EventLog) -> None:
        """The same command a second time gives what the first one counted."""
        opened(log)
        log.cast(cast("p1", A))
        first = closed(log)
        assert first.ballots == (A,)
        again = log.append(upon(log, "close", RoundClosed("r1", NOON + 1)))
        assert (again.fresh, again.recorded[0].event) == (False, first)

    def test_a_close_that_came_too_late(self, log: EventLog) -> None:
        """A conflict leaves the box as it was."""
        opened(log)
        log.cast(cast("p1", A))
        wish = upon(log, "close", RoundClosed("r1", NOON))
        log.append(upon(log, "other", PersonRenamed("p1", "Ārepa")))
        with pytest.raises(Conflict):
            log.append(wish)
        log.cast(cast("p2", B))
        assert closed(log).ballots == (A, B)

    def test_closed_and_shown_at_once(self, log: EventLog) -> None:
        """A command that closes and reveals fills the close."""
        opened(log)
        log.cast(cast("p1", A))
        done = log.append(upon(log, "show", RoundClosed("r1", NOON), RoundRevealed("r1", NOON)))
        assert [one.event for one in done.recorded] == [
            RoundClosed("r1", NOON, ("p1",), (), (A,)),
            RoundRevealed("r1", NOON),
        ]
        assert log.since("rimu")[-2:] == list(done.recorded)

    def test_broken_off_and_held_again(self, log: EventLog) -> None:
        """The ballots of a vote that was broken off are gone; the next box is empty."""
        opened(log)
        log.cast(cast("p1", A))
        again = RoundOpened("r2", "approval", "choose", "?", (), NOON)
        log.append(upon(log, "again", RoundBrokenOff("r1", NOON), again))
        assert log.answered("rimu", "r1") is None
        with pytest.raises(NotNow):
            log.cast(cast("p1", B))
        assert log.answered("rimu", "r2") == Answered("r2", 0)
        log.cast(cast("p1", C, round="r2"))
        assert closed(log, round_="r2").ballots == (C,)

    def test_two_gatherings_vote_apart(self, log: EventLog) -> None:
        """The same round, person and key in another gathering are others."""
        opened(log)
        opened(log, "kauri")
        log.cast(cast("p1", A))
        log.cast(cast("p1", B, gathering="kauri"))
        assert closed(log).ballots == (A,)
        assert log.answered("kauri", "r1") == Answered("r1", 1, frozenset({"p1"}))
        assert closed(log, gathering="kauri").ballots == (B,)

    def test_a_filled_end_without_a_box(self, log: EventLog) -> None:
        """Where there never was a box (an imported vote), the event is written as it is."""
        whole = RoundClosed("r1", NOON, ("p1",), (), (A,))
        log.append(upon(log, "import", whole))
        assert log.since("rimu")[0].event == whole

    def test_any_text_on_a_ballot(self, log: EventLog) -> None:
        """Reasons and keys of any script come back."""
        opened(log)
        why = Fist(1, "kāore '\"; -- \x00 🙂")
        log.cast(cast("p1", why, key="'); --\x00"))
        assert closed(log).ballots == (why,)

    def test_closing_while_they_vote(self, log: EventLog) -> None:
        """Every ballot that was acknowledged is in the closed vote, and none that was refused."""
        opened(log)
        kept, event = race(log, log)
        assert set(event.answered) == kept
        assert sorted(str(one.why) for one in event.ballots if isinstance(one, Fist)) == sorted(kept)

    def test_a_watcher_hears_of_ballots_and_phones(self, log: EventLog) -> None:
        """Whoever watches is called when somebody has answered, and when phones come."""
        opened(log)
        heard = threading.Event()
        stop = log.watch(heard.set)
        for change in (lambda: log.cast(cast("p1", A)), lambda: log.say_connected("rimu", "s", frozenset("p"), NOON)):
            heard.clear()
            change()
            assert heard.wait(10)
        stop()

    def test_who_is_connected(self, log: EventLog) -> None:
        """All servers together, each as it last said, as long as it has said something lately."""
        log.say_connected("rimu", "one", frozenset({"p1", "p2"}), NOON)
        log.say_connected("rimu", "one", frozenset({"p2", "p3"}), NOON + 5)
        log.say_connected("rimu", "two", frozenset({"p3", "p4"}), NOON + 9)
        log.say_connected("kauri", "one", frozenset({"p9"}), NOON + 9)
        assert log.connected("rimu", NOON) == {"p2", "p3", "p4"}
        assert log.connected("rimu", NOON + 6) == {"p3", "p4"}
        assert log.connected("rimu", NOON + 10) == frozenset()
        log.say_connected("rimu", "two", frozenset(), NOON + 20)
        assert log.connected("rimu", NOON) == {"p2", "p3"}

    def test_some_kinds_of_events(self, log: EventLog) -> None:
        """They are found in all gatherings, in order."""
        door = DoorSet("ABCDEF")
        log.append(upon(log, "c1", PersonRenamed("p1", "a"), door, gathering="b"))
        log.append(upon(log, "c1", DoorSet("GHJKMN"), gathering="a"))
        log.append(upon(log, "c2", PersonRenamed("p1", "c"), gathering="a"))
        assert [(one.gathering, one.seq) for one in log.said(DoorSet)] == [("a", 1), ("b", 2)]
        assert log.said(DoorSet)[1].event == door
        assert [one.gathering for one in log.said(PersonRenamed, DoorSet)] == ["a", "a", "b", "b"]
        assert log.said(GatheringCreated) == []

    def test_rewriting(self, log: EventLog) -> None:
        """What is said changes in one gathering; who said it when, by which command, does not."""
        first = log.append(
            upon(log, "c1", PersonAdded("p1", "Mere", "participant", here=True, at=NOON), PersonRenamed("p2", "Tāne"))
        )
        other = log.append(upon(log, "c1", PersonRenamed("p1", "Mere"), gathering="kauri"))

        def change(event: Event) -> Event:
            return (
                PersonAdded("p1", "Someone", "participant", here=True, at=NOON)
                if isinstance(event, PersonAdded)
                else event
            )

        log.rewrite("rimu", change)
        after = log.since("rimu")
        assert [one.event for one in after] == [
            PersonAdded("p1", "Someone", "participant", here=True, at=NOON),
            PersonRenamed("p2", "Tāne"),
        ]
        whole = [(one.seq, one.at, one.command, one.by) for one in first.recorded]
        assert [(one.seq, one.at, one.command, one.by) for one in after] == whole
        assert log.append(upon(log, "c1")).recorded == tuple(after)
        assert log.since("kauri") == list(other.recorded)

    def test_a_rewriting_that_fails(self, log: EventLog) -> None:
        """All or nothing."""
        log.append(upon(log, "c1", PersonRenamed("p1", "a"), PersonRenamed("p2", "b")))
        before = log.since("rimu")

        def change(event: Event) -> Event:
            assert isinstance(event, PersonRenamed)
            return PersonRenamed("p1", "x") if event.person == "p1" else _fail()

        with pytest.raises(ZeroDivisionError):
            log.rewrite("rimu", change)
        assert log.since("rimu") == before

    def test_a_closed_log_takes_no_ballot(self, log: EventLog) -> None:
        """It says so in plain words."""
        opened(log)
        log.close()
        uses = (lambda: log.cast(cast("p1", A)), lambda: log.answered("rimu", "r1"), lambda: log.connected("rimu", 0))
        for use in uses:
            with pytest.raises(LogTrouble, match="closed"):
                use()


def race(voting: EventLog, closing: EventLog) -> tuple[set[str], RoundClosed]:
    """Eight threads vote while the vote is closed: whose ballots were acknowledged, and the closed vote."""
    some = threading.Semaphore(0)

    def vote(person: str) -> bool:
        try:
            voting.cast(cast(person, Fist(1, person)))
        except NotNow:
            return False
        some.release()
        return True

    people = [f"p{n:03d}" for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        votes = pool.map(vote, people)
        for _ in range(20):
            some.acquire(timeout=10)
        event = closed(closing)
        kept = {person for person, voted in zip(people, votes, strict=True) if voted}
    return kept, event


def _fail() -> Event:
    raise ZeroDivisionError

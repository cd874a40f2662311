"""What every log must do. A subclass for each store gives the fixture ``log``."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from cop_widgets.domain.errors import Conflict, LogTrouble
from cop_widgets.domain.events import PersonRenamed, Recorded
from cop_widgets.store.base import EventLog, Listed

from .making import NOON, wish

WAIT_S = 10
"""How long a test waits for what must come; only a failing one waits so long."""


class LogContract:
    """Writing, reading, listing, watching and closing, for any store."""

    def test_what_was_written_is_read(self, log: EventLog) -> None:
        """Events come back as they were said, numbered from 1, with who, when and by which command."""
        done = log.append(wish("c1", names=("Mere", "Tāne")))
        assert done.fresh
        assert (
            log.since("rimu")
            == list(done.recorded)
            == [
                Recorded("rimu", 1, NOON, "c1", "host", PersonRenamed("p1", "Mere")),
                Recorded("rimu", 2, NOON, "c1", "host", PersonRenamed("p1", "Tāne")),
            ]
        )

    def test_any_text_comes_back(self, log: EventLog) -> None:
        """Quotes, nulls, emoji and other scripts survive in names, codes and ids."""
        text = "'); DROP TABLE events; --\x00 ' \" % :x ? ō 你 🙂\n"
        log.append(wish(text, gathering=text, names=(text,)))
        (only,) = log.since(text)
        assert (only.gathering, only.command) == (text, text)
        assert only.event == PersonRenamed("p1", text)

    def test_a_long_event_comes_back(self, log: EventLog) -> None:
        """An event of a megabyte is no trouble."""
        log.append(wish("c1", names=("x" * 1_000_000,)))
        assert log.since("rimu")[0].event == PersonRenamed("p1", "x" * 1_000_000)

    def test_since_gives_what_came_after(self, log: EventLog) -> None:
        """Only events after ``seq``; none where there are none."""
        log.append(wish("c1", names=("a", "b", "c")))
        assert [one.seq for one in log.since("rimu", 1)] == [2, 3]
        assert [one.seq for one in log.since("rimu", -5)] == [1, 2, 3]
        assert log.since("rimu", 3) == log.since("rimu", 9) == log.since("nobody") == []

    def test_head_counts(self, log: EventLog) -> None:
        """The head is the number of events, 0 where there is no such gathering."""
        assert log.head("rimu") == 0
        log.append(wish("c1", names=("a", "b")))
        assert log.head("rimu") == 2

    @pytest.mark.parametrize("expected", [0, 1, 3])
    def test_another_head_than_expected_is_a_conflict(self, log: EventLog, expected: int) -> None:
        """Neither below nor above the head is anything written; the error says what was and what is."""
        log.append(wish("c1", names=("a", "b")))
        with pytest.raises(Conflict) as caught:
            log.append(wish("c2", expected))
        assert (caught.value.gathering, caught.value.expected, caught.value.actual) == ("rimu", expected, 2)
        assert log.head("rimu") == 2

    def test_all_or_nothing(self, log: EventLog) -> None:
        """An act of several events that meets a conflict leaves none of them."""
        log.append(wish("c1"))
        with pytest.raises(Conflict):
            log.append(wish("c2", 0, names=("a", "b", "c")))
        assert [one.command for one in log.since("rimu")] == ["c1"]

    @pytest.mark.parametrize("expected", [0, 2, 7])
    def test_the_same_command_writes_once(self, log: EventLog, expected: int) -> None:
        """A second time it gives the events of the first, not fresh, whatever it expects or brings."""
        first = log.append(wish("c1", names=("a", "b")))
        again = log.append(wish("c1", expected, at=NOON + 5, names=("other", "things", "now")))
        assert not again.fresh
        assert again.recorded == first.recorded
        assert log.since("rimu") == list(first.recorded)

    def test_the_same_command_long_after(self, log: EventLog) -> None:
        """A command is still known when others have written since."""
        first = log.append(wish("c1"))
        log.append(wish("c2", 1))
        assert log.append(wish("c1", 2)).recorded == first.recorded
        assert log.head("rimu") == 2

    def test_a_refused_command_may_come_again(self, log: EventLog) -> None:
        """After a conflict the same command, now knowing the head, is written."""
        log.append(wish("c1"))
        with pytest.raises(Conflict):
            log.append(wish("c2", 0))
        assert log.append(wish("c2", 1)).fresh

    def test_gatherings_do_not_mix(self, log: EventLog) -> None:
        """Each gathering has its own numbers and its own commands."""
        log.append(wish("c1", gathering="rimu"))
        assert log.append(wish("c1", gathering="kauri")).fresh
        assert [one.seq for one in log.since("kauri")] == [1]

    def test_a_wish_for_nothing(self, log: EventLog) -> None:
        """Without events nothing is written nor remembered, and the head is looked at all the same."""
        assert log.append(wish("c1", names=())).recorded == ()
        assert log.gatherings() == []
        log.append(wish("c2"))
        assert log.append(wish("c1", 1)).fresh
        with pytest.raises(Conflict):
            log.append(wish("c3", 0, names=()))

    def test_listing(self, log: EventLog) -> None:
        """Gatherings are listed with first and last time, the one last written to first, then by code."""
        assert log.gatherings() == []
        for gathering, at in (("b", 20), ("a", 30), ("d", 10), ("c", 10)):
            log.append(wish("c1", gathering=gathering, at=at))
        log.append(wish("c2", 1, "b", at=40, names=("x", "y")))
        expected = [Listed("b", 3, 20, 40), Listed("a", 1, 30, 30), Listed("c", 1, 10, 10), Listed("d", 1, 10, 10)]
        assert log.gatherings() == expected

    def test_threads_write_each_once_and_in_order(self, log: EventLog) -> None:
        """Eight threads that race for the same gathering, each with retries: nothing lost, doubled or out of order."""
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda k: _insist(log, k), range(8)))
        kept = log.since("rimu")
        assert [one.seq for one in kept] == list(range(1, 161))
        assert len({one.command for one in kept}) == 160
        for k in range(8):
            assert [one.command for one in kept if one.command.startswith(f"{k}-")] == [f"{k}-{n}" for n in range(20)]

    def test_one_command_from_many_threads(self, log: EventLog) -> None:
        """The same command sent by eight threads at once is written once, and all hear the same events."""
        start = threading.Barrier(8)

        def send(_: int) -> tuple[bool, tuple[Recorded, ...]]:
            start.wait()
            done = log.append(wish("c1", names=("a", "b")))
            return done.fresh, done.recorded

        with ThreadPoolExecutor(8) as pool:
            heard = list(pool.map(send, range(8)))
        assert sorted(fresh for fresh, _ in heard) == [False] * 7 + [True]
        assert {recorded for _, recorded in heard} == {tuple(log.since("rimu"))}

    def test_a_watcher_hears(self, log: EventLog) -> None:
        """Who watches is called after a write, and then sees it."""
        heads: list[int] = []
        heard = threading.Event()

        def changed() -> None:
            heads.append(log.head("rimu"))
            heard.set()

        stop = log.watch(changed)
        log.append(wish("c1"))
        assert heard.wait(WAIT_S)
        assert heads[0] == 1
        stop()

    def test_a_watcher_may_write(self, log: EventLog) -> None:
        """A callback holds no lock of ours: it may write, and stop itself."""
        answered = threading.Event()

        def changed() -> None:
            stop()
            log.append(wish("answer", 1))
            answered.set()

        stop = log.watch(changed)
        log.append(wish("c1"))
        assert answered.wait(WAIT_S)
        assert [one.command for one in log.since("rimu")] == ["c1", "answer"]

    def test_a_failing_watcher_stops_nobody(self, log: EventLog, caplog: pytest.LogCaptureFixture) -> None:
        """An error in one callback reaches neither the writer nor the other watchers; it is logged."""
        heard = threading.Event()

        def fails() -> None:
            raise ZeroDivisionError

        stops = [log.watch(fails), log.watch(heard.set)]
        assert log.append(wish("c1")).fresh
        assert heard.wait(WAIT_S)
        assert "ZeroDivisionError" in caplog.text
        for stop in stops:
            stop()

    def test_who_stopped_watching_hears_no_more(self, log: EventLog) -> None:
        """After the stop, a later write reaches only those who still watch; stopping twice does no harm."""
        early, late = threading.Event(), threading.Event()
        stop = log.watch(early.set)
        stop()
        stop()
        log.watch(late.set)
        log.append(wish("c1"))
        assert late.wait(WAIT_S)
        assert not early.is_set()

    def test_watching_again(self, log: EventLog) -> None:
        """When all have stopped and somebody watches anew, they hear."""
        log.watch(lambda: None)()
        heard = threading.Event()
        log.watch(heard.set)
        log.append(wish("c1"))
        assert heard.wait(WAIT_S)

    def test_closed_is_closed(self, log: EventLog) -> None:
        """A closed log says so in plain words; closing again does no harm."""
        log.append(wish("c1"))
        log.close()
        log.close()
        for use in (lambda: log.append(wish("c2", 1)), lambda: log.since("rimu"), lambda: log.watch(lambda: None)):
            with pytest.raises(LogTrouble, match="closed"):
                use()


def _insist(log: EventLog, writer: int) -> None:
    for n in range(20):
        while not _tried(log, f"{writer}-{n}"):
            pass


def _tried(log: EventLog, command: str) -> bool:
    try:
        return log.append(wish(command, log.head("rimu"))).fresh
    except Conflict:
        return False

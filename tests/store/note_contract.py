"""What every log must do with who answers an unnamed prompt."""

import msgspec
import pytest

from cop_widgets.domain.casting import Answered
from cop_widgets.domain.errors import Conflict, Refused
from cop_widgets.domain.events import PersonRenamed
from cop_widgets.domain.noting import Note
from cop_widgets.domain.prompt_events import PromptClosed, PromptPutAway, PromptShown, ResponseWithdrawn
from cop_widgets.store.base import EventLog

from .making import NOON, asked, responding, upon


def closed(log: EventLog, command: str = "close", prompt: str = "q1", gathering: str = "rimu") -> PromptClosed:
    """The end of a prompt, as it was written."""
    event = log.append(upon(log, command, PromptClosed(prompt, NOON), gathering=gathering)).recorded[0].event
    assert isinstance(event, PromptClosed)
    return event


def people(*ids: str, version: int) -> Answered:
    """Who has answered."""
    return Answered("q1", version, frozenset(ids))


class NoteContract:
    """Answering without names, for any store."""

    def test_a_closed_prompt_says_who_was_heard(self, log: EventLog) -> None:
        """By id, and the box is gone."""
        asked(log)
        assert log.answered("rimu", "q1") == people(version=0)
        for person in ("p3", "p1", "p2"):
            log.append(responding(log, person))
        assert log.answered("rimu", "q1") == people("p1", "p2", "p3", version=3)
        assert closed(log) == PromptClosed("q1", NOON, ("p1", "p2", "p3"))
        assert log.since("rimu")[-1].event == PromptClosed("q1", NOON, ("p1", "p2", "p3"))
        assert log.answered("rimu", "q1") is None

    def test_the_answer_sent_again(self, log: EventLog) -> None:
        """The same command writes and notes nothing, also when it comes late, and its first answer is given."""
        asked(log)
        wish = responding(log, "p1", "once")
        first = log.append(wish)
        for again in (wish, msgspec.structs.replace(wish, expected=log.head("rimu"))):
            done = log.append(again)
            assert (done.fresh, done.recorded) == (False, first.recorded)
        assert log.answered("rimu", "q1") == people("p1", version=1)

    def test_responded_on_another_device(self, log: EventLog) -> None:
        """Nobody answers twice, also not as the other of two entries that are one person; nothing is written."""
        asked(log)
        log.append(responding(log, "p1"))
        head = log.head("rimu")
        other = responding(log, "p1", "again", key="tablet")
        merged = msgspec.structs.replace(other, note=Note("q1", ("p9", "p1")))
        for wish in (other, merged):
            with pytest.raises(Refused, match="another device"):
                log.append(wish)
        assert log.head("rimu") == head
        assert closed(log).heard == ("p1",)

    def test_one_that_is_taken_back(self, log: EventLog) -> None:
        """Who has taken their only answer back has not answered, under whichever entry; and may answer again."""
        asked(log)
        log.append(responding(log, "p1"))
        taken = upon(log, "back", ResponseWithdrawn("a p1 ", NOON))
        log.append(msgspec.structs.replace(taken, note=Note("q1", ("p9", "p1"), on=False)))
        assert log.answered("rimu", "q1") == people(version=2)
        log.append(responding(log, "p9", "anew"))
        assert closed(log).heard == ("p9",)

    def test_one_who_was_too_slow(self, log: EventLog) -> None:
        """Where somebody else wrote first, nobody is noted."""
        asked(log)
        wish = responding(log, "p1")
        log.append(upon(log, "other", PersonRenamed("p1", "Ārepa")))
        with pytest.raises(Conflict):
            log.append(wish)
        assert log.answered("rimu", "q1") == people(version=0)

    def test_no_box_where_nobody_answers_unnamed(self, log: EventLog) -> None:
        """Named prompts, and those answered aloud, have none; a note to one of them goes nowhere."""
        log.append(upon(log, "named", PromptShown("q1", NOON, form="text")))
        log.append(upon(log, "aloud", PromptShown("q2", NOON, named=False)))
        assert log.answered("rimu", "q1") is None
        assert log.answered("rimu", "q2") is None
        log.append(responding(log, "p1"))
        assert closed(log) == PromptClosed("q1", NOON)

    def test_the_next_prompt_in_one_act(self, log: EventLog) -> None:
        """The old one is closed with who answered it, the new one begins with nobody."""
        asked(log)
        log.append(responding(log, "p1"))
        new = PromptShown("q2", NOON, form="word", named=False)
        done = log.append(upon(log, "next", PromptClosed("q1", NOON), PromptPutAway("q1", NOON), new))
        assert done.recorded[0].event == PromptClosed("q1", NOON, ("p1",))
        assert log.answered("rimu", "q1") is None
        assert log.answered("rimu", "q2") == Answered("q2", 0)

    def test_closing_a_prompt_again(self, log: EventLog) -> None:
        """The same command a second time says what the first one did; putting it away later changes nothing."""
        asked(log)
        log.append(responding(log, "p1"))
        first = closed(log)
        again = log.append(upon(log, "close", PromptClosed("q1", NOON + 1)))
        assert (again.fresh, again.recorded[0].event) == (False, first)
        log.append(upon(log, "away", PromptPutAway("q1", NOON)))
        assert log.answered("rimu", "q1") is None

    def test_two_gatherings_answer_apart(self, log: EventLog) -> None:
        """The same prompt and person in another gathering are others."""
        asked(log)
        asked(log, "kauri")
        log.append(responding(log, "p1"))
        log.append(responding(log, "p2", gathering="kauri"))
        assert closed(log).heard == ("p1",)
        assert closed(log, gathering="kauri").heard == ("p2",)

"""Codes on the wall, and what a community takes along."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain import way_commands as w
from cop_widgets.domain.errors import UnknownGathering
from cop_widgets.live.home import Home, open_home
from cop_widgets.store.base import EventLog

CODES = ("AAAAAA", "BBBBBB", "CCCCCC", "DDDDDD", "FFFFFF", "GGGGGG")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A home that gives out ``CODES`` in order."""
    codes = iter(CODES)
    home = open_home(tmp_path, codes=lambda: next(codes))
    yield home
    home.close()


def new(community: str = "", **other: str) -> c.CreateGathering:
    """A gathering to be made."""
    return c.CreateGathering(other.get("title", "Thursday"), "2026-11-21", community=community)


def test_a_code_leads_to_its_gathering(home: Home) -> None:
    """Its own code at first, as people type it; after another was set, that one, and the old one is known as such."""
    one, other = home.create(new()), home.create(new())
    assert home.by_join_code(" aaa-aaa ") == (one, True)
    one.do(p.RenewCode("XXXXXX"))
    assert home.by_join_code("XXXXXX") == (one, True)
    assert home.by_join_code("AAAAAA") == (one, False)
    one.do(p.RenewCode("YYYYYY"))
    assert home.by_join_code("YYYYYY") == (one, True)
    assert home.by_join_code("XXXXXX") == (one, False)
    assert home.by_join_code("BBBBBB") == (other, True)


@pytest.mark.parametrize("code", ["", "ZZZZZZ", "--", "'; DROP TABLE events"])
def test_an_unknown_code(home: Home, code: str) -> None:
    """It leads nowhere."""
    home.create(new())
    with pytest.raises(UnknownGathering):
        home.by_join_code(code)


def test_a_code_set_by_another_process(home: Home) -> None:
    """It is found at once, and the old one is known as such soon after."""
    home.create(new())
    with pytest.raises(UnknownGathering):
        home.by_join_code("XXXXXX")
    elsewhere = open_home(home.folder)
    elsewhere.open("AAAAAA").do(p.RenewCode("XXXXXX"))
    elsewhere.close()
    assert home.by_join_code("XXXXXX") == (home.open("AAAAAA"), True)


def test_looking_up_reads_no_gathering(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known codes cost no reading once they are known; unknown ones never cost the reading of a gathering."""
    gathering = home.create(new())
    gathering.do(p.RenewCode("XXXXXX"))
    home.by_join_code("XXXXXX")
    asked: list[str] = []
    monkeypatch.setattr(home.log, "since", lambda *_: asked.append("since"))
    for _ in range(5):
        home.by_join_code("XXXXXX")
        with pytest.raises(UnknownGathering):
            home.by_join_code("ZZZZZZ")
    assert asked == []


def test_new_codes_avoid_doors(home: Home) -> None:
    """A code that opens some door, or ever did, is given to no new gathering."""
    one = home.create(new())
    one.do(p.RenewCode("BBBBBB"))
    one.do(p.RenewCode("CCCCCC"))
    assert home.create(new()).code == "DDDDDD"


def test_intentions_are_carried(home: Home) -> None:
    """From the community's gathering last written to, however it is spelt, with where they come from."""
    first = home.create(new("Tuia"))
    first.do(w.AdoptIntentions((w.Wording("We listen"), w.Wording("We share"))))
    first.do(w.RetireIntention("i00001"))
    second = home.create(new(" tuia "))
    assert [(one.wording, one.gathering) for one in second.state.way.held()] == [("We share", "AAAAAA")]
    second.do(w.AmendIntention("i00002", "We share what we make"))
    third = home.create(new("TUIA"))
    [held] = third.state.way.held()
    assert (held.wording, held.former, held.gathering) == ("We share what we make", ("We share",), "AAAAAA")


def test_nothing_is_carried_elsewhere(home: Home) -> None:
    """Neither into another community, nor where none has a name."""
    home.create(new("Tuia")).do(w.AdoptIntentions((w.Wording("We listen"),)))
    home.create(new()).do(w.AdoptIntentions((w.Wording("We rest"),)))
    assert home.create(new("Rimu")).state.way.intentions == ()
    assert home.create(new()).state.way.intentions == ()


def test_a_command_that_brings_its_own(home: Home) -> None:
    """Intentions that the command brings are the ones to begin with."""
    first = home.create(new("Tuia"))
    first.do(w.AdoptIntentions((w.Wording("We listen"), w.Wording("We share"))))
    only = first.state.way.carried(first.code)[:1]
    made = home.create(c.CreateGathering("Friday", "2026-11-22", community="Tuia", intentions=only))
    assert [one.wording for one in made.state.way.held()] == ["We listen"]


def test_a_community_that_was_renamed(home: Home) -> None:
    """It is found by the name it has now, not by one it had."""
    first = home.create(new("Tuia"))
    first.do(w.AdoptIntentions((w.Wording("We listen"),)))
    first.do(c.RenameGathering(community="Rimu"))
    assert home.create(new("Tuia")).state.way.intentions == ()
    assert len(home.create(new("rimu")).state.way.held()) == 1


def test_a_log_without_doors_is_asked_little(home: Home) -> None:
    """The index of doors is used to find them: no scan of all that was ever said."""
    home.create(new())
    log: EventLog = home.log
    with log._reading() as connection:  # type: ignore[attr-defined]
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT * FROM events WHERE kind = 'door_set' ORDER BY gathering, seq"
        ).all()
    assert "events_doors" in str(plan)

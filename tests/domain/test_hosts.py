"""Hosting in turn: on weekdays, fairly, whoever hosted longest ago first."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.errors import InputFaults, Refused
from cop_widgets.domain.frame_commands import PlanHosts, SetHosts, SwapHosts
from cop_widgets.domain.frame_events import HostSlot
from cop_widgets.domain.hosts import in_turn, weekdays

from .play import Play

NAMES = st.lists(st.sampled_from("ABCDEFGHIJKLMNOP"), min_size=1, max_size=12, unique=True)
STARTS = st.dates(date(2020, 1, 1), date(2040, 1, 1)).map(date.isoformat)
DAYS = st.integers(1, 60)


def hosts(play: Play) -> dict[str, str]:
    """Who hosts when."""
    assert play.state is not None
    return {slot.date: slot.host for slot in play.state.frame.hosts}


@given(STARTS, DAYS)
def test_only_weekdays(start: str, days: int) -> None:
    """Never a Saturday or a Sunday, in order, and no weekday is left out."""
    found = [date.fromisoformat(day) for day in weekdays(start, days)]
    assert all(day.weekday() < 5 for day in found)
    assert found == sorted(set(found))
    first = date.fromisoformat(start).toordinal()
    assert len(found) == sum(date.fromordinal(first + n).weekday() < 5 for n in range(days))


@given(NAMES, STARTS, DAYS, st.data())
def test_turns_are_fair(names: list[str], start: str, days: int, data: st.DataObject) -> None:
    """Over any days running no two host more than one more or less; over a whole rotation all host once."""
    before = [HostSlot("2019-01-01", data.draw(st.sampled_from(names))) for _ in range(data.draw(st.integers(0, 3)))]
    planned = [slot.host for slot in in_turn(names, before, weekdays(start, days))]
    low = data.draw(st.integers(0, len(planned)))
    high = data.draw(st.integers(low, len(planned)))
    counts = Counter(planned[low:high])
    assert max(counts.values(), default=0) - min(counts[name] for name in names) <= 1
    for at in range(len(planned) - len(names) + 1):
        assert sorted(planned[at : at + len(names)]) == sorted(names)


@given(NAMES, STARTS, DAYS, st.integers(1, 60))
def test_two_plans_are_as_one(names: list[str], start: str, days: int, cut: int) -> None:
    """Planning a fortnight and then the next one is planning four weeks: nobody is asked again too soon."""
    dates = weekdays(start, days)
    first = in_turn(names, (), dates[:cut])
    assert [*first, *in_turn(names, first, dates[cut:])] == in_turn(names, (), dates)


def test_who_hosted_longest_ago_is_first() -> None:
    """Never is longer than ever; names are compared tidy and caseless; who hosts no more is not asked."""
    before = [HostSlot("2026-11-18", "Mele"), HostSlot("2026-11-16", "HANA"), HostSlot("2026-11-17", "Gone")]
    planned = in_turn(["Mele", "Hana", "Sam", "Tui"], before, ["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"])
    assert [slot.host for slot in planned] == ["Sam", "Tui", "Hana", "Mele"]


def test_a_fortnight_of_the_whole_roster() -> None:
    """From a Saturday on: ten weekdays, everybody on the roster in turn; days before and after keep their hosts."""
    play = Play()
    play.do(SetHosts((HostSlot("2026-12-30", "Later"), HostSlot("2026-11-20", "Mele"), HostSlot("2026-11-24", "Old"))))
    play.do(PlanHosts("2026-11-21"))
    planned = hosts(play)
    assert list(planned) == sorted(planned)
    assert planned.pop("2026-11-20") == "Mele"
    assert planned.pop("2026-12-30") == "Later"
    assert list(planned) == weekdays("2026-11-21", 14)
    assert list(planned.values()) == ["Hana", "Sam", "Tui", "Mele"] * 2 + ["Hana", "Sam"]
    count = len(play.log)
    play.do(PlanHosts("2026-11-21"))
    assert len(play.log) == count


def test_two_days_change_hosts() -> None:
    """Both must be planned; nobody yet is swapped too."""
    play = Play()
    play.do(SetHosts((HostSlot("2026-11-23", "Mele"), HostSlot("2026-11-24", ""))))
    play.do(SwapHosts("2026-11-23", "2026-11-24"))
    assert hosts(play) == {"2026-11-23": "", "2026-11-24": "Mele"}
    with pytest.raises(Refused):
        play.do(SwapHosts("2026-11-23", "2026-11-25"))


def test_all_faults_of_hosts_at_once() -> None:
    """Dates that are none or stand twice, names too long, by row; plans of no or very many days."""
    play = Play()
    slots = (HostSlot("2026-11-31", "A"), HostSlot("2026-11-23", "x" * 201), HostSlot("2026-11-23", "B"))
    with pytest.raises(InputFaults) as caught:
        play.do(SetHosts(slots))
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(1, "date"), (2, "host"), (3, "date")]
    with pytest.raises(InputFaults) as caught:
        play.do(PlanHosts("soon", 0, ("Mele", "mele", " ")))
    assert [(one.row, one.column) for one in caught.value.faults] == [
        (None, "start"),
        (None, "days"),
        (2, "names"),
        (3, "names"),
    ]
    with pytest.raises(Refused):
        play.do(PlanHosts("2026-11-21", 2))
    with pytest.raises(InputFaults):
        Play([]).do(PlanHosts("2026-11-21"))
    assert hosts(play) == {}

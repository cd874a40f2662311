"""The agenda's table by example."""

import csv
from io import StringIO

from cop_widgets.domain import agenda_commands as a
from cop_widgets.domain import commands as c
from cop_widgets.domain.outcomes import agenda, scene, table_text

from .play import Play

COLUMNS = ("title", "status", "planned_min", "allowed_min", "actual_min", "started_at", "ended_at")


def rows(play: Play) -> list[list[str]]:
    """What stands in ``COLUMNS``."""
    assert play.state is not None
    text, _ = table_text(agenda.TABLE, scene(play.state, play.now))
    return [[row[name] for name in COLUMNS] for row in csv.DictReader(StringIO(text, newline=""))]


def test_planned_against_actual_by_hand() -> None:
    """More time, a pause, skipped, gone back to, and what the end of the gathering cut short."""
    play = Play()
    drafts = [a.SegmentDraft("other", title, minutes) for title, minutes in (("One", 5), ("Two", 10), ("Three", 20))]
    play.do(a.SetAgenda((*drafts, a.SegmentDraft("closing", "Four", 2.5, notes="Keep it short"))))
    assert [row[1:] for row in rows(play)][3] == ["planned", "2.5", "2.5", "0", "", ""]
    play.do(a.StartSegment())  # 11:06:40
    play.do(c.PauseGathering(), 60)
    play.do(c.ResumeGathering(), 600)
    play.do(a.ExtendSegment(1), 60)
    play.do(a.StartSegment(), 60)  # 11:19:40
    play.do(a.SkipSegment("g00002"), 30)
    play.do(a.StartSegment(), 30)
    play.do(a.GoBack(), 30)
    assert rows(play)[2][1] == "running"
    play.do(c.EndGathering(), 90)
    day = "2026-11-18T11"
    assert rows(play) == [
        ["One", "done", "5", "6", "3", f"{day}:06:40+00:00", f"{day}:19:40+00:00"],
        ["Two", "skipped", "10", "10", "0.5", f"{day}:19:40+00:00", f"{day}:20:10+00:00"],
        ["Three", "done", "20", "20", "2", f"{day}:20:10+00:00", f"{day}:22:40+00:00"],
        ["Four", "planned", "2.5", "2.5", "0.5", f"{day}:20:40+00:00", f"{day}:21:10+00:00"],
    ]
    assert play.state is not None
    assert "Keep it short" not in table_text(agenda.TABLE, scene(play.state, play.now))[0]

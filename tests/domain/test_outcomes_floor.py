"""What is kept of hands and of small groups, by example."""

from cop_widgets.domain import commands as c
from cop_widgets.domain import floor_commands as f
from cop_widgets.domain import participant_commands as p

from .play import Play
from .test_outcomes import rows, texts


def hands(play: Play, *columns: str) -> list[tuple[str, ...]]:
    """Some columns of hands.csv."""
    return [tuple(row[one] for one in columns) for row in rows(play.state, play.now, "hands")]


def test_hands_by_hand() -> None:
    """Mele waits 30 s and gets the floor; a pause is charged to nobody; Sam still waits at the end."""
    play = Play()
    play.do(c.BeginGathering())
    play.do(p.RaiseHand("p00001", by_phone=True, about="question"), 10)
    play.do(p.RaiseHand("p00002"), 5)
    play.do(f.GiveFloorToNext(), 25)
    play.do(p.RaiseHand("p00003"), 5)
    play.do(p.RaiseHand("p00003", about="build"), 5)
    play.do(c.PauseGathering(), 5)
    play.do(p.LowerHand("p00002"), 60)
    play.do(c.ResumeGathering(), 40)
    play.do(c.EndGathering(), 20)
    assert texts(play.state, play.now + 10**9)["hands"].split("\r\n")[1:] == [
        "TEST22,1,p00001,Mele,question,2026-11-18T11:06:50+00:00,phone,2026-11-18T11:07:20+00:00,30,floor",
        "TEST22,2,p00002,Hana,new,2026-11-18T11:06:55+00:00,facilitator,2026-11-18T11:08:35+00:00,40,lowered",
        "TEST22,3,p00003,Sam,build,2026-11-18T11:07:25+00:00,facilitator,,30,up",
        "",
    ]


def test_hands_of_people_who_are_one_or_gone() -> None:
    """Both hands are that person's; somebody taken off the list has none; who is forgotten has no name."""
    play = Play()
    play.do(p.JoinByPhone("device", "personal", name="Sammy"))
    sammy = play.person("Sammy")
    play.do(p.RaiseHand(sammy, by_phone=True), 1)
    play.do(p.RaiseHand("p00003"), 1)
    play.do(p.RaiseHand("p00004"), 1)
    play.do(p.MergePeople("p00003", sammy), 1)
    play.do(c.RemovePerson("p00004"), 1)
    assert hands(play, "hand", "name", "how") == [("1", "Sam", "up"), ("2", "Sam", "up")]
    play.do(p.ForgetPerson("p00003"), 1)
    assert hands(play, "person", "name", "how") == [
        ("p00003", "Someone 1", "left"),
        ("p00003", "Someone 1", "left"),
    ]


def test_groups_by_hand() -> None:
    """A row for each person in each draw; a draw that was only tried is left out."""
    play = Play()
    play.do(c.BeginGathering())
    play.do(f.SetFloor("pairs", seed="tried"), 10)
    play.do(f.SetFloor("pairs", seed="kept"), 10)
    play.do(f.SetFloor("triads", seed="kept"), 300)
    play.do(p.MergePeople("p00001", "p00002"), 10)
    found = [
        (r["draw"], r["drawn_at"][11:19], r["mode"], r["group"], r["name"])
        for r in rows(play.state, play.now, "groups")
    ]
    pairs, four = found[:-3], found[-3:]
    assert {one[:3] for one in pairs} == {("1", "11:07:00", "pairs")}
    assert sorted(one[4] for one in pairs) in (["Mele", "Mele", "Sam", "Tui"], ["Mele", "Sam", "Tui"])
    assert sorted(four) == [("2", "11:12:00", "triads", "1", name) for name in ("Mele", "Sam", "Tui")]

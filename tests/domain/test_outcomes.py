"""Outcome tables by example."""

import csv
from io import StringIO

import pandas as pd
import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.gathering import decide
from cop_widgets.domain.outcomes import TABLES, package, readme, scene, slug, table_text
from cop_widgets.domain.state import State
from cop_widgets.domain.times import MINUTE, SECOND, Interval

from .play import START, Play

# As the issue that asked for the tables has them.
HEADERS = {
    "gathering": "gathering,title,community,start,end,length_s,paused_s,people,speech_s,overlap_s,silence_s,talk_s,"
    "turns,gini,gini_normalised,evenness,effective_voices,balance,facilitator_share,format_version",
    "agenda": "gathering,segment,number,kind,title,status,planned_min,allowed_min,actual_min,started_at,ended_at,"
    "prompt,answers,floor,auto",
    "attendance": "gathering,person,name,role,from,to,from_s,to_s,kind",
    "turns": "gathering,turn,stretch,person,name,start,end,start_s,end_s,duration_s,entered_by,corrected",
    "balance": "gathering,person,name,role,in_balance,present_s,talk_s,share,expected_s,index,turns,longest_s,first_s,"
    "answers,reactions,passes,heard",
    "follow": "gathering,from_name,to_name,times",
    "balance_over_time": "gathering,t_s,window_s,talk_s,evenness,gini,effective_voices,top_share",
    "nudges": "gathering,nudge,kind,shown,shown_s,evidence,suggestion,answer,answered_s,voices_before,voices_after",
    "proposals": "gathering,proposal,text,status,reason,merged_into,sources,entered_by,proposed_at",
    "votes": "gathering,round,status,question,kind,purpose,rule,seats,most,cap,part,option,text,proposal,intention,"
    "support,chosen,plain_count,seed,answered,by_hand,counted,empty,left_out,opened,closed,deadline,opened_s,closed_s,"
    "after",
    "ballots": "gathering,round,kind,ballot,option,text,value,why",
    "intentions": "gathering,intention,version,wording,status,adopted_at,round,option,support,answered,amended_from,"
    "amended_at,retired_at,from_gathering,consents,objects",
    "hands": "gathering,hand,person,name,about,raised_at,entered_by,ended_at,waited_s,how",
    "groups": "gathering,draw,drawn_at,mode,group,person,name",
    "prompts": "gathering,prompt,kind,text,theme,phase,language,attribution,starter,image,alt,deck,segment,shown,"
    "shown_s,closed,form,named,most,low,high,low_says,high_says,answers,passes,heard,summary",
    "responses": "gathering,response,prompt,person,name,text,score,image,alt,passed,shared,group,hearts,same,"
    "entered_by,at",
    "agreements": "gathering,agreement,person,name,wording,agrees,why,holds,at,entered_by",
    "readings": "gathering,reading,title,link,note,person,name,shared_at",
    "closing": "gathering,row,item,question,text,score,passed,image,person,name,at",
}


def texts(state: State | None, now: int) -> dict[str, str]:
    """All tables as CSV."""
    assert state is not None
    at = scene(state, now)
    return {table.name: table_text(table, at)[0] for table in TABLES}


def rows(state: State | None, now: int, table: str) -> list[dict[str, str]]:
    """Rows of one table."""
    return list(csv.DictReader(StringIO(texts(state, now)[table], newline="")))


def golden() -> Play:
    """Hana facilitates. Mele 10 s, Hana 5 s, pause of 60 s, Mele (late by 2.5 s) and Sam at once; Tui never speaks."""
    play = Play(facilitators=["Hana"])
    mele, hana, sam = play.person("Mele"), play.person("Hana"), play.person("Sam")
    play.do(c.StartTurn(mele))
    play.do(c.HandOver(hana), 10)
    play.do(c.EndTurn(), 5)
    play.do(c.PauseGathering(), 1)
    play.do(c.ResumeGathering(), 60)
    play.do(c.TalkTogether(on=True), 1)
    play.do(c.StartTurn(sam))
    play.do(c.StartTurn(mele), 2.5)
    play.do(c.EndTurn(sam), 4)
    play.do(c.MarkAway(play.person("Tui")), 1)
    play.do(c.EndTurn(), 0.125)
    play.do(c.EndGathering(), 10)
    return play


def test_headers_are_those_that_were_asked_for() -> None:
    """Exactly these columns in exactly this order, even for a gathering that has not begun."""
    play = Play([])
    for name, text in texts(play.state, play.now).items():
        assert text.split("\r\n")[0] == HEADERS[name]
    assert [table.name for table in TABLES] == list(HEADERS)


def test_turns_by_hand() -> None:
    """A row a stretch, in order; two stretches of one run share a turn."""
    play = golden()
    assert texts(play.state, play.now)["turns"].split("\r\n")[1:] == [
        "TEST22,1,s00005,p00001,Mele,2026-11-18T11:06:40+00:00,2026-11-18T11:06:50+00:00,0,10,10,facilitator,false",
        "TEST22,2,s00006,p00002,Hana,2026-11-18T11:06:50+00:00,2026-11-18T11:06:55+00:00,10,15,5,facilitator,false",
        "TEST22,3,s00007,p00003,Sam,2026-11-18T11:07:57+00:00,2026-11-18T11:08:03.500+00:00,77,83.5,6.5,facilitator,false",
        "TEST22,4,s00008,p00001,Mele,2026-11-18T11:07:59.500+00:00,2026-11-18T11:08:04.625+00:00,79.5,84.625,5.125,"
        "facilitator,false",
        "",
    ]


def test_the_gathering_by_hand() -> None:
    """Speech + silence + pauses = length; Mele 15.125 s and Sam 6.5 s are the talk of three in the balance."""
    play = golden()
    row = rows(play.state, play.now, "gathering")[0]
    figures = {key: row[key] for key in HEADERS["gathering"].split(",")[5:]}
    assert figures == {
        "length_s": "94.625", "paused_s": "60", "people": "4", "speech_s": "22.625", "overlap_s": "4",
        "silence_s": "12",
        "talk_s": "26.625", "turns": "4", "gini": "0.466281", "gini_normalised": "0.699422", "evenness": "0.556478",
        "effective_voices": "1.842924", "balance": "0.614308", "facilitator_share": "0.187793", "format_version": "3",
    }  # fmt: skip
    assert (row["start"], row["end"]) == ("2026-11-18T11:06:40+00:00", "2026-11-18T11:08:14.625+00:00")


def test_people_by_hand() -> None:
    """Everybody has a row; who is not in the balance has no share. Tui left 10.125 s before the end, a pause apart."""
    play = golden()
    assert texts(play.state, play.now)["balance"].split("\r\n")[1:] == [
        "TEST22,p00001,Mele,participant,true,34.625,15.125,0.699422,7.229167,2.092219,2,10,0,0,0,0,true",
        "TEST22,p00002,Hana,facilitator,false,34.625,5,,,,1,5,10,0,0,0,true",
        "TEST22,p00003,Sam,participant,true,34.625,6.5,0.300578,7.229167,0.899135,1,6.5,77,0,0,0,true",
        "TEST22,p00004,Tui,participant,true,24.5,0,0,7.166667,0,0,0,,0,0,0,false",
        "",
    ]
    assert [r["to_s"] for r in rows(play.state, play.now, "attendance")] == ["94.625", "94.625", "94.625", "84.5"]


def test_who_follows_whom_by_hand() -> None:
    """The facilitator too."""
    play = golden()
    pairs = [(r["from_name"], r["to_name"], r["times"]) for r in rows(play.state, play.now, "follow")]
    assert pairs == [("Mele", "Hana", "1"), ("Hana", "Sam", "1"), ("Sam", "Mele", "1")]


def test_over_time_by_hand() -> None:
    """One whole minute has passed: Mele's first ten seconds, and not the facilitator's."""
    play = golden()
    assert texts(play.state, play.now)["balance_over_time"].split("\r\n")[1:] == ["TEST22,60,300,10,0,0.666667,1,1", ""]


def test_the_facilitator_counted_in() -> None:
    """They have a share then, and their part of all talk stays."""
    play = golden()
    play.do(c.CountFacilitators(on=True))
    hana = rows(play.state, play.now, "balance")[1]
    assert (hana["in_balance"], hana["share"]) == ("true", "0.187793")
    row = rows(play.state, play.now, "gathering")[0]
    assert row["facilitator_share"] == "0.187793"
    assert row["effective_voices"] == "2.663265"


def test_not_begun() -> None:
    """A gathering that has not begun: people, and no number that is not known."""
    play = Play()
    row = rows(play.state, play.now, "gathering")[0]
    empty = ["start", "end", "length_s", "gini", "evenness", "effective_voices", "balance", "facilitator_share"]
    assert [row[key] for key in empty] == [""] * len(empty)
    assert (row["people"], row["speech_s"], row["turns"]) == ("4", "0", "0")
    assert len(rows(play.state, play.now, "balance")) == 4
    for table in ("attendance", "turns", "follow", "balance_over_time", "nudges"):
        assert rows(play.state, play.now, table) == []


def test_nobody_at_all() -> None:
    """Nobody on the roster."""
    play = Play([])
    play.do(c.BeginGathering())
    play.do(c.EndGathering(), 120)
    assert rows(play.state, play.now, "gathering")[0]["silence_s"] == "120"
    assert [r["talk_s"] for r in rows(play.state, play.now, "balance_over_time")] == ["0", "0"]


def test_nobody_spoke() -> None:
    """Undefined numbers are empty cells, never 0 or nan."""
    play = Play()
    play.do(c.BeginGathering())
    row = rows(play.state, play.now + MINUTE, "gathering")[0]
    assert [row[key] for key in ("gini", "gini_normalised", "evenness", "effective_voices", "balance")] == [""] * 5
    first = rows(play.state, play.now + MINUTE, "balance")[0]
    assert (first["share"], first["expected_s"], first["index"], first["first_s"], first["talk_s"]) == (
        "",
        "",
        "",
        "",
        "0",
    )
    window = rows(play.state, play.now + MINUTE, "balance_over_time")[0]
    assert (window["talk_s"], window["evenness"], window["top_share"]) == ("0", "", "")


def test_still_going_on() -> None:
    """An open turn has no end yet but counts; the length goes up to now."""
    play = Play()
    play.do(c.StartTurn(play.person("Sam")))
    turn = rows(play.state, play.now + 7 * SECOND, "turns")[0]
    assert (turn["turn"], turn["end"], turn["end_s"], turn["duration_s"]) == ("1", "", "", "")
    row = rows(play.state, play.now + 7 * SECOND, "gathering")[0]
    assert (row["end"], row["length_s"], row["speech_s"], row["turns"]) == ("", "7", "7", "1")
    assert rows(play.state, play.now + 7 * SECOND, "attendance")[0]["to"] == ""


@pytest.mark.parametrize("back", [0, 5])
def test_a_clock_that_stepped_back(back: int) -> None:
    """Files are never written as of before the last event."""
    play = Play()
    play.do(c.StartTurn(play.person("Sam")))
    play.do(c.HandOver(play.person("Tui")), 20)
    row = rows(play.state, play.now - back * SECOND, "gathering")[0]
    assert (row["length_s"], row["turns"]) == ("20", "2")
    assert [r["turn"] for r in rows(play.state, play.now - back * SECOND, "turns")] == ["1", "2"]


def test_turns_that_end_while_another_goes_on() -> None:
    """Of two that began at once, the one that has ended comes first, even at the very instant of its end."""
    play = Play()
    play.do(c.TalkTogether(on=True))
    play.do(c.StartTurn(play.person("Tui")))
    play.do(c.StartTurn(play.person("Mele")))
    play.do(c.EndTurn(play.person("Mele")), 5)
    found = rows(play.state, play.now, "turns")
    assert [(r["name"], r["turn"]) for r in found] == [("Mele", "1"), ("Tui", "2")]
    assert [(r["from_name"], r["to_name"]) for r in rows(play.state, play.now, "follow")] == [("Mele", "Tui")]


def test_paused_then_ended_then_reopened() -> None:
    """A pause that goes on counts up to now; the time between end and reopening is a pause."""
    play = Play()
    play.do(c.StartTurn(play.person("Sam")))
    play.do(c.PauseGathering(), 30)
    assert rows(play.state, play.now + 10 * SECOND, "gathering")[0]["paused_s"] == "10"
    play.do(c.EndGathering(), 20)
    ended = rows(play.state, play.now + 99 * SECOND, "gathering")[0]
    assert (ended["length_s"], ended["paused_s"], ended["speech_s"], ended["silence_s"]) == ("50", "20", "30", "0")
    play.do(c.ReopenGathering(), 100)
    row = rows(play.state, play.now + 5 * SECOND, "gathering")[0]
    assert (row["length_s"], row["paused_s"], row["silence_s"], row["end"]) == ("155", "120", "5", "")


def test_a_turn_goes_on_after_a_pause() -> None:
    """Two stretches, one turn."""
    play = Play()
    play.do(c.StartTurn(play.person("Sam")))
    play.do(c.PauseGathering(), 30)
    play.do(c.ResumeGathering(), 20)
    play.do(c.EndTurn(), 5)
    assert [(r["turn"], r["start_s"], r["end_s"]) for r in rows(play.state, play.now, "turns")] == [
        ("1", "0", "30"), ("1", "50", "55"),
    ]  # fmt: skip


def test_touching_stretches_share_a_turn_with_somebody_between() -> None:
    """A 10-20, B 15-18, A 20-30, C 31-: A's second stretch belongs to turn 1, B is followed by C."""
    play = Play(["A", "B", "C"])
    play.do(c.TalkTogether(on=True))
    play.do(c.BeginGathering())
    play.now += 60 * SECOND
    for who, start, end in (("A", 10, 20), ("B", 15, 18), ("A", 20, 30), ("C", 31, 40)):
        play.do(c.RecordStretch(play.person(who), START + start * SECOND, START + end * SECOND))
    assert [(r["name"], r["turn"]) for r in rows(play.state, play.now, "turns")] == [
        ("A", "1"), ("B", "2"), ("A", "1"), ("C", "3"),
    ]  # fmt: skip
    pairs = [(r["from_name"], r["to_name"]) for r in rows(play.state, play.now, "follow")]
    assert pairs == [("A", "B"), ("B", "C")]


def test_corrections_are_marked() -> None:
    """A corrected stretch says so; one that was struck out is not there."""
    play = golden()
    play.do(c.CorrectStretch("s00006", end=START + 14 * SECOND + 123))
    play.do(c.DeleteStretch("s00007"))
    found = rows(play.state, play.now, "turns")
    assert [(r["stretch"], r["corrected"]) for r in found] == [
        ("s00005", "false"),
        ("s00006", "true"),
        ("s00008", "false"),
    ]
    assert found[1]["end"] == "2026-11-18T11:06:54.000123+00:00"
    assert (found[1]["end_s"], found[1]["duration_s"]) == ("14.000123", "4.000123")


def test_the_gatherings_own_offset() -> None:
    """Times stand with the offset of the place where people met."""
    play = Play([])
    play.state = None
    play.do(c.CreateGathering("Hui", "2026-11-21", -210, (c.RosterEntry("Mele"),)))
    play.do(c.BeginGathering())
    assert rows(play.state, play.now, "gathering")[0]["start"] == "2026-11-18T07:36:40-03:30"


@pytest.mark.parametrize("minutes", [1440, -1440])
def test_an_offset_that_is_none(minutes: int) -> None:
    """It is refused when the gathering is made, so that its times can always be written."""
    with pytest.raises(InputFaults, match="offset from UTC"):
        decide(None, c.CreateGathering("Hui", "2026-11-21", minutes), START)
    with pytest.raises(InputFaults, match="offset from UTC"):
        decide(None, c.ImportMeeting("Hui", "2026-11-21", START, 60.0, (), (), minutes), START)


def test_several_times_in_the_room() -> None:
    """A row an interval; who never came has none and is not in the balance."""
    play = Play(["Mele", "Sam"])
    play.do(c.MarkAway(play.person("Sam")))
    play.do(c.BeginGathering())
    play.do(
        c.CorrectPresence(play.person("Mele"), (Interval(START, START + 9 * SECOND), Interval(START + 12 * SECOND))), 60
    )
    found = [(r["name"], r["from_s"], r["to_s"]) for r in rows(play.state, play.now, "attendance")]
    assert found == [("Mele", "0", "9"), ("Mele", "12", "")]
    assert [r["in_balance"] for r in rows(play.state, play.now, "balance")] == ["true", "false"]


def test_nudges_and_whether_the_balance_moved() -> None:
    """Effective voices when it was shown and five minutes later; empty where five minutes have not passed."""
    play = Play(["Mele", "Sam"])
    play.do(c.StartTurn(play.person("Mele")))
    play.do(c.OfferNudge("one_voice", "=seen", "try", 1.0), 60)
    play.do(c.AnswerNudge("n00001", "taken"), 5.5)
    play.do(c.HandOver(play.person("Sam")), 114.5)
    row = rows(play.state, play.now, "nudges")[0]
    assert (row["shown_s"], row["evidence"], row["answer"], row["answered_s"]) == ("60", "'=seen", "taken", "65.5")
    assert (row["voices_before"], row["voices_after"]) == ("1", "")
    late = rows(play.state, play.now + 600 * SECOND, "nudges")[0]
    assert late["voices_after"] == "2"


def test_names_are_made_safe_for_spreadsheets_and_numbers_are_not() -> None:
    """A name that looks like a formula or a number gets an apostrophe; quotes are doubled."""
    play = Play(["=1+1", "007", "'quoted", 'O\'Neill, "Bob"'])
    lines = texts(play.state, play.now)["balance"].split("\r\n")
    assert [line.split(",participant")[0] for line in lines[1:5]] == [
        "TEST22,p00001,'=1+1", "TEST22,p00002,'007", "TEST22,p00003,'quoted", 'TEST22,p00004,"O\'Neill, ""Bob"""',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kaitiakitanga: whāia te mātauranga", "kaitiakitanga-whaia-te-matauranga"),
        ("ĀĒĪŌŪ ñ ß Ærø", "aeiou-n-ss-aero"),
        ("What's next?", "whats-next"),
        ("  ../../etc  ", "etc"),
        ("مرحبا", "gathering"),
        ("!!!", "gathering"),
        ("x" * 60, "x" * 40),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_slugs(title: str, name: str) -> None:
    """Small ASCII words with hyphens, macrons folded, 40 characters at most, never empty."""
    assert slug(title) == name


def test_every_column_says_what_it_is() -> None:
    """Each has a description; lengths of time have their unit; names stand once a table."""
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        for column in table.columns:
            assert column.description.endswith(".")
            assert (column.unit == "s") == column.name.endswith("_s")


def test_every_number_has_a_unit() -> None:
    """Columns of numbers have one, "1" where there is no dimension; in datapackage.json too, and no other column."""
    play = Play()
    assert play.state is not None
    fields = [field for one in package(play.state, TABLES)["resources"] for field in one["schema"]["fields"]]
    assert [field["name"] for field in fields if ("unit" in field) != (field["type"] in {"number", "integer"})] == []
    assert {field["unit"] for field in fields if "unit" in field} == {
        "s", "min", "1", "people", "turns", "times", "voices", "ballots", "answers", "reactions", "passes",
    }  # fmt: skip


def test_without_a_facilitator_their_share_is_0() -> None:
    """Nobody facilitates: their part of the talk is 0, as the column says, and not empty."""
    play = Play()
    play.do(c.StartTurn(play.person("Sam")))
    play.do(c.EndTurn(), 5)
    assert rows(play.state, play.now, "gathering")[0]["facilitator_share"] == "0"
    (column,) = (one for one in TABLES[0].columns if one.name == "facilitator_share")
    assert "0 where nobody facilitates" in column.description


def test_the_readme_tells_of_pandas_and_names_like_na() -> None:
    """What README.txt says about pandas keeps the name NA and leaves figures numbers."""
    play = Play(["NA", "null"])
    assert play.state is not None
    assert 'keep_default_na=False, na_values=[""]' in " ".join(readme(play.state, TABLES).split())
    table = StringIO(texts(play.state, play.now)["balance"])
    found = pd.read_csv(table, keep_default_na=False, na_values=[""])
    assert list(found["name"]) == ["NA", "null"]
    assert found["share"].isna().all()

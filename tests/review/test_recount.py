"""The decision can be replayed from the files: every vote counted again from ballots.csv says what votes.csv says."""

import dataclasses
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pandas as pd
import pytest
from frictionless import validate
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import way_commands as w
from cop_widgets.domain.casting import checked
from cop_widgets.domain.csv_cells import restored
from cop_widgets.domain.participant_commands import JoinByPhone
from cop_widgets.domain.voting import KINDS, RULES
from cop_widgets.domain.voting.ballots import Approval, Ballot, Dots, Fist, Ranking, Score, Word, YesNo
from cop_widgets.domain.way import REVEALED, Round
from cop_widgets.domain.way_results import result
from cop_widgets.review import Outcomes, read_outcomes, recomputed, recounted
from cop_widgets.store.outcome_files import PACKAGE, write_outcomes

from ..domain.test_way import Group
from ..store.test_outcome_files import HOSTILE
from .test_round_trip import QUICK, there_and_back

hostile = st.sampled_from([*HOSTILE, "calm", "Calm", "=HYPERLINK(1)", "May 5"])
whole = st.integers(0, 5)


def marks(options: int, least: int, most: int) -> st.SearchStrategy[dict[str, int]]:
    """Numbers for some of the options, or for none."""
    ids = [f"o{number:03d}" for number in range(1, options + 1)]
    return st.dictionaries(st.sampled_from(ids), st.integers(least, most), max_size=options)


def ballots_of(kind: str, options: int) -> st.SearchStrategy[Ballot]:
    """Ballots of one kind, empty ones too."""
    kinds: dict[str, st.SearchStrategy[Ballot]] = {
        "approval": marks(options, 1, 1).map(lambda said: Approval(tuple(said))),
        "dots": marks(options, 0, 3).map(Dots),
        "ranking": marks(options, 1, options).map(Ranking),
        "score": marks(options, 0, 5).map(lambda said: Score({**said})),
        "fist": st.builds(Fist, st.none() | whole, hostile),
        "yesno": st.builds(YesNo, st.sampled_from(["yes", "no", "abstain", None])),
        "word": st.builds(Word, st.just("") | hostile.filter(lambda text: len(text) < 60)),
    }
    return kinds[kind]


@st.composite
def asked(draw: st.DrawFn) -> tuple[w.OpenRound, list[Ballot]]:
    """A vote and what was answered in it."""
    kind = draw(st.sampled_from(["approval", "dots", "ranking", "score", "fist", "yesno", "word"]))
    texts = tuple(draw(st.lists(hostile, min_size=2, max_size=6, unique_by=lambda text: text.casefold())))
    purpose = draw(st.sampled_from(["choose", "choose", "choose", "live_with", "pulse", "other"]))
    rules = [one.name for one in RULES.values() if one.kind == kind] or [""]
    chooses = purpose == "choose" and rules != [""]
    command = w.OpenRound(
        kind,
        "=Which?",
        purpose,
        texts=texts,
        rule=draw(st.sampled_from(rules)) if chooses else "",
        seats=draw(st.integers(1, len(texts))) if chooses else None,
        most=100 if kind == "dots" else None,
    )
    return command, draw(st.lists(ballots_of(kind, len(texts)), max_size=9))


def held(votes: list[tuple[w.OpenRound, list[Ballot], bool]]) -> Group:
    """A gathering that has held these votes; where sets tie, some are drawn."""
    group = Group(proposals=())
    group.do(w.OpenRound("word"))
    group.do(w.BreakOffRound("r00001"))
    for command, ballots, draws in votes:
        group.do(command, 10)
        group.closes([checked(group.round, ballot) for ballot in ballots])
        found = result(group.round)
        if draws and found is not None and len(found.sets) > 1:
            group.do(w.DrawTie(group.round.round, "1/2"))
    group.do(w.OpenRound("yesno"))
    return group


def number(cell: Any) -> float | None:
    """A cell that may be empty."""
    return None if pd.isna(cell) else float(cell)


def assert_counts_again(outcomes: Outcomes, rounds: list[Round]) -> None:
    """All that votes.csv says of counting comes out of the ballots; and it is what was counted live."""
    again = recounted(outcomes)
    assert list(again) == [one.round for one in rounds]
    for round_ in rounds:
        mine, rows = again[round_.round], outcomes.votes[outcomes.votes["round"] == round_.round]
        assert {(row.counted, row.empty) for row in rows.itertuples()} == {(mine.counted, mine.empty)}
        counted = rows[rows["part"] == ("option" if round_.ballot in KINDS else "answer")]
        said = {row.option or row.text: number(row.support) for row in counted.itertuples()}
        assert said == pytest.approx(mine.support, abs=1e-6)
        assert {row.option: row.chosen for row in counted.itertuples() if row.chosen} == mine.chosen
        live = result(round_)
        if live is not None:
            assert mine.result == live


@settings(max_examples=35, deadline=None, phases=QUICK)
@given(st.lists(st.tuples(asked(), st.booleans()).map(lambda one: (*one[0], one[1])), min_size=1, max_size=3))
def test_every_result_comes_out_of_the_ballots(votes: list[tuple[w.OpenRound, list[Ballot], bool]]) -> None:
    """Support, set, ties, draws and numbers of random votes of every kind, through the files and back."""
    group = held(votes)
    outcomes = there_and_back(group.at, group.now)
    assert_counts_again(outcomes, [one for one in group.at.way.rounds if one.status == "closed"])


@pytest.fixture
def whole_way(tmp_path: Path) -> tuple[Group, Path]:
    """All the way with texts that files have trouble with, and its files."""
    group = Group(proposals=HOSTILE)
    group.do(JoinByPhone("device", "personal", person=group.person("Mele")), 5)
    group.do(w.MergeProposals(("v00001", "v00002"), "-merged"))
    group.do(w.DeclineProposal("v00003", "=1+1"))
    group.opens(seats=3, minutes=5)
    ids = [one.option for one in group.round.options]
    picks = [tuple(ids[at::step]) for at in range(4) for step in (2, 3, 5)]
    group.closes([Approval(pick) for pick in (*picks, ())])
    group.do(w.RevealRound(group.round.round))
    group.do(w.RestartRound(group.round.round))
    group.do(w.BreakOffRound(group.round.round))
    group.do(w.OpenRound("word"))
    group.closes([checked(group.round, Word(text)) for text in HOSTILE if len(text) <= 60])
    group.do(w.OpenRound("fist", purpose="live_with"))
    group.closes([checked(group.round, Fist(1, text)) for text in HOSTILE])
    wordings = tuple(w.Wording(text, ids[0] if at == 0 else "") for at, text in enumerate(HOSTILE))
    group.do(w.AdoptIntentions(wordings, "r00001"))
    for at, text in enumerate(HOSTILE, 1):
        group.do(w.AmendIntention(f"i{at:05d}", f"{text}!"), 1)
    group.do(w.RetireIntention("i00002"))
    group.do(w.GiveConsent(group.person("Mele"), consents=True))
    write_outcomes(group.at, tmp_path / "in", group.now)
    return group, tmp_path / "in"


def test_frictionless_finds_nothing(whole_way: tuple[Group, Path]) -> None:
    """Types, required cells, keys, choices, and that rounds are those of votes.csv."""
    group, folder = whole_way
    report = validate(str(folder / PACKAGE))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    assert {one.status for one in group.at.way.rounds} == {REVEALED, "broken_off", "closed"}


@pytest.mark.parametrize(
    ("name", "old", "new", "types"),
    [
        ("ballots.csv", b"r00001,approval,1,", b"r00009,approval,1,", {"foreign-key"}),
        ("ballots.csv", b"r00001,approval,1,", b"r00001,guess,1,", {"constraint-error"}),
        ("votes.csv", b"r00001,revealed", b"r00001,lost", {"constraint-error"}),
        ("intentions.csv", b"i00001,1,", b"i00001,2,", {"primary-key"}),
        ("attendance.csv", b",joined", b",", {"constraint-error"}),
    ],
)
def test_frictionless_would_find_something(
    whole_way: tuple[Group, Path], name: str, old: bytes, new: bytes, types: set[str]
) -> None:
    """The description is strict enough to see what cannot be."""
    path = whole_way[1] / name
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    assert {row[0] for row in validate(str(whole_way[1] / PACKAGE)).flatten(["type"])} == types


def texts_of(group: Group) -> dict[tuple[str, str], list[str]]:
    """Texts that people wrote, by file and column, in order where there is one."""
    way = group.at.way
    return {
        ("proposals", "text"): [one.text for one in way.proposals],
        ("intentions", "wording"): [text for one in way.intentions for text in (*one.former, one.wording)],
        ("ballots", "why"): sorted(ballot.why for ballot in way.rounds[3].ballots if isinstance(ballot, Fist)),
    }


def read_texts(folder: Path) -> dict[tuple[str, str], list[str]]:
    """The same out of the files."""
    found = {}
    for table, column in (("proposals", "text"), ("intentions", "wording"), ("ballots", "why")):
        frame = pd.read_csv(folder / f"{table}.csv", dtype="str", keep_default_na=False)
        cells = list(frame[column] if table != "ballots" else frame[column][frame["kind"] == "fist"])
        assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")] == []
        found[table, column] = [restored(cell) for cell in cells]
    found["ballots", "why"].sort()
    return found


def test_texts_through_pandas(whole_way: tuple[Group, Path]) -> None:
    """Every text comes back as it was written; no cell begins as a formula does; a mark says it is UTF-8."""
    group, folder = whole_way
    assert read_texts(folder) == texts_of(group)
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in folder.glob("*.csv"))


@pytest.mark.skipif(not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice is not here")
def test_texts_through_libreoffice(whole_way: tuple[Group, Path], tmp_path: Path) -> None:
    """Opened and saved again by LibreOffice, every text is the same, and the votes can be counted again."""
    group, folder = whole_way
    names = ("proposals", "intentions", "ballots", "votes")
    done = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    done += ["--infilter=CSV:44,34,76,1,,5129,false,true", "--convert-to"]
    done += ["csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", str(tmp_path / "out")]
    subprocess.run([*done, *(str(folder / f"{name}.csv") for name in names)], check=True, timeout=120)
    assert read_texts(tmp_path / "out") == texts_of(group)
    for name in ("ballots", "votes"):
        one, other = (
            pd.read_csv(place / f"{name}.csv", dtype="str", keep_default_na=False)
            for place in (folder, tmp_path / "out")
        )
        kept = [column for column in one if column not in ("opened", "closed", "deadline")]
        assert one[kept].equals(other[kept])


def test_all_the_way_counted_again(whole_way: tuple[Group, Path]) -> None:
    """The same through the review's reading; phones that joined change nothing in the balance."""
    group, folder = whole_way
    outcomes = read_outcomes(folder)
    assert_counts_again(outcomes, [one for one in group.at.way.rounds if one.status in (REVEALED, "closed")])
    assert "joined" in set(outcomes.attendance["kind"])
    assert recomputed(outcomes).group["turns"] == 0


def test_a_changed_ballot_is_noticed(whole_way: tuple[Group, Path]) -> None:
    """One approval fewer, and the count is another."""
    _, folder = whole_way
    outcomes = read_outcomes(folder)
    first = outcomes.ballots.index[outcomes.ballots["option"] != ""][0]
    option = outcomes.ballots.loc[first, "option"]
    fewer = outcomes.ballots.drop(first)
    before, after = (recounted(one)["r00001"] for one in (outcomes, replaced(outcomes, fewer)))
    assert (number(before.support[option]) or 0) - (number(after.support[option]) or 0) == 1


def replaced(outcomes: Outcomes, ballots: pd.DataFrame) -> Outcomes:
    """The same with other ballots."""
    return dataclasses.replace(outcomes, ballots=ballots)


def test_files_of_an_earlier_format(tmp_path: Path) -> None:
    """A folder that knows nothing of votes and phones is read; there are no votes in it."""
    group = Group()
    write_outcomes(group.at, tmp_path, group.now)
    described = msgspec.json.decode((tmp_path / PACKAGE).read_bytes())
    newer = ("proposals", "votes", "ballots", "intentions")
    described["resources"] = [one for one in described["resources"] if one["name"] not in newer]
    attendance = next(one for one in described["resources"] if one["name"] == "attendance")["schema"]
    attendance["fields"] = [one for one in attendance["fields"] if one["name"] != "kind"]
    (tmp_path / PACKAGE).write_bytes(msgspec.json.encode(described))
    for name in newer:
        (tmp_path / f"{name}.csv").unlink()
    path = tmp_path / "attendance.csv"
    path.write_bytes(path.read_bytes().replace(b",kind", b"").replace(b",present", b""))
    outcomes = read_outcomes(tmp_path)
    assert recounted(outcomes) == {}
    assert list(outcomes.attendance["kind"]) == [""] * len(outcomes.attendance)
    assert recomputed(outcomes).group["turns"] == 0

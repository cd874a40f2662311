"""Real meetings give their known figures to six decimals: at once, event by event, imported, and out of the files."""

from pathlib import Path

import pandas as pd
import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain.balance import Meeting, Segment, VoiceFigures, figures, own_segments, windows
from cop_widgets.domain.events import Recorded
from cop_widgets.domain.gathering import decide, evolve
from cop_widgets.domain.state import State
from cop_widgets.domain.tally import figures as tallied
from cop_widgets.domain.times import SECOND, micros
from cop_widgets.store.outcome_files import write_outcomes

from .known import MEETINGS, assert_known, assert_known_windows, importing, known, length, stretches
from .play import START, Play

every = pytest.mark.parametrize("name", MEETINGS)


def segments(name: str) -> list[Segment]:
    """A meeting's segments, unmerged; persons are p00001 ... in roster order."""
    ids = {person: f"p{i:05d}" for i, person in enumerate(known(name)["roster"], 1)}
    return [
        Segment(micros(s.start_s), micros(s.end_s), f"s{i:05d}", ids[s.name]) for i, s in enumerate(stretches(name))
    ]


def meeting(name: str) -> Meeting:
    """A meeting at which everybody was present throughout."""
    everyone = [f"p{i:05d}" for i in range(1, len(known(name)["roster"]) + 1)]
    span = (0, length(name))
    return Meeting(segments(name), everyone, [span], {p: [span] for p in everyone})


def taps(name: str) -> list[tuple[int, c.Command]]:
    """The meeting as taps: when, and what. Segments are merged per person; ends come before starts."""
    own = own_segments(segments(name))
    both: list[tuple[tuple[int, int, int, str], c.Command]] = []
    both += [((s.start, 1, s.end, s.id), c.StartTurn(s.person)) for s in own]
    both += [((s.end, 0, 0, s.id), c.EndTurn(s.person)) for s in own]
    return [(key[0], command) for key, command in sorted(both, key=lambda tap: tap[0])]


def begun(name: str) -> Play:
    """A gathering of the same people, in which they may talk together."""
    play = Play(known(name)["roster"])
    play.do(c.TalkTogether(on=True))
    play.do(c.BeginGathering())
    return play


def lived(name: str) -> Play:
    """The meeting tapped in: an event for each start and each end."""
    play = begun(name)
    for at, command in taps(name):
        play.now = START + at
        play.do(command)
    return play


def imported(name: str) -> State:
    """The meeting through ``ImportMeeting``."""
    state = None
    for seq, event in enumerate(decide(None, importing(name), START), 1):
        state = evolve(state, Recorded("KNOWN2", seq, START, "c1", "test", event))
    assert state is not None
    return state


@every
def test_at_once(name: str) -> None:
    """All segments at once."""
    assert_known(figures(meeting(name)), name)


@every
def test_over_time(name: str) -> None:
    """The last five minutes, every minute."""
    assert_known_windows(windows(segments(name), meeting(name).roster, 0, length(name)), name)


@every
def test_event_by_event(name: str) -> None:
    """Tapped in one by one, the tally has the figures at the end, and the meeting once ended."""
    play = lived(name)
    assert play.state is not None
    until = START + length(name)
    assert_known(tallied(play.state.core.tally, until), name, START)
    play.now = until
    assert_known(tallied(play.do(c.EndGathering()).core.tally, until), name, START)


def _sums(voice: VoiceFigures) -> tuple[int, int, int]:
    return voice.talk, voice.turns, voice.longest


@every
def test_on_the_way(name: str) -> None:
    """At every minute, the tally has the figures of what was said until then."""
    play, whole = begun(name), meeting(name)
    minute = 60 * SECOND
    for at, command in taps(name):
        while minute < at:
            assert play.state is not None
            cut = [Segment(s.start, min(s.end, minute), s.id, s.person) for s in whole.segments if s.start < minute]
            until = Meeting(cut, whole.roster, [(0, minute)], {p: [(0, minute)] for p in whole.roster})
            now, then = tallied(play.state.core.tally, START + minute), figures(until)
            assert now.follow == then.follow
            assert [(v.talk, v.turns, v.longest) for v in now.voices] == [
                (v.talk, v.turns, v.longest) for v in then.voices
            ]
            assert now.group.effective_voices == pytest.approx(then.group.effective_voices)
            minute += 60 * SECOND
        play.now = START + at
        play.do(command)


@every
def test_imported(name: str) -> None:
    """A recording made into a gathering."""
    core = imported(name).core
    assert_known(tallied(core.tally, START + length(name)), name, START)
    assert len(core.stretches) == known(name)["totals"]["segments"]
    for person, one in zip(core.people, known(name)["per_speaker"].values(), strict=True):
        own = [s for s in core.stretches if s.person == person.person]
        assert len(own) == one["segments"]
        assert max(s.end - s.start for s in own if s.end) / SECOND == pytest.approx(one["longest_segment_s"], abs=1e-9)


@every
def test_out_of_the_files(name: str, tmp_path: Path) -> None:
    """What stands in the CSV files, read with nothing but pandas."""
    write_outcomes(imported(name), tmp_path, START)
    tables = {f.stem: pd.read_csv(f) for f in tmp_path.glob("*.csv")}
    totals, by_time = known(name)["totals"], known(name)["balance_by_time"]
    row = tables["gathering"].iloc[0]
    expected = {
        "talk_s": totals["talk_sum_s"], "speech_s": totals["speech_union_s"], "overlap_s": totals["overlap_s"],
        "silence_s": totals["silence_s"], "turns": totals["turns"], "gini": by_time["gini"],
        "gini_normalised": by_time["gini_normalised"], "evenness": by_time["evenness_pielou"],
        "effective_voices": by_time["effective_voices"], "balance": by_time["effective_fraction"],
        "length_s": known(name)["session"]["end_s"], "people": len(known(name)["roster"]),
    }  # fmt: skip
    assert {key: row[key] for key in expected} == expected
    people = tables["balance"].set_index("name")
    for person, one in known(name)["per_speaker"].items():
        found = people.loc[person]
        pairs = {"longest_s": "longest_merged_2s_s", "index": "participation_index"}
        pairs |= {same: same for same in ("talk_s", "share", "turns", "first_s", "present_s", "expected_s")}
        assert {key: found[key] for key in pairs} == {key: one[there] for key, there in pairs.items()}


@every
def test_over_time_out_of_the_files(name: str, tmp_path: Path) -> None:
    """Follow counts and the balance over time, read with nothing but pandas."""
    write_outcomes(imported(name), tmp_path, START)
    follow = pd.read_csv(tmp_path / "follow.csv").set_index(["from_name", "to_name"])["times"].to_dict()
    order = known(name)["follow_order"]
    assert [[follow.get((a, b), 0) for b in order] for a in order] == known(name)["follow_matrix"]
    found = pd.read_csv(tmp_path / "balance_over_time.csv")
    rows = known(name)["windows_300s_step60s"]
    assert found["t_s"].tolist() == [row["t"] for row in rows]
    names = {
        "evenness": "evenness_pielou",
        "gini": "gini",
        "effective_voices": "effective_voices",
        "top_share": "top_share",
    }
    for column, there in names.items():
        cells = [None if pd.isna(cell) else cell for cell in found[column]]
        assert cells == [row[there] for row in rows], column
    assert found["talk_s"].tolist() == pytest.approx([sum(row["talk"].values()) for row in rows])

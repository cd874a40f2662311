"""CSV -> review = same numbers, whatever people did."""

import tempfile
from pathlib import Path

import pandas as pd
from hypothesis import Phase, given, settings

from cop_widgets.domain import commands as c
from cop_widgets.domain.outcomes import Scene, scene
from cop_widgets.domain.state import State
from cop_widgets.domain.times import SECOND
from cop_widgets.review import Outcomes, read_outcomes, recomputed
from cop_widgets.store.outcome_files import write_outcomes

from ..domain.test_gathering_properties import days, lived

QUICK = (Phase.explicit, Phase.reuse, Phase.generate, Phase.target)
"""An example takes some 50 ms: making a failing one smaller would take longer than looking at it."""


def close(one: object, other: object) -> bool:
    """Equal to the six decimals that the files have; what is undefined is so in both."""
    missing = pd.isna(one), pd.isna(other)  # type: ignore[call-overload]
    if any(missing):
        return all(missing)
    return abs(float(one) - float(other)) <= 2e-6 * max(1.0, abs(float(one)))  # type: ignore[arg-type]


def there_and_back(state: State, now: int) -> Outcomes:
    """Written to files and read again."""
    with tempfile.TemporaryDirectory() as folder:
        write_outcomes(state, Path(folder), now)
        return read_outcomes(folder)


def assert_says_the_same(outcomes: Outcomes, at: Scene) -> None:
    """The files hold the figures of the live screen."""
    live = at.found
    row = outcomes.gathering.iloc[0]
    for field in ("gini", "gini_normalised", "evenness", "effective_voices", "balance"):
        assert close(row[field], getattr(live.group, field)), field
    for field in ("speech", "overlap", "silence", "talk"):
        assert close(row[f"{field}_s"], getattr(live.group, field) / SECOND), field
    assert row["turns"] == live.group.turns
    people = outcomes.balance.set_index("person")
    for voice in live.voices:
        found = people.loc[voice.person]
        assert close(found["share"], voice.share)
        assert close(found["index"], voice.index)
        assert (found["turns"], found["in_balance"]) == (voice.turns, voice.in_balance)


def assert_can_be_made_again(outcomes: Outcomes) -> None:
    """What gathering.csv, balance.csv and follow.csv say comes out of turns.csv and attendance.csv."""
    again = recomputed(outcomes)
    row = outcomes.gathering.iloc[0]
    for field, value in again.group.items():
        assert close(row[field], value), field
    people = outcomes.balance.set_index("person")
    for column in again.voices.columns:
        for person, value in again.voices[column].items():
            assert close(people[column].to_dict()[person], value), (person, column)
    follow = outcomes.follow
    pairs = dict(zip(zip(follow["from_name"], follow["to_name"], strict=True), follow["times"], strict=True))
    assert pairs == again.follow
    last = outcomes.turns["turn"].max()
    assert (0 if pd.isna(last) else last) == row["turns"]


@settings(max_examples=30, deadline=None, phases=QUICK)
@given(days)
def test_csv_to_review_same_numbers(day: list[tuple[c.Command, float]]) -> None:
    """After any sequence of commands the files hold the live figures, and they can be made again from the rows."""
    play = lived(day)
    assert play.state is not None
    for now in (play.now, play.state.last_at):
        outcomes = there_and_back(play.state, now)
        assert_says_the_same(outcomes, scene(play.state, now))
        assert_can_be_made_again(outcomes)


@settings(max_examples=20, deadline=None, phases=QUICK)
@given(days)
def test_time_adds_up_in_the_files(day: list[tuple[c.Command, float]]) -> None:
    """speech_s + silence_s + paused_s = length_s, and duration_s = end_s - start_s."""
    play = lived(day)
    assert play.state is not None
    outcomes = there_and_back(play.state, play.now)
    row = outcomes.gathering.iloc[0]
    if play.state.core.began is not None:
        assert close(row["speech_s"] + row["silence_s"] + row["paused_s"], row["length_s"])
    turns = outcomes.turns
    assert all(close(a, b) for a, b in zip(turns["duration_s"], turns["end_s"] - turns["start_s"], strict=True))
    assert [p.name for p in play.state.core.people] == list(outcomes.balance["name"])

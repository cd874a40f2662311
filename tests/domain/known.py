"""Five real meetings and their known figures (tests/data/meetings; source and licence in its SOURCE.md)."""

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

from cop_widgets.domain.balance import Figures, GroupFigures, VoiceFigures, Window, invite_order
from cop_widgets.domain.commands import ImportMeeting, RecordedPerson, TimedStretch
from cop_widgets.domain.times import SECOND, Micros, micros

from .play import START

HERE = Path(__file__).parents[1] / "data" / "meetings"
MEETINGS = (
    "discussion_11people", "meeting_3people", "meeting_4people_even", "meeting_4people_later", "meeting_4people_uneven",
)  # fmt: skip
Known = dict[str, Any]


@cache
def stretches(name: str) -> tuple[TimedStretch, ...]:
    """The rows of a meeting."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(TimedStretch(r["speaker"], float(r["start_s"]), float(r["end_s"])) for r in csv.DictReader(file))


@cache
def known(name: str) -> Known:
    """Its known figures."""
    figures: Known = json.loads((HERE / "known_results.json").read_text(encoding="utf-8"))[f"{name}.csv"]
    return figures


def length(name: str) -> Micros:
    """How long it went on."""
    return micros(known(name)["session"]["end_s"])


def importing(name: str) -> ImportMeeting:
    """The command that makes a gathering of it."""
    people = tuple(RecordedPerson(person) for person in known(name)["roster"])
    return ImportMeeting("Known", "2026-11-21", START, length(name) / SECOND, people, stretches(name))


def six(number: float | None) -> float | None:
    """To the six decimals in which the figures are known."""
    return None if number is None else round(number, 6)


def assert_known(found: Figures, name: str, began: Micros = 0) -> None:
    """All figures of a meeting that began at ``began``, to six decimals; persons are p00001 ... in roster order."""
    known_group(found.group, known(name))
    ids = {f"p{i:05d}": person for i, person in enumerate(known(name)["roster"], 1)}
    for voice in found.voices:
        known_voice(voice, known(name)["per_speaker"][ids[voice.person]], began)
    matrix = [[found.follow.get(a, {}).get(b, 0) for b in ids] for a in ids]
    assert known(name)["follow_order"] == list(ids.values())
    assert matrix == known(name)["follow_matrix"]
    assert [ids[p] for p in invite_order(found.voices)] == known(name)["invite_order"]


def known_group(group: GroupFigures, all_known: Known) -> None:
    """Figures of the group."""
    totals, balance = all_known["totals"], all_known["balance_by_time"]
    lengths = [group.talk, group.speech, group.overlap, group.silence]
    in_seconds = [six(one / SECOND) for one in lengths]
    assert in_seconds == [totals[k] for k in ("talk_sum_s", "speech_union_s", "overlap_s", "silence_s")]
    assert group.turns == totals["turns"]
    assert six(group.gini) == balance["gini"]
    assert six(group.gini_normalised) == balance["gini_normalised"]
    assert six(group.evenness) == balance["evenness_pielou"]
    assert six(group.effective_voices) == balance["effective_voices"]
    assert six(group.balance) == balance["effective_fraction"]
    assert six(group.balance_with_presence) == balance["effective_fraction"]


def known_voice(voice: VoiceFigures, one: Known, began: Micros) -> None:
    """Figures of one person."""
    assert voice.first is not None
    assert voice.last is not None
    assert voice.expected is not None
    found = {
        "talk_s": voice.talk / SECOND, "share": voice.share, "turns": voice.turns,
        "longest_merged_2s_s": voice.longest / SECOND, "first_s": (voice.first - began) / SECOND,
        "last_end_s": (voice.last - began) / SECOND, "present_s": voice.present / SECOND,
        "expected_s": voice.expected / SECOND, "participation_index": voice.index,
    }  # fmt: skip
    assert {key: six(value) for key, value in found.items()} == {key: one[key] for key in found}


def assert_known_windows(found: list[Window], name: str) -> None:
    """The balance over time."""
    rows = [
        {
            "t": w.at / SECOND, "evenness_pielou": six(w.evenness), "gini": six(w.gini), "top_share": six(w.top_share),
            "effective_voices": six(w.effective_voices), "talk": six(w.talk / SECOND),
        }
        for w in found
    ]  # fmt: skip
    expected = [
        {key: row[key] for key in ("t", "evenness_pielou", "gini", "top_share", "effective_voices")}
        | {"talk": six(sum(row["talk"].values()))}
        for row in known(name)["windows_300s_step60s"]
    ]
    assert rows == expected

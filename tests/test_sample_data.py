"""The sample data: times as in the source, names that can be read, credit that goes along."""

import csv
from pathlib import Path

import pytest

from cop_widgets.domain.commands import RosterEntry
from cop_widgets.domain.csv_cells import neutralised
from cop_widgets.domain.frame import ROLES
from cop_widgets.domain.names import folded
from cop_widgets.domain.rosters import read_roster
from cop_widgets.domain.rules.proposing import text_of as text_of_value
from cop_widgets.domain.transcripts import decode, read_transcript
from cop_widgets.domain.voting.sheets import read_sheet
from cop_widgets.live.decks import deck
from cop_widgets.live.templates import templates

HERE = Path(__file__).parents[1] / "sample_data"

# Totals in milliseconds by speaker, in the order in which they first speak, summed from the source files
# meeting_4people_uneven.csv (AMI IS1009a), meeting_4people_even.csv (AMI ES2004b) and discussion_11people.csv
# (VoxConverse czlvt).
SEGMENTS = {"garden_talk": 195, "shared_table": 467, "open_circle": 68}
TALK_MS = {
    "garden_talk": [412_530, 144_260, 68_220, 70_890],
    "shared_table": [746_690, 618_100, 308_350, 559_910],
    "open_circle": [164_640, 14_120, 33_320, 246_760, 134_120, 104_400, 27_960, 67_360, 61_520, 47_520, 69_560],
}

VOTES = {
    "approvals_219x8.csv": ("approval", 219, 8),
    "approvals_256x13.csv": ("approval", 256, 13),
    "ranks_219x8.csv": ("ranking", 219, 8),
    "ranks_256x13.csv": ("ranking", 256, 13),
}


def text_of(place: str) -> str:
    """Return the text of a sample file."""
    return decode((HERE / place).read_bytes(), place)


@pytest.mark.parametrize("meeting", TALK_MS)
def test_times_are_the_sources(meeting: str) -> None:
    """Every speaker's total, and the number of segments, are those of the source; nothing is warned of."""
    transcript = read_transcript(text_of(f"meetings/{meeting}.csv"), f"{meeting}.csv")
    totals: dict[str, int] = {}
    for name, start_s, end_s in ((one.name, one.start_s, one.end_s) for one in transcript.segments):
        totals[name] = totals.get(name, 0) + round(end_s * 1000) - round(start_s * 1000)
    assert list(totals.values()) == TALK_MS[meeting]
    assert len(transcript.segments) == SEGMENTS[meeting]
    assert transcript.warnings == ()


@pytest.mark.parametrize("meeting", TALK_MS)
def test_rosters_fit_their_meetings(meeting: str) -> None:
    """A meeting's roster names all its speakers in order, with one facilitator, and nothing is warned of."""
    roster = read_roster(text_of(f"rosters/{meeting}.csv"), f"{meeting}.csv")
    segments = read_transcript(text_of(f"meetings/{meeting}.csv"), f"{meeting}.csv").segments
    assert [entry.name for entry in roster.entries] == list(dict.fromkeys(one.name for one in segments))
    assert [entry.role for entry in roster.entries].count("facilitator") == 1
    assert roster.warnings == ()


def test_the_roster_for_trying_out() -> None:
    """Twelve names with every role and all that a roster may say, and nothing is warned of."""
    roster = read_roster(text_of("roster.csv"), "roster.csv")
    assert len(roster.entries) == 12
    assert {entry.role for entry in roster.entries} == set(ROLES)
    assert all(any(getattr(entry, name) for entry in roster.entries) for name in RosterEntry.__struct_fields__)
    assert roster.warnings == ()


def test_no_other_files() -> None:
    """Every file of the samples is one of those tested here."""
    found = {str(place.relative_to(HERE)) for place in HERE.rglob("*") if place.is_file()}
    both = {f"{folder}/{meeting}.csv" for folder in ("meetings", "rosters") for meeting in TALK_MS}
    agendas = {f"agendas/{name}.csv" for name in ("index", *(one.template for one in templates()))}
    images = {f"images/{one.image}" for one in deck() if one.image}
    single = {"README.md", "roster.csv", "values.csv", "prompts.csv"}
    assert found == single | agendas | images | both | {f"votes/{name}" for name in VOTES}


def test_values_to_begin_with() -> None:
    """Enough of them, no two the same, each with what it means; macrons stand in a spreadsheet too."""
    assert (HERE / "values.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(text_of("values.csv").splitlines()))
    assert list(rows[0]) == ["value", "description", "theme", "language"]
    assert len({folded(row["value"]) for row in rows}) == len(rows) >= 40
    assert all(row["value"] == text_of_value(row["value"], "value") for row in rows)
    assert all(row["description"].endswith(".") and row["theme"] for row in rows)
    assert {row["language"] for row in rows} == {"en", "mi"}
    assert [cell for row in rows for cell in row.values() if neutralised(cell) != cell] == []
    maori = [row["value"] for row in rows if row["language"] == "mi"]
    assert {"Wānanga", "Hūmārie", "Māia", "Āta whakarongo"} < set(maori)
    assert f"holds {len(rows)} values" in text_of("README.md")


@pytest.mark.parametrize("name", VOTES)
def test_ballots_are_the_sources(name: str) -> None:
    """The ballots are those whose results are known, and nothing is warned of."""
    source = HERE.parent / "tests" / "data" / "votes" / name
    assert text_of(f"votes/{name}") == decode(source.read_bytes(), name)
    kind, ballots, options = VOTES[name]
    sheet = read_sheet(text_of(f"votes/{name}"), kind, name)
    assert (len(sheet.ballots), len(sheet.options), sheet.warnings) == (ballots, options, ())


@pytest.mark.parametrize(
    "credit",
    [
        "AMI Meeting Corpus, Carletta et al. 2006",
        "http://groups.inf.ed.ac.uk/ami/corpus/",
        "Creative Commons Attribution 4.0",
        "https://github.com/BUTSpeechFIT/AMI-diarization-setup",
        "2509d8933721023fab4def2618aabd5c28eb82e9",
        "Landini et al. 2022",
        "Chung et al. 2020",
        "https://github.com/joonson/voxconverse",
        "24bf60be297701cd7e4ef18550c6d390c1b87365",
        "CC BY 4.0",
        "Changed: speakers renamed",
        "names are invented",
        "https://github.com/kubernetes/community",
        "24e7d8f5409c1a0121394a613746e524f781e044",
        "Apache License 2.0",
        "Changed: candidates renamed to Option 01",
    ],
)
def test_credit_goes_along(credit: str) -> None:
    """Source, licence, credit and changes stand beside the data."""
    assert credit in " ".join(text_of("README.md").split())

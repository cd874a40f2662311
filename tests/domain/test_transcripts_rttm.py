"""RTTM."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.errors import Fault, InputFaults
from cop_widgets.domain.names import name_fault, tidy
from cop_widgets.domain.transcripts import Transcript, read_transcript

MS = st.integers(0, 20_000_000)
NAMES = st.text(max_size=20).map(tidy).filter(lambda name: name_fault(name) is None and name != "<NA>")


def line(name: str = "Ana", onset: str = "0", duration: str = "1", file: str = "f") -> str:
    """Return a line of RTTM."""
    return f"SPEAKER {file} 1 {onset} {duration} <NA> <NA> {name} <NA> <NA>"


def read(*content: str) -> Transcript:
    """Return what is read of some lines."""
    return read_transcript("\n".join(content), "a.rttm")


def faults(*content: str) -> list[Fault]:
    """Return the faults of lines that cannot be read."""
    with pytest.raises(InputFaults) as caught:
        read(*content)
    return list(caught.value.faults)


@given(st.lists(st.tuples(NAMES, MS, st.integers(1, 10_000_000)), min_size=1), st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read(talk: list[tuple[str, int, int]], end: str) -> None:
    """Segments written as RTTM in milliseconds are read exactly the same, in file order."""
    text = end.join(line(name, f"{start / 1000:.3f}", f"{long / 1000:.3f}") for name, start, long in talk)
    read_back = [(one.name, one.start_s, one.end_s) for one in read_transcript(text, "a.rttm").segments]
    assert read_back == [(name, start / 1000, (start + long) / 1000) for name, start, long in talk]


def test_times_are_not_rounded() -> None:
    """The end is the exact sum of onset and duration, to the digits given."""
    (segment,) = read(line(onset="0.1000001", duration="0.2")).segments
    assert (segment.start_s, segment.end_s) == (0.1000001, 0.3000001)


def test_other_lines_are_passed_over() -> None:
    """Comments, blank lines and other types of lines are no segments, and no fault."""
    transcript = read(";; SPEAKER", "", "SPKR-INFO f 1 <NA>", "LEXEME f 1 x y hello", line(), "  ")
    assert len(transcript.segments) == 1
    assert transcript.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        "SPEAKER\tf\t1\t0\t1\t<NA>\t<NA>\tAna Li\t<NA>\t<NA>",
        "SPEAKER  f 1 0  1 <NA> <NA> Ana Li <NA> <NA>",
        "SPEAKER f 1 0 1 <NA> <NA> Ana\u00a0Li <NA> <NA>",
        "SPEAKER f 1 0 1 <NA> <NA> Ana\u00a0Li <NA>",
        "SPEAKER f 1 0 1 <NA> <NA> Ana\u00a0Li",
    ],
)
def test_loose_lines(text: str) -> None:
    """Runs of blanks and tabs, a name with a blank in it, and missing last fields do no harm."""
    if "\t" in text:
        text = text.replace("Ana Li", "Ana\u00a0Li")
    assert read(text).segments[0].name == "Ana Li"


def test_no_length_is_left_out_with_a_warning() -> None:
    """Segments without length are ignored; one warning counts them and shows the first."""
    (warning,) = read(line(), line(duration="0.000"), line("Bo", "5", "0")).warnings
    assert (warning.row, warning.says.startswith("2 stretches")) == (2, True)


@pytest.mark.parametrize(
    ("onset", "duration", "column"),
    [
        ("x", "1", "onset"),
        ("-1", "5", "onset"),
        ("nan", "1", "onset"),
        ("1", "-1", "duration"),
        ("1", "inf", "duration"),
        ("1", "<NA>", "duration"),
        ("1,5", "1", "onset"),
        ("1e9", "1", "onset"),
        ("1e-9999999999999999999", "1", "onset"),
    ],
)
def test_times_that_cannot_be_read(onset: str, duration: str, column: str) -> None:
    """Onset and duration are finite numbers from 0, with a point."""
    (fault,) = faults(line(), line(onset=onset, duration=duration))
    assert (fault.row, fault.column) == (2, column)


def test_several_recordings_in_one_file() -> None:
    """Segments of several recordings cannot be one gathering; the fault names them."""
    (fault,) = faults(line(), line(file="g"), line(file="g"), line(file="h"))
    assert (fault.row, fault.column) == (2, "file")
    assert "f, g, h" in fault.says


def test_all_faults_at_once_in_order() -> None:
    """Short lines, missing and long names, times and recordings are found in one reading, by row."""
    found = faults(
        line(), "SPEAKER f 1 0", line("<NA>"), line("x" * 201), line(onset="x", duration="y"), line(file="g")
    )
    assert [(fault.row, fault.column) for fault in found] == [
        (2, None),
        (3, "name"),
        (4, "name"),
        (5, "onset"),
        (5, "duration"),
        (6, "file"),
    ]

"""CSV of segments."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.csv_cells import neutralised
from cop_widgets.domain.errors import Fault, InputFaults
from cop_widgets.domain.names import name_fault, tidy
from cop_widgets.domain.transcripts import Transcript, read_transcript

SECONDS = st.floats(0, 1e7)
NAMES = st.text(max_size=40).map(tidy).filter(lambda name: name_fault(name) is None)
TALK = st.tuples(NAMES, SECONDS, SECONDS).filter(lambda one: one[1] < one[2])


def read(text: str, name: str = "a.csv") -> Transcript:
    """Return what is read of a table."""
    return read_transcript(text, name)


def faults(text: str) -> list[Fault]:
    """Return the faults of a table that cannot be read."""
    with pytest.raises(InputFaults) as caught:
        read(text)
    return list(caught.value.faults)


def rows(transcript: Transcript) -> list[tuple[str, float, float]]:
    """Return segments as tuples."""
    return [(one.name, one.start_s, one.end_s) for one in transcript.segments]


@given(st.lists(TALK, min_size=1), st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_is_written_is_read(talk: list[tuple[str, float, float]], delimiter: str, end: str, comma: bool) -> None:
    """Segments written with all digits are read exactly the same, in file order, with any delimiter."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(["start_s", "note", "end_s", "speaker"])
    point = "," if comma and delimiter != "," else "."
    for name, start_s, end_s in talk:
        times = [repr(second).replace(".", point) for second in (start_s, end_s)]
        writer.writerow([times[0], "x", times[1], neutralised(name)])
    assert rows(read(out.getvalue())) == talk


@pytest.mark.parametrize("header", ["speaker", "participant", "name", " Speaker ", "NAME"])
def test_the_speaker_column_has_several_names(header: str) -> None:
    """``speaker``, ``participant`` or ``name``, in any case."""
    assert rows(read(f"{header},start_s,end_s\nAna,1,2")) == [("Ana", 1.0, 2.0)]


def test_our_own_turns_are_read() -> None:
    """A ``turns.csv`` out of the outcomes is a recording too."""
    text = (
        "\ufeffgathering,turn,stretch,person,name,start,end,start_s,end_s,duration_s,entered_by,corrected\r\n"
        "K7,1,s1,p1,'=1+1,2026-11-21T10:00:00+13:00,2026-11-21T10:00:05+13:00,0.0,5.0,5.0,facilitator,false\r\n"
    )
    assert rows(read(text)) == [("=1+1", 0.0, 5.0)]


def test_spaces_quotes_and_blank_rows_do_not_matter() -> None:
    """Cells are stripped, quoted cells may hold the delimiter, blank rows are passed over."""
    assert rows(read('speaker, start_s, end_s\n\n"Li, Ana", 1.5 , "2"\n,,\nBo,+2.,3e0,,\n')) == [
        ("Li, Ana", 1.5, 2.0),
        ("Bo", 2.0, 3.0),
    ]


def test_overlapping_segments_stay() -> None:
    """Nothing is merged or sorted here."""
    text = "speaker,start_s,end_s\nBo,5,9\nAna,1,6\nAna,6,7\n"
    assert rows(read(text)) == [("Bo", 5.0, 9.0), ("Ana", 1.0, 6.0), ("Ana", 6.0, 7.0)]


def test_no_length_is_left_out_with_a_warning() -> None:
    """Start equal to end is ignored; one warning counts such rows and shows the first."""
    (warning,) = read("speaker,start_s,end_s\nAna,0,1\nAna,2,2.0\n").warnings
    assert (warning.row, warning.says.startswith("A stretch has no length")) == (3, True)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Ana,x,2", "start_s"),
        ("Ana,,2", "start_s"),
        ("Ana,-0.5,2", "start_s"),
        ("Ana,nan,2", "start_s"),
        ("Ana,1,inf", "end_s"),
        ("Ana,1,-Infinity", "end_s"),
        ("Ana,1,1e400", "end_s"),
        ("Ana,1,31622401", "end_s"),
        ("Ana,1," + "1" * 9999, "end_s"),
        ("Ana,3,2", "end_s"),
        ("Ana,1", "end_s"),
        ('Ana,1,"2,5"', "end_s"),
        ("Ana,0x1,2", "start_s"),
        ("Ana,1_0,20", "start_s"),
        ("Ana,1,٣", "end_s"),
        (",1,2", "speaker"),
        ("ā" * 201 + ",1,2", "speaker"),
        ("Ana,1,2,5", None),
        ("Li, Ana,1,2", None),
    ],
)
def test_faults_by_row_and_column(row: str, column: str | None) -> None:
    """Numbers are finite, from 0, of at most a year, ends after starts; names are there; cells fit the header."""
    (fault,) = faults(f"speaker,start_s,end_s\nBo,0,1\n{row}\n")
    assert (fault.row, fault.column) == (3, column)


def test_all_faults_at_once_in_order() -> None:
    """Every fault of every row, under the header that the file has."""
    found = faults("Name;start_s;end_s\nAna;x;y\n;9;1\nBo;1;2\n\nBo;1.000,5;2\n")
    assert [(fault.row, fault.column) for fault in found] == [
        (2, "start_s"),
        (2, "end_s"),
        (3, "end_s"),
        (3, "Name"),
        (6, "start_s"),
    ]


def test_missing_columns() -> None:
    """Each column that is missing is a fault of the header, which may stand below blank lines."""
    found = faults("\n\nspeaker,start,end_s\nAna,1,2\n")
    assert [(fault.row, fault.column) for fault in found] == [(3, "start_s")]


def test_a_quote_that_is_not_closed() -> None:
    """It would swallow the rest of the file; the fault stands where it begins."""
    (fault,) = faults('speaker,start_s,end_s\nAna,1,2\n"Bo,2,3\nCy,3,4\n')
    assert (fault.row, "quotes" in fault.says) == (3, True)

"""Which format a recording has, its text, and what all formats share."""

import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.transcripts import FORMATS, decode, read_transcript

RTTM = "SPEAKER f 1 0.5 1.25 <NA> <NA> Ana <NA> <NA>\n"
VTT = "WEBVTT\n\n00:00.500 --> 00:01.750\nAna: hi\n"
CSV = "speaker,start_s,end_s\nAna,0.5,1.75\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RTTM, "a.rttm"),
        (RTTM, "A.RTTM"),
        (RTTM, "a.txt"),
        (";; made by\n\n" + RTTM, "a"),
        (VTT, "a.vtt"),
        (VTT, "a.txt"),
        ("\ufeff" + VTT, ""),
        (CSV, "a.csv"),
        (CSV, "a.txt"),
        (CSV.replace(",", "\t"), "a.tsv"),
        ("\ufeff" + CSV.replace(",", ";"), "a"),
    ],
)
def test_the_format_is_known_by_ending_then_by_content(text: str, name: str) -> None:
    """Each format is read under its ending in any case, and under any other by its content."""
    (segment,) = read_transcript(text, name).segments
    assert (segment.name, segment.start_s, segment.end_s) == ("Ana", 0.5, 1.75)


def test_the_ending_goes_before_the_content() -> None:
    """A file called .csv is read as CSV, and the faults say so."""
    with pytest.raises(InputFaults) as caught:
        read_transcript(VTT, "a.csv")
    assert [fault.column for fault in caught.value.faults] == ["speaker", "start_s", "end_s"]


@pytest.mark.parametrize("text", ["Ana said hello", "1\n00:00:01,000 --> 00:00:02,000\nAna: hi", "name,role\nAna,"])
def test_an_unknown_format_says_which_are_read(text: str) -> None:
    """The fault names every format."""
    with pytest.raises(InputFaults) as caught:
        read_transcript(text, "a.docx")
    (fault,) = caught.value.faults
    assert all(form.name in fault.says for form in FORMATS)
    assert caught.value.source == "a.docx"


@pytest.mark.parametrize("name", ["a.rttm", "a.vtt", "a.csv", "a.txt"])
@pytest.mark.parametrize("text", ["", "\ufeff", " \r\n\n"])
def test_an_empty_file_is_a_fault(text: str, name: str) -> None:
    """There is nothing to read, whatever it is called."""
    with pytest.raises(InputFaults, match="There is nothing in this file"):
        read_transcript(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (";; nobody\n", "a.rttm"),
        ("SPKR-INFO f 1 <NA> <NA> <NA> unknown Ana <NA> <NA>\n", "a.rttm"),
        ("WEBVTT\n\nNOTE nothing\n", "a.vtt"),
        ("speaker,start_s,end_s\n", "a.csv"),
    ],
)
def test_a_file_without_a_segment_is_a_fault(text: str, name: str) -> None:
    """A well-formed file in which nobody speaks cannot be a gathering."""
    with pytest.raises(InputFaults, match="no stretch of talk"):
        read_transcript(text, name)


def test_why_no_segment_is_left_is_said() -> None:
    """What would have been warned of is said with the fault."""
    with pytest.raises(InputFaults) as caught:
        read_transcript("speaker,start_s,end_s\nAna,1,1\n", "a.csv")
    assert [(fault.row, fault.says.split()[-1]) for fault in caught.value.faults] == [(2, "here."), (None, "file.")]


@pytest.mark.parametrize(
    "data",
    [
        "Hēmi é".encode(),
        "Hēmi é".encode("utf-8-sig"),
        "\ufeffHēmi é".encode("utf-16-le"),
        "\ufeffHēmi é".encode("utf-16-be"),
    ],
)
def test_decoding_with_and_without_a_mark(data: bytes) -> None:
    """UTF-8 with or without a byte order mark, UTF-16 with one; the mark is no part of the text."""
    assert decode(data, "a") == "Hēmi é"


def test_decoding_an_old_windows_file() -> None:
    """What is not UTF-8 is taken for Windows-1252."""
    assert decode("Zoë – “hi”".encode("cp1252"), "a") == "Zoë – “hi”"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf\x81\xff", b"\x89PNG\x8d\x8f\x9d", b"\xff\xfea"])
def test_what_is_not_text_is_a_fault(data: bytes) -> None:
    """Bytes that no encoding explains."""
    with pytest.raises(InputFaults, match="not a text file") as caught:
        decode(data, "a.vtt")
    assert caught.value.source == "a.vtt"


@pytest.mark.parametrize(("data", "row"), [(b"a\r\nb\rc\nd\0e\n\0", 4), (b"\0", 1), ("Ana".encode("utf-16-le"), 1)])
def test_nuls_are_a_fault(data: bytes, row: int) -> None:
    """NUL characters, with the first line that holds one."""
    with pytest.raises(InputFaults, match="not plain text") as caught:
        decode(data, "a")
    assert caught.value.faults[0].row == row


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("speaker,start_s,end_s\nAna,0,10\nBen,12,12\nCy,3,4\n", "a.csv"),
        (
            "SPEAKER f 1 0 10 <NA> <NA> Ana <NA> <NA>\nSPEAKER f 1 12 0 <NA> <NA> Ben <NA> <NA>\n",
            "a.rttm",
        ),
        ("WEBVTT\n\n00:00.000 --> 00:10.000\nAna: a\n\n00:12.000 --> 00:12.000\nBen: b\n", "a.vtt"),
    ],
)
def test_it_ends_with_the_last_end_of_anything(text: str, name: str) -> None:
    """A stretch without length is left out, but the recording lasts until then."""
    read = read_transcript(text, name)
    assert (max(one.end_s for one in read.segments), read.ends_s) == (10, 12)

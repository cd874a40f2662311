"""WebVTT with speakers' names."""

from collections.abc import Sequence
from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.errors import Fault, InputFaults
from cop_widgets.domain.names import name_fault, tidy
from cop_widgets.domain.transcripts import Transcript, read_transcript

ZOOM = """WEBVTT\r
\r
1\r
00:00:01.000 --> 00:00:04.500\r
Mere Tamihana (Kōwhai Centre): Kia ora, everyone: welcome.\r
\r
2\r
00:00:04.500 --> 00:00:06.000\r
Ana Li: Hello.\r
\r
3\r
01:00:06.000 --> 01:00:09.250\r
Mere Tamihana (Kōwhai Centre): And now\r
to work.\r
"""

TEAMS = """WEBVTT

d1b2/12-0
00:00:01.000 --> 00:00:04.500
<v Mere Tamihana>Kia ora: welcome
to all.</v>

d1b2/12-1
00:00:04.500 --> 00:00:06.000
<v Ana Li>Hello.</v>
"""

MS = st.integers(0, 300_000_000)
NAMES = st.text(max_size=30).map(tidy).filter(lambda name: name_fault(name) is None)
WORDS = st.text(st.characters(categories=("Lu", "Lo")), min_size=1, max_size=12).map(tidy).filter(bool)


def cue(*text: str, times: str = "00:01.000 --> 00:02.000") -> str:
    """Return a file of one cue."""
    return "\n".join(["WEBVTT", "", times, *text])


def read(text: str) -> Transcript:
    """Return what is read of a file."""
    return read_transcript(text, "a.vtt")


def rows(text: str) -> list[tuple[str, float, float]]:
    """Return segments as tuples."""
    return [(one.name, one.start_s, one.end_s) for one in read(text).segments]


def names(text: str) -> list[str]:
    """Return the names of the segments."""
    return [one.name for one in read(text).segments]


def faults(text: str) -> list[Fault]:
    """Return the faults of a file that cannot be read."""
    with pytest.raises(InputFaults) as caught:
        read(text)
    return list(caught.value.faults)


def clock(ms: int, point: str = ".") -> str:
    """Return a time as WebVTT writes it."""
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{point}{ms % 1000:03}"


@given(st.lists(st.tuples(NAMES, MS, st.integers(1, 10**6)), min_size=1), st.sampled_from(["\n", "\r\n"]))
def test_voice_tags_written_are_read(talk: list[tuple[str, int, int]], end: str) -> None:
    """Segments written with voice tags are read exactly the same, in file order.

    Parentheses at the end of names are another matter and left out here.
    """
    talk = [(name.replace(")", "]"), start, long) for name, start, long in talk]
    cues = [f"{clock(start)} --> {clock(start + long)}{end}<v {escape(who)}>Hi</v>" for who, start, long in talk]
    text = (end * 2).join(["WEBVTT", *cues])
    assert rows(text) == [(name, start / 1000, (start + long) / 1000) for name, start, long in talk]


@given(st.lists(st.tuples(WORDS, MS, st.integers(1, 10**6)), min_size=1))
def test_names_before_colons_written_are_read(talk: list[tuple[str, int, int]]) -> None:
    """Segments written as ``Name (Org): text`` are read exactly the same, in file order."""
    cues = [f"{clock(start)} --> {clock(start + long)}\n{who} (Org): Hi: you\nall" for who, start, long in talk]
    text = "\n\n".join(["WEBVTT", *cues])
    assert rows(text) == [(name, start / 1000, (start + long) / 1000) for name, start, long in talk]


def test_zoom() -> None:
    """Cue numbers, CRLF, ``Name (Org): text`` over several lines; cues of one person stay apart."""
    expected = [("Mere Tamihana", 1.0, 4.5), ("Ana Li", 4.5, 6.0), ("Mere Tamihana", 3606.0, 3609.25)]
    assert rows(ZOOM) == expected
    assert rows("\ufeff" + ZOOM.replace("\r\n", "\n")) == expected
    assert read(ZOOM).warnings == ()


def test_teams() -> None:
    """Cue identifiers as text, voice tags around text over several lines; colons within are no names."""
    assert rows(TEAMS) == [("Mere Tamihana", 1.0, 4.5), ("Ana Li", 4.5, 6.0)]
    assert read(TEAMS).warnings == ()


def test_header_with_text_and_metadata() -> None:
    """What follows WEBVTT until the first blank line is not read; a cue may follow at once."""
    body = "00:01.000 --> 00:02.000\nAna: hi"
    for head in ("WEBVTT - a title: or so\nKind: captions\nLanguage: en\n\n", "WEBVTT\tx\n\n", "WEBVTT\n", ""):
        assert rows(head + body) == [("Ana", 1.0, 2.0)]


def test_notes_styles_and_regions_are_passed_over() -> None:
    """Blocks that are no cues are not read, even where they look like one."""
    notes = "NOTE\nBo: not me\n\nNOTE Bo: nor me\n\nSTYLE\n::cue(v) { color: red }\n\nREGION\nid:fred\n\n"
    text = "WEBVTT\n\n" + notes + "Notes\n00:01.000 --> 00:02.000\nAna: hi\n"
    assert names(text) == ["Ana"]
    assert read(text).warnings == ()


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01.000 --> 00:00:02.000",
        "00:01.000 --> 00:02.000",
        "00:00:01,000 --> 00:00:02,000",
        "00:01.000-->00:02.000",
        " 000:00:01.000  -->\t0:02.000 ",
        "00:01.000 --> 00:02.000 align:start line:0%",
    ],
)
def test_timings(times: str) -> None:
    """Hours may be left out, a comma may stand before the milliseconds, settings may follow."""
    assert rows(cue("Ana: hi", times=times)) == [("Ana", 1.0, 2.0)]


@pytest.mark.parametrize(
    "times",
    [
        "00:01.000 --> ",
        "00:01.000 -> 00:02.000",
        "00:01.000 --> soon",
        "00:61.000 --> 01:02.000",
        "00:60:01.000 --> 02:00:02.000",
        "1.0 --> 2.0",
        "00:01 --> 00:02",
        "00:00:01 00:00:02",
        "-00:01.000 --> 00:02.000",
        "9999999:00:01.000 --> 9999999:00:02.000",
        "99999999999999999999:00:01.000 --> 99999999999999999999:00:02.000",
    ],
)
def test_timings_that_cannot_be_read(times: str) -> None:
    """A line meant to tell times that does not is a fault by its line, after an identifier too."""
    for name in ((), ("id",)):
        (fault,) = faults("\n".join([cue("Ana: hi"), "", *name, times, "Bo: hi"]))
        assert (fault.row, fault.column) == (6 + len(name), None)
        assert "cannot be read" in fault.says


def test_all_faults_at_once() -> None:
    """Ends before starts, timings and names that are too long are found in one reading, by line."""
    text = "\n\n".join(
        [
            "WEBVTT",
            "00:02.000 --> 00:01.000\nAna: hi",
            "00:02.000 --> x\nBo: hi",
            f"00:02.000 --> 00:03.000\n<v {'x' * 201}>hi",
        ]
    )
    assert [fault.row for fault in faults(text)] == [3, 6, 9]


def test_no_length_is_left_out_with_a_warning() -> None:
    """A cue that ends as it starts is ignored, and warned of."""
    (warning,) = read(cue("Ana: hi") + "\n\n00:02.000 --> 00:02.000\nBo: hi").warnings
    assert (warning.row, "no length" in warning.says) == (6, True)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("<v Ana Li>", "Ana Li"),
        ("<v.loud Ana Li>", "Ana Li"),
        ("<v.first.loud Ana Li>", "Ana Li"),
        ("<v\tAna  Li>", "Ana Li"),
        ("<v Ana &amp; Bo>", "Ana & Bo"),
        ("<v Ana&nbsp;Li>", "Ana Li"),
        ("<v &lt;Ana&gt;>", "<Ana>"),
        ("<v Ana Li (she/her)>", "Ana Li"),
        ("<v =1+1>", "=1+1"),
        ("<v مريم>", "مريم"),
    ],
)
def test_voice_tags(tag: str, name: str) -> None:
    """Classes, entities and parentheses in a voice tag; it may be left open."""
    assert names(cue(f"{tag}hi: there</v>")) == [name]
    assert names(cue(f"<c.x>{tag}hi")) == [name]


def test_several_voices_in_one_cue() -> None:
    """The whole cue counts for each who speaks in it, once, in order."""
    text = cue("<v Ana>hi</v> <v.x Bo>hello", "there</v>", "<v Ana>bye</v>")
    assert rows(text) == [("Ana", 1.0, 2.0), ("Bo", 1.0, 2.0)]
    assert names(cue("- Ana: hi", "- Bo: hello", "Ana: bye")) == ["Ana", "Bo"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ana: hi", "Ana"),
        ("Ana:", "Ana"),
        ("Ana :\u00a0hi", "Ana"),
        ("ana maria: hi", "ana maria"),
        ("María de la Cruz: hola", "María de la Cruz"),
        ("Ana: so: yes", "Ana"),
        ("Ana (Te Kura: Room 3): hi", "Ana"),
        ("Ana Li (she/her) (Kōwhai (North)): hi", "Ana Li"),
        ("Dr. J. O'Neill-Smith, PhD: hi", "Dr. J. O'Neill-Smith, PhD"),
        ("(Org): hi", "(Org)"),
        ("Tom &amp; Ana: hi", "Tom & Ana"),
        ("&gt;&gt; Ana: hi", "Ana"),
        ("<b>Ana</b>: hi", "Ana"),
        ("Room:3b: hi", "Room:3b"),
        ("=1+1: hi", "=1+1"),
        ("Hēmi 👋: hi", "Hēmi 👋"),
        ("+64211234567: hi", "+64211234567"),
        ("ā" * 200 + " (Org): hi", "ā" * 200),
    ],
)
def test_names_before_colons(line: str, name: str) -> None:
    """The name is what stands before the first colon with a space or the line's end behind it, bare of parentheses."""
    assert names(cue(line)) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/a",
        "See https://example.org: there",
        "At 10:30 we start",
        "10:30: we start",
        "10: we start",
        "no name",
        ": hi",
        "and then she said: wait for me",
        "Really? Well: yes",
        "x" * 201 + ": hi",
        "",
    ],
)
def test_lines_without_a_name(line: str) -> None:
    """Addresses, times, numbers, beginnings of sentences and colons without a name before them are no names."""
    text = cue("Ana: hi") + "\n\n00:03.000 --> 00:04.000\n" + line
    assert names(text) == ["Ana"]
    (warning,) = read(text).warnings
    assert (warning.row, warning.says) == (6, "1 cue names nobody and counts for nobody; the first is here.")


def test_a_line_without_a_name_goes_on() -> None:
    """Further lines of a cue belong to its speaker; what only looks like a name there is none."""
    text = cue("Ana: you know the", "problem: it is here, and", "at 10:30: we leave", "no more")
    assert rows(text) == [("Ana", 1.0, 2.0)]
    assert read(text).warnings == ()


def test_a_name_further_down_is_a_second_voice() -> None:
    """A later line names somebody where the name has no word in lower case, or opens another cue."""
    assert names(cue("Ana: hi", "Bo Li (Org): hello")) == ["Ana", "Bo Li"]
    assert names(cue("Ana: hi", "bo: hello") + "\n\n00:03.000 --> 00:04.000\nbo: yes") == ["Ana", "bo", "bo"]
    assert names(cue("no name yet", "Ana: hi")) == ["Ana"]


def test_a_long_name_in_lower_case_needs_two_cues() -> None:
    """What reads like a sentence is a name if it opens several cues."""
    text = cue("maria de la cruz: hola") + "\n\n00:03.000 --> 00:04.000\nmaria de la cruz: si"
    assert names(text) == ["maria de la cruz"] * 2


def test_cues_without_a_name_count_for_nobody() -> None:
    """They do not go on from the cue before; one warning says how many there are, and where the first is."""
    more = "\n\n00:03.000 --> 00:04.000\n[music]\n\n5\n00:04.000 --> 00:05.000\nand more"
    (warning,) = read(cue("Ana: hi") + more).warnings
    assert (warning.row, warning.says) == (6, "2 cues name nobody and count for nobody; the first is here.")
    assert names(cue("Ana: hi") + more) == ["Ana"]


def test_a_file_without_names_is_a_fault() -> None:
    """The fault says why there is nothing."""
    found = faults(cue("hello"))
    assert [(fault.row, fault.says.split(" ", 2)[1]) for fault in found] == [(3, "cue"), (None, "is")]


def two(one: str, other: str) -> list[str]:
    """Return the names read where two people have these full names."""
    return names(cue(f"{one}: hi") + f"\n\n00:03.000 --> 00:04.000\n<v {other}>hello")


def test_full_names_where_short_ones_are_alike() -> None:
    """A parenthesis stays where two people differ in nothing else, and only there."""
    assert two("Ana (North)", "Ana (South)") == ["Ana (North)", "Ana (South)"]
    assert two("Ana", "ana (South)") == ["Ana", "ana (South)"]
    assert two("Ana (North)", "Bo (North)") == ["Ana", "Bo"]
    assert two("Ana (North)", "Ana (North)") == ["Ana", "Ana"]


def test_cues_without_a_blank_line_between() -> None:
    """A timing begins a new cue even without a blank line before it."""
    text = "WEBVTT\n1\n00:01.000 --> 00:02.000\nAna: see 1 --> 2\n2\n00:02.000 --> 00:03.000\nBo: hi"
    assert rows(text) == [("Ana", 1.0, 2.0), ("Bo", 2.0, 3.0)]


PIECES = ["WEBVTT", "00:01.000 --> 00:02.000", "<v", "Ana", ">", "(", ")", ": ", ":", "&amp;", "-->", "NOTE", "x" * 99]


@given(st.text() | st.lists(st.sampled_from(["\n", "\n\n", " ", *PIECES])).map("".join))
def test_no_input_breaks_the_reading(text: str) -> None:
    """Any text is a transcript or a list of faults."""
    found: Sequence[object]
    try:
        found = read(text).segments
    except InputFaults as faulty:
        found = faulty.faults
    assert found


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "<v " * 50_000,
        "<v" + " " * 100_000,
        "<v A" + "()" * 50_000 + ">x",
        "(a" * 50_000 + ": x",
        "a: " * 50_000,
        "(" * 190 + ": x",
        "00:00" + "-" * 100_000,
        "0:00:00 " + "1" * 100_000,
        "&" * 100_000,
        " " * 100_000 + "a",
    ],
)
def test_hostile_texts_take_no_long_time(text: str) -> None:
    """The time taken grows with the length of a line, not with its square."""
    for content in (cue(text), f"WEBVTT\n\n{text}"):
        with suppress(InputFaults):
            read(content)


def test_a_last_cue_that_names_nobody_is_part_of_the_meeting() -> None:
    """It counts for nobody, yet the recording ends with it: at 01:00:02 after 3602 s."""
    text = cue("Ana: Kia ora") + "\n\n01:00:00.000 --> 01:00:02.000\n(music)\n"
    assert rows(text) == [("Ana", 1, 2)]
    assert read(text).ends_s == 3602

"""Ballots gathered by hand: how they are read, and what is wrong with them is said all at once."""

import csv
import sys
from collections.abc import Iterator

import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.voting import Approval, Dots, Ranking, Score
from cop_widgets.domain.voting.sheets import Sheet, read_sheet


@pytest.fixture
def no_limit() -> Iterator[None]:
    """Another library has raised the limit of cells for the whole process, as frictionless does."""
    before = csv.field_size_limit(sys.maxsize)
    yield
    csv.field_size_limit(before)


def read(text: str, kind: str = "approval") -> Sheet:
    """Read a text called by.csv."""
    return read_sheet(text, kind, "by.csv")


def faults(text: str, kind: str = "approval") -> list[str]:
    """What is wrong with it."""
    with pytest.raises(InputFaults) as caught:
        read(text, kind)
    assert caught.value.source == "by.csv"
    return [str(fault) for fault in caught.value.faults]


def test_approvals_in_many_hands() -> None:
    """1, x, ticks and yes; 0, blank, dash and no; a label alone is an empty ballot, a blank row none."""
    sheet = read("voter,A,B,C\na,1,0,\nb,x,X,✓\nc,yes,no,-\nd,1.0,0.0,TRUE\n\n,,,\ne\n")
    assert sheet.options == ("A", "B", "C")
    cast = [("A",), ("A", "B", "C"), ("A",), ("A", "C"), ()]
    assert sheet.ballots == tuple(map(Approval, cast))


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_spreadsheet_s_file(mark: str, sign: str, end: str) -> None:
    """With a byte order mark or without, commas, semicolons or tabs, lines ended in any way."""
    text = mark + end.join([sign.join(row) for row in (["voter", "Āta whakarongo", "B"], ["a", "2", ""])])
    assert read(text, "dots") == (("Āta whakarongo", "B"), (Dots({"Āta whakarongo": 2}),), ())


def test_decimal_commas() -> None:
    """Where commas do not part the cells, they may part a number."""
    assert read("v;A;B\na;3,5;-1\n", "score").ballots == (Score({"A": 3.5, "B": -1.0}),)
    assert read("v,A,B\na,3.5,\n", "score").ballots == (Score({"A": 3.5}),)


def test_ranks_and_dots() -> None:
    """Equal ranks are kept, blanks are left out."""
    assert read("v,A,B,C\na,1,1.0,\n", "ranking").ballots == (Ranking({"A": 1, "B": 1}),)
    assert read("v,A,B,C\na,3,0,\n", "dots").ballots == (Dots({"A": 3, "B": 0}),)


def test_titles_with_commas_quotes_and_lines() -> None:
    """A title is tidied; the apostrophe that guards a formula is taken off."""
    assert read('v,"Listen, then\ntalk",\'=Equal\na,1,1\n').options == ("Listen, then talk", "=Equal")


def test_labels_that_stand_twice_are_warned_of() -> None:
    """Both are counted: a label may be a table's number; but it may be a slip."""
    sheet = read("v,A\nMele,1\nHana,1\nMELE,1\n,1\n,1\n")
    assert len(sheet.ballots) == 5
    assert [str(one) for one in sheet.warnings] == ["row 4: MELE stands in row 2 too; both ballots are counted."]


def test_faulty_cells_are_named_by_row_and_column() -> None:
    """All of them, in reading order."""
    assert faults("v,A,B\na,2,1\n\nb,1,maybe\nc,1,1,1\n") == [
        "row 2, column A: 2 is no approval: write 1 for yes, and 0 or nothing for no.",
        "row 4, column B: maybe is no approval: write 1 for yes, and 0 or nothing for no.",
        "row 5: 1 stands in column 4, which has no option above it.",
    ]


@pytest.mark.parametrize(
    ("kind", "cell", "says"),
    [
        ("ranking", "0", "is no rank"),
        ("ranking", "1.5", "is no rank"),
        ("ranking", "first", "is no rank"),
        ("dots", "-1", "is no number of dots"),
        ("dots", "½", "is no number of dots"),
        ("score", "nan", "is no grade"),
        ("score", "1e9", "is no grade"),
        ("score", "9" * 5000, "is no grade"),
        ("approval", "-1", "is no approval"),
    ],
)
def test_cells_that_cannot_be(kind: str, cell: str, says: str) -> None:
    """It is said what to write."""
    (fault,) = faults(f"v,A\na,{cell}\n", kind)
    assert fault.startswith(f"row 2, column A: {cell[:40]} {says}")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "row 1: There are no options here"),
        ("voter\na\n", "row 1: There are no options here"),
        ("voter,A,B\n", "There are no ballots here."),
        ("voter,A,a\nx,1,1\n", "row 1, column a: This option stands there twice"),
        (f"voter,{'A' * 140_000}\nx,1\n", "row 1: The quotes in this row do not fit together"),
        ('voter,A\nx,"1\n', "row 2: The quotes in this row do not fit together"),
        ("voter,A,,B\nx,1,1,1\n", "row 2: 1 stands in column 3, which has no option above it."),
    ],
)
def test_tables_that_are_none(text: str, says: str, no_limit: None) -> None:
    """Nothing to count is said too, also where another library lets cells be longer."""
    assert faults(text)[0].startswith(says)

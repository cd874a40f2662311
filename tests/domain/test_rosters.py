"""Rosters and presence, from lines and from tables."""

import csv
import io
from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.commands import RosterEntry
from cop_widgets.domain.csv_cells import neutralised
from cop_widgets.domain.errors import Fault, InputFaults
from cop_widgets.domain.frame import ROLES
from cop_widgets.domain.names import folded, name_fault, tidy
from cop_widgets.domain.passages import passage
from cop_widgets.domain.rosters import read_presence, read_roster

NAMES = st.text(max_size=40).map(tidy).filter(lambda name: name_fault(name) is None and "<" not in name)
TEXTS = st.text(max_size=40).map(tidy)
ENTRIES = st.builds(
    RosterEntry, NAMES, st.sampled_from(ROLES), TEXTS, TEXTS, st.booleans(), st.text(max_size=80).map(passage)
)


def names(text: str, source: str = "roster") -> list[str]:
    """Return the names read."""
    return [entry.name for entry in read_roster(text, source).entries]


def roles(text: str) -> list[str]:
    """Return the roles read."""
    return [entry.role for entry in read_roster(text).entries]


def faults(text: str, source: str = "roster") -> list[Fault]:
    """Return the faults of a roster that cannot be read."""
    with pytest.raises(InputFaults) as caught:
        read_roster(text, source)
    assert caught.value.source == source
    return list(caught.value.faults)


def places(found: list[Fault]) -> list[tuple[int | None, str | None]]:
    """Return where faults stand."""
    return [(fault.row, fault.column) for fault in found]


def test_lines_are_names() -> None:
    """One name a line, in order; blank lines and line ends of any system do not matter."""
    assert names("\ufeffHēmi\r\n\r\n  Ana Li \rBo\n") == ["Hēmi", "Ana Li", "Bo"]


@pytest.mark.parametrize(
    "line",
    [
        "- Ana",
        "* Ana",
        "• Ana",
        "•Ana",
        "– Ana",
        "1. Ana",
        "12) Ana",
        "(3) Ana",
        "1.Ana",
        "4\tAna",
        " - [ ] Ana",
        "Ana,",
    ],
)
def test_bullets_and_numbers_go(line: str) -> None:
    """What a list puts before a name is no part of it."""
    assert names(line) == ["Ana"]


@pytest.mark.parametrize(
    "name", ["=1+1", "-1+1", "3M Mike", 'O\'Neill, "Bob"', "Hēmi 👋", "مريم", "2.5 Men", "ā" * 200]
)
def test_strange_names_stay_in_lines(name: str) -> None:
    """Nothing else is taken off a line."""
    assert names(name) == [name]


def test_a_line_may_end_with_a_role() -> None:
    """A role after a delimiter is a role; all others participate."""
    assert roles("Ana, facilitator\nBo; Co-facilitator\nCy\tparticipant\nDi\nEm, Note keeper\nFa, stack-keeper") == [
        "facilitator",
        "co_facilitator",
        "participant",
        "participant",
        "note_keeper",
        "stack_keeper",
    ]
    assert names("Ana, facilitator") == ["Ana"]


def test_addresses_go() -> None:
    """``Name <mail@x>`` gives the name: a line each, several in one line, or in a table."""
    assert names('Ana Li <ana@x.nz>\n"Smith, Bo" <bo@x.nz>;') == ["Ana Li", "Smith, Bo"]
    assert names("Ana <a@x.nz>; Bo <b@x.nz>, Cy <c@x.nz>") == ["Ana", "Bo", "Cy"]
    assert names("name,role\nAna <a@x.nz>,\n") == ["Ana"]


def test_an_address_as_name_is_doubted() -> None:
    """A bare address is read with a warning, as it would be shown; one in angles is no name."""
    (warning,) = read_roster("Ana\nbo@x.nz").warnings
    assert (warning.row, "mail address" in warning.says) == (2, True)
    assert places(faults("<bo@x.nz>")) == [(1, None)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_of_all_delimiters(delimiter: str) -> None:
    """Commas, semicolons or tabs; columns in any order, others ignored, headers in any case."""
    text = "\ufeffGroup,ROLE,Name\r\nx,Facilitator,Hēmi\r\n\r\ny,,Ana\r\nz,co-facilitator,Bo".replace(",", delimiter)
    assert names(text) == ["Hēmi", "Ana", "Bo"]
    assert roles(text) == ["facilitator", "participant", "co_facilitator"]
    assert read_roster(text).warnings == ()


def test_a_participant_column_holds_names() -> None:
    """``participant`` is as good as ``name``, which comes first where both are there."""
    assert names("participant\nAna") == ["Ana"]
    assert names("participant,name\np1,Ana") == ["Ana"]


def test_quotes_in_tables() -> None:
    """Quoted cells hold delimiters, quotes and line breaks; rows are counted by lines."""
    assert names('name,role\n"O\'Neill, ""Bob""",\n"Ana\nLi",facilitator') == ['O\'Neill, "Bob"', "Ana Li"]
    assert places(faults('name,role\n"Ana\nLi",\nBo,boss')) == [(4, "role")]


def test_a_neutralised_cell_is_restored() -> None:
    """A roster out of our own outcomes gives the names back."""
    assert names("name\n'=1+1\n'Umar") == ["=1+1", "'Umar"]


def test_all_faults_at_once_in_order() -> None:
    """Unknown roles, missing and long names and doubles are found in one reading, by row and column."""
    text = f"name,role\nAna,boss\n,facilitator\n{'x' * 201},\nana ,\nBo,chair"
    found = faults(text, "team.csv")
    assert places(found) == [(2, "role"), (3, "name"), (4, "name"), (5, "name"), (6, "role")]
    assert found[3].says == "ana stands in row 2 too: tell them apart."


def test_doubles_in_lines() -> None:
    """A name that stands twice is a fault in every further row, and names the first."""
    found = faults("He\u0304mi\nBo\nhēmi\nHĒMI")
    assert [(fault.row, fault.says) for fault in found] == [
        (3, "hēmi stands in row 1 too: tell them apart."),
        (4, "HĒMI stands in row 1 too: tell them apart."),
    ]


def test_doubles_without_a_name_are_no_doubles() -> None:
    """Two rows without a name are two missing names."""
    assert [fault.says for fault in faults("name,role\n,participant\n,participant")] == ["There is no name here."] * 2


def test_rows_with_too_many_cells() -> None:
    """A delimiter in a name that is not quoted is found; empty cells at the end are fine."""
    assert places(faults("name,role\nSmith, Bo,participant")) == [(2, None)]
    assert names("name,role\nBo,,,\n") == ["Bo"]


@pytest.mark.parametrize("row", ['"Ana', '"Ana" Li'])
def test_quotes_that_do_not_fit(row: str) -> None:
    """A quote that is not closed, or closed too early, is a fault where it begins."""
    assert places(faults(f"name,role\nBo,\n{row},\nCy,")) == [(3, None)]


@pytest.mark.parametrize(("text", "source"), [("role;group\nboss;x", "roster"), ("Ana,facilitator\nBo,", "team.CSV")])
def test_a_table_without_names(text: str, source: str) -> None:
    """A header without ``name``, or a CSV of several columns without a header, says which column is missing."""
    assert places(faults(text, source)) == [(1, "name")]


def test_a_csv_of_bare_names_needs_no_header() -> None:
    """One column is a list of names, whatever the file is called."""
    assert names("Ana\nBo", "team.csv") == ["Ana", "Bo"]


@pytest.mark.parametrize("text", ["", " \n\n", "name,role\n", "- \n1. "])
def test_nobody_is_a_fault(text: str) -> None:
    """A roster has names."""
    assert [fault.says for fault in faults(text)] == ["There are no names here."]


@given(
    st.lists(ENTRIES, min_size=1, unique_by=lambda entry: folded(entry.name)),
    st.sampled_from(",;\t"),
    st.sampled_from("_ -"),
)
def test_what_is_written_is_read(people: list[RosterEntry], delimiter: str, between: str) -> None:
    """Any roster written as a table with neutralised cells is read the same, roles in plain words too."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["name", "role", "pronouns", "say", "first_time", "needs"])
    for one in people:
        texts = map(neutralised, (one.pronouns, one.say, "yes" if one.first_time else "", one.needs))
        writer.writerow([neutralised(one.name), one.role.replace("_", between), *texts])
    assert list(read_roster(out.getvalue()).entries) == people


def test_what_helps_to_welcome_somebody() -> None:
    """All of it may be missing; headers in other words, and yes in several."""
    text = "name,pronouns,Pronunciation,First time,Access needs\nAna,she/her,AH-na,Yes,Large print\nBo,,,x,\nCy,,,no,"
    ana, bo, cy = read_roster(text).entries
    assert ana == RosterEntry("Ana", "participant", "she/her", "AH-na", first_time=True, needs="Large print")
    assert (bo, cy) == (RosterEntry("Bo", first_time=True), RosterEntry("Cy"))


def test_what_is_wrong_with_a_welcome() -> None:
    """Row and column, by the file's own headers; a first line that only looks like a header is a name."""
    long = "x" * 2001
    text = f"name,pronouns,First time,needs\nAna,{'x' * 101},perhaps,\nBo,,,{long}"
    assert places(faults(text)) == [(2, "pronouns"), (2, "First time"), (3, "needs")]
    assert names("Say\nNeeds") == ["Say", "Needs"]


@given(st.text() | st.text(st.sampled_from('name,role;\t\n"-1. <@>')))
def test_no_input_breaks_the_reading(text: str) -> None:
    """Any text is a roster or a list of faults."""
    found: Sequence[object]
    try:
        found = read_roster(text).entries
    except InputFaults as faulty:
        found = faulty.faults
    assert found


def presence_faults(text: str) -> list[Fault]:
    """Return the faults of a presence table that cannot be read."""
    with pytest.raises(InputFaults) as caught:
        read_presence(text, "presence.csv")
    assert caught.value.source == "presence.csv"
    return list(caught.value.faults)


def test_presence() -> None:
    """Row, name, from and to; several stays a person; ``name`` will do, and so will our own outcomes' other columns."""
    assert read_presence("participant,from_s,to_s\nHēmi,0,600.5\n Ana ,60,60\nHēmi,700,900\n", "p") == [
        (2, "Hēmi", 0.0, 600.5),
        (3, "Ana", 60.0, 60.0),
        (4, "Hēmi", 700.0, 900.0),
    ]
    assert read_presence("\ufeffto_s;x;name;from_s\r\n12,5;y;'=1;0,25\r\n", "p") == [(2, "=1", 0.25, 12.5)]
    assert read_presence("participant,from_s,to_s\n", "p") == []


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Ana,x,5", "from_s"),
        ("Ana,nan,5", "from_s"),
        ("Ana,0,inf", "to_s"),
        ("Ana,-1,5", "from_s"),
        ("Ana,9,5", "to_s"),
        ("Ana,0,", "to_s"),
        ("Ana,0,1e99", "to_s"),
        ("Ana,1_0,20", "from_s"),
        ("Ana,0,00:10", "to_s"),
        (",0,5", "participant"),
    ],
)
def test_presence_faults_by_row_and_column(row: str, column: str) -> None:
    """Times that are no finite numbers from 0, ends before starts and missing names are found where they stand."""
    assert places(presence_faults(f"participant,from_s,to_s\nBo,0,1\n{row}\n")) == [(3, column)]


def test_presence_faults_come_all_at_once() -> None:
    """All faults of all rows, in their order; all missing columns."""
    text = "name,from_s,to_s\nAna,x,y\nBo,5,1\n,0,1\nCy,0,1,5"
    assert places(presence_faults(text)) == [(2, "from_s"), (2, "to_s"), (3, "to_s"), (4, "name"), (5, None)]
    assert places(presence_faults("from_s\n1")) == [(1, "participant"), (1, "to_s")]
    assert places(presence_faults("")) == [(1, "participant"), (1, "from_s"), (1, "to_s")]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "<@" * 50_000,
        "<" + "@" * 100_000,
        "a" + " " * 100_000 + "<b",
        "Ana" + " \t" * 50_000 + "x",
        "- " * 50_000 + "x",
        "a" + "," * 100_000 + "x",
        ">" + " " * 100_000 + "x",
        "\n".join(f"n{number}" for number in range(5_000)),
    ],
)
def test_hostile_texts_take_no_long_time(text: str) -> None:
    """The time taken grows with the length of a text, not with its square."""
    with suppress(InputFaults):
        read_roster(text)

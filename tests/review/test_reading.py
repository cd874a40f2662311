"""Reading outcomes: the folder or its zip, also after a spreadsheet has saved it again; faults by file, row, column."""

import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.outcomes import TABLES
from cop_widgets.review import Outcomes, read_outcomes, recomputed
from cop_widgets.store.outcome_files import PACKAGE, write_outcomes, zipped

from ..domain.test_outcomes import golden
from ..store.test_outcome_files import big, state


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Outcomes of sixty people with difficult names."""
    place = tmp_path / "2026-11-21-thursday-TEST22"
    write_outcomes(state(big()), place, 0)
    return place


def same(one: Outcomes, other: Outcomes) -> bool:
    """Whether all tables are alike."""
    return all(getattr(one, t.name).equals(getattr(other, t.name)) for t in TABLES)


def test_names_and_types(folder: Path) -> None:
    """Every name is as it was typed, every column has its type."""
    outcomes = read_outcomes(folder)
    assert list(outcomes.balance["name"]) == [p.name for p in state(big()).core.people]
    assert [str(t) for t in outcomes.turns.dtypes.iloc[:6]] == [
        "str", "Int64", "str", "str", "str", "datetime64[us, UTC]",
    ]  # fmt: skip
    assert str(outcomes.balance["in_balance"].dtype) == "boolean"
    assert outcomes["title"] == "Thursday"
    assert outcomes.nudges["suggestion"].tolist() == ["-try\r\nthis, or that"]


def test_empty_cells_are_missing(folder: Path) -> None:
    """Undefined numbers are NaN; a community that was not given is an empty text."""
    outcomes = read_outcomes(folder)
    assert outcomes.balance["share"].isna().tolist() == [True, *[False] * 59]
    assert outcomes["community"] == ""


def test_a_zip_is_as_good(folder: Path, tmp_path: Path) -> None:
    """As a path, as text, and as bytes, the zip that is downloaded reads as the folder does."""
    content = zipped(folder)
    (tmp_path / "all.zip").write_bytes(content)
    wanted = read_outcomes(folder)
    assert same(read_outcomes(content), wanted)
    assert same(read_outcomes(tmp_path / "all.zip"), wanted)
    assert same(read_outcomes(str(folder)), wanted)


def saved_again(how: str) -> Callable[[str], bytes]:
    """What spreadsheets make of a file."""

    def semicolons(text: str, decimal: str) -> str:
        frame = pd.read_csv(BytesIO(text.encode()), dtype="str", keep_default_na=False)
        numeric = [c.name for t in TABLES for c in t.columns if c.type == "number" and c.name in frame]
        for column in numeric:
            frame[column] = frame[column].str.replace(".", decimal, regex=False)
        return frame.to_csv(index=False, sep=";")

    ways: dict[str, Callable[[str], bytes]] = {
        "no mark": lambda text: text.encode(),
        "line feeds": lambda text: text.replace("\r\n", "\n").encode(),
        "semicolons": lambda text: semicolons(text, ".").encode("utf-8-sig"),
        "decimal commas": lambda text: semicolons(text, ",").encode("utf-8-sig"),
        "unicode text": lambda text: semicolons(text, ".").replace(";", "\t").encode("utf-16"),
        "shouted truth": lambda text: text.replace(",true", ",TRUE").replace(",false", ",FALSE").encode(),
        "empty rows": lambda text: (text + ",,,\r\n\r\n").encode(),
    }
    return ways[how]


@pytest.mark.parametrize(
    "how",
    ["no mark", "line feeds", "semicolons", "decimal commas", "unicode text", "shouted truth", "empty rows"],
)
def test_after_a_spreadsheet_saved_it(how: str, tmp_path: Path) -> None:
    """Semicolons, decimal commas, tabs, no byte order mark, other line ends: the same tables."""
    write_outcomes(state(golden()), tmp_path, 0)
    wanted = read_outcomes(tmp_path)
    for path in tmp_path.glob("*.csv"):
        path.write_bytes(saved_again(how)(path.read_bytes().decode("utf-8-sig")))
    assert same(read_outcomes(tmp_path), wanted)


def told_of(folder: Path, name: str, old: str, new: str) -> InputFaults:
    """What is said of a folder in which a text was put in another's place."""
    path = folder / name
    text = path.read_bytes().decode("utf-8-sig")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8-sig"))
    with pytest.raises(InputFaults) as caught:
        read_outcomes(folder)
    assert caught.value.source == name
    return caught.value


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "says"),
    [
        ("turns.csv", ",7.25,7.25,", ",long,7.25,", (2, "end_s"), "“long” is not a number"),
        ("turns.csv", ",7.25,7.25,", ",inf,7.25,", (2, "end_s"), "is not a number"),
        ("turns.csv", "TEST22,2,", "TEST22,2.5,", (3, "turn"), "is not a whole number"),
        ("turns.csv", "TEST22,3,", "TEST22,,", (4, "turn"), "empty"),
        ("balance.csv", "participant,true", "participant,maybe", (3, "in_balance"), "is not true or false"),
        ("attendance.csv", "2026-11-18T11:06:47.250+00:00", "18/11/2026 11:06", (2, "from"), "is not a time like"),
        ("attendance.csv", "from_s", "from_seconds", (1, "from_s"), "no column of this name"),
        ("follow.csv", ",1\r\n", ',"1\r\n', (2, None), "quotes"),
        ("gathering.csv", ",3\r\n", ",99\r\n", (2, "format_version"), "newer cop_widgets"),
        ("gathering.csv", "TEST22,", "TEST22,x,,,,1,1,1,1,1,1,1,1,1,,,,,,1\r\nTEST22,", (None, None), "one row"),
        ("datapackage.json", '"resources"', '"ressources"', (None, None), "does not describe"),
        ("datapackage.json", "{", "", (None, None), "does not describe"),
    ],
)  # fmt: skip
def test_faults_name_file_row_and_column(
    folder: Path, name: str, old: str, new: str, *, where: tuple[int | None, str | None], says: str
) -> None:
    """Where it stands and what is wrong."""
    found = told_of(folder, name, old, new).faults
    assert (found[0].row, found[0].column) == where
    assert says in found[0].says


def test_rows_are_counted_as_lines(folder: Path) -> None:
    """A cell with a line break in it takes two lines; all faults of a file are told at once."""
    path = folder / "nudges.csv"
    path.write_bytes(path.read_bytes() + b"TEST22,n2,k,then,soon,a,b,,,,\r\n")
    with pytest.raises(InputFaults) as caught:
        read_outcomes(folder)
    assert [(f.row, f.column) for f in caught.value.faults] == [(4, "shown"), (4, "shown_s")]


@pytest.mark.parametrize("name", [PACKAGE, "turns.csv", "nudges.csv"])
def test_a_missing_file(folder: Path, name: str) -> None:
    """It is named."""
    (folder / name).unlink()
    with pytest.raises(InputFaults, match="it is missing") as caught:
        read_outcomes(folder)
    assert caught.value.source == name


def test_no_such_place(tmp_path: Path) -> None:
    """Neither folder nor zip."""
    with pytest.raises(InputFaults, match="no such folder"):
        read_outcomes(tmp_path / "nowhere")
    (tmp_path / "a.zip").write_text("no zip")
    with pytest.raises(InputFaults, match="no zip file of outcomes"):
        read_outcomes(tmp_path / "a.zip")
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("other/file.txt", "x")
    with pytest.raises(InputFaults, match="it is missing"):
        read_outcomes(out.getvalue())


def test_not_text(folder: Path) -> None:
    """A workbook in the place of a table."""
    (folder / "turns.csv").write_bytes(b"PK\x03\x04\x00\x00")
    with pytest.raises(InputFaults, match="plain text"):
        read_outcomes(folder)


def test_made_again_by_hand(tmp_path: Path) -> None:
    """The figures of the example come out of turns.csv and attendance.csv."""
    write_outcomes(state(golden()), tmp_path, 0)
    again = recomputed(read_outcomes(tmp_path))
    assert again.group["speech_s"] == 22.625
    assert again.group["overlap_s"] == 4
    assert again.group["effective_voices"] == pytest.approx(1.842924, abs=1e-6)
    assert again.voices.loc["p00004", "expected_s"] == pytest.approx(7.166667, abs=1e-6)
    assert again.follow == {("Mele", "Hana"): 1, ("Hana", "Sam"): 1, ("Sam", "Mele"): 1}


def test_nothing_is_loaded_before_it_is_used() -> None:
    """Importing the review loads neither pandas nor plotly."""
    program = (
        "import sys, cop_widgets.review.page; sys.exit(any(m in sys.modules for m in ('pandas', 'plotly', 'numpy')))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])

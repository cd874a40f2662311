"""`cop`'s commands: what they print, where, and how they end."""

import csv
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cop_widgets.cli import main
from cop_widgets.cli.main import cop
from cop_widgets.live.home import open_home
from tests.store.making import locked

Run = Callable[..., tuple[int, str, str]]
MEETINGS = Path(__file__).parents[2] / "sample_data" / "meetings"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `cop` in this process; gives exit code, stdout and stderr."""
    monkeypatch.setenv("COP_HOME", str(tmp_path / "gatherings"))

    def ran(*args: str) -> tuple[int, str, str]:
        code = 0
        try:
            main(list(args))
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


def test_new_prints_the_code_last_and_list_shows_it(run: Run, tmp_path: Path) -> None:
    """`cop new` ends with the code on stdout; `cop list` has it with title and number of people."""
    roster = tmp_path / "people.csv"
    roster.write_text("name,role\nAnahera,facilitator\nHēmi,\n", "utf-8")
    ended, out, _ = run("new", "--title", "Monday circle", "--roster", str(roster))
    code = out.splitlines()[-1]
    assert (ended, len(code)) == (0, 6)
    _, listed, _ = run("list")
    assert listed.split()[:2][0] == code
    assert "Monday circle" in listed
    assert " 2 " in listed


@pytest.mark.parametrize("named", ["spark_chat", "plan.csv"])
def test_new_with_an_agenda(run: Run, tmp_path: Path, named: str) -> None:
    """One that comes along, or one in a file; the gathering is as long as that."""
    plan = tmp_path / "plan.csv"
    plan.write_text("segment,title,minutes\nwelcome,Kia ora,15\n", "utf-8")
    ended, out, _ = run("new", "--title", "Spark", "--agenda", str(plan) if named == "plan.csv" else named)
    with closing(open_home(tmp_path / "gatherings")) as home:
        made = home.open(out.splitlines()[-1]).state
    assert (ended, made.core.planned) == (0, 15 * 60 * 1_000_000)
    assert len(made.agenda.segments) == (1 if named == "plan.csv" else 4)


def test_import_then_outcomes(run: Run, tmp_path: Path) -> None:
    """An imported meeting's figures are in the files that `cop outcomes` writes."""
    ended, out, err = run("import", str(MEETINGS / "garden_talk.csv"), "--title", "Garden talk")
    assert (ended, err) == (0, "")
    ended, folder, _ = run("outcomes", out.strip().splitlines()[-1].lower(), "--to", str(tmp_path / "out"))
    assert (ended, Path(folder.strip())) == (0, tmp_path / "out")
    with (tmp_path / "out" / "gathering.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["title"], row["people"]) == ("Garden talk", "4")


def test_speakers_not_on_the_roster_are_warned_of(run: Run, tmp_path: Path) -> None:
    """They are added, and told on stderr: stdout holds the code alone."""
    (tmp_path / "few.txt").write_text("Ngaio\nHēmi\n", "utf-8")
    ended, out, err = run("import", str(MEETINGS / "garden_talk.csv"), "--roster", str(tmp_path / "few.txt"))
    assert (ended, len(out.splitlines())) == (0, 1)
    assert "Camille speaks but is not on the roster" in err


def test_faults_of_all_files_are_told_at_once(run: Run, tmp_path: Path) -> None:
    """Recording, roster and presence are each read to their end, and each fault stands under its file's name."""
    talk, people, stays = (tmp_path / name for name in ("talk.csv", "people.csv", "stays.csv"))
    talk.write_text("speaker,start_s,end_s\nMele,9,3\nHana,x,5\n", "utf-8")
    people.write_text("name,role\nMele,queen\nHana,\nHANA,\n", "utf-8")
    stays.write_text("participant,from_s,to_s\nMele,0,soon\n", "utf-8")
    ended, out, err = run("import", str(talk), "--roster", str(people), "--presence", str(stays))
    assert (ended, out) == (2, "")
    told = [err.index(name) for name in ("talk.csv: ", "people.csv: ", "stays.csv: ")]
    assert told == sorted(told)
    assert [row for row in ("row 2", "row 3", "queen", "HANA stands", "column to_s") if row not in err] == []
    people.write_text("name\nMele\nHana\n", "utf-8")
    stays.unlink()
    ended, _, err = run("import", str(talk), "--roster", str(people))
    assert ended == 2
    assert err.startswith("Error: talk.csv: please mend:\n- row 2")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("nonsense",), "No such command"),
        (("new",), "Missing option '--title'"),
        (("new", "--title", "X", "--roster", "none.csv"), "does not exist"),
        (("import", str(MEETINGS / "garden_talk.csv"), "--facilitator", "Zoe"), "There are: Ngaio, Hēmi"),
        (("import", str(MEETINGS / "garden_talk.csv"), "--length", "10"), "shorter than the talk"),
        (("import", str(MEETINGS.parent / "README.md")), "none of the formats"),
        (("outcomes", "NOPE22"), "There is no gathering with the code NOPE22"),
        (("demo", "--meeting", "../../pyproject"), "There is no such meeting"),
        (("demo", "--speed", "0"), "--speed"),
        (("demo", "--speed", "nan"), "nan is not a number that can be counted with"),
        (("import", str(MEETINGS / "garden_talk.csv"), "--length", "nan"), "nan is not a number"),
        (("import", str(MEETINGS / "garden_talk.csv"), "--length", "inf"), "inf is not a number"),
        (("import", str(MEETINGS / "garden_talk.csv"), "--length", "1e300"), "is not in the range"),
        (("new", "--title", "X", "--agenda", "tea.csv"), "There is no agenda called “tea.csv” here; there are first"),
        (("new", "--title", "X", "--minutes", "nan"), "nan is not a number"),
        (("new", "--title", "X", "--minutes", "-inf"), "-inf is not a number"),
        (("--port", "99999"), "--port"),
        (("new", "--title", "X", "--home", "/proc/none"), "cannot be made"),
    ],
)
def test_wrong_input_ends_with_2_and_plain_words(run: Run, args: tuple[str, ...], says: str) -> None:
    """A user's mistake ends with 2, is told on stderr, prints nothing on stdout and no traceback."""
    ended, out, err = run(*args)
    assert (ended, out) == (2, "")
    assert says in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["", *cop.commands])
def test_help_has_an_example(run: Run, name: str) -> None:
    """Every command's help ends with an example that can be typed."""
    ended, out, _ = run(*([name] if name else []), "--help")
    assert ended == 0
    assert f"  cop {name}".rstrip() in out.split("Example", 1)[1]


def test_doctor_finds_a_home_that_cannot_be_written(run: Run) -> None:
    """`cop doctor` ends with 2 and marks what is wrong."""
    ended, out, _ = run("doctor", "--home", "/proc/none")
    assert ended == 2
    assert any(line.startswith("NO") and "store" in line for line in out.splitlines())


def test_doctor_is_content_here(run: Run) -> None:
    """Where the package is installed, every line is good."""
    ended, out, _ = run("doctor")
    assert (ended, [line for line in out.splitlines() if line.startswith("NO")]) == (0, [])


def _broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError("as if\nwe had erred")


def test_a_fault_of_ours_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever nobody foresaw ends with 1 and one line on stderr; the traceback only with COP_DEBUG=1."""
    monkeypatch.setattr("cop_widgets.live.home.read_home", _broken)
    monkeypatch.delenv("COP_DEBUG", raising=False)
    ended, out, err = run("list")
    assert (ended, out, len(err.splitlines())) == (1, "", 1)
    assert "ZeroDivisionError: as if we had erred" in err
    monkeypatch.setenv("COP_DEBUG", "1")
    ended, _, err = run("list")
    assert ended == 1
    assert "Traceback" in err


def test_verbose_shows_where_a_fault_of_ours_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --verbose the traceback is shown."""
    monkeypatch.setattr("cop_widgets.live.home.read_home", _broken)
    ended, _, err = run("--verbose", "list")
    assert ended == 1
    assert "Traceback" in err


def _wrong(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith("NO")]


def _two_of_which_one_is_damaged(run: Run, home: Path) -> tuple[str, str]:
    good, bad = (run("new", "--title", title)[1].strip() for title in ("Good", "Bad"))
    with closing(sqlite3.connect(home / "log.db")) as log, log:
        columns = [row[1] for row in log.execute("PRAGMA table_info(events)")]
        assert "body" in columns, columns
        log.execute("UPDATE events SET body = '{' WHERE gathering = ?", (bad,))
    return good, bad


def test_doctor_names_gatherings_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    """A damaged gathering is told by its code; the others are counted as good."""
    good, bad = _two_of_which_one_is_damaged(run, tmp_path / "gatherings")
    ended, out, _ = run("doctor")
    (line,) = _wrong(out)
    assert ended == 2
    assert f"{bad} cannot be read: " in line
    assert good not in out
    assert "1 can be read" in out


def test_doctor_finds_a_log_that_is_none(run: Run, tmp_path: Path) -> None:
    """A log.db of something else is told in a sentence."""
    (tmp_path / "gatherings").mkdir()
    (tmp_path / "gatherings" / "log.db").write_bytes(b"no database at all " * 500)
    ended, out, _ = run("doctor")
    assert ended == 2
    assert "file is not a database" in _wrong(out)[0]


def test_doctor_finds_a_log_that_others_hold(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log that somebody keeps locked is not ok."""
    monkeypatch.setattr("cop_widgets.cli.doctor._PATIENCE_S", 0.05)
    run("new", "--title", "X")
    with closing(sqlite3.connect(tmp_path / "gatherings" / "log.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ended, out, _ = run("doctor")
    assert ended == 2
    assert "database is locked" in _wrong(out)[0]


def test_doctor_finds_outcomes_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    """A file where the folder of outcomes should be is told."""
    run("new", "--title", "X")
    (tmp_path / "gatherings" / "outcomes").write_text("")
    ended, out, _ = run("doctor")
    assert ended == 2
    assert "outcomes is not a folder" in _wrong(out)[0]


def test_list_tells_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    """`cop list` lists the good, tells the damaged on stderr and ends with 2."""
    good, bad = _two_of_which_one_is_damaged(run, tmp_path / "gatherings")
    ended, out, err = run("list")
    assert (ended, out.split()[0], len(out.splitlines())) == (2, good, 1)
    assert err.startswith(f"{bad} cannot be read: ")


@pytest.mark.parametrize("there", [True, False])
def test_looking_makes_nothing(run: Run, tmp_path: Path, there: bool) -> None:
    """`cop list` and `cop outcomes` in a folder that is empty or missing leave it so."""
    home = tmp_path / "gatherings"
    if there:
        home.mkdir()
    ended, out, err = run("list")
    assert (ended, out) == (0, "")
    assert err == f"There are no gatherings in {home} yet.\n"
    ended, out, err = run("outcomes", "NOPE22", "--to", str(tmp_path / "out"))
    assert (ended, out) == (2, "")
    assert "There is no gathering with the code NOPE22" in err
    assert list(tmp_path.rglob("*")) == ([home] if there else [])


def test_outcomes_out_of_a_log_that_may_not_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup or a locked stick is listed and its outcomes are saved elsewhere; it stays as it was."""
    code = run("new", "--title", "Rescued")[1].strip()
    home = tmp_path / "gatherings"
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    with locked(home, monkeypatch):
        assert run("list")[1].split()[::5] == [code]
        ended, out, _ = run("outcomes", code, "--to", str(tmp_path / "out"))
        assert (ended, out) == (0, f"{tmp_path / 'out'}\n")
    assert "Rescued" in (tmp_path / "out" / "gathering.csv").read_text("utf-8-sig")
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before


def test_nobody_need_read_the_list(run: Run, tmp_path: Path) -> None:
    """`cop list | true` is no error."""
    run("new", "--title", "X")
    command = [sys.executable, "-m", "cop_widgets", "list", "--home", str(tmp_path / "gatherings")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
    assert (process.returncode, err) == (0, "")


def test_outcomes_of_another_gathering_are_not_written_over(run: Run, tmp_path: Path) -> None:
    """A folder with files of our names is taken only if they are the same gathering's."""
    one, other = (run("new", "--title", title)[1].strip() for title in ("One", "Other"))
    to = tmp_path / "out"
    assert run("outcomes", one, "--to", str(to))[0] == 0
    assert run("outcomes", one.lower(), "--to", str(to))[0] == 0
    before = (to / "gathering.csv").read_bytes()
    ended, out, err = run("outcomes", other, "--to", str(to))
    assert (ended, out) == (2, "")
    assert f"are not those of the gathering {other}" in err
    assert (to / "gathering.csv").read_bytes() == before


def test_outcomes_leave_somebodys_own_files_alone(run: Run, tmp_path: Path) -> None:
    """A README.txt that is not ours is not replaced; other files in the folder do not matter."""
    code = run("new", "--title", "One")[1].strip()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    assert run("outcomes", code, "--to", str(tmp_path / "mine"))[0] == 0
    (tmp_path / "hers").mkdir()
    (tmp_path / "hers" / "README.txt").write_text("hers")
    ended, _, err = run("outcomes", code, "--to", str(tmp_path / "hers"))
    assert ended == 2
    assert "(README.txt)" in err

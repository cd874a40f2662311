"""Outcome files on disk: valid, whole, written together, and readable by what people open them with."""

import csv
import errno
import multiprocessing
import os
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from filelock import FileLock
from frictionless import validate

from cop_widgets.domain import commands as c
from cop_widgets.domain.agenda_commands import SkipSegment, StartSegment
from cop_widgets.domain.csv_cells import restored
from cop_widgets.domain.errors import LogFull, LogLocked, LogReadOnly, LogTrouble
from cop_widgets.domain.floor_commands import GiveFloorToNext, SetFloor
from cop_widgets.domain.outcomes import TABLES
from cop_widgets.domain.participant_commands import JoinByPhone, MergePeople, RaiseHand
from cop_widgets.domain.state import State
from cop_widgets.live.templates import template
from cop_widgets.store import writing
from cop_widgets.store.outcome_files import FILES, PACKAGE, outcome_folder, write_outcomes, zipped

from ..domain.play import Play
from ..domain.test_outcomes_closing import closed

HOSTILE = (
    "=1+1", "O'Neill, \"Bob\"", "Hēmi 👋", "مرحبا بالعالم", "x" * 200, "'quoted", "-5", "@x", "+64 21", "''=2", "＝３",
    "N/A", "null", "007", "1e5", "TRUE", "Ārepa; Tāne", "'", "a\u200db", "<b>&amp;</b>",
    "3-4", "1/2", "12:30", "$5", "50 %", "May 5", "21 November 2026", "3. März",
)  # fmt: skip


def big() -> Play:
    """Sixty people with names that files have trouble with; everybody speaks after everybody."""
    names = [*HOSTILE, *(f"Person {i}" for i in range(60 - len(HOSTILE)))]
    play = Play(names, facilitators=["=1+1"])
    for name in names:
        play.do(c.HandOver(play.person(name)), 7.25)
    play.do(c.OfferNudge("one_voice", '=cmd|"/c"', "-try\r\nthis, or that", 2.0), 3)
    play.do(c.EndGathering(), 30)
    return play


def state(play: Play) -> State:
    """Its state."""
    assert play.state is not None
    return play.state


def kinds() -> dict[str, Play]:
    """Gatherings in every phase."""
    planned, empty, running, paused, ended, reopened = Play(), Play([]), Play(), Play(), big(), big()
    for play in (running, paused):
        play.do(c.StartTurn(play.person("Mele")))
    paused.do(c.PauseGathering(), 100.000001)
    reopened.do(c.ReopenGathering(), 60)
    found = {"planned": planned, "empty": empty, "running": running, "paused": paused, "ended": ended}
    return found | {"reopened": reopened, "closed": closed(), "shared": shared(), "by agenda": by_agenda()}


def by_agenda() -> Play:
    """Along an agenda: segments done, skipped, going on and to come, with prompts, groups and silence."""
    play = Play()
    play.do(template("regular_gathering").command)
    for wait in (1, 60.25, 600):
        play.do(StartSegment(), wait)
    play.do(SkipSegment("g00004"))
    play.do(StartSegment("g00006"), 30)
    return play


def shared() -> Play:
    """Hands of all kinds, up and down, of people who turned out to be one; pairs and triads."""
    play = Play()
    play.do(JoinByPhone("device", "personal", name="Sammy"))
    for number, about in enumerate(("new", "build", "question", "reply", "new"), 1):
        play.do(RaiseHand(f"p0000{number}", by_phone=number == 5, about=about), 1)
    play.do(GiveFloorToNext(), 5)
    play.do(MergePeople("p00003", play.person("Sammy")), 5)
    play.do(SetFloor("pairs"), 5)
    play.do(SetFloor("triads"), 100)
    return play


@pytest.mark.parametrize(
    "phase", ["planned", "empty", "running", "paused", "ended", "reopened", "closed", "shared", "by agenda"]
)
def test_frictionless_finds_nothing(phase: str, tmp_path: Path) -> None:
    """Every package is valid: types, required cells, keys, roles."""
    play = kinds()[phase]
    write_outcomes(state(play), tmp_path, play.now + 125_000_000)
    report = validate(str(tmp_path / PACKAGE))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    assert report.stats["tasks"] == len(TABLES)


def test_frictionless_would_find_something(tmp_path: Path) -> None:
    """The description is strict enough to see a cell of another type and a person who is not there."""
    play = big()
    write_outcomes(state(play), tmp_path, play.now)
    turns = tmp_path / "turns.csv"
    turns.write_bytes(turns.read_bytes().replace(b"s00061,p00001", b"s00061,p99999").replace(b",7.25,", b",long,", 1))
    types = {row[0] for row in validate(str(tmp_path / PACKAGE)).flatten(["type"])}
    assert types == {"foreign-key", "type-error"}


def test_names_through_pandas(tmp_path: Path) -> None:
    """Read as text, every name comes back; no cell of text begins as a formula does."""
    play = big()
    write_outcomes(state(play), tmp_path, play.now)
    names = [p.name for p in state(play).core.people]
    read = pd.read_csv(tmp_path / "balance.csv", dtype={"name": "str"}, keep_default_na=False)
    assert [restored(name) for name in read["name"]] == names
    assert not [name for name in read["name"] if name[0] in "=+-@\t\r\n＝＋－＠"]
    nudge = pd.read_csv(tmp_path / "nudges.csv", lineterminator="\n").iloc[0]
    assert (nudge["evidence"], nudge["suggestion"].replace("\r", "")) == ('\'=cmd|"/c"', "'-try\nthis, or that")


def test_names_through_python(tmp_path: Path) -> None:
    """Read with the standard library, as RFC 4180 says: CR LF after every row, the same number of cells in each."""
    play = big()
    write_outcomes(state(play), tmp_path, play.now)
    for path in tmp_path.glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len({len(row) for row in csv.reader(file, strict=True)}) == 1


@pytest.mark.skipif(not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice is not here")
@pytest.mark.parametrize("language", ["", "5129", "1031"], ids=["its own", "New Zealand", "German"])
def test_names_through_libreoffice(tmp_path: Path, language: str) -> None:
    """Opened and saved again as CSV by LibreOffice, every name and the title are the same."""
    play = big()
    play.do(c.RenameGathering(title="21 November 2026"))
    write_outcomes(state(play), tmp_path / "in", play.now)
    # Without a window nobody is asked about the encoding, and the byte order mark is not looked at: 76 is UTF-8.
    # The last but one is whether it looks for dates and the like, as people may have it do.
    done = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    done += [
        f"--infilter=CSV:44,34,76,1,,{language or '0'},false,{'true' if language else 'false'}",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
    ]
    files = [str(tmp_path / "in" / name) for name in ("balance.csv", "gathering.csv")]
    subprocess.run([*done, "--outdir", str(tmp_path / "out"), *files], check=True, timeout=120)
    read = pd.read_csv(tmp_path / "out/balance.csv", dtype={"name": "str"}, keep_default_na=False)
    assert [restored(name) for name in read["name"]] == [p.name for p in state(play).core.people]
    assert restored(pd.read_csv(tmp_path / "out/gathering.csv")["title"][0]) == "21 November 2026"


def test_what_was_written_is_told(tmp_path: Path) -> None:
    """Folder, files with rows and what they are about, and how it prints."""
    play = big()
    written = write_outcomes(state(play), tmp_path / "new" / "folder", play.now)
    assert str(written) == str(tmp_path / "new" / "folder")
    assert {f.name: f.rows for f in written.files} == {table.file: 0 for table in TABLES} | {
        "gathering.csv": 1, "attendance.csv": 60, "turns.csv": 60, "balance.csv": 60, "follow.csv": 59,
        "balance_over_time.csv": 7, "nudges.csv": 1,
    }  # fmt: skip
    assert all(f.about for f in written.files)
    assert {p.name for p in written.folder.iterdir() if not p.name.startswith(".")} == set(FILES)


def test_what_stays_the_same_is_left_alone(tmp_path: Path) -> None:
    """Only the mark of completion is written again; a new title touches only what shows it."""
    play = big()
    assert write_outcomes(state(play), tmp_path, play.now).changed == set(FILES)
    before = {name: (tmp_path / name).stat().st_ino for name in FILES}
    assert write_outcomes(state(play), tmp_path, play.now + 5).changed == {PACKAGE}
    assert {name for name in FILES if (tmp_path / name).stat().st_ino != before[name]} == {PACKAGE}
    play.do(c.RenameGathering(title="Friday"))
    assert write_outcomes(state(play), tmp_path, play.now).changed == {PACKAGE, "gathering.csv", "README.txt"}


def test_the_readme_is_for_people(tmp_path: Path) -> None:
    """Every file and column stands in it, lines end as Notepad wants, and letters are UTF-8 with a mark."""
    play = Play(["Mele"])
    play.do(c.RenameGathering(title="Ngā reo", community="Te Kāhui"))
    write_outcomes(state(play), tmp_path, play.now)
    data = (tmp_path / "README.txt").read_bytes()
    text = data.decode("utf-8-sig")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert text.startswith("Ngā reo of Te Kāhui, 2026-11-21, gathering TEST22")
    for word in ("balance_over_time.csv", "facilitator_share", "What is private", "apostrophe", "Excel"):
        assert word in text


def old_and_new(tmp_path: Path) -> tuple[Play, dict[str, bytes]]:
    """A gathering that has moved on since its files were written, and what they hold."""
    play = big()
    write_outcomes(state(play), tmp_path, play.now)
    play.do(c.RenameGathering(title="Moved on"))
    play.do(c.DeleteStretch("s00062"))
    return play, {name: (tmp_path / name).read_bytes() for name in FILES}


def test_a_full_disk_leaves_the_old_files_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is met before anything is replaced, said in plain words, and no scraps are left."""
    play, before = old_and_new(tmp_path)

    def full(path: Path, _: bytes) -> None:
        path.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing, "_put", full)
    with pytest.raises(LogFull, match="free some space"):
        write_outcomes(state(play), tmp_path, play.now)
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == before
    assert list(tmp_path.glob("*.tmp")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own word for it is understood."""
    monkeypatch.setattr(writing, "_beside", lambda _folder, _name: Path("/dev/full"))
    with pytest.raises(LogFull):
        write_outcomes(state(Play()), tmp_path, 0)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_file_held_by_excel_or_not_allowed(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is named, and what to do."""
    play, before = old_and_new(tmp_path)

    def held(_self: Path, target: Path) -> None:
        raise OSError(number, "no", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(LogReadOnly, match=r"gathering\.csv may not be written; close it"):
        write_outcomes(state(play), tmp_path, play.now)
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == before
    assert list(tmp_path.glob("*.tmp")) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    """A folder without the right to write."""
    tmp_path.chmod(0o500)
    with pytest.raises(LogReadOnly):
        write_outcomes(state(Play()), tmp_path / "outcomes", 0)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    """Said as it is."""
    (tmp_path / "taken").write_text("here")
    with pytest.raises(LogTrouble, match="cannot be a folder"):
        write_outcomes(state(Play()), tmp_path / "taken", 0)


def test_scraps_of_a_crash_are_swept(tmp_path: Path) -> None:
    """What a killed writer left is gone after the next writing; other people's files stay."""
    for name in (".cop-turns.csv.tmp", ".cop-of-old.csv.tmp", "mine.tmp", "notes.txt"):
        (tmp_path / name).write_text("x")
    write_outcomes(state(Play()), tmp_path, 0)
    assert list(tmp_path.glob(".cop-*.tmp")) == []
    assert (tmp_path / "mine.tmp").exists()
    assert (tmp_path / "notes.txt").exists()


def test_the_description_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sees a new datapackage.json sees new tables."""
    order: list[str] = []
    replace = Path.replace

    def noted(self: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", noted)
    write_outcomes(state(big()), tmp_path, 0)
    assert order == list(FILES)


def test_somebody_else_writes_for_too_long(tmp_path: Path) -> None:
    """After some patience it is said so."""
    with (
        FileLock(tmp_path / writing.LOCK),
        pytest.raises(LogLocked, match="Another program"),
        writing.locked(tmp_path, 0.1),
    ):
        pass


def _writes(folder: Path, title: str, times: int) -> None:
    play = big()
    play.do(c.RenameGathering(title=title))
    play.do(c.DeleteStretch("s00061" if title == "one" else "s00062"))
    for _ in range(times):
        write_outcomes(state(play), folder, play.now)


def test_two_processes_never_mix(tmp_path: Path) -> None:
    """Whoever reads under the lock sees the files of one writer, all of them."""
    context: Any = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_writes, args=(tmp_path, title, 25)) for title in ("one", "two")]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        if not (tmp_path / PACKAGE).exists():
            continue
        with zipfile.ZipFile(BytesIO(zipped(tmp_path))) as archive:
            texts = {name: archive.read(f"{tmp_path.name}/{name}").decode("utf-8-sig") for name in FILES}
        title = "one" if ",one," in texts["gathering.csv"] else "two"
        seen.add(title)
        assert f'"title": "{title}"' in texts[PACKAGE]
        assert ("s00061" in texts["turns.csv"], "s00062" in texts["turns.csv"]) == (title == "two", title == "one")
        assert texts["README.txt"].startswith(title)
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert seen


def test_where_outcomes_belong(tmp_path: Path) -> None:
    """Named after date and title; once there is a folder for the code, it is kept whatever the title becomes."""
    play = Play()
    first = outcome_folder(tmp_path / "outcomes", state(play))
    assert first == tmp_path / "outcomes" / "2026-11-21-thursday-TEST22"
    write_outcomes(state(play), first, play.now)
    (tmp_path / "outcomes" / "2026-11-21-thursday-XTEST22").mkdir()
    (tmp_path / "outcomes" / "a-file-TEST22").touch()
    play.do(c.RenameGathering(title="Whāia"))
    assert outcome_folder(tmp_path / "outcomes", state(play)) == first


def test_the_zip_holds_all(tmp_path: Path) -> None:
    """One folder with every file, and nothing else."""
    folder = tmp_path / "2026-11-21-thursday-TEST22"
    write_outcomes(state(big()), folder, 0)
    with zipfile.ZipFile(BytesIO(zipped(folder))) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(f"{folder.name}/{name}" for name in FILES)


def test_nothing_to_zip(tmp_path: Path) -> None:
    """Said in plain words."""
    with pytest.raises(LogTrouble):
        zipped(tmp_path)

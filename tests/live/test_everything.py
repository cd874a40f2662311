"""All outcomes in one zip file: what is in it, byte by byte, and what is not."""

import os
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain.errors import UnknownGathering
from cop_widgets.domain.prompt_commands import GiveResponse, ShowPrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live.everything import pack_everything
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from cop_widgets.store.outcome_files import FILES
from tests.store.pictures import encoded, quarters

NEW = c.CreateGathering("Tēnā koutou", "2026-11-21", roster=(c.RosterEntry("Mele"), c.RosterEntry("Tāne")))
BOM = b"\xef\xbb\xbf"
UTF8_NAMES = 0x800
"""The flag of an entry whose name is UTF-8 (APPNOTE.TXT of PKWARE, 4.4.4, bit 11)."""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A folder of gatherings."""
    opened = open_home(tmp_path / "Kōrero")
    yield opened
    opened.close()


def packed(home: Home, code: str = "") -> zipfile.ZipFile:
    """The zip, whole."""
    out = BytesIO()
    pack_everything(home, out, code)
    archive = zipfile.ZipFile(out)
    assert archive.testzip() is None
    return archive


def told(archive: zipfile.ZipFile) -> str:
    """Its page for people."""
    return archive.read("README.txt").decode("utf-8-sig")


def photographed(home: Home, gathering: Gathering) -> str:
    """Somebody has answered with a photo: its name."""
    gathering.do(c.BeginGathering())
    gathering.do(ShowPrompt(content=PromptContent("question", "Where do you think?"), form="text", most=3))
    image = home.photos.keep(gathering.code, encoded(quarters(), "JPEG"))
    person = gathering.state.core.people[0].person
    gathering.do(GiveResponse(gathering.state.prompts.shown, person, image=image, alt="A bench", by_phone=True))
    return image


def test_every_folder_byte_by_byte(home: Home) -> None:
    """Two gatherings, nothing written before: each file and each photo of both is there as it lies in the folder."""
    first, second = home.create(NEW), home.create(NEW)
    image = photographed(home, first)
    archive = packed(home)

    expected = {"README.txt"}
    for gathering in (first, second):
        folder = home.outcome_folder(gathering)
        names = [*FILES, *([f"photos/{image}"] if gathering is first else [])]
        for name in names:
            assert archive.read(f"{folder.name}/{name}") == (folder / name).read_bytes()
            expected.add(f"{folder.name}/{name}")
        for table in (name for name in FILES if name.endswith(".csv")):
            assert archive.read(f"{folder.name}/{table}").startswith(BOM)
        assert folder.name in told(archive)
    assert set(archive.namelist()) == expected
    assert "Tēnā koutou" in archive.read(f"{home.outcome_folder(second).name}/gathering.csv").decode()


def test_it_is_brought_up_to_date(home: Home) -> None:
    """What was tapped just now is in it."""
    gathering = home.create(NEW)
    home.write_outcomes(gathering.code)
    gathering.do(c.BeginGathering())
    gathering.do(c.StartTurn("p00002"))
    turns = packed(home).read(f"{home.outcome_folder(gathering).name}/turns.csv").decode()
    assert "Tāne" in turns


def test_names_of_any_letters(home: Home) -> None:
    """A folder that somebody has renamed keeps its macrons: the entry says that its name is UTF-8."""
    gathering = home.create(NEW)
    made = home.write_outcomes(gathering.code).folder
    renamed = made.rename(made.with_name(f"Tēnā koutou 他-{gathering.code}"))
    archive = packed(home)
    inside = [info for info in archive.infolist() if info.filename.startswith(f"{renamed.name}/")]
    assert len(inside) == len(FILES)
    assert all(info.flag_bits & UTF8_NAMES for info in inside)
    assert renamed.name in told(archive)


def test_nothing_else_is_in_it(home: Home) -> None:
    """Neither the log nor what else lies about; no entry leads out of the folder it is unpacked in."""
    gathering = home.create(NEW)
    folder = home.write_outcomes(gathering.code).folder
    (folder / "private notes.txt").write_text("secret")
    (home.outcomes / "somebody's folder").mkdir()
    (home.outcomes / "somebody's folder" / "turns.csv").write_text("secret")
    archive = packed(home)
    assert set(archive.namelist()) == {"README.txt", *(f"{folder.name}/{name}" for name in FILES)}
    for name in archive.namelist():
        assert not Path(name).is_absolute()
        assert ".." not in Path(name).parts
        content = archive.read(name)
        assert b"SQLite format" not in content
        assert str(home.folder).encode() not in content


def test_one_gathering(home: Home) -> None:
    """By its code, as people type codes; the other's files are left as they are."""
    wanted, other = home.create(NEW), home.create(NEW)
    archive = packed(home, f" {wanted.code[:3]}-{wanted.code[3:].lower()} ")
    folders = {name.partition("/")[0] for name in archive.namelist()} - {"README.txt"}
    assert folders == {home.outcome_folder(wanted).name}
    assert not home.outcome_folder(other).exists()
    with pytest.raises(UnknownGathering, match="no gathering with this code"):
        packed(home, "NOSUCH")


def test_an_empty_home(home: Home) -> None:
    """A zip with a page that says so."""
    archive = packed(home)
    assert archive.namelist() == ["README.txt"]
    assert "no gathering yet" in told(archive)


def test_one_that_cannot_be_read(home: Home) -> None:
    """It stops no other: what was written of it before is there, and the page says so without a path."""
    broken, whole, never = (home.create(NEW) for _ in range(3))
    before = home.write_outcomes(broken.code).folder
    written = (before / "gathering.csv").read_bytes()
    with closing(sqlite3.connect(home.folder / "log.db")) as log, log:
        for code in (broken.code, never.code):
            log.execute("UPDATE events SET body = ? WHERE gathering = ?", ("{", code))
    fresh = open_home(home.folder)
    archive = packed(fresh)
    fresh.close()

    assert archive.read(f"{before.name}/gathering.csv") == written
    assert archive.read(f"{home.outcome_folder(whole).name}/{FILES[0]}")
    assert not any(name.split("/")[0].endswith(never.code) for name in archive.namelist())
    page = told(archive)
    assert f"Gathering {broken.code}" in page
    assert f"Gathering {never.code}" in page
    assert f"Gathering {whole.code}" not in page
    assert "could not be brought up to date" in page
    assert os.sep not in page


def test_only_one_that_cannot_be_read(home: Home) -> None:
    """Nothing of it was ever written: the page does not say that there is no gathering."""
    never = home.create(NEW)
    with closing(sqlite3.connect(home.folder / "log.db")) as log, log:
        log.execute("UPDATE events SET body = ? WHERE gathering = ?", ("{", never.code))
    fresh = open_home(home.folder)
    page = told(packed(fresh))
    fresh.close()
    assert f"Gathering {never.code}" in page
    assert "no gathering yet" not in page


def test_folders_of_a_log_that_is_elsewhere(home: Home) -> None:
    """Outcomes outlive their log; they are taken along too."""
    folder = home.write_outcomes(home.create(NEW).code).folder
    moved = open_home(home.folder.with_name("new"))
    (moved.outcomes / folder.name).parent.mkdir(parents=True)
    folder.rename(moved.outcomes / folder.name)
    archive = packed(moved)
    moved.close()
    assert f"{folder.name}/datapackage.json" in archive.namelist()


def test_files_from_before_1980(home: Home) -> None:
    """A computer without a clock dates its files 1970, which no zip file can say: they are there all the same."""
    folder = home.write_outcomes(home.create(NEW).code).folder
    for name in FILES:
        os.utime(folder / name, (0, 0))
    elsewhere = open_home(home.folder.with_name("new"))
    elsewhere.outcomes.mkdir()
    folder.rename(elsewhere.outcomes / folder.name)
    archive = packed(elsewhere)
    elsewhere.close()
    assert len(archive.namelist()) == len(FILES) + 1


def test_a_folder_that_cannot_be_read(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its photos are gone from the disk, say: the page names the gathering, and the others are whole."""
    broken, whole = home.create(NEW), home.create(NEW)
    folders = {one.code: home.write_outcomes(one.code).folder for one in (broken, whole)}

    def gone(folder: Path) -> list[Path]:
        return [folder / "photos" / "gone.webp"] if folder == folders[broken.code] else []

    monkeypatch.setattr("cop_widgets.store.outcome_files.photos_in", gone)
    archive = packed(home)
    assert f"Gathering {broken.code}" in told(archive)
    assert f"Gathering {whole.code}" not in told(archive)
    assert folders[whole.code].name in told(archive)

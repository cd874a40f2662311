"""Photos of a gathering: kept beside its log, copied beside its outcomes, gone with their answer and its author."""

import errno
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from cop_widgets.domain.commands import BeginGathering, CreateGathering, RosterEntry, StartTurn
from cop_widgets.domain.errors import LogTrouble, PhotoRefused, PhotosFull
from cop_widgets.domain.pictures import answered_with, is_deck_picture, is_photo, taken_back, wanted
from cop_widgets.domain.prompt_commands import GiveResponse, ShowPrompt, WithdrawResponse
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live import photos as photos_module
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from cop_widgets.live.keeping import Keeper
from cop_widgets.live.photos import Photos
from cop_widgets.store import spare_room
from cop_widgets.store.outcome_files import zipped
from cop_widgets.store.outcome_photos import NO_TIME
from tests.store.pictures import encoded, quarters

PHOTO = encoded(quarters(), "JPEG")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A folder of gatherings."""
    opened = open_home(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def gathering(home: Home) -> Gathering:
    """Mele and Tāne are asked for photos of their places."""
    made = home.create(CreateGathering("Circle", "2026-11-22", roster=(RosterEntry("Mele"), RosterEntry("Tāne"))))
    made.do(BeginGathering())
    made.do(ShowPrompt(content=PromptContent("question", "Where do you go to think?"), form="text", most=3))
    return made


def answers(home: Home, gathering: Gathering, who: int = 0) -> tuple[str, str]:
    """Somebody answers with a photo: its name, and the answer's id."""
    image = home.photos.keep(gathering.code, PHOTO)
    person = gathering.state.core.people[who].person
    prompt = gathering.state.prompts.shown
    done = gathering.do(GiveResponse(prompt, person, image=image, alt="A bench under a tree", by_phone=True))
    return image, done.made


def test_names_say_nothing() -> None:
    """A photo's name is chance alone; nothing else passes for one."""
    assert is_photo("0123456789abcdef" * 2 + ".jpg")
    wrong = (
        "0123.jpg",
        "0123456789ABCDEF" * 2 + ".jpg",
        "../" + "0" * 29 + ".jpg",
        "0" * 32 + ".jpg\n",
        "0" * 32 + ".png",
    )
    assert not any(map(is_photo, wrong))
    assert is_deck_picture("deck-open-gate.svg")
    assert not any(map(is_deck_picture, ("deck-.svg", "deck-a/../b.svg", "roster.svg", "deck-a.svg\n", "deck-a.png")))


def test_kept_and_opened(tmp_path: Path) -> None:
    """Two photos that are the same have different names; another gathering does not have them."""
    photos = Photos(tmp_path)
    one, two = (photos.keep("ABCDEF", PHOTO) for _ in range(2))
    assert one != two
    assert (photos.open("ABCDEF", one) or b"").startswith(b"\xff\xd8")
    assert photos.open("GHJKMN", one) is None


def test_not_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gathering takes so many and no more; it says so before it opens the next one."""
    monkeypatch.setattr(photos_module, "MOST", 2)
    photos = Photos(tmp_path)
    for _ in range(2):
        photos.keep("ABCDEF", PHOTO)
    with pytest.raises(PhotoRefused, match="takes no more"):
        photos.keep("ABCDEF", PHOTO)
    photos.keep("GHJKMN", PHOTO)


def test_beside_the_outcomes(home: Home, gathering: Gathering, tmp_path: Path) -> None:
    """Photos of answers are copied, those that were taken back or never sent are not; the zip has them too."""
    kept, _ = answers(home, gathering)
    gone, response = answers(home, gathering, 1)
    home.photos.keep(gathering.code, PHOTO)
    first = home.write_outcomes(gathering.code).folder
    assert {path.name for path in (first / "photos").iterdir()} == {kept, gone}
    assert {path.stat().st_mtime for path in (first / "photos").iterdir()} == {NO_TIME}
    gathering.do(WithdrawResponse(response))
    assert answered_with(gathering.state) == {kept}
    assert taken_back(gathering.state) == {gone}
    home.write_outcomes(gathering.code)
    assert [path.name for path in (first / "photos").iterdir()] == [kept]
    assert f"photos/{kept}".encode() in zipped(first)
    home.write_outcomes(gathering.code, tmp_path / "elsewhere")
    assert [path.name for path in (tmp_path / "elsewhere" / "photos").iterdir()] == [kept]


def test_no_folder_without_photos(home: Home, gathering: Gathering) -> None:
    """Nor one that is left over."""
    assert not (home.write_outcomes(gathering.code).folder / "photos").exists()
    _, response = answers(home, gathering)
    folder = home.write_outcomes(gathering.code).folder
    assert (folder / "photos").is_dir()
    gathering.do(WithdrawResponse(response))
    home.write_outcomes(gathering.code)
    assert not (folder / "photos").exists()


def test_taken_back_is_gone(home: Home, gathering: Gathering) -> None:
    """When the outcomes are kept next, photos of answers taken back go at once, those never sent after a day."""
    kept, _ = answers(home, gathering)
    gone, response = answers(home, gathering, 1)
    fresh, stale = (home.photos.keep(gathering.code, PHOTO) for _ in range(2))
    old = time.time() - photos_module.UNSENT_S - 60
    for name in (stale, kept):
        os.utime(home.photos.folder_of(gathering.code) / name, (old, old))
    gathering.do(WithdrawResponse(response))
    keeper = Keeper(home, quiet_s=0)
    keeper.changed(gathering.code)
    keeper.stop()
    there = {path.name for path in home.photos.folder_of(gathering.code).iterdir()}
    assert there == {kept, fresh}
    assert gone not in there


def test_one_photo_of_two_answers(home: Home, gathering: Gathering) -> None:
    """An answer that was changed keeps its photo."""
    image, response = answers(home, gathering)
    person, prompt = gathering.state.core.people[0].person, gathering.state.prompts.shown
    gathering.do(GiveResponse(prompt, person, image=image, alt="The same bench", by_phone=True))
    gathering.do(WithdrawResponse(response))
    home.photos.tidy(gathering.state)
    assert wanted(gathering.state) == {image}
    assert home.photos.open(gathering.code, image)


def test_forgotten(home: Home, gathering: Gathering) -> None:
    """Somebody's photos go with their name, out of the outcomes too; other people's stay."""
    own, _ = answers(home, gathering)
    others, _ = answers(home, gathering, 1)
    folder = home.write_outcomes(gathering.code).folder
    gathering.forget(gathering.state.core.people[0].person)
    assert home.photos.open(gathering.code, own) is None
    assert home.photos.open(gathering.code, others)
    home.write_outcomes(gathering.code)
    assert [path.name for path in (folder / "photos").iterdir()] == [others]


def test_forgetting_that_was_interrupted(
    home: Home, gathering: Gathering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Done once more, by the same id or in another process, it lets their photos go all the same."""
    image, _ = answers(home, gathering)
    person = gathering.state.core.people[0].person

    def fails(*_: object) -> None:
        raise LogTrouble("The power went.")

    with monkeypatch.context() as broken:
        broken.setattr(home.log, "rewrite", fails)
        with pytest.raises(LogTrouble):
            gathering.forget(person, id="forget")
    again = open_home(tmp_path)
    again.open(gathering.code).forget(person, id="forget")
    assert again.photos.open(gathering.code, image) is None
    again.close()


def test_a_photo_that_came_by_another_process_goes_too(home: Home, gathering: Gathering, tmp_path: Path) -> None:
    """Whoever forgets need not have heard of it before."""
    server = open_home(tmp_path)
    image, _ = answers(server, server.open(gathering.code))
    gathering.forget(gathering.state.core.people[0].person)
    assert home.photos.open(gathering.code, image) is None
    server.close()


def test_a_full_disk_stops_nothing_else(home: Home, gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """The photo is refused in plain words; turns and answers go on."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(PhotosFull, match="disk is full"):
            home.photos.keep(gathering.code, PHOTO)
    _goes_on(gathering)


def test_photos_leave_room_to_the_log(home: Home, gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are refused, and not copied, before the disk is full: on the same disk every tap is to be kept."""
    answers(home, gathering)
    free = shutil.disk_usage(home.folder).free
    monkeypatch.setattr(spare_room, "SPARE", free + 1_000_000_000)
    with pytest.raises(PhotosFull, match="disk is full"):
        home.photos.keep(gathering.code, PHOTO)
    with pytest.raises(LogTrouble, match="nearly full"):
        home.write_outcomes(gathering.code)
    assert (home.outcome_folder(gathering) / "responses.csv").exists()
    _goes_on(gathering)


def _goes_on(gathering: Gathering) -> None:
    person = gathering.state.core.people[0].person
    gathering.do(StartTurn(person))
    done = gathering.do(GiveResponse(gathering.state.prompts.shown, person, text="Without a photo", by_phone=True))
    assert gathering.state.prompts.responses[done.made].text == "Without a photo"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_disk_that_is_really_full(gathering: Gathering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk of 64 kB that is full: nothing half written is left, and the gathering goes on."""
    monkeypatch.setattr(spare_room, "SPARE", 0)
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=64k", "none", disk], check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        photos = Photos(disk)
        photos.keep(gathering.code, PHOTO)
        with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
            while True:
                filler.write(bytes(4096))
        with pytest.raises(PhotosFull, match="disk is full"):
            photos.keep(gathering.code, PHOTO)
        assert len(list((disk / gathering.code).iterdir())) == 1
        _goes_on(gathering)
    finally:
        subprocess.run(["umount", disk], check=True)

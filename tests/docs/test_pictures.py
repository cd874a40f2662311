"""The pictures of README and docs: they are there, small enough, and taken by a script that still works."""

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from docs.pictures.__main__ import IMAGES, MOVING, NAMES
from docs.pictures.saving import MOST, MOST_MOVING, encoded, save_moving
from docs.pictures.stills import SCENES

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def referred() -> set[str]:
    """Files in docs/images that a page shows."""
    found: set[str] = set()
    for page in PAGES:
        found |= set(re.findall(r"images/([\w.-]+\.\w+)", page.read_text("utf-8")))
    return found


def png(width: int, height: int, noise: int) -> bytes:
    """A picture that is the harder to make small, the more noise there is in it."""
    picture = Image.effect_noise((width, height), noise).convert("RGB")
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_pages_refer_to_pictures_that_are_there() -> None:
    """No page has a hole in it."""
    assert {name for name in referred() if not (IMAGES / name).is_file()} == set()


def test_the_script_makes_just_these() -> None:
    """Every picture is made by the script, and each that it makes has been kept."""
    assert {path.name for path in IMAGES.iterdir()} == {f"{name}.webp" for name in NAMES}
    assert len(NAMES) == len(set(NAMES)) == 1 + sum(len(names) for names in SCENES.values())


@pytest.mark.parametrize("name", [name for name in NAMES if name != MOVING])
def test_stills_are_small_and_sharp(name: str) -> None:
    """A page with several of them opens over a phone's connection; a phone's is taken with two pixels to a point."""
    path = IMAGES / f"{name}.webp"
    assert path.stat().st_size <= MOST
    with Image.open(path) as picture:
        assert picture.format == "WEBP"
        assert picture.width >= (720 if name.startswith("phone") else 1440)


def test_the_moving_picture_is_short_and_goes_on() -> None:
    """8 to 15 seconds in enough frames, less than 3 MB, and it begins anew."""
    path = IMAGES / f"{MOVING}.webp"
    assert path.stat().st_size < MOST_MOVING
    with Image.open(path) as picture:
        frames = getattr(picture, "n_frames", 1)
        assert frames > 20
        assert picture.info["loop"] == 0
        lasts = 0
        for frame in range(frames):
            picture.seek(frame)
            picture.load()
            lasts += picture.info["duration"]
    assert 8_000 <= lasts <= 15_000


def test_a_still_gets_the_best_quality_that_fits() -> None:
    """What is hard to make small loses quality; what cannot be made small enough is refused."""
    assert len(encoded(png(400, 300, 10))) <= MOST
    hard = encoded(png(640, 480, 60))
    assert len(hard) <= MOST
    with pytest.raises(ValueError, match="larger than"):
        encoded(png(1920, 1080, 120))


def test_a_moving_picture_that_is_too_large_is_not_written(tmp_path: Path) -> None:
    """Frames of noise cannot be made small."""
    noise = [Image.effect_noise((960, 540), 120).convert("RGB") for _ in range(24)]
    with pytest.raises(ValueError, match="bytes"):
        save_moving([(one, 100) for one in noise], tmp_path / "noise.webp")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.xdist_group("pictures")
def test_the_script_takes_pictures_of_todays_demo(tmp_path: Path, chromium_path: str) -> None:
    """A wall and a phone, taken anew."""
    names = ["wall", "phone-room"]
    command = [sys.executable, "-m", "docs.pictures", *names, "--to", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {path.stem for path in tmp_path.iterdir()} == set(names)
    with Image.open(tmp_path / "wall.webp") as picture:
        assert picture.size == (1920, 1080)
        # Not a page without anything on it.
        assert len(picture.convert("RGB").resize((96, 54)).getcolors(5184) or []) > 100


def test_a_picture_that_nobody_takes_is_named(tmp_path: Path) -> None:
    """A slip of the pen is told before a demo is started."""
    command = [sys.executable, "-m", "docs.pictures", "wal", "--to", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no such pictures: wal" in done.stderr

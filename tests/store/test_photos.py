"""Photos are drawn anew: nothing of what came along with them stays, and nothing in them can hurt the server."""

import errno
import os
import resource
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from cop_widgets.domain.errors import LogTrouble, PhotosFull, PhotoTooLarge, PhotoUnreadable
from cop_widgets.store import imaging
from cop_widgets.store.imaging import LONGEST_SIDE, drawn_anew
from cop_widgets.store.photo_files import PhotoFiles
from cop_widgets.store.photo_worker import MOST_BYTES
from cop_widgets.store.photo_worker import drawn_anew as safely

from .pictures import SECRETS, bomb, corners, encoded, quarters, telling, with_segment

UPRIGHT = ("red", "green", "blue", "white")
KINDS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF")
NAME = f"{'0a' * 16}.jpg"
QUICK_S = 5.0


def read(data: bytes) -> Image.Image:
    """What came out."""
    return Image.open(BytesIO(data))


def segments(jpeg: bytes) -> list[int]:
    """Markers of a JPEG up to its pixels."""
    found, at = [], 2
    while jpeg[at + 1] != 0xDA:
        found.append(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_pixels(kind: str) -> None:
    """No place, camera, comment, profile or thumbnail; looked for in the bytes too, segment by segment."""
    sent = telling(kind)
    assert any(secret in sent for secret in SECRETS), "the test's own picture tells nothing"
    made = drawn_anew(sent)
    assert [secret for secret in SECRETS if secret in made] == []
    assert set(segments(made)) <= {0xE0, 0xDB, 0xC0, 0xC4}, (
        "only JFIF's head, tables, and a frame that is not progressive"
    )
    image = read(made)
    assert image.format == "JPEG"
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert corners(image) == UPRIGHT


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright(kind: str, orientation: int) -> None:
    """However the camera was held: what it noted is done to the pixels."""
    image = read(drawn_anew(telling(kind, orientation)))
    turns: dict[int, Image.Transpose] = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    expected = quarters().transpose(turns[orientation]) if orientation > 1 else quarters()
    assert (image.size, corners(image)) == (expected.size, corners(expected))


def test_heic_says_it_twice() -> None:
    """In HEIC what turns a picture is a part of the picture; a note beside it is for older programs, and not followed.

    Whoever followed both would turn it twice.
    """
    assert corners(read(drawn_anew(telling("HEIF", 6)))) == UPRIGHT


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "1", "CMYK", "RGBA", "LA", "I;16"])
def test_all_kinds_of_pixels(mode: str) -> None:
    """Grey, palettes, single bits, sixteen of them, print colours: each becomes plain colour."""
    kind = "TIFF" if mode == "CMYK" else "PNG"
    image = quarters().convert("L").convert("I;16") if mode == "I;16" else quarters(mode="L" if mode == "LA" else "RGB")
    image = image if mode == "I;16" else image.convert(mode)
    sent = encoded(image, "JPEG", quality=95) if mode == "CMYK" else encoded(image, kind)
    assert read(drawn_anew(sent)).mode == "RGB"


def test_what_is_clear_is_white() -> None:
    """Not black, as dropping transparency alone would make it."""
    clear = encoded(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")
    assert corners(read(drawn_anew(clear))) == ("white",) * 4


def test_large_ones_are_shrunk() -> None:
    """50 megapixels come through, at most 2048 on a side and in their shape."""
    sent = encoded(Image.new("RGB", (8160, 6120), "red"), "JPEG", quality=30)
    image = read(safely(sent))
    assert image.size == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
    assert corners(image) == ("red",) * 4


def test_more_than_fifty_million_pixels() -> None:
    """Refused, whatever they say."""
    with pytest.raises(PhotoTooLarge, match="50 million"):
        safely(encoded(Image.new("L", (8000, 6300), 255), "JPEG"))


def test_more_than_twelve_million_bytes() -> None:
    """Refused before anybody looks at them."""
    with pytest.raises(PhotoTooLarge, match="12 MB"):
        safely(bytes(MOST_BYTES + 1))


def peak_of_children() -> int:
    """The most memory any child of this process has had (kB on Linux)."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def test_a_bomb_is_refused_by_its_head() -> None:
    """Quickly, and before its pixels take any memory: three and a half thousand million of them."""
    code = "import sys; from tests.store.test_photos import bombed; bombed()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    took_s, memory_kb = map(float, done.stdout.split())
    assert took_s < QUICK_S
    assert memory_kb < 120_000


def bombed() -> None:
    """In a process without other children: how long the worker took, and how much memory."""
    sent = bomb()
    began = time.monotonic()
    with pytest.raises(PhotoTooLarge):
        safely(sent)
    sys.stdout.write(f"{time.monotonic() - began} {peak_of_children()}\n")


def test_pictures_in_great_numbers() -> None:
    """Of ten thousand frames the first one is looked at."""
    frames = [Image.new("P", (8, 8), n % 7) for n in range(2000)]
    sent = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    began = time.monotonic()
    assert read(safely(sent)).size == (8, 8)
    assert time.monotonic() - began < QUICK_S


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9])
def test_cut_off(kind: str, part: float) -> None:
    """A picture that broke off on its way is refused, or what came of it is a sound picture."""
    sent = encoded(quarters(400, 300), kind) if kind != "HEIF" else telling("HEIF")
    cut = sent[: int(len(sent) * part)]
    try:
        made = safely(cut)
    except PhotoUnreadable:
        return
    read(made).load()


@pytest.mark.parametrize(
    "sent",
    [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"BM" + bytes(60), bytes(1000)],
    ids=["nothing", "a head", "svg", "pdf", "bmp", "zeros"],
)
def test_what_is_no_picture(sent: bytes) -> None:
    """Refused in plain words; other kinds of pictures too."""
    with pytest.raises(PhotoUnreadable, match="JPEG, PNG"):
        safely(sent)


def test_other_kinds_are_not_opened() -> None:
    """Formats that nobody's phone makes bring nothing but risk."""
    for kind in ("TIFF", "BMP", "PPM", "TGA", "ICO"):
        with pytest.raises(Exception, match="identify"):
            drawn_anew(encoded(quarters(), kind))


def _zipped() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("evil.class", "polyglot payload")
    return out.getvalue()


@pytest.mark.parametrize(
    "sent",
    [
        encoded(quarters(), "JPEG") + _zipped(),
        encoded(quarters().convert("P"), "GIF") + _zipped(),
        with_segment(encoded(quarters(), "JPEG"), 0xFE, b"<html><script>polyglot payload</script></html>"),
        encoded(quarters(), "PNG") + b"<?php polyglot payload ?>",
    ],
    ids=["jpeg and zip", "gif and jar", "html in a comment", "png and php"],
)
def test_two_files_in_one(sent: bytes) -> None:
    """Of the other file nothing is left."""
    made = safely(sent)
    assert corners(read(made)) == UPRIGHT
    for secret in (b"polyglot", b"PK\x03\x04", b"evil", b"<html", b"<?php"):
        assert secret not in made
    assert not zipfile.is_zipfile(BytesIO(made))


def test_memory_is_limited() -> None:
    """A picture whose head says little and whose pixels take much: the process ends, and we are told."""
    code = "import sys; sys.path.insert(0, {0!r}); import imaging; imaging._within_limits(); bytearray(2 << 30)"
    folder = str(Path(imaging.__file__).parent)
    done = subprocess.run([sys.executable, "-c", code.format(folder)], capture_output=True, text=True, check=False)
    assert "MemoryError" in done.stderr


def test_a_decoder_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped, and the picture is refused."""
    monkeypatch.setattr("cop_widgets.store.photo_worker.TIME_S", 0.01)
    with pytest.raises(PhotoTooLarge):
        safely(telling("JPEG"))


def test_a_decoder_that_crashes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only that picture is refused."""
    crashing = tmp_path / "crash.py"
    crashing.write_text("import os; os.kill(os.getpid(), 11)")
    monkeypatch.setattr(imaging, "__file__", str(crashing))
    with pytest.raises(PhotoUnreadable):
        safely(telling("JPEG"))


def test_the_program_knows_no_secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who breaks out of a decoder finds no token in the environment."""
    spying = tmp_path / "spy.py"
    spying.write_text("import os, sys; sys.stdout.write(repr(dict(os.environ)))")
    monkeypatch.setattr(imaging, "__file__", str(spying))
    monkeypatch.setenv("JUPYTER_TOKEN", "very secret")
    assert b"very secret" not in safely(b"x")


def test_kept_and_found(tmp_path: Path) -> None:
    """Under its gathering and name alone; nothing else lies beside it."""
    files = PhotoFiles(tmp_path / "photos")
    files.write("ABCDEF", NAME, b"pixels")
    assert files.read("ABCDEF", NAME) == b"pixels"
    assert files.read("GHJKMN", NAME) is None
    assert files.names("ABCDEF") == {NAME}
    assert [path.name for path in (tmp_path / "photos" / "ABCDEF").iterdir()] == [NAME]
    files.remove("ABCDEF", NAME)
    files.remove("ABCDEF", NAME)
    assert files.read("ABCDEF", NAME) is None


@pytest.mark.parametrize(
    ("gathering", "name"),
    [("..", NAME), ("", NAME), ("A/B", NAME), ("ABCDEF", "../log.db"), ("ABCDEF", f"{NAME}/x"), ("ABCDEF", "a.jpg")],
)
def test_no_name_leads_elsewhere(tmp_path: Path, gathering: str, name: str) -> None:
    """Nothing outside can be read, written or removed."""
    (tmp_path / "log.db").write_bytes(b"log")
    files = PhotoFiles(tmp_path / "photos")
    assert files.read(gathering, name) is None
    files.remove(gathering, name)
    with pytest.raises(LogTrouble):
        files.write(gathering, name, b"x")
    assert (tmp_path / "log.db").read_bytes() == b"log"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """It says so, and nothing half written is left."""

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    files = PhotoFiles(tmp_path)
    with pytest.raises(PhotosFull, match="Everything else goes on"):
        files.write("ABCDEF", NAME, b"pixels")
    assert list((tmp_path / "ABCDEF").iterdir()) == []

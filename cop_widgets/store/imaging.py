"""A picture as somebody sent it, drawn anew: a program of its own, for it opens what strangers have made.

It reads a picture from its standard input and writes a JPEG to its standard output, with nothing in it but pixels: no
place, no time, no name of a camera, no profile, no thumbnail, no comment, and no byte of what was read. See
``photo_worker`` for who runs it. It imports nothing of ours, so that it starts fast.
"""

import sys
import warnings
from contextlib import suppress
from io import BytesIO
from typing import Any

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2048
QUALITY = 82
MEMORY = 1 << 30
"""Bytes of address space; a picture of 50 megapixels needs some 600 MB of it."""
CPU_S = 20
DONE, UNREADABLE, TOO_LARGE = 0, 3, 4
"""What it says as it ends."""

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "HEIF", "AVIF")
_PLAIN = ("RGB", "RGBA", "L", "LA", "CMYK")
_ORIENTATION = 0x0112


class TooManyPixels(Exception):
    """It says in its head that it is larger than we open."""


def drawn_anew(data: bytes) -> bytes:
    """The picture as a JPEG, upright, on white, in sRGB, and not larger than ``LONGEST_SIDE``; its first frame.

    Raises
    ------
    TooManyPixels
        Found before anything of it is decoded.
    Exception
        Of whatever kind: it cannot be read.
    """
    image = _opened(data)
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG need not be decoded in full
    image.load()
    profile, turned = image.info.get("icc_profile"), _turn(image)
    image = _plain(image)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image = _in_srgb(image if turned is None else image.transpose(turned), profile)
    out = BytesIO()
    _on_white(image).save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _opened(data: bytes) -> Any:
    from PIL import Image
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        image = Image.open(BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise TooManyPixels from error
    if image.width * image.height > MOST_PIXELS:
        raise TooManyPixels
    return image


def _turn(image: Any) -> Any:
    """How to turn it upright; a camera notes which side was up."""
    from PIL.Image import Transpose

    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(image.getexif().get(_ORIENTATION))


def _plain(image: Any) -> Any:
    """Without palettes, single bits or sixteen of them."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256, "L")
    if image.mode in _PLAIN and "transparency" not in image.info:
        return image
    return image.convert("RGBA" if "transparency" in image.info or "A" in image.getbands() else "RGB")


def _in_srgb(image: Any, profile: bytes | None) -> Any:
    """With the colours it shows; a profile that is broken, or of another kind of picture, counts for nothing."""
    from PIL import ImageCms

    if profile is None or image.mode not in {"RGB", "RGBA", "L", "CMYK"}:
        return image
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        flat = image.convert("RGB") if alpha else image
        shown = ImageCms.profileToProfile(flat, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if alpha and shown is not None:
        shown.putalpha(alpha)
    return shown


def _on_white(image: Any) -> Any:
    """Pixels alone, in a new picture: of what else the old one carries nothing comes along."""
    from PIL import Image

    new = Image.new("RGB", image.size, "white")
    if "A" in image.getbands():
        image = image.convert("RGBA")
        new.paste(image, mask=image.getchannel("A"))
    else:
        new.paste(image.convert("RGB"))
    return new


def _within_limits() -> None:
    """Let this process take only so much, where the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows: there its time alone is limited
        return
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # macOS knows no limit of memory; one that is stricter already stays
            resource.setrlimit(limit, (most, most))


def main() -> int:
    """Do it once."""
    _within_limits()
    try:
        made = drawn_anew(sys.stdin.buffer.read())
    except (TooManyPixels, MemoryError):
        return TOO_LARGE
    except Exception:  # noqa: BLE001  # a broken picture can fail in any way
        return UNREADABLE
    sys.stdout.buffer.write(made)
    return DONE


if __name__ == "__main__":
    sys.exit(main())

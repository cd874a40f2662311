"""Pictures as files: as sharp as their size allows."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image

MOST = 150_000
"""Bytes of a still."""
MOST_MOVING = 3_000_000
QUALITIES = (92, 88, 84, 78, 70, 60)


def encoded(shot: bytes) -> bytes:
    """A screenshot as WebP of at most ``MOST`` bytes, in the best quality that fits.

    Raises
    ------
    ValueError
        It is too large in every quality.
    """
    with Image.open(BytesIO(shot)) as picture:
        still = picture.convert("RGB")
    for quality in QUALITIES:
        out = BytesIO()
        still.save(out, "WEBP", quality=quality, method=6)
        if out.tell() <= MOST:
            return out.getvalue()
    raise ValueError(f"a picture of {still.width} by {still.height} is larger than {MOST} bytes")


def save_moving(frames: Sequence[tuple[Image.Image, int]], to: Path) -> None:
    """Write frames, each with its milliseconds, as one picture that begins anew at its end.

    Raises
    ------
    ValueError
        It is larger than ``MOST_MOVING`` bytes.
    """
    pictures, times = [one for one, _ in frames], [ms for _, ms in frames]
    out = BytesIO()
    pictures[0].save(
        out, "WEBP", save_all=True, append_images=pictures[1:], duration=times, loop=0, quality=72, method=4
    )
    if out.tell() > MOST_MOVING:
        raise ValueError(f"the moving picture has {out.tell()} bytes, more than {MOST_MOVING}")
    to.write_bytes(out.getvalue())

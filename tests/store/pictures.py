"""Pictures as strangers send them: with everything in them that must not come through."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms
from PIL.TiffImagePlugin import IFDRational

SECRETS = (
    b"Camera of Mele",
    b"Puna Reo",
    b"36.8485",
    b"a comment",
    b"iptc caption",
    b"thumb-secret",
    b"sRGB",
    b"http:",
)
"""What stands in pictures made here; ``sRGB`` and ``http:`` in any profile and any XMP."""
XMP = (
    b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><a:city xmlns:a='http://a'>Puna Reo 36.8485</a:city></rdf:RDF>"
    b"</x:xmpmeta>"
)


def quarters(width: int = 80, height: int = 60, mode: str = "RGB") -> Image.Image:
    """Red above left, green above right, blue below left, white below right."""
    image = Image.new("RGB", (width, height), "white")
    for at, colour in (((0, 0), "red"), ((width // 2, 0), "lime"), ((0, height // 2), "blue")):
        image.paste(colour, (*at, at[0] + width // 2, at[1] + height // 2))
    return image.convert(mode)


def corners(image: Image.Image) -> tuple[str, ...]:
    """The colours of the four quarters, as words: above left, above right, below left, below right."""
    width, height = image.size
    places = ((1, 1), (3, 1), (1, 3), (3, 3))
    return tuple(_word(image.getpixel((width * x // 4, height * y // 4))) for x, y in places)


def _word(pixel: Any) -> str:
    words: dict[tuple[int, ...], str]
    words = {(1, 0, 0): "red", (0, 1, 0): "green", (0, 0, 1): "blue", (1, 1, 1): "white", (0, 0, 0): "black"}
    return words.get(tuple(int(value > 127) for value in pixel), str(pixel))


def encoded(image: Image.Image, kind: str, **named: Any) -> bytes:
    """As a file."""
    out = BytesIO()
    image.save(out, kind, **named)
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Where, when and by what it was taken."""
    said = Image.Exif()
    said[0x010F], said[0x010E], said[0x0112] = "Camera of Mele", "Puna Reo", orientation
    said.get_ifd(0x8825).update({1: "S", 2: (IFDRational(36), IFDRational(50), IFDRational(54)), 18: "36.8485"})
    return said


def telling(kind: str, orientation: int = 1) -> bytes:
    """A picture with all the metadata its kind can carry."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    named: dict[str, Any] = {"exif": exif(orientation), "icc_profile": profile, "xmp": XMP}
    if kind == "JPEG":
        return with_segment(encoded(quarters(), kind, **named, comment=b"a comment", quality=95), 0xED, _IPTC)
    if kind == "GIF":
        named = {"comment": b"a comment"}
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
        named["quality"] = 95
    return encoded(quarters(), kind, **named)


_IPTC = (
    b"Photoshop 3.0\x00"
    + b"8BIM\x04\x04\x00\x00"
    + struct.pack(">I", 17)
    + b"\x1c\x02x\x00\x0ciptc caption"
    + b"thumb-secret"
)


def with_segment(jpeg: bytes, marker: int, content: bytes) -> bytes:
    """A JPEG with one more segment at its beginning."""
    return jpeg[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + jpeg[2:]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, bits: int, colour: int, rows: bytes) -> bytes:
    """A PNG with this head, whatever its pixels are."""
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def bomb() -> bytes:
    """60,000 by 60,000 single bits in half a megabyte: 3.6 thousand million pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + 60_000 // 8)
    rows = b"".join(packer.compress(row * 600) for _ in range(100)) + packer.flush()
    return png(60_000, 60_000, 1, 0, rows)

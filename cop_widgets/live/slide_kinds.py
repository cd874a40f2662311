"""The kinds of slides there are: a title, the way to take part, the agenda, and a text that may go on."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pptx.presentation import Presentation
from pptx.slide import Slide

from .slide_fit import Fitted, fitted, shortened
from .slide_page import (
    ACCENT,
    HIGH,
    INK,
    INNER,
    LINE,
    MARGIN,
    POINTS,
    QUIET,
    WIDE,
    Place,
    Style,
    bar,
    new_slide,
    picture,
    write,
)

if TYPE_CHECKING:
    from .slides import Page

_OVER = Style(20, ACCENT, serif=False, bold=True)
_FURTHER = " (further)"


def title_slide(deck: Presentation, title: str, about: tuple[str, str]) -> None:
    """What is it, whose, and when."""
    community, when = about
    size = fitted(title, INNER * POINTS, 3.2 * POINTS, (66, 56, 48, 40, 34, 28))[0].size
    slide = new_slide(deck, title, Place(MARGIN, 1.9, INNER, 3.2), Style(size, bold=True, stands="foot"))
    bar(slide, Place(0, 0, 0.28, HIGH), ACCENT)
    write(slide, community, Place(MARGIN, 0.9, INNER, 0.9), Style(22, ACCENT, serif=False, bold=True))
    bar(slide, Place(MARGIN, 5.4, 1.4, 0.05), ACCENT)
    write(slide, when, Place(MARGIN, 5.7, INNER, 0.6), Style(24, QUIET, serif=False))


def join_slide(deck: Presentation, address: str, code: str) -> None:
    """How to take part by phone: the QR code, and the address for who types it."""
    import segno

    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="png", scale=20, border=4)
    side, wide = 5.4, INNER - 5.4 - 0.8
    slide = new_slide(
        deck, "Take part on your phone", Place(MARGIN, 1.05, wide, 1.9), Style(44, bold=True, stands="foot")
    )
    picture(slide, drawn, Place(WIDE - MARGIN - side, 1.05, side, side), f"QR code of {address}")
    write(
        slide, "Point the camera at the square, or type:", Place(MARGIN, 3.25, wide, 0.9), Style(22, QUIET, serif=False)
    )
    place = address.split("://", 1)[-1]
    size = fitted(place, wide * POINTS, 1.4 * POINTS, (32, 28, 24, 20, 18))[0].size
    write(slide, place, Place(MARGIN, 4.3, wide, 1.4), Style(size, ACCENT, serif=False, bold=True))
    write(slide, f"Code {code}", Place(MARGIN, 5.75, wide, 0.7), Style(32, INK, serif=False))


_ROWS = 12
"""So many segments stand under each other."""
_MINUTES = 1.8
_LINES = (24, 22, 20, 18, 16)


def agenda_slide(deck: Presentation, lines: Sequence[tuple[str, str]]) -> None:
    """All segments with their minutes; many of them in two columns, very many on several slides."""
    pages = -(-len(lines) // (2 * _ROWS))
    each = -(-len(lines) // pages)
    for start in range(0, len(lines), each):
        some = lines[start : start + each]
        title = f"Our time together{_FURTHER if start else ''}"
        slide = new_slide(deck, title, Place(MARGIN, 0.7, INNER, 0.9), Style(40, bold=True))
        columns = 1 if len(some) <= _ROWS else 2
        rows = -(-len(some) // columns)
        wide, step = (INNER - (columns - 1) * 0.6) / columns, min(0.75, 5.2 / rows)
        size = _size([name for name, _ in some], (wide - _MINUTES) * POINTS, step * POINTS)
        for at, line in enumerate(some):
            left = MARGIN + at // rows * (wide + 0.6)
            _line(slide, Place(left, 1.85 + at % rows * step, wide, step), line, size)


def _size(names: Sequence[str], wide: float, high: float) -> int:
    """One size for all, in which most fit; the few that are very long are cut."""
    found = sorted(fitted(name, wide, high, _LINES)[0].size for name in names)
    return found[len(found) // 5]


def _line(slide: Slide, place: Place, line: tuple[str, str], size: int) -> None:
    name, minutes = line
    wide, high = place.width - _MINUTES, place.height
    text = shortened(name, wide * POINTS, high * POINTS, size)
    write(slide, text, Place(place.left, place.top, wide, high), Style(size))
    beside = Place(place.left + wide, place.top + 0.03, _MINUTES, high)
    write(slide, minutes, beside, Style(min(18, size), QUIET, serif=False, right=True))


_FOOT = 6.6
_SIZES = (54, 48, 44, 40, 36, 32, 28, 25)
_LINE = 0.75
"""Height of a title of one line."""


def _title(text: str) -> tuple[int, float]:
    """Its size, and how high it is: one line if that can be, else two."""
    one = fitted(text, INNER * POINTS, _LINE * POINTS, (38, 34, 30))
    if len(one) == 1:
        return one[0].size, _LINE
    return fitted(text, INNER * POINTS, 2 * _LINE * POINTS, (38, 34, 30, 26, 22))[0].size, 2 * _LINE


def text_slides(deck: Presentation, page: "Page") -> None:
    """A text under its title, on as many slides as it needs; a title alone is set large."""
    if not page.text:
        _bare(deck, page)
        return
    title, high = _title(page.title)
    top = 1.2 + high
    starter = 0.9 if page.starter else 0.0
    room = _FOOT - top - 0.2 - starter
    parts = fitted(page.text, INNER * POINTS, room * POINTS, _SIZES)
    for at, part in enumerate(parts):
        slide = _begun(deck, page, page.title + (_FURTHER if at else ""), Style(title, bold=True))
        write(slide, part.text, Place(MARGIN, top + 0.2, INNER, room), Style(part.size))
        if page.starter and at == len(parts) - 1:
            _starter(slide, page.starter)


def _bare(deck: Presentation, page: "Page") -> None:
    size = fitted(page.title, INNER * POINTS, 3.4 * POINTS, (60, 52, 44, 36, 30, 24))[0].size
    slide = _begun(deck, page, page.title, Style(size, bold=True, stands="middle"), 1.7)
    if page.starter:
        _starter(slide, page.starter)


def _begun(deck: Presentation, page: "Page", title: str, style: Style, top: float = 1.15) -> Slide:
    """A slide with its title, the line over it, and where we are."""
    slide = new_slide(deck, title, Place(MARGIN, top, INNER, 3.6 if top > 1.5 else 1.4), style)
    if page.over:
        write(slide, page.over, Place(MARGIN, 0.65, INNER, 0.45), _OVER)
    for at in range(page.of):
        wide = INNER / page.of
        here = Place(MARGIN + at * wide, 6.98, wide - min(0.08, wide / 4), 0.06)
        bar(slide, here, ACCENT if at < page.at else LINE)
    if page.notes:
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = page.notes
    return slide


def _starter(slide: Slide, text: str) -> None:
    part: Fitted = fitted(text, INNER * POINTS, 0.9 * POINTS, (30, 26, 22, 18))[0]
    write(
        slide, part.text, Place(MARGIN, _FOOT - 0.9, INNER, 0.9), Style(part.size, ACCENT, italic=True, stands="foot")
    )

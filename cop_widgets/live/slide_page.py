"""Drawing on slides: one look for all of them, readable from the back of a room. Lengths in inches and points.

The fonts are those that nearly every computer has, or has a stand-in for.
"""

from typing import Any

import msgspec
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches, Length, Pt

from .slide_fit import GAP

WIDE, HIGH, MARGIN = 13.333, 7.5, 0.9
INNER = WIDE - 2 * MARGIN
POINTS = 72
SERIF, SANS = "Georgia", "Arial"
PAPER, INK, QUIET, ACCENT, LINE = (
    RGBColor.from_string(one) for one in ("FAF7F1", "23302F", "56625F", "0F6B63", "D9D1C2")
)
_TITLE_ONLY = 5
_ANCHORS = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "foot": MSO_ANCHOR.BOTTOM}
_DECORATIVE = """<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative
xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"""
"""Says that a shape is there for the eye alone; screen readers then pass over it."""


class Place(msgspec.Struct, frozen=True):
    """Where something stands, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> tuple[Length, Length, Length, Length]:
        """The same for python-pptx."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)


class Style(msgspec.Struct, frozen=True):
    """How a text looks; ``size`` in points.

    It ``stands`` at the top, in the middle or at the foot of its place; ``right``: at its end.
    """

    size: int
    colour: Any = INK
    serif: bool = True
    bold: bool = False
    italic: bool = False
    stands: str = "top"
    right: bool = False


def prepare(deck: Presentation) -> None:
    """Give an empty presentation our format and paper; what its layouts place moves along."""
    stretch = Inches(WIDE) / deck.slide_width
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    master = deck.slide_master
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = PAPER
    for page in (master, *deck.slide_layouts):
        for shape in page.placeholders:
            shape.left, shape.width = int(shape.left * stretch), int(shape.width * stretch)


def new_slide(deck: Presentation, title: str, place: Place, style: Style) -> Slide:
    """A slide whose title is a title: found by screen readers, and in the outline."""
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    shape: Any = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = place.box
    _set(shape.text_frame, title, style)
    return slide


def write(slide: Slide, text: str, place: Place, style: Style) -> None:
    """A text on the slide, a paragraph a line."""
    _set(slide.shapes.add_textbox(*place.box).text_frame, text, style)


def _set(frame: Any, text: str, style: Style) -> None:
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = _ANCHORS[style.stands]
    for at, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.RIGHT if style.right else PP_ALIGN.LEFT
        paragraph.line_spacing = 1.08
        paragraph.space_before = Pt(0 if at == 0 else style.size * GAP)
        run = paragraph.add_run()
        run.text = line
        font = run.font
        font.name, font.size = SERIF if style.serif else SANS, Pt(style.size)
        font.bold, font.italic, font.color.rgb = style.bold, style.italic, style.colour


def bar(slide: Slide, place: Place, colour: RGBColor) -> None:
    """A bar of one colour, for the eye alone."""
    shape: Any = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place.box)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape.element.nvSpPr.cNvPr.append(parse_xml(_DECORATIVE))


def picture(slide: Slide, data: Any, place: Place, alt: str) -> None:
    """A picture, and in words what is on it."""
    shape: Any = slide.shapes.add_picture(data, *place.box)
    shape.element.nvPicPr.cNvPr.set("descr", alt)

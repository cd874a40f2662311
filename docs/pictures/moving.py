"""The moving picture: the floor moves, a visitor joins by phone, votes, answers, and the wall shows it."""

from io import BytesIO

from PIL import Image, ImageDraw
from playwright.sync_api import Page, ViewportSize

from .people import VISITOR, Facilitator, Visitor, hide_strip, wall
from .stills import APPROVED, Room

Frame = tuple[Image.Image, int]
"""A picture and the milliseconds for which it is seen."""
SIZE = (960, 540)
SCREEN = (20, 55, 690, 431)
"""Left, top, width, height of what stands on the desk or hangs on the wall."""
PHONE = (736, 24, 204, 442)
DESK = ViewportSize(width=1280, height=800)
WALL = ViewportSize(width=1920, height=1200)
HELD = ViewportSize(width=360, height=780)
GROUND, EDGE, DARK = "#ece6da", "#d8d0c0", "#23302f"
FRAME_MS = 160
FADE, FADE_MS = 5, 70
CAPTION = (20, 492)
WORD = "grateful"
"""Nobody has said it yet, so it is seen to come."""


class Camera:
    """Takes frames of a screen and a phone, side by side."""

    def __init__(self, screen: Page, phone: Page) -> None:
        self.screen, self.phone = screen, phone
        self.says = ""
        self.frames: list[Frame] = []

    def shoots(self, times: int = 1, ms: int = FRAME_MS) -> None:
        """Some frames of what is there now."""
        for _ in range(times):
            self.frames.append((self._frame(), ms))

    def holds(self, ms: int) -> None:
        """Leave the last frame for longer."""
        picture, before = self.frames[-1]
        self.frames[-1] = (picture, before + ms)

    def turns_to(self, screen: Page, says: str) -> None:
        """Fade over to another screen."""
        self.screen, self.says = screen, says
        before, after = self.frames[-1][0], self._frame()
        for step in range(1, FADE + 1):
            self.frames.append((Image.blend(before, after, step / FADE), FADE_MS))

    def _frame(self) -> Image.Image:
        picture = Image.new("RGB", SIZE, GROUND)
        _put(picture, _shot(self.screen), SCREEN, 12)
        _put(picture, _shot(self.phone), PHONE, 22, rim=9)
        pen = ImageDraw.Draw(picture)
        pen.text(CAPTION, self.says, fill=DARK, font_size=22)
        return picture


def moving(room: Room) -> list[Frame]:
    """All frames. The recording plays a little faster meanwhile, so that the floor is seen to move."""
    desk = Facilitator(room.browser, room.stage, size=DESK)
    desk.comes()
    hide_strip(desk.page)
    hung = wall(room.browser, room.stage, room.code, size=WALL)
    visitor = Visitor(room.browser, HELD)
    visitor.opens(room.stage, room.code)
    camera = Camera(desk.page, visitor.page)
    _comes_in(desk, visitor, camera)
    _votes(desk, visitor, camera)
    _answers(hung, visitor, camera)
    for page in (desk.page, hung, visitor.page):
        page.context.close()
    return camera.frames


def _comes_in(desk: Facilitator, visitor: Visitor, camera: Camera) -> None:
    camera.says = "Who has the floor, and who has not been heard yet"
    desk.opens_tab("Intentions")
    desk.asks(do="speed", speed=4)
    camera.shoots(8)
    _types(visitor, VISITOR, camera)
    camera.shoots(3)
    visitor.comes_in()
    camera.says = "Phones join by a link: no account, nothing to install"
    camera.shoots(8)
    desk.asks(do="speed", speed=1)


def _votes(desk: Facilitator, visitor: Visitor, camera: Camera) -> None:
    camera.says = "A vote is secret: you see who has answered, never what"
    for place in APPROVED:
        visitor.approves(place)
        visitor.is_at_the_top()
        camera.shoots(4)
    visitor.sends()
    visitor.is_at_the_top()
    desk.page.locator(".cop-intention-vote").get_by_text("10 of 12").first.wait_for()
    camera.shoots(8)


def _answers(hung: Page, visitor: Visitor, camera: Camera) -> None:
    visitor.turns_to_prompt()
    visitor.is_at_the_top()
    camera.turns_to(hung, "One word each, together on the wall")
    camera.shoots(4)
    for letters in ("gra", "grate", WORD):
        visitor.word.fill(letters)
        camera.shoots(2)
    visitor.answers()
    visitor.is_at_the_top()
    hung.get_by_text(WORD).first.wait_for()
    camera.shoots(8)
    camera.holds(1800)


def _types(visitor: Visitor, name: str, camera: Camera) -> None:
    for end in range(2, len(name) + 1, 2):
        visitor.name.fill(name[:end])
        camera.shoots(1)


def _shot(page: Page) -> Image.Image:
    with Image.open(BytesIO(page.screenshot())) as shot:
        return shot.convert("RGB")


def _put(picture: Image.Image, shot: Image.Image, box: tuple[int, int, int, int], round_: int, rim: int = 0) -> None:
    """Put a screenshot into its place, with round corners and, if it is a phone, a dark rim."""
    left, top, width, height = box
    pen = ImageDraw.Draw(picture)
    around = (left - rim, top - rim, left + width + rim, top + height + rim)
    pen.rounded_rectangle(around, round_ + rim, fill=DARK if rim else EDGE, outline=EDGE, width=1)
    mask = Image.new("L", (width * 4, height * 4))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width * 4, height * 4), round_ * 4, fill=255)
    small = shot.resize((width, height), Image.Resampling.LANCZOS)
    picture.paste(small, (left, top), mask.resize((width, height), Image.Resampling.LANCZOS))

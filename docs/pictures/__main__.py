"""Take all pictures, or those that are named: ``python -m docs.pictures [NAME ...] [--to FOLDER]``."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import CHROMIUM_ARGS
from tests.find_chromium import NONE, chromium

from .moving import moving
from .people import Facilitator
from .saving import encoded, save_moving
from .stage import Stage, stage
from .stills import SCENES, TELLING_S, Room

IMAGES = Path(__file__).parents[1] / "images"
MOVING = "demo"
NAMES = (MOVING, *(name for names in SCENES.values() for name in names))


def take(names: Iterable[str], to: Path) -> None:
    """Start a demo and take pictures of it into a folder."""
    wanted = set(names) or set(NAMES)
    to.mkdir(parents=True, exist_ok=True)
    with stage() as started, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        try:
            _take(_room(browser, started), wanted, to)
        finally:
            browser.close()


def _room(browser: Browser, started: Stage) -> Room:
    desk = Facilitator(browser, started)
    code = desk.comes()
    desk.waits_for(TELLING_S)
    desk.page.context.close()
    return Room(browser, started, code)


def _take(room: Room, wanted: set[str], to: Path) -> None:
    if MOVING in wanted:
        save_moving(moving(room), _said(to / f"{MOVING}.webp"))
    for scene, names in SCENES.items():
        if wanted.isdisjoint(names):
            continue
        for name, shot in scene(room):
            if name in wanted:
                _said(to / f"{name}.webp").write_bytes(encoded(shot))


def _said(path: Path) -> Path:
    sys.stdout.write(f"{path}\n")
    return path


def main() -> int:
    """The command line; 1 where there is no browser."""
    parser = argparse.ArgumentParser("python -m docs.pictures", description="Take the pictures of README and docs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which of {', '.join(NAMES)}; by default all")
    parser.add_argument("--to", type=Path, default=IMAGES, metavar="FOLDER", help="where they go")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"there are no such pictures: {', '.join(sorted(unknown))}")
    if chromium() is None:
        sys.stderr.write(f"{NONE}\n")
        return 1
    take(asked.names, asked.to)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""From a tap to paint, to disk, and to the second dashboard."""

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from cop_widgets.live.home import open_home

from .gatherings import new_gathering
from .measuring import percentile, say
from .pages import a_browser, person, ready_s
from .servers import Running, cop_server, plain_page
from .table import Row

ROUNDS, TAPS, PEOPLE = 4, 20, 12
PAUSE_S = (0.25, 0.6)
REST_MS = 3000


class Pair:
    """Two pages of one room, each a person's own; the first is tapped, the second looks on."""

    def __init__(self, browser: Browser, server: Running) -> None:
        self.one, self.two = (person(browser).new_page() for _ in range(2))
        for page in (self.one, self.two):
            ready_s(page, server.address)
        self._chance, self._at = random.Random(11), 0
        self.taps: list[dict[str, float]] = []

    def tap(self) -> None:
        """Pass the floor on, by key and by finger in turn, and note when what came of it was there."""
        self._at += 1
        who = f"p{(self._at * 5) % PEOPLE + 1:05d}"
        for page in (self.one, self.two):
            page.evaluate("bench.begin()")
        self._press(self.one.locator(f'.cop-turn-board [data-person="{who}"] .floor'))
        mine: dict[str, Any] = self.one.evaluate("bench.told(['painted', 'answered', 'settled'])")
        other: dict[str, Any] = self.two.evaluate("bench.told(['painted'])")
        assert mine["person"] == other["person"] == who, (mine, other, who)
        kinds = ("painted", "answered", "settled")
        times = {kind: mine[kind] - mine["began"] for kind in kinds}
        self.taps.append({**times, "second": other["painted"] - mine["began"], "frames": mine["frames"]})
        time.sleep(self._chance.uniform(*PAUSE_S))

    def _press(self, button: Any) -> None:
        if self._at % 2:
            self.one.keyboard.press(button.get_attribute("aria-keyshortcuts"))
        else:
            box = button.bounding_box()
            self.one.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 3)

    def rest(self) -> None:
        """Pause the gathering, so that an idle dashboard does not burden the other pair; a tap resumes it."""
        self.one.keyboard.press("p")
        self.one.wait_for_timeout(REST_MS)

    def figure(self, kind: str, percent: float) -> float:
        """A percentile over all taps."""
        return percentile([tap[kind] for tap in self.taps], percent)


def rows() -> Iterator[Row]:
    """Two dashboards with a kernel each, and two bare pages, twenty taps each in turn."""
    with tempfile.TemporaryDirectory() as folder:
        home = open_home(Path(folder) / "home")
        code = new_gathering(home, PEOPLE).code
        home.close()
        with (
            cop_server(home.folder, code) as cop,
            plain_page(Path(folder) / "plain") as plain,
            a_browser() as browser,
        ):
            ours, bare = Pair(browser, cop), Pair(browser, plain)
            cop.settle(3)  # two dashboards' and the spare one
            for number in range(ROUNDS):
                for pair in (ours, bare):
                    for _ in range(TAPS):
                        pair.tap()
                    pair.rest()
                say(f"  round {number + 1} of {ROUNDS}")
    yield from _told(ours, bare)


def _told(ours: Pair, bare: Pair) -> Iterator[Row]:
    frames = ours.figure("frames", 95)
    baseline = "bare page: POST, commit, SSE"
    yield Row("tap -> painted, p95", frames, "frames", bare.figure("frames", 95), baseline, "1 frame", frames <= 1)
    yield from _times("tap -> painted", "painted", ours, bare, None)
    yield from _times("tap -> committed (answer is there)", "answered", ours, bare, 30)
    yield from _times("tap -> settled (log's screen is there)", "settled", ours, bare, None)
    yield from _times("tap -> second dashboard painted", "second", ours, bare, 60)


def _times(figure: str, kind: str, ours: Pair, bare: Pair, limit_p95: float | None) -> Iterator[Row]:
    for percent in (50, 95):
        mine, other = ours.figure(kind, percent), bare.figure(kind, percent)
        limit = limit_p95 if percent == 95 else None
        aim, met = ("", None) if limit is None else (f"< {limit:g} ms", mine < limit)
        yield Row(f"{figure}, p{percent}", mine, "ms", other, "bare page: POST, commit, SSE", aim, met)

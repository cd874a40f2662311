"""Pages in a Chromium."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import CHROMIUM_ARGS
from tests.find_chromium import chromium

from .servers import Running

WATCH, WATCH_VOTES = (
    Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8") for name in ("watch", "watch_votes")
)
THEIRS = ("/cop/front/", "/voila/static/", "/voila/templates/base/", "/voila/templates/lab/", "/lab/extensions/")
LONGEST_MS = 90_000


@contextmanager
def a_browser() -> Iterator[Browser]:
    """A Chromium.

    Raises
    ------
    RuntimeError
        There is none.
    """
    path = chromium()
    if path is None:
        raise RuntimeError("There is no Chromium: see tests/find_chromium.py.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGS))
        yield launched
        launched.close()


def person(browser: Browser, watch: str = WATCH, width: int = 1440, height: int = 900) -> BrowserContext:
    """Somebody's own window, cache and cookies; playwright keeps it focused, so that no frame is held back."""
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(watch)
    return context


def phone(browser: Browser) -> BrowserContext:
    """A phone's, as wide and high as many are."""
    return person(browser, WATCH_VOTES, 390, 844)


def ready_s(page: Page, address: str) -> float:
    """Go to an address; seconds from the beginning of the navigation until what is there can be used."""
    page.goto(address, wait_until="commit", timeout=LONGEST_MS)
    page.wait_for_function("window.bench?.ready", polling=50, timeout=LONGEST_MS)
    return float(page.evaluate("bench.ready")) / 1000


def leave(server: Running, *pages: Page) -> None:
    """Leave dashboards as one does, and see that their kernels end."""
    kernels = server.connected()
    for page in pages:
        page.goto("about:blank")
    server.end(kernels)


class Traffic:
    """Bytes a page has received since the last ``clear``: by address, through websockets, and what has not ended."""

    def __init__(self, page: Page) -> None:
        self._addresses: dict[str, str] = {}
        self._going_on: dict[str, int] = {}
        self.requests = 0
        self.by_path: dict[str, int] = {}
        self.socket = 0
        self._session = page.context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._asked)
        self._session.on("Network.dataReceived", self._coming)
        self._session.on("Network.loadingFinished", self._came)
        self._session.on("Network.webSocketFrameReceived", self._framed)
        self._session.send("Network.enable")

    def clear(self) -> None:
        """Count from here."""
        self.by_path.clear()
        self._going_on.clear()
        self.socket = self.requests = 0

    def slow(self, cpu: float, latency_ms: float, down_mbit_s: float, up_mbit_s: float) -> None:
        """From now on a processor so many times slower, and a network like this."""
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": cpu})
        rates = {"downloadThroughput": down_mbit_s * 1e6 / 8, "uploadThroughput": up_mbit_s * 1e6 / 8}
        self._session.send("Network.emulateNetworkConditions", {"offline": False, "latency": latency_ms, **rates})

    def _asked(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]
        self.requests += not event["request"]["url"].startswith("data:")

    def _coming(self, event: dict[str, Any]) -> None:
        so_far = self._going_on.get(event["requestId"], 0)
        self._going_on[event["requestId"]] = so_far + max(0, int(event["encodedDataLength"]))

    def _came(self, event: dict[str, Any]) -> None:
        self._going_on.pop(event["requestId"], None)
        path = urlsplit(self._addresses.get(event["requestId"], "")).path
        self.by_path[path] = self.by_path.get(path, 0) + int(event["encodedDataLength"])

    def _framed(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        data = frame["payloadData"]
        self.socket += len(base64.b64decode(data)) if frame["opcode"] == 2 else len(data.encode())

    @property
    def whole(self) -> int:
        """Everything."""
        return sum(self.by_path.values()) + sum(self._going_on.values()) + self.socket

    @property
    def own(self) -> int:
        """All but the files of Voilà's and other extensions' front ends: our page, our script, our socket."""
        theirs = sum(size for path, size in self.by_path.items() if any(mark in path for mark in THEIRS))
        return self.whole - theirs

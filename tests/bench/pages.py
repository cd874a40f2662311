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

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
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


def person(browser: Browser) -> BrowserContext:
    """Somebody's own window, cache and cookies; playwright keeps it focused, so that no frame is held back."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(WATCH)
    return context


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
    """Bytes a page has received since the last ``clear``: by address, and through websockets."""

    def __init__(self, page: Page) -> None:
        self._addresses: dict[str, str] = {}
        self.by_path: dict[str, int] = {}
        self.socket = 0
        self._session = page.context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._asked)
        self._session.on("Network.loadingFinished", self._came)
        self._session.on("Network.webSocketFrameReceived", self._framed)
        self._session.send("Network.enable")

    def clear(self) -> None:
        """Count from here."""
        self.by_path.clear()
        self.socket = 0

    def _asked(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _came(self, event: dict[str, Any]) -> None:
        path = urlsplit(self._addresses.get(event["requestId"], "")).path
        self.by_path[path] = self.by_path.get(path, 0) + int(event["encodedDataLength"])

    def _framed(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        data = frame["payloadData"]
        self.socket += len(base64.b64decode(data)) if frame["opcode"] == 2 else len(data.encode())

    @property
    def whole(self) -> int:
        """Everything."""
        return sum(self.by_path.values()) + self.socket

    @property
    def own(self) -> int:
        """All but the files of Voilà's and other extensions' front ends: our page, our script, our socket."""
        theirs = sum(size for path, size in self.by_path.items() if any(mark in path for mark in THEIRS))
        return self.whole - theirs

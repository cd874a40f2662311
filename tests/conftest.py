"""What many tests need: a free port, a running `cop`, a browser."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.find_chromium import chromium

CHROMIUM_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def unused_port() -> int:
    """A port nobody listens on, far from the one that every `cop` tries first."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    return unused_port()


class Cop:
    """A running `cop`: where it is, and how to stop it."""

    def __init__(self, args: list[str], home: Path, environment: dict[str, str]) -> None:
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cop_widgets", *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=home.parent,
        )
        self.noise: list[str] = []
        assert self.process.stdout
        assert self.process.stderr
        self._reader = threading.Thread(target=self._listen, args=(self.process.stderr,), daemon=True)
        self._reader.start()
        self.url = self._first_url(self.process.stdout)
        parts = urlsplit(self.url)
        self.base = f"{parts.scheme}://{parts.netloc}/"
        self.port = parts.port or 0
        self.token = parse_qs(parts.query)["token"][0]

    def _listen(self, stream: IO[str]) -> None:
        for line in stream:
            self.noise.append(line)

    def _first_url(self, stream: IO[str]) -> str:
        """The first line that is an address; reading waits for it."""
        for line in stream:
            if line.startswith("http"):
                return line.strip()
        self._reader.join(timeout=5)
        raise AssertionError(f"cop ended with {self.process.wait()} before it answered:\n{''.join(self.noise)}")

    def interrupt(self) -> int:
        """Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)

    def kill(self) -> None:
        """`kill -9`."""
        self.process.kill()
        self.process.wait(timeout=30)


CopStarter = Callable[..., Cop]


@pytest.fixture
def run_cop(tmp_path: Path) -> Iterator[CopStarter]:
    """Start `cop` with arguments in a process of its own; stopped at the end. ``home`` defaults to a new folder."""
    with cops_in(tmp_path) as start:
        yield start


@contextmanager
def cops_in(place: Path) -> Iterator[CopStarter]:
    """The same for as long as somebody needs them."""
    running: list[Cop] = []

    def start(*args: str, home: Path | None = None, **environment: str) -> Cop:
        folder = home or place / "gatherings"
        folder.mkdir(exist_ok=True)
        plain = {**os.environ, "COP_HOME": str(folder), "JUPYTER_CONFIG_DIR": str(place / "config")}
        # Two that start at once might both find the first port free.
        port = [] if "--port" in args else ["--port", str(unused_port())]
        running.append(Cop([*args, *port, "--no-browser"], folder, plain | environment))
        return running[-1]

    yield start
    for one in running:
        if one.process.poll() is None:
            one.process.terminate()
            try:
                one.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                one.kill()
        for stream in (one.process.stdout, one.process.stderr):
            if stream:
                stream.close()


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """A Chromium; without one, browser tests are skipped, but fail in CI."""
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium: see tests/find_chromium.py.")
        pytest.skip("There is no Chromium here.")
    return path


@pytest.fixture(scope="session")
def playwright_() -> Iterator[Playwright]:
    """Playwright, once a worker."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(chromium_path: str, playwright_: Playwright) -> Iterator[Browser]:
    """One Chromium a worker."""
    launched = playwright_.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_ARGS))
    yield launched
    launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A person's browser: cookies of their own."""
    opened = browser.new_context(viewport={"width": 1440, "height": 900})
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of that person's browser."""
    return context.new_page()

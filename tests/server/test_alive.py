"""A host's clock that ends servers nobody uses: who counts, and who does not."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http import HTTPStatus
from pathlib import Path
from typing import Any

import httpx
import pytest

from cop_widgets.domain.commands import CreateGathering
from cop_widgets.live.home import open_home
from cop_widgets.server.alive import LAST_ACTIVITY
from tests.hosted import TOKEN, Hosted, hosted
from tests.server.phones import Phone

pytestmark = [pytest.mark.server, pytest.mark.slow]
ENDS_AFTER_S = 8
SHORT = f"""
from jupyter_server.serverapp import ServerApp
from tornado.ioloop import PeriodicCallback
c.ServerApp.shutdown_no_activity_timeout = {ENDS_AFTER_S}
def look_often(self):  # Jupyter Server looks once a minute; here from the first sign of life on, however slow the start
    def look():
        if {LAST_ACTIVITY!r} in self.web_app.settings:
            self.shutdown_no_activity()
    PeriodicCallback(look, 100).start()
ServerApp.init_shutdown_no_activity = look_often
"""
"""As mybinder.org sets it, in seconds instead of minutes."""


@pytest.fixture
def code(tmp_path: Path) -> str:
    """A gathering in the server's home."""
    home = open_home(tmp_path / "home")
    made = home.create(CreateGathering("Circle", "2026-11-22")).code
    home.close()
    return made


@pytest.fixture
def starts(tmp_path: Path, code: str) -> Iterator[Callable[[str], Hosted]]:
    """Start a server as Binder does, with what its host has set."""
    with ExitStack() as stack:

        def start(settings: str) -> Hosted:
            home = str(tmp_path / "home")
            return stack.enter_context(hosted(tmp_path / "host", tmp_path, settings, COP_HOME=home))

        yield start


def for_so_long(seconds: float, act: Callable[[], None]) -> None:
    """Do it twice a second."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        act()
        time.sleep(0.5)


def test_phones_and_walls_keep_it_and_streams_alone_do_not(starts: Callable[[str], Hosted], code: str) -> None:
    """While a phone or a wall makes signs of life it stays; then it ends, though both have their streams open."""
    server = starts(SHORT)
    phone = Phone(server.address, code)
    phone.joins(name="Ana")
    wall = httpx.Client(base_url=phone.root, timeout=20)

    def phone_is_here() -> None:
        assert phone.get("/here").status_code == HTTPStatus.NO_CONTENT

    def wall_is_here() -> None:
        assert wall.get("/wall").status_code == HTTPStatus.OK

    with phone.client.stream("GET", f"{phone.root}/events") as own, wall.stream("GET", "/wall/events") as walls:
        assert b"event: room" in next(own.iter_bytes())
        assert b"event: wall" in next(walls.iter_bytes())
        for one in (phone_is_here, wall_is_here):
            for_so_long(1.5 * ENDS_AFTER_S, one)
            assert server.process.poll() is None
        assert server.process.wait(timeout=60) == 0
    wall.close()
    phone.close()


def test_what_counts_as_activity(starts: Callable[[str], Hosted], code: str) -> None:
    """A dashboard's sign of life and a download count; a stranger's wrong guess, and being sent away, do not."""
    server = starts("")

    def last() -> str:
        said: dict[str, Any] = server.asks("status")
        return str(said["last_activity"])

    mine = httpx.Client(headers={"Authorization": f"token {TOKEN}"}, timeout=30)
    for path in ("cop/sign", "cop/everything"):
        before = last()
        assert mine.get(server.address + path).is_success
        assert last() > before
    for path in ("cop/sign", "cop/everything", "cop/api/NOSUCH/wall", f"cop/api/{code}/here"):
        before = last()
        assert not httpx.get(server.address + path).is_success
        assert last() == before
    mine.close()

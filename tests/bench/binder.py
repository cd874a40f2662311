"""Memory of a demo as Binder starts it: all of its processes, with two dashboards open and thirty phones that voted."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import httpx
import psutil
from playwright.sync_api import Browser

from cop_widgets.live.home import open_home

from .crowd import a_crowd
from .measuring import say
from .memory import memory_mb
from .pages import a_browser, person, ready_s
from .servers import Running, binder_demo, stock_voila
from .table import Row, under
from .vote_rooms import port_of, vote_in

DASHBOARDS, PHONES = 2, 30
GUARANTEE_MB = 450
"""What mybinder.org guarantees a visitor; above it a server may be ended when others need the memory."""
LOOKS, APART_S = 10, 1.0
STOCK = "stock Voilà, two dashboards of one anywidget"


class Size(NamedTuple):
    """Of processes together, in MB."""

    resident: float
    proportional: float


def rows() -> Iterator[Row]:
    """The demo with all who are in it, beside a stock Voilà with as many dashboards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        demo = stack.enter_context(binder_demo(folder))
        stock = stack.enter_context(stock_voila(folder / "voila"))
        browser = stack.enter_context(a_browser())
        for server in (demo, stock):
            _open_dashboards(browser, server)
        stack.enter_context(_phones(demo, folder / "home"))
        stock.settle(DASHBOARDS)
        ours, theirs = _highest(demo), _highest(stock)
        told = f"a demo on Binder, {DASHBOARDS} dashboards, {PHONES} phones"
        for kind in Size._fields:
            mine, other = getattr(ours, kind), getattr(theirs, kind)
            yield under(f"{told}, {kind}", mine, "MB", GUARANTEE_MB, beside=other, baseline=STOCK)
        yield from _parts(demo, stock)


def _open_dashboards(browser: Browser, server: Running) -> None:
    for _ in range(DASHBOARDS):
        ready_s(person(browser).new_page(), server.address)


def _phones(demo: Running, home: Path) -> ExitStack:
    """Phones that have come in, hold their streams open and have voted; they stay until the stack is left."""
    headers = {"Authorization": f"token {demo.token}"}
    code = httpx.get(f"{demo.base}cop/demo", headers=headers, timeout=60).raise_for_status().json()["gathering"]
    opened = open_home(home)
    vote = vote_in(opened.open(code))
    opened.close()
    with ExitStack() as stack:
        root = httpx.URL(f"{demo.base}cop/api/{code}").path
        crowd = stack.enter_context(a_crowd(port_of(demo), root))
        crowd.ask("join", first=0, people=PHONES)
        crowd.ask("listen", first=0, people=PHONES)
        crowd.ask("vote", **vote, first=0, people=PHONES)
        return stack.pop_all()


def _highest(server: Running) -> Size:
    """The largest of some looks: a demo never comes to rest, its recording plays."""
    looks = []
    for _ in range(LOOKS):
        time.sleep(APART_S)
        looks.append([memory_mb(process) for process in _processes(server)])
    say(f"  {looks[-1]}")
    sums = [Size(*map(sum, zip(*look, strict=True))) for look in looks]
    return Size(max(one.resident for one in sums), max(one.proportional for one in sums))


def _processes(server: Running) -> list[psutil.Process]:
    return [server.process, *server.process.children(recursive=True)]


def _parts(demo: Running, stock: Running) -> Iterator[Row]:
    for part, pick in (("the server", lambda one: one.process), ("one kernel", lambda one: one.kernels()[0])):
        yield Row(f"of it {part}, proportional", memory_mb(pick(demo))[1], "MB", memory_mb(pick(stock))[1], STOCK)

"""Until a dashboard can be used, and what comes over the wire for it."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from cop_widgets.live.home import open_home

from .gatherings import new_gathering
from .measuring import say
from .pages import Traffic, leave, person, ready_s
from .pages import a_browser as opened_browser
from .servers import Running, cop_server, stock_voila
from .table import Row, under

ROUNDS = 5


@dataclass
class Visits:
    """One page that is opened again and again."""

    server: Running
    spare: int
    first_bytes: tuple[int, int] = (0, 0)
    later_bytes: list[int] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def begin(self, browser: Browser) -> None:
        """The first visit, with nothing cached."""
        self.page = person(browser).new_page()
        self.traffic = Traffic(self.page)
        self.server.settle(self.spare)
        first = ready_s(self.page, self.server.address)
        self.address = self.page.url
        self.first_bytes = self.traffic.whole, self.traffic.own
        say(f"  first visit {first:.2f} s")
        leave(self.server, self.page)

    def again(self) -> None:
        """One more visit, with server and cache warm."""
        self.server.settle(self.spare)
        self.traffic.clear()
        self.times.append(ready_s(self.page, self.address))
        self.later_bytes.append(self.traffic.whole)
        say(f"  {self.times[-1]:.2f} s")
        leave(self.server, self.page)


def rows() -> Iterator[Row]:
    """Ready times and bytes of ours and of stock Voilà, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        home = open_home(Path(folder) / "home")
        code = new_gathering(home).code
        home.close()
        with (
            cop_server(home.folder, code) as cop,
            stock_voila(Path(folder) / "voila") as voila,
            opened_browser() as browser,
        ):
            ours, stock = Visits(cop, spare=1), Visits(voila, spare=0)
            for visits in (ours, stock):
                visits.begin(browser)
            for _ in range(ROUNDS):
                ours.again()
                stock.again()
            hurried = [_straight_after(ours, browser) for _ in range(3)]
    baseline = "stock Voilà, one anywidget"
    beside = median(stock.times)
    yield under("dashboard ready, warm", median(ours.times), "s", 3, beside=beside, baseline=baseline)
    yield Row("the same straight after another (no spare kernel)", median(hurried), "s", beside, baseline)
    yield Row(
        "bytes of the whole page, warm", _mb(median(ours.later_bytes)), "MB", _mb(median(stock.later_bytes)), baseline
    )
    yield Row(
        "bytes of the whole page, nothing cached", _mb(ours.first_bytes[0]), "MB", _mb(stock.first_bytes[0]), baseline
    )
    yield under("of them our own", _mb(ours.first_bytes[1]), "MB", 0.5)


def _straight_after(visits: Visits, browser: Browser) -> float:
    """A second dashboard opened while the first has just taken the spare kernel."""
    visits.server.settle(visits.spare)
    ready_s(visits.page, visits.address)
    context = visits.page.context
    second = context.new_page()
    took = ready_s(second, visits.address)
    say(f"  straight after another {took:.2f} s")
    leave(visits.server, second, visits.page)
    second.close()
    return took


def _mb(size: float) -> float:
    return size / 1_000_000

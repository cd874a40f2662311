"""Memory of the server and of a kernel with a dashboard open, beside stock Voilà's."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from cop_widgets.live.home import open_home

from .gatherings import new_gathering
from .pages import a_browser, person, ready_s
from .servers import Running, cop_server, stock_voila
from .table import Row


def memory_mb(process: psutil.Process) -> tuple[float, float]:
    """Resident and proportional size in MB; where the system knows no proportional one, what is its own alone."""
    told = process.memory_full_info()
    return told.rss / 1e6, getattr(told, "pss", told.uss) / 1e6


def rows() -> Iterator[Row]:
    """Both servers side by side, a dashboard open in each."""
    with tempfile.TemporaryDirectory() as folder:
        home = open_home(Path(folder) / "home")
        code = new_gathering(home).code
        home.close()
        with (
            cop_server(home.folder, code) as cop,
            stock_voila(Path(folder) / "voila") as voila,
            a_browser() as browser,
        ):
            for server, kernels in ((cop, 1), (voila, 0)):
                server.settle(kernels)
                ready_s(person(browser).new_page(), server.address)
                server.settle(kernels + 1)
            yield from _beside("server", cop.process, voila.process)
            yield from _beside("kernel of an open dashboard", cop.kernels()[0], voila.kernels()[0])
            yield from _spare(cop)


def _beside(what: str, ours: psutil.Process, stock: psutil.Process) -> Iterator[Row]:
    baseline = "stock Voilà, one anywidget"
    for kind, mine, other in zip(("resident", "proportional"), memory_mb(ours), memory_mb(stock), strict=True):
        yield Row(f"{what}, {kind}", mine, "MB", other, baseline)


def _spare(cop: Running) -> Iterator[Row]:
    yield Row("the spare kernel, proportional", memory_mb(cop.kernels()[-1])[1], "MB")

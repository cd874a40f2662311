"""The kernel's heartbeat: changes that another thread saw are shown by the kernel's thread, as the kernel's own."""

import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from cop_widgets.widgets.pulse import Pulse

REQUEST: contextvars.ContextVar[str] = contextvars.ContextVar("request")
"""As ipykernel 7.0 has one for what it answers to: set in its own context, and without a default."""


@pytest.mark.parametrize("lag", [0.0, 0.001])
def test_a_change_runs_in_the_kernels_context(lag: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever saw it: where it is sent from, the kernel knows which request it belongs to."""
    monkeypatch.setattr("cop_widgets.widgets.pulse.running_loop", asyncio.get_running_loop)  # other tests have none

    async def kernel() -> tuple[str, int]:
        REQUEST.set("cell 1")
        pulse, seen = Pulse(), asyncio.get_running_loop().create_future()
        change = lambda: seen.set_result((REQUEST.get("none"), threading.get_ident()))  # noqa: E731
        watcher = threading.Thread(target=pulse.run, args=(change, lag))
        watcher.start()
        found: tuple[str, int] = await asyncio.wait_for(seen, 10)
        watcher.join()
        return found

    # In a thread of its own: a browser driven earlier may have left a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(asyncio.run, kernel()).result() == ("cell 1", thread.submit(threading.get_ident).result())

"""What a voter costs where each has a kernel: ten of them at a stock Voilà."""

import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

import psutil

from .measuring import say
from .memory import memory_mb
from .pages import a_browser, person, ready_s
from .servers import Running, stock_voila, worked

VOTERS = 10
TOLD = f"stock Voilà, a kernel a voter, at {VOTERS}"


class Voter(NamedTuple):
    """Of each: proportional size in MB, and seconds of the server's and the kernel's processor until all is at rest."""

    memory_mb: float
    cpu_s: float


@cache
def kernel_voter() -> Voter:
    """Open ten pages, one after another."""
    with tempfile.TemporaryDirectory() as folder, stock_voila(Path(folder)) as voila, a_browser() as browser:
        voila.settle(0)
        memory, cpu = _memory_mb(voila), worked(voila.process)
        for number in range(VOTERS):
            say(f"  voter {number + 1} of {VOTERS} with a kernel")
            ready_s(person(browser).new_page(), voila.address)
        voila.settle(VOTERS)
        return Voter((_memory_mb(voila) - memory) / VOTERS, (worked(voila.process) - cpu) / VOTERS)


def _memory_mb(server: Running) -> float:
    processes: list[psutil.Process] = [server.process, *server.process.children(recursive=True)]
    return sum(memory_mb(process)[1] for process in processes)

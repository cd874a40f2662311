"""The servers that are measured: `cop`, a stock Voilà with one anywidget, and the barest page that could do."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

from cop_widgets.store.shipped import notebooks
from tests.conftest import Cop
from tests.hosted import TOKEN, hosted

QUIET_S, BUSY_SHARE, PATIENCE_S = 1.0, 0.08, 90.0
ONE_WIDGET = """
import anywidget
class One(anywidget.AnyWidget):
    _esm = '''
    export default { render({ model, el }) {
      const button = document.createElement("button")
      button.id = "one"
      button.textContent = "One"
      model.on("msg:custom", () => { button.dataset.connected = "true" })
      el.append(button)
      model.send({ type: "ping" })
    } }
    '''
    def __init__(self):
        super().__init__()
        self.on_msg(lambda *_: self.send({"type": "pong"}))
One()
"""
"""As much of a widget as there must be to know that its kernel answers."""


@dataclass(frozen=True)
class Running:
    """A server: where its page is, its process, and where and by which token it is asked about its kernels."""

    address: str
    process: psutil.Process
    base: str = ""
    token: str = ""

    def kernels(self) -> list[psutil.Process]:
        """Its kernels, in the order in which they were started."""
        found = [p for p in self.process.children(recursive=True) if _is_kernel(p)]
        return sorted(found, key=lambda p: p.create_time())

    def connected(self) -> list[str]:
        """Ids of the kernels that have a page."""
        with urllib.request.urlopen(self._kernel_request(), timeout=5) as answer:
            return [kernel["id"] for kernel in json.load(answer) if kernel["connections"]]

    def end(self, kernels: list[str]) -> None:
        """End kernels whose pages have been left, unless they have been ended: each visit begins alike."""
        for kernel in kernels:
            with suppress(urllib.error.HTTPError):
                urllib.request.urlopen(self._kernel_request(f"/{kernel}", "DELETE"), timeout=20).close()

    def _kernel_request(self, which: str = "", method: str = "GET") -> urllib.request.Request:
        headers = {"Authorization": f"token {self.token}"}
        return urllib.request.Request(f"{self.base}api/kernels{which}", method=method, headers=headers)

    def settle(self, kernels: int) -> None:
        """Wait until it has so many kernels and nothing to do (a spare kernel has been warmed up)."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            before = worked(self.process)
            time.sleep(QUIET_S)
            if len(self.kernels()) == kernels and worked(self.process) - before < BUSY_SHARE * QUIET_S:
                return
        raise TimeoutError(f"{len(self.kernels())} kernels where {kernels} were awaited, or they never come to rest")


def _is_kernel(process: psutil.Process) -> bool:
    try:
        return "ipykernel" in " ".join(process.cmdline())
    except psutil.Error:
        return False


def worked(process: psutil.Process) -> float:
    """Seconds that a process and its children have computed."""
    sum_ = 0.0
    for one in [process, *process.children(recursive=True)]:
        try:
            times = one.cpu_times()
        except psutil.Error:
            continue
        sum_ += times.user + times.system
    return sum_


@contextmanager
def cop_server(home: Path, code: str) -> Iterator[Running]:
    """`cop` over a home; its page is the dashboard of one gathering."""
    environment = {**os.environ, "COP_HOME": str(home), "JUPYTER_CONFIG_DIR": str(home.parent / "config")}
    cop = Cop(["--home", str(home), "--no-browser"], home, environment)
    try:
        address = f"{cop.base}cop/host?token={cop.token}&gathering={code}"
        yield Running(address, psutil.Process(cop.process.pid), cop.base, cop.token)
    finally:
        _end(cop.process)


@contextmanager
def binder_demo(folder: Path) -> Iterator[Running]:
    """What Binder starts for a visitor, as a demo in the folder's ``home``; its page is the demo's dashboard."""
    settings = f"c.CopApp.demo_home = {str(folder / 'home')!r}"
    with hosted(folder / "host", notebooks().parent, settings, COP_DEMO="1") as server:
        address = f"{server.address}cop/host?token={TOKEN}"
        yield Running(address, psutil.Process(server.process.pid), server.address, TOKEN)


@contextmanager
def stock_voila(folder: Path) -> Iterator[Running]:
    """Voilà as a Jupyter Server extension, without ours, over a notebook with one anywidget."""
    folder.mkdir(parents=True, exist_ok=True)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(ONE_WIDGET)])
    notebook.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python 3"}
    nbformat.write(notebook, folder / "one.ipynb")
    base = f"http://127.0.0.1:{(port := _free_port())}/"
    extensions = "{'cop_widgets': False, 'jupyterlab': False, 'voila.server_extension': True}"
    command = [
        *(sys.executable, "-W", "ignore", "-m", "jupyter_server"),
        *(f"--ServerApp.port={port}", f"--ServerApp.root_dir={folder}", "--ServerApp.allow_root=True"),
        *(f"--ServerApp.jpserver_extensions={extensions}", "--ServerApp.open_browser=False"),
        *("--IdentityProvider.token=bench", "--VoilaConfiguration.template=lab", "--ServerApp.log_level=CRITICAL"),
    ]
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(folder / "config")}
    with _started(command, f"{base}api", environment) as process:
        yield Running(f"{base}voila/render/one.ipynb?token=bench", process, base, "bench")


@contextmanager
def plain_page(folder: Path) -> Iterator[Running]:
    """The bare page of ``plain_server``."""
    folder.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    command = [sys.executable, "-m", "tests.bench.plain_server", str(folder / "plain.db"), str(port)]
    with _started(command, f"http://127.0.0.1:{port}/", dict(os.environ)) as process:
        yield Running(f"http://127.0.0.1:{port}/", process)


@contextmanager
def plain_votes(folder: Path) -> Iterator[Running]:
    """The bare page of ``plain_votes``."""
    folder.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    command = [sys.executable, "-m", "tests.bench.plain_votes", str(folder / "votes.db"), str(port)]
    base = f"http://127.0.0.1:{port}/"
    with _started(command, base, dict(os.environ)) as process:
        yield Running(base, process, base)


@contextmanager
def _started(command: list[str], answers: str, environment: dict[str, str]) -> Iterator[psutil.Process]:
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        _await(answers, process)
        yield psutil.Process(process.pid)
    finally:
        _end(process)


def _await(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"nothing answers at {address}")


def _end(process: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for stream in (process.stdout, process.stderr):
        if stream:
            stream.close()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port

"""A server as Binder starts one for a visitor: JupyterLab's, below a base address, by token, behind a proxy."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

from tests.conftest import unused_port

BASE, TOKEN = "/user/demo-abc123/", "secret"
ARGUMENTS = (
    f"base_url={BASE}",
    f"token={TOKEN}",
    "trust_xheaders=True",
    "allow_origin=*",
    "allow_origin_pat=.*",
)
"""What BinderHub hands over, once for each name of the application (its ``binderspawner_mixin.py``)."""
STARTS_WITHIN_S = 180


class Hosted:
    """A running one. ``settings`` is Python as it stands in a ``jupyter_server_config.py``; hosts have one."""

    def __init__(self, folder: Path, root: Path, settings: str, environment: dict[str, str]) -> None:
        (folder / "config").mkdir(parents=True)
        (folder / "config/jupyter_server_config.py").write_text(settings, encoding="utf-8")
        self.port = unused_port()
        self.address = f"http://127.0.0.1:{self.port}{BASE}"
        arguments = [f"--{app}.{each}" for app in ("NotebookApp", "ServerApp") for each in ARGUMENTS]
        self._log = folder / "log.txt"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "jupyterlab", f"--port={self.port}", *arguments, "--allow-root", "--no-browser"],
                stdout=subprocess.DEVNULL,
                stderr=log,
                env={**os.environ, "JUPYTER_CONFIG_DIR": str(folder / "config"), **environment},
                cwd=root,
            )

    def answers(self) -> None:
        """Wait until it does."""
        end = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < end and self.process.poll() is None:
            with suppress(httpx.HTTPError):
                httpx.get(f"{self.address}api", timeout=5)
                return
            time.sleep(0.05)
        raise AssertionError(f"the server does not answer:\n{self._log.read_text(errors='replace')}")

    def asks(self, path: str) -> Any:
        """What Jupyter Server's own API says."""
        answer = httpx.get(f"{self.address}api/{path}", headers={"Authorization": f"token {TOKEN}"}, timeout=30)
        answer.raise_for_status()
        return answer.json()

    def kernels(self) -> list[str]:
        """Ids of its kernels."""
        return [kernel["id"] for kernel in self.asks("kernels")]

    def ends(self, kernel: str) -> None:
        """End a kernel, as a host does that finds it idle."""
        own = {"Authorization": f"token {TOKEN}"}
        httpx.delete(f"{self.address}api/kernels/{kernel}", headers=own, timeout=30).raise_for_status()

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def hosted(folder: Path, root: Path, settings: str = "", **environment: str) -> Iterator[Hosted]:
    """One in a process of its own, over the notebooks below ``root``; it answers."""
    server = Hosted(folder, root, settings, environment)
    try:
        server.answers()
        yield server
    finally:
        server.stop()

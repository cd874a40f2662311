"""A server as Binder starts it: its command, its arguments, its settings."""

import json
import os
import secrets
import subprocess
import time
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

import httpx

from tests.binder.image import Image
from tests.conftest import unused_port

PATIENCE_S = 90
START = "import os, sys; os.execvp('jupyter-lab', ['jupyter-lab', *sys.argv[1:]])"
"""As BinderHub's chart starts a server where there is a JupyterLab."""
SETTINGS = {
    "ServerApp": {
        "allow_origin": "*",
        "shutdown_no_activity_timeout": 600,
        "tornado_settings": {"trust_xheaders": True},
    },
    "MappingKernelManager": {"cull_idle_timeout": 600, "cull_interval": 60, "cull_connected": True},
}
"""What mybinder.org lays over /etc/jupyter."""


def arguments(base: str, token: str, *, new: bool) -> list[str]:
    """As BinderHub's spawner writes them; ``new`` as it would without the names of the classic notebook."""
    given = [f"base_url={base}", f"token={token}", "trust_xheaders=True", "allow_origin=*", "allow_origin_pat=.*"]
    if new:
        named = [f"--ServerApp.{one}" for one in given if not one.startswith("token")]
        return [*named, f"--IdentityProvider.token={token}"]
    return [*(f"--{app}.{one}" for app in ("NotebookApp", "ServerApp") for one in given)]


class Launched:
    """A running server of an image: where it is, and what it keeps where."""

    def __init__(self, image: Image, folder: Path, *, new: bool = False) -> None:
        self.image, self.folder = image, folder
        self.token, self.port = secrets.token_urlsafe(22), unused_port()
        self.base = f"/user/owner-repo-{secrets.token_hex(4)}/"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        etc = folder / "etc"
        etc.mkdir()
        for name, app in (("server", "ServerApp"), ("notebook", "NotebookApp")):
            settings = {app: SETTINGS["ServerApp"], "MappingKernelManager": SETTINGS["MappingKernelManager"]}
            (etc / f"jupyter_{name}_config.json").write_text(json.dumps(settings))
        self._said = (folder / "said").open("w+")
        self.process = subprocess.Popen(
            ["python3", "-c", START, *arguments(self.base, self.token, new=new), f"--port={self.port}", *_only_here()],
            cwd=image.checkout,
            env=image.variables(
                HOME=str(image.checkout), JUPYTER_CONFIG_PATH=str(etc), TMPDIR=str(self.temporary), SHELL="/bin/bash"
            ),
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )

    @property
    def address(self) -> str:
        """Where it is, past any proxy."""
        return f"http://127.0.0.1:{self.port}{self.base}"

    def said(self) -> str:
        """All that it has printed."""
        return (self.folder / "said").read_text()

    def answers(self) -> "Launched":
        """Wait until it does."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end and self.process.poll() is None:
            with suppress(httpx.TransportError):
                if httpx.get(f"{self.address}api").status_code == HTTPStatus.OK:
                    return self
            time.sleep(0.1)
        raise AssertionError(f"Nothing answers at {self.address}:\n{self.said()}")

    def stop(self) -> None:
        """As Kubernetes does it: the signal to end, then patience."""
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        finally:
            self.process.kill()
            self._said.close()


def _only_here() -> list[str]:
    """In the place of --ip=0.0.0.0: this computer alone, without the check of hosts that this would bring along."""
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return ["--ip=127.0.0.1", "--ServerApp.allow_remote_access=True", "--no-browser", *root]

"""Every route of the running server: who gets in without a token, as `cop` and as Binder start it, a demo too.

The walk asks the server itself which routes it has, so that a new one of anybody's is not forgotten.
"""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest

from cop_widgets.domain.commands import CreateGathering
from cop_widgets.live.home import open_home
from tests.conftest import unused_port
from tests.hosted import ARGUMENTS
from tests.server.phones import Phone, secret

pytestmark = [pytest.mark.server, pytest.mark.slow]

TELL = """
import json
def tell(server):
    routes = []
    for rule in server.web_app.wildcard_router.rules + [r for v in server.web_app.default_router.rules
            for r in getattr(v.target, "rules", [])]:
        pattern = getattr(rule.matcher, "regex", None)
        if pattern is not None:
            methods = [m for m in ("get", "post", "put", "patch", "delete") if getattr(rule.target, m, None)
                is not getattr(__import__("tornado.web").web.RequestHandler, m)]
            routes.append([pattern.pattern, f"{rule.target.__module__}.{rule.target.__qualname__}", methods])
    print(json.dumps([f"http://127.0.0.1:{server.port}", server.base_url, routes]), flush=True)
"""
AS_COP = """
import sys
from pathlib import Path
from cop_widgets.server.serving import make_server
from cop_widgets.server.settings import Wish
make_server(Wish(root=Path(sys.argv[1]), token="secret", port=int(sys.argv[2]), retries=0), tell).start()
"""
AS_BINDER = (
    f"ARGUMENTS = {ARGUMENTS!r}"
    + """
import sys
from jupyterlab.labapp import LabApp
from jupyter_server.serverapp import ServerApp
from tornado.ioloop import IOLoop
wait = ServerApp._post_start
async def told(self):
    await wait(self)
    tell(self)
ServerApp._post_start = told
arguments = ["--ip=0.0.0.0", "--port=" + sys.argv[2], "--allow-root", "--no-browser"]
arguments += [f"--{app}.{each}" for app in ("NotebookApp", "ServerApp") for each in ARGUMENTS]
sys.argv = ["jupyter-lab", *arguments, "--ServerApp.root_dir=" + sys.argv[1]]
LabApp.launch_instance()
"""
)

PUBLIC = (
    r"cop/?|cop/x|cop/wall/x|cop/api/.*|cop/app/.*",  # phones' and walls': each says who may use it, see test_phones_*
    r"cop/(own|front)/.*",  # published software
    r"login|logout",
    r"static/.*|favicon\.ico|.*\.png|logo",
    r"voila/static/.*|voila/templates/.*",
    r"api|api/",  # Jupyter's version
    r"api/me",
    r"lab/extensions/.*|lab/static/.*",
    r"lab/api/licenses/.*",  # of JupyterLab's own software
)
FACILITATORS = {"cop/host", "cop/demo", "cop/plan", "cop/review", "cop/sign", "cop/everything"}
CLOSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_FOUND}


class Running:
    """A server, its routes, and a gathering in its folder."""

    def __init__(self, started: str, folder: Path, **more: str) -> None:
        (folder / "notebooks").mkdir()
        (folder / "notebooks/photo.png").write_bytes(b"png")
        home = open_home(folder / "home")
        self.code = home.create(CreateGathering("Circle", "2026-11-22")).code
        home.close()
        (folder / "config").mkdir()
        settings = f"c.CopApp.demo_home = {str(folder / 'home')!r}\n"  # so that a demo has the same gathering
        (folder / "config/jupyter_server_config.py").write_text(settings, encoding="utf-8")
        environment = {
            **os.environ,
            "COP_HOME": str(folder / "home"),
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            **more,
        }
        command = [sys.executable, "-c", TELL + started, str(folder / "notebooks"), str(unused_port())]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment, cwd=folder
        )
        assert self.process.stdout
        line = next(line for line in self.process.stdout if line.startswith("["))
        self.host, self.base, self.routes = json.loads(line)
        self.address = self.host + self.base

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=30)
        assert self.process.stdout
        self.process.stdout.close()


STARTED: dict[str, tuple[str, dict[str, str]]] = {
    "cop": (AS_COP, {}),
    "binder": (AS_BINDER, {}),
    "binder's demo": (AS_BINDER, {"COP_DEMO": "1"}),
}


@pytest.fixture(scope="module", params=STARTED)
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Started as `cop` does it, and with Binder's arguments, as a demo too."""
    started, environment = STARTED[request.param]
    server = Running(started, tmp_path_factory.mktemp("served"), **environment)
    yield server
    server.stop()


def example(pattern: str) -> str:
    """A path that a route matches: groups are filled in with what may stand there."""
    path = pattern.removesuffix("$").removesuffix("/?").replace("\\.", ".").replace("\\-", "-").replace("\\/", "/")
    path = re.sub(r"\(\?P<[^>]*kernel_id>[^()]*\)", "0" * 8 + "-0000-0000-0000-" + "0" * 12, path)
    while (simpler := re.sub(r"\((?!\?)[^()]*\)|\(\?(?:P<[^>]*>|:)[^()]*\)\??", "x", path)) != path:
        path = simpler
    return re.sub(r"[\^?+*$\\]", "", path)


def is_public(path: str) -> bool:
    """Whether anybody may ask for this path."""
    return any(re.fullmatch(one, path) for one in PUBLIC)


def is_closed(answer: httpx.Response) -> bool:
    """Refused, not there, or (redirects followed) sent on to log in."""
    return answer.status_code in CLOSED or answer.url.path.endswith("/login")


def walk(running: Running, headers: dict[str, str]) -> list[str]:
    """Routes that let somebody in who has no token."""
    opened = []
    with httpx.Client(base_url=running.host, headers=headers, timeout=20, follow_redirects=True) as stranger:
        for pattern, handler, methods in running.routes:
            path = example(pattern)
            if is_public(path.removeprefix(running.base)) or not path.startswith(running.base):
                continue
            for method in methods:
                answer = stranger.request(method.upper(), path, json=None if method == "get" else {})
                if not is_closed(answer):
                    opened.append(f"{method} {path} {handler} {answer.status_code}")
    return opened


def test_without_a_token_nothing_is_open(running: Running) -> None:
    """Each route is on the short public list, or refuses, or sends on to log in."""
    assert len(running.routes) > 30
    walked = {example(pattern).removeprefix(running.base) for pattern, *_ in running.routes}
    assert walked >= FACILITATORS
    assert not any(is_public(path) for path in FACILITATORS)
    assert walk(running, {}) == []


def test_a_phones_secret_opens_nothing_else(running: Running) -> None:
    """Neither as itself nor where a token is looked for."""
    phone = Phone(running.address, running.code)
    phone.joins(name="Ana")
    own = phone.secret
    phone.close()
    tries: list[dict[str, str]] = [
        {"X-Cop-Device": own},
        {"Authorization": f"token {own}"},
        {"Authorization": f"Bearer {own}", "Cookie": f"cop_device={own}"},
    ]
    for headers in tries:
        assert walk(running, headers) == []
    assert is_closed(httpx.get(f"{running.address}api/kernels", params={"token": own}, follow_redirects=True))


@pytest.mark.parametrize(
    "path", ["api/kernels", "api/contents", "api/sessions", "api/terminals", "voila/files/photo.png", "files/photo.png"]
)
def test_what_matters_most_is_closed(running: Running, path: str) -> None:
    """Kernels, files, and images below the root."""
    assert is_closed(httpx.get(running.address + path, follow_redirects=True))
    for method in ("POST", "PUT"):
        assert is_closed(httpx.request(method, running.address + path, json={}))


def test_everything_is_for_the_facilitator(running: Running) -> None:
    """With the token, a zip of what came of the gathering; of an unknown code, a sentence; without, nothing."""
    mine = {"Authorization": "token secret"}
    address = f"{running.address}cop/everything"
    answer = httpx.get(address, params={"gathering": running.code}, headers=mine, timeout=30)
    assert answer.status_code == HTTPStatus.OK
    assert answer.headers["content-type"] == "application/zip"
    assert re.fullmatch(
        r'attachment; filename="cop-outcomes-\d{4}-\d\d-\d\d\.zip"', answer.headers["content-disposition"]
    )
    names = zipfile.ZipFile(BytesIO(answer.content)).namelist()
    assert f"2026-11-22-circle-{running.code}/gathering.csv" in names
    assert {name.partition("/")[0] for name in names} == {"README.txt", f"2026-11-22-circle-{running.code}"}

    unknown = httpx.get(address, params={"gathering": "<b>NOSUCH"}, headers=mine, timeout=30)
    assert unknown.status_code == HTTPStatus.NOT_FOUND
    assert unknown.headers["content-type"].startswith("text/plain")
    assert unknown.text.startswith("There is no gathering with this code here.")
    assert is_closed(httpx.get(address, follow_redirects=True))


def test_phones_come_in_without_a_token(running: Running) -> None:
    """The page, the door, joining, and the stream, below any base address."""
    page = httpx.get(f"{running.address}cop/{running.code}")
    assert page.status_code == HTTPStatus.OK
    assert f'data-base="{running.base}"' in page.text
    assert "<noscript>" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]
    phone = Phone(running.address, running.code)
    assert phone.get().json()["title"] == "Circle"
    joined: dict[str, Any] = phone.joins(name=f"Ben {secret()[:5]}")
    assert joined["me"]["person"] == joined["person"]
    assert phone.get("/here").status_code == HTTPStatus.NO_CONTENT
    phone.client.headers["Origin"] = "http://evil.example"
    assert phone.does("raise_hand").status_code == HTTPStatus.FORBIDDEN
    phone.close()

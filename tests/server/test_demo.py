"""A server that is a demo, below the base address of somebody's own server; and one that is none."""

import os
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from traitlets import TraitError

from cop_widgets.domain.commands import CreateGathering
from cop_widgets.domain.participant_commands import RenewCode
from cop_widgets.live.home import open_home
from cop_widgets.server import page
from cop_widgets.server.app import CopApp
from cop_widgets.server.demo import SETTING
from tests.conftest import unused_port
from tests.server.phones import Phone

pytestmark = pytest.mark.server

BASE = "/user/x/"
WAIT_S = 120.0


START = """
import sys
from jupyter_server.serverapp import ServerApp
app = ServerApp.instance()
app.initialize(argv=sys.argv[1:], find_extensions=False)
app.start()
"""
"""The stock server. It would find our extension by itself, and all others that happen to be installed."""


class Server:
    """A Jupyter server that loads our extension and Voilà's, in a process of its own."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.temporary = folder / "tmp"
        self.temporary.mkdir(parents=True)
        config = folder / "config"
        plain = {name: value for name, value in os.environ.items() if not name.startswith("COP_")}
        port = unused_port()
        self.address = f"http://127.0.0.1:{port}{BASE}"
        command = [
            *(sys.executable, "-c", START, "--no-browser", "--allow-root", "--ip=127.0.0.1"),
            *(f"--ServerApp.jpserver_extensions={name}=True" for name in ("cop_widgets", "voila.server_extension")),
            *(f"--port={port}", f"--ServerApp.base_url={BASE}", "--IdentityProvider.token=secret"),
            f"--ServerApp.root_dir={folder}",
        ]
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**plain, "TMPDIR": str(self.temporary), "JUPYTER_CONFIG_DIR": str(config), **environment},
        )
        self.noise: list[str] = []
        self._ready = threading.Event()
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()
        if not self._ready.wait(WAIT_S):
            self.stop()
            raise AssertionError("".join(self.noise))

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.noise.append(line)
            if "is running at" in line:
                self._ready.set()

    @property
    def home(self) -> Path:
        """The folder that was made for the demo."""
        (made,) = self.temporary.glob("cop-demo-*")
        return made

    def stop(self) -> int:
        """End it as a Hub does."""
        self.process.terminate()
        ended = self.process.wait(timeout=WAIT_S)
        self._reader.join(timeout=5)
        assert self.process.stderr
        self.process.stderr.close()
        return ended


class Visitor:
    """Somebody's browser, signed in."""

    def __init__(self, server: Server) -> None:
        self.client = httpx.Client(base_url=server.address, timeout=WAIT_S)
        self.landed = self.client.get("cop/host", params={"token": "secret"})

    def asks(self, body: object, **headers: str) -> httpx.Response:
        """POST, as the page does."""
        xsrf = next(one.value for one in self.client.cookies.jar if one.name == "_xsrf")
        return self.client.post("cop/demo", json=body, headers={"X-XSRFToken": xsrf or "", **headers})

    def state(self) -> dict[str, Any]:
        """How the demo stands."""
        answer = self.client.get("cop/demo")
        assert answer.status_code == HTTPStatus.OK, answer.text
        state: dict[str, Any] = answer.json()
        return state


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A demo."""
    started = Server(tmp_path_factory.mktemp("demo"), COP_DEMO="1")
    yield started
    started.stop()


@pytest.fixture
def visitor(server: Server) -> Iterator[Visitor]:
    """Somebody new."""
    one = Visitor(server)
    yield one
    one.client.close()


def test_the_front_door_leads_to_the_demo(server: Server, visitor: Visitor) -> None:
    """To its gathering, without the token in the address; what else was asked for goes along."""
    assert visitor.landed.status_code == HTTPStatus.FOUND
    to = urlsplit(visitor.landed.headers["location"])
    assert (to.path.startswith(BASE), to.path.rpartition("/")[2]) == (True, "facilitate.ipynb")
    assert parse_qs(to.query) == {"gathering": [visitor.state()["gathering"]]}
    wall = visitor.client.get("cop/host", params={"screen": "wall"}).headers["location"]
    assert parse_qs(urlsplit(wall).query) == {"screen": ["wall"], "gathering": [visitor.state()["gathering"]]}
    other = visitor.client.get("cop/host", params={"gathering": "ABCDEF"}).headers["location"]
    assert parse_qs(urlsplit(other).query) == {"gathering": ["ABCDEF"]}


def test_its_folder_is_a_temporary_one(server: Server, visitor: Visitor) -> None:
    """The gathering lies there, and nothing beside the notebooks."""
    home = open_home(server.home)
    assert visitor.state()["gathering"] in [one.code for one in home.choices()]
    home.close()


def test_how_it_stands(visitor: Visitor) -> None:
    """All that the page shows, and nothing of it is kept on the way."""
    answer = visitor.client.get("cop/demo")
    state = answer.json()
    assert state.keys() == {"gathering", "status", "speed", "speeds", "at_s", "length_s", "kept"}
    assert re.fullmatch("[A-Z0-9]{6}", state["gathering"])
    assert (state["speeds"], state["length_s"]) == ([0.5, 1.0, 2.0, 4.0], 942.9)
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["cache-control"] == "no-store"


def test_steering(visitor: Visitor) -> None:
    """Each wish is answered by how it stands then."""
    assert visitor.asks({"do": "pause"}).json()["status"] == "paused"
    assert visitor.asks({"do": "speed", "speed": 2}).json()["speed"] == 2
    assert visitor.asks({"do": "play"}).json()["status"] == "playing"


@pytest.mark.parametrize(
    "body",
    [
        *(
            {"do": "dance"},
            {},
            [],
            None,
            "play",
            {"do": "speed"},
            {"do": "speed", "speed": 3},
            {"do": "speed", "speed": -1},
        ),
        {"do": "speed", "speed": "2"},
    ],
)
def test_what_cannot_be_understood(visitor: Visitor, body: object) -> None:
    """It is told in a sentence, and changes nothing."""
    before = visitor.state()
    answer = visitor.asks(body)
    assert answer.status_code == HTTPStatus.BAD_REQUEST
    assert len(answer.json()["message"].split()) > 3
    after = visitor.state()
    assert (before["gathering"], before["speed"]) == (after["gathering"], after["speed"])


def test_what_is_no_json(visitor: Visitor) -> None:
    """Neither is that a fault of ours."""
    xsrf = visitor.client.cookies["_xsrf"]
    for content in (b"", b"{", b"\xff\xfe", b"[" * 5000):
        answer = visitor.client.post("cop/demo", content=content, headers={"X-XSRFToken": xsrf})
        assert answer.status_code == HTTPStatus.BAD_REQUEST


def test_who_may_not(server: Server, visitor: Visitor) -> None:
    """A stranger, a phone, another site's page, and a request without the page's own mark: none of them."""
    phone = Phone(server.address, visitor.state()["gathering"])
    before = visitor.state()["gathering"]
    with httpx.Client(base_url=server.address) as stranger:
        for headers in ({}, {"X-Cop-Device": phone.secret}):
            assert stranger.get("cop/demo", headers=headers).status_code == HTTPStatus.FORBIDDEN
            assert stranger.post("cop/demo", json={"do": "reset"}, headers=headers).status_code == HTTPStatus.FORBIDDEN
    phone.close()
    assert visitor.client.post("cop/demo", json={"do": "reset"}).status_code == HTTPStatus.FORBIDDEN
    assert visitor.asks({"do": "reset"}, Origin="http://evil.example").is_client_error
    assert visitor.asks({"do": "reset"}, **{"X-XSRFToken": "2|guessed"}).status_code == HTTPStatus.FORBIDDEN
    assert visitor.state()["gathering"] == before


def test_begun_anew(server: Server, visitor: Visitor) -> None:
    """Phones of the former gathering are told that it is over; all its addresses lead to the new one."""
    former = visitor.state()["gathering"]
    phone = Phone(server.address, former)
    phone.joins(name="Ana")
    home = open_home(server.home)
    home.open(former).do(RenewCode("GHJKMN"))
    at = phone.get("/screens").json()["at"]
    told: list[dict[str, Any]] = []
    waiting = threading.Thread(
        target=lambda: told.append(phone.get("/screens", params={"after": at, "wait": "20"}).json())
    )
    waiting.start()
    new = visitor.asks({"do": "reset"}).json()
    waiting.join(WAIT_S)
    assert (new["gathering"] == former, new["status"]) == (False, "playing")
    assert told
    while told[-1]["room"]["clock"]["phase"] != "ended":  # it may have heard of the new code first
        told.append(phone.get("/screens", params={"after": told[-1]["at"], "wait": "20"}).json())
    phone.close()
    with httpx.Client(base_url=server.address) as anybody:
        for code in (former, "GHJKMN", f"{former[:3]}-{former[3:]}".lower()):
            for place in ("cop/", "cop/wall/"):
                answer = anybody.get(f"{place}{code}")
                assert (answer.status_code, answer.headers["location"]) == (
                    HTTPStatus.FOUND,
                    f"{BASE}{place}{new['gathering']}",
                )
        assert anybody.get(f"cop/{new['gathering']}").status_code == HTTPStatus.OK
    home.close()


def test_two_begin_anew_at_once(server: Server, visitor: Visitor) -> None:
    """Both are told of one new gathering."""
    other, told = Visitor(server), list[str]()
    before = visitor.state()["gathering"]
    asking = [
        threading.Thread(target=lambda one=one: told.append(one.asks({"do": "reset"}).json()["gathering"]))
        for one in (visitor, other)
    ]
    for one in asking:
        one.start()
    for one in asking:
        one.join(WAIT_S)
    other.client.close()
    assert visitor.state()["gathering"] in told
    assert before not in told


def test_pages_know_that_it_is_a_demo(server: Server, visitor: Visitor) -> None:
    """Phones and the wall say so; the rest of their documents is as ever."""
    code = visitor.state()["gathering"]
    for place in ("cop/", f"cop/{code}", f"cop/wall/{code}"):
        text = httpx.get(server.address + place).text
        assert f'<body data-demo="true" data-base="{BASE}"' in text


def test_a_hub_ends_it(tmp_path: Path) -> None:
    """SIGTERM: nothing of it is left, and no complaint; it never came among somebody's own gatherings."""
    mine = open_home(tmp_path / "mine")
    mine.create(CreateGathering("Thursday", "2026-11-26"))
    server = Server(tmp_path, COP_DEMO="yes", COP_HOME=str(mine.folder))
    visitor = Visitor(server)
    assert visitor.landed.status_code == HTTPStatus.FOUND
    assert server.home.is_dir()
    shown = zipfile.ZipFile(BytesIO(visitor.client.get("cop/everything").content))
    assert {Path(one).parts[0] for one in shown.namelist() if "thursday" in one.lower()} == set()
    visitor.client.close()
    assert server.stop() == 0
    assert list(server.temporary.glob("cop-demo-*")) == []
    assert "Traceback" not in "".join(server.noise)
    assert [one.title for one in mine.choices()] == ["Thursday"]
    mine.close()


@pytest.mark.parametrize("speed", [0, -1, 5000])
def test_a_speed_at_which_nothing_plays(speed: float) -> None:
    """Whoever sets up the server is told, in place of a demo that stands still."""
    with pytest.raises(TraitError, match="demo_speed"):
        CopApp(demo_speed=speed)


def test_only_a_demos_dashboard_loads_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that follows the content, in a demo alone, and only where the file was built."""
    monkeypatch.setattr(page, "static", lambda: tmp_path)
    told: Callable[..., dict[str, Any]] = page.own_assets
    assert "copDemo" not in told({}, base_url=BASE, settings={SETTING: object()})
    (tmp_path / "demo.js").write_text("one")
    assert told({}, base_url=BASE, settings={SETTING: object()})["copDemo"].startswith(f"{BASE}cop/own/demo.js?v=")
    assert "copDemo" not in told({}, base_url=BASE, settings={})


LOADED = """
import os, sys, threading
from pathlib import Path
from cop_widgets.server.serving import make_server
from cop_widgets.server.settings import Wish
def ready(server):
    print([one for one in sys.modules if one.startswith("cop_widgets.live.demo.") and not one.endswith(".asked")])
    print([one.name for one in threading.enumerate() if "demo" in one.name], flush=True)
    os._exit(0)
make_server(Wish(root=Path(sys.argv[1]), token="secret", port=0, retries=0), ready).start()
"""


def test_a_real_users_server_carries_nothing_of_it(tmp_path: Path) -> None:
    """No module of the demo is loaded, and no thread of it runs."""
    plain = {name: value for name, value in os.environ.items() if name != "COP_DEMO"}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(tmp_path)],
        env={**plain, "COP_HOME": str(tmp_path / "home"), "JUPYTER_CONFIG_DIR": str(tmp_path / "config")},
        capture_output=True,
        text=True,
        timeout=WAIT_S,
        check=True,
    )
    assert done.stdout.split() == ["[]", "[]"]

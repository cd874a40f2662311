"""`cop` and `cop demo` as processes of their own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from cop_widgets.cli import main, serve
from cop_widgets.live.home import open_home
from tests.conftest import CopStarter

pytestmark = pytest.mark.server
STOPS_WITHIN_S = 10


def test_the_printed_address_answers_at_once(run_cop: CopStarter) -> None:
    """The first line on stdout is the address with its token; by then the server answers, and signs in.

    It is no demo, whatever $COP_DEMO says: that is for servers that others start.
    """
    cop = run_cop("--port", "0", COP_DEMO="1")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/cop/host\?token=[0-9a-f]{48}", cop.url)
    answer = httpx.get(cop.url)
    assert answer.status_code == HTTPStatus.FOUND
    assert answer.headers["location"] == "/voila/render/facilitate.ipynb"
    assert "data-demo" not in httpx.get(f"{cop.base}cop/").text


def test_ctrl_c_stops_at_once_and_quietly(run_cop: CopStarter) -> None:
    """One Ctrl-C ends it with 0 within seconds, without a question or a traceback."""
    cop = run_cop("--port", "0")
    began = time.monotonic()
    assert cop.interrupt() == 0
    assert time.monotonic() - began < STOPS_WITHIN_S
    assert "Traceback" not in "".join(cop.noise)


def test_ctrl_c_while_a_dashboard_opens(run_cop: CopStarter) -> None:
    """Stopping works just as well while a kernel starts and a page is half sent."""
    cop = run_cop("--port", "0")
    with httpx.Client(follow_redirects=True) as person, person.stream("GET", cop.url, timeout=60) as answer:
        assert "Opening the gathering" in next(part for part in answer.iter_text() if "Opening" in part)
        began = time.monotonic()
        assert cop.interrupt() == 0
        assert time.monotonic() - began < STOPS_WITHIN_S


def test_two_at_once_on_one_home(run_cop: CopStarter, tmp_path: Path) -> None:
    """A second `cop` on the same folder takes another port and works too."""
    first = run_cop(home=tmp_path / "both")
    second = run_cop(home=tmp_path / "both")
    assert first.port != second.port
    assert httpx.get(second.url).status_code == HTTPStatus.FOUND


def test_a_busy_port_is_told(tmp_path: Path) -> None:
    """An explicit port that is taken ends with 2 and a sentence."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [sys.executable, "-m", "cop_widgets", "--no-browser", "--port", str(taken.getsockname()[1])]
        done = subprocess.run(
            [*command, "--home", str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 2
    assert "cannot be had" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_the_demo_moves_by_itself(run_cop: CopStarter, tmp_path: Path) -> None:
    """Its address leads to a gathering some minutes in, which goes on through the same log, here to its end."""
    home = tmp_path / "shown"
    cop = run_cop("demo", "--ip", "127.0.0.1", "--speed", "1000", "--home", str(home), home=home)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/cop/host\?token=[0-9a-f]{48}", cop.url)
    code = httpx.get(cop.url, timeout=60).headers["location"].rpartition("?gathering=")[2]
    assert re.fullmatch("[A-Z0-9]{6}", code)
    opened = open_home(home)
    gathering = opened.open(code)
    deadline = time.monotonic() + 60
    while gathering.state.core.phase != "paused" and time.monotonic() < deadline:
        gathering.refresh()
    core = gathering.state.core
    assert (core.phase, core.open, core.title) == ("paused", (), "An open circle")
    assert len({one.person for one in core.stretches}) == 11
    opened.close()


@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_the_demo_takes_its_folder_away(run_cop: CopStarter, tmp_path: Path, ended: signal.Signals) -> None:
    """Without --home it leaves nothing behind, whatever $COP_HOME says, and ends without a traceback."""
    temporary, home = tmp_path / "tmp", tmp_path / "mine"
    temporary.mkdir()
    cop = run_cop("demo", "--ip", "127.0.0.1", home=home, TMPDIR=str(temporary))
    assert httpx.get(cop.url, timeout=60).status_code == HTTPStatus.FOUND
    assert len(list(temporary.glob("cop-demo-*"))) == 1
    cop.process.send_signal(ended)
    assert cop.process.wait(timeout=30) == 0
    assert not list(temporary.glob("cop-demo-*"))
    assert not list(home.iterdir())
    assert "Traceback" not in "".join(cop.noise)


def test_the_demo_for_phones(run_cop: CopStarter) -> None:
    """It says where phones begin and that all goes away, and which recording it plays how fast."""
    public = ("--public-url", "https://cop.example.org")
    cop = run_cop("demo", "--ip", "127.0.0.1", *public, "--meeting", "garden_talk", "--speed", "3")
    with httpx.Client(base_url=cop.base, timeout=60) as somebody:
        somebody.get(cop.url)
        state = somebody.get("cop/demo").json()
        assert '<body data-demo="true"' in somebody.get("cop/").text
    assert (state["speed"], state["speeds"], state["length_s"]) == (3, [0.5, 1, 2, 3, 4], 805.7)
    assert not state["kept"]
    assert cop.interrupt() == 0
    said = "".join(cop.noise)
    assert "Phones: https://cop.example.org/cop/\n" in said
    assert "thrown away" in said


def test_a_demo_that_is_kept(run_cop: CopStarter, tmp_path: Path) -> None:
    """With --home it stays, and nobody is told that it is thrown away: neither dashboards, nor phones, nor here."""
    kept = tmp_path / "kept"
    cop = run_cop("demo", "--ip", "127.0.0.1", "--home", str(kept))
    with httpx.Client(base_url=cop.base, timeout=60) as somebody:
        somebody.get(cop.url)
        state = somebody.get("cop/demo").json()
        assert '<body data-demo="kept"' in somebody.get("cop/").text
    assert state["kept"]
    assert cop.interrupt() == 0
    assert "thrown away" not in "".join(cop.noise)
    home = open_home(kept)
    assert [one.code for one in home.choices()] == [state["gathering"]]
    home.close()


def test_a_recording_that_is_not_there(tmp_path: Path) -> None:
    """It is told before anything starts, with those that are; nothing is made for it."""
    command = [sys.executable, "-m", "cop_widgets", "demo", "--no-browser", "--meeting", "nothing"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "garden_talk, open_circle, shared_table" in done.stderr


def test_for_phones_in_the_same_network(run_cop: CopStarter) -> None:
    """`--lan` listens everywhere and says where phones begin; `--public-url` says it as it was given."""
    cop = run_cop("--lan")
    assert httpx.get(f"http://127.0.0.1:{cop.port}/cop/").status_code == HTTPStatus.OK
    assert httpx.get(f"http://127.0.0.1:{cop.port}/api/kernels").status_code == HTTPStatus.FORBIDDEN
    public = run_cop("--public-url", "https://cop.example.org")
    deadline = time.monotonic() + 10
    while not any("Phones:" in line for line in public.noise):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert "Phones: https://cop.example.org/cop/\n" in public.noise


@pytest.mark.parametrize(("asked", "listens"), [((), "0.0.0.0"), (("--ip", "127.0.0.1"), "127.0.0.1")])
def test_phones_reach_the_demo(asked: tuple[str, ...], listens: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It listens for phones in the same network, without being asked to, unless --ip says where."""
    wishes: list[serve.Options] = []
    monkeypatch.setattr(serve, "serve", lambda wish, _: wishes.append(wish))
    with pytest.raises(SystemExit):
        main(["demo", *asked])
    assert [serve.EVERYWHERE if one.lan else one.ip for one in wishes] == [listens]


def test_a_public_address_that_is_none(tmp_path: Path) -> None:
    """It is told, with 2."""
    command = [sys.executable, "-m", "cop_widgets", "--no-browser", "--public-url", "cop.example.org"]
    done = subprocess.run(
        [*command, "--home", str(tmp_path)], capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path
    )
    assert done.returncode == 2
    assert "no address" in done.stderr

"""`cop` and `cop demo` as processes of their own."""

import re
import socket
import subprocess
import sys
import time
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from cop_widgets.live.home import open_home
from tests.conftest import CopStarter

pytestmark = pytest.mark.server
STOPS_WITHIN_S = 10


def test_the_printed_address_answers_at_once(run_cop: CopStarter) -> None:
    """The first line on stdout is the address with its token; by then the server answers, and signs in."""
    cop = run_cop("--port", "0")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/cop/host\?token=[0-9a-f]{48}", cop.url)
    answer = httpx.get(cop.url)
    assert answer.status_code == HTTPStatus.FOUND
    assert answer.headers["location"].startswith("/voila/render/facilitate.ipynb")


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
    """The first minutes have happened, the rest goes on through the same log at the speed asked for, to its end."""
    home = tmp_path / "shown"
    cop = run_cop("demo", "--speed", "1000", "--home", str(home), home=home)
    code = cop.url.rpartition("&gathering=")[2]
    assert re.fullmatch("[A-Z0-9]{6}", code)
    opened = open_home(home)
    gathering = opened.open(code)
    before = gathering.seq
    ended = gathering.state.core.ended is not None
    assert before > 50
    deadline = time.monotonic() + 60
    while not ended and time.monotonic() < deadline:
        gathering.refresh()
        ended = gathering.state.core.ended is not None
    assert ended
    assert gathering.seq > before
    opened.close()


def test_the_demo_takes_its_folder_away(run_cop: CopStarter, tmp_path: Path) -> None:
    """Without --home the demo leaves nothing behind, neither in the current folder nor in the temporary one."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    cop = run_cop("demo", TMPDIR=str(temporary))
    assert list(temporary.glob("cop-demo-*"))
    assert cop.interrupt() == 0
    assert not list(temporary.glob("cop-demo-*"))


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


def test_a_public_address_that_is_none(tmp_path: Path) -> None:
    """It is told, with 2."""
    command = [sys.executable, "-m", "cop_widgets", "--no-browser", "--public-url", "cop.example.org"]
    done = subprocess.run(
        [*command, "--home", str(tmp_path)], capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path
    )
    assert done.returncode == 2
    assert "no address" in done.stderr

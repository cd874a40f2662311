"""The port that `cop` listens on."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from cop_widgets.domain.errors import CopError
from cop_widgets.server.ports import first_free
from tests.conftest import unused_port

_STARTS = """
import socket, sys
from contextlib import suppress
from pathlib import Path
from cop_widgets.server.serving import make_server
from cop_widgets.server.settings import Wish
from cop_widgets.store.shipped import notebooks

def ready(server):
    print(server.address, flush=True)
    server.stop()

server = make_server(Wish(notebooks(), "a" * 48, port=int(sys.argv[1]), retries=50), ready)
rival = socket.socket()
with suppress(OSError):
    rival.bind(("127.0.0.1", server.port))
    rival.listen()
server.start()
"""


@pytest.mark.server
def test_nobody_takes_the_port_between_search_and_start(tmp_path: Path) -> None:
    """Somebody who wants the same port just before the server starts does not keep it from starting."""
    port = unused_port()
    done = subprocess.run(
        [sys.executable, "-c", _STARTS, str(port)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"COP_HOME": str(tmp_path / "home"), "HOME": str(tmp_path), "JUPYTER_CONFIG_DIR": str(tmp_path)},
    )
    assert (done.returncode, done.stdout) == (0, f"http://127.0.0.1:{port}/\n"), done.stderr


# Tornado leaves it to Python to close a socket that could not be bound.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_next_free_port() -> None:
    """A port that somebody has is passed over; where no other may be tried, that is told."""
    (ours,) = first_free("127.0.0.1", unused_port(), 50)
    with ours:
        port = ours.getsockname()[1]
        (next_,) = first_free("127.0.0.1", port, 50)
        with next_:
            assert port < next_.getsockname()[1] <= port + 50
        with pytest.raises(CopError, match=f"Port {port} cannot be had on 127.0.0.1"):
            first_free("127.0.0.1", port, 0)
    (any_,) = first_free("127.0.0.1", 0, 0)
    with any_, socket.socket() as other:
        other.connect(any_.getsockname())

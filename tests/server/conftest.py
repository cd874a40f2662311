"""A server like `cop`'s over notebooks made for a test, and a small one for phones in front of a circle."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest

from cop_widgets.domain.commands import BeginGathering, CreateGathering, RosterEntry
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.limits import Limits
from tests.server.phones import MakePhone, Phone, Settle, served

SERVER = """
import os
import sys
from pathlib import Path
from cop_widgets.server.serving import make_server
from cop_widgets.server.settings import Wish
wish = Wish(root=Path(sys.argv[1]), token="secret", port=0, retries=0)
make_server(wish, lambda server: print(server.address, flush=True)).start()
os._exit(0)
"""

WIDGET = """
import os, anywidget, traitlets
class One(anywidget.AnyWidget):
    _esm = '''
    export default { render({ model, el }) {
      const button = document.createElement("button")
      const show = () => { button.textContent = `${model.get("query")} ${model.get("echo")}` }
      button.id = "one"
      button.onclick = () => { model.set("taps", model.get("taps") + 1); model.save_changes() }
      const said = (message, buffers) => { button.dataset.said = message.word + buffers[0].byteLength }
      const ask = () => model.send({ask: 1})
      button.ondblclick = ask
      model.on("change:echo", show)
      model.on("msg:custom", said)
      show()
      el.append(button)
      return () => { model.off("change:echo", show); document.body.dataset.cleaned = "yes" }
    } }
    '''
    query = traitlets.Unicode(os.environ.get("QUERY_STRING", "")).tag(sync=True)
    taps = traitlets.Int(0).tag(sync=True)
    echo = traitlets.Int(0).tag(sync=True)
    def __init__(self, **traits):
        super().__init__(**traits)
        self.on_msg(lambda *_: self.send({"word": "heard"}, [b"abc"]))
    @traitlets.observe("taps")
    def _tapped(self, change):
        self.echo = change.new
"""

Writer = Callable[..., None]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a file share a server, so they stay with one worker: another one would start it once more."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the notebooks, one a module."""
    return tmp_path_factory.mktemp("notebooks")


@pytest.fixture(scope="module")
def write(root: Path) -> Writer:
    """Write a notebook of code cells with metadata."""

    def written(name: str, *cells: str, **metadata: object) -> None:
        notebook = nbformat.v4.new_notebook()
        notebook.metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "x"}, **metadata}
        notebook.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
        nbformat.write(notebook, root / name)

    return written


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server that runs while the tests of a module do; its token is ``secret``."""
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "COP_HOME": str(home), "JUPYTER_CONFIG_DIR": str(home / "config")}
    command = [sys.executable, "-c", SERVER, str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout
            line = process.stdout.readline().strip()
            assert line, "the server did not answer"
            yield line
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """The facilitator's side, as if in another process: a log of its own on the same folder."""
    opened = open_home(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def gathering(home: Home) -> Gathering:
    """Mele and Tāne are expected."""
    made = home.create(CreateGathering("Circle", "2026-11-22", roster=(RosterEntry("Mele"), RosterEntry("Tāne"))))
    made.do(BeginGathering())
    return made


@pytest.fixture
def server(tmp_path: Path, gathering: Gathering) -> Iterator[tuple[str, Broker]]:
    """A server without Jupyter; tornado's own check against forged requests is off, as under JupyterHub."""
    with served(tmp_path, xsrf_cookies=False) as running:
        yield running


@pytest.fixture
def settle(server: tuple[str, Broker], home: Home, gathering: Gathering) -> Settle:
    """Wait until the server has seen what was done elsewhere; one that nobody has asked yet will see it then."""

    def settled() -> None:
        while server[1]._home and server[1].home.open(gathering.code).seq < home.log.head(gathering.code):
            time.sleep(0.005)

    return settled


@pytest.fixture
def phone(server: tuple[str, Broker], gathering: Gathering) -> Iterator[MakePhone]:
    """A new phone, or one with a secret it had before."""
    made: list[Phone] = []

    def one(code: str = "", own: str | None = None) -> Phone:
        made.append(Phone(server[0], code or gathering.code, own))
        return made[-1]

    yield one
    for each in made:
        each.close()


@pytest.fixture
def timeless(server: tuple[str, Broker]) -> None:
    """Limits whose clock stands still: nothing is forgiven meanwhile, however slow the machine."""
    server[1].limits = Limits(clock=lambda: 0.0)

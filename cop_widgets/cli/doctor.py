"""``cop doctor``: what this machine needs for a gathering, and what is missing."""

import os
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click
import msgspec

from ..domain.errors import CopError
from ..store import shipped
from .places import home_of, home_option
from .serve import DEFAULT_PORT

_PACKAGES = (
    "cop-widgets",
    "jupyter_server",
    "voila",
    "jupyterlab",
    "ipywidgets",
    "anywidget",
    "ipykernel",
    "tornado",
    "segno",
)

_PATIENCE_S = 2.0
"""So long may somebody else be writing to the log."""

_EPILOG = """\b
Example:
  cop doctor --home /media/stick/gatherings
"""


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at. ``good`` false means that `cop` will not work as it is."""

    good: bool
    what: str
    says: str


@click.command(epilog=_EPILOG)
@home_option
@click.pass_context
def doctor(context: click.Context, home: Path | None) -> None:
    """Look whether everything is there: versions, extension, store, port, address for phones. Ends with 2 if not."""
    from ..live.home import home_folder

    found = list(look(home_folder(home_of(context, home))))
    for one in found:
        click.echo(f"{'ok ' if one.good else 'NO '} {one.what:12} {one.says}")
    if not all(one.good for one in found):
        context.exit(2)


def look(home: Path) -> Iterator[Finding]:
    """Everything that is looked at."""
    yield Finding(sys.version_info >= (3, 11), "Python", f"{sys.version.split()[0]} in {sys.prefix}")
    yield from (_package(name) for name in _PACKAGES)
    for what, place in (("notebooks", shipped.notebooks), ("sample data", shipped.sample_data), ("views", _views)):
        yield _tried(what, lambda place=place: str(place()))  # type: ignore[misc]
    yield _tried("extension", _extension)
    yield _tried("template", _template)
    yield from _stores(home)
    yield _tried("port", _port)
    yield _tried("phones", _phones)


def _package(name: str) -> Finding:
    try:
        return Finding(good=True, what=name, says=version(name))
    except PackageNotFoundError:
        return Finding(good=False, what=name, says="is not installed: pip install .")


def _tried(what: str, look_at: Callable[[], str]) -> Finding:
    try:
        return Finding(good=True, what=what, says=look_at())
    except (CopError, OSError) as error:
        return Finding(good=False, what=what, says=str(error))


def _views() -> str:
    folder = shipped.static()
    if not any(folder.glob("*.js")):
        raise CopError("The views have not been built. Please install cop_widgets again (pip install .).")
    return str(folder)


def _extension() -> str:
    """The config file that enables the extension wherever Jupyter Server runs."""
    from jupyter_core.paths import jupyter_config_path

    places = [Path(folder) / "jupyter_server_config.d/cop_widgets.json" for folder in jupyter_config_path()]
    for place in places:
        if place.is_file():
            return f"enabled by {place}"
    raise CopError("not enabled for other Jupyter servers: install cop_widgets again (pip install .).")


def _template() -> str:
    from jupyter_core.paths import jupyter_path

    for folder in map(Path, jupyter_path("voila", "templates", "cop")):
        if (folder / "index.html.j2").is_file():
            return str(folder)
    raise CopError("The dashboards' page template is missing: install cop_widgets again (pip install .).")


def _stores(home: Path) -> Iterator[Finding]:
    """The folder of gatherings, and the log in it where there is one."""
    yield _tried("store", lambda: _store(home))
    outcomes, log = home / "outcomes", home / "log.db"
    if outcomes.exists():
        yield _tried("outcomes", lambda: _writable(outcomes))
    if log.exists():
        whole = _tried("log", lambda: _log(log))
        yield whole
        if whole.good:
            yield from _gatherings(home)


def _writable(folder: Path) -> str:
    if not folder.is_dir():
        raise CopError(f"{folder} is not a folder. Move it away, or choose another folder with --home.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CopError(f"{folder} may not be written. Choose another folder with --home.")
    with tempfile.TemporaryFile(dir=folder):
        return str(folder)


def _log(path: Path) -> str:
    """Whether the log is whole and can be written to; nothing is."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=_PATIENCE_S)) as log:
            log.isolation_level = None
            (found,) = log.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise CopError(f"{path} is damaged ({found}). Put a copy of it from before in its place.")
            log.execute("BEGIN IMMEDIATE")
            log.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise CopError(f"{path} cannot be written to ({error}).") from None
    return str(path)


def _gatherings(home: Path) -> Iterator[Finding]:
    """Whether every gathering in the log can be read."""
    from ..live.home import open_home

    try:
        opened = open_home(home)
        try:
            choices, unreadable = opened.survey(None)
        finally:
            opened.close()
    except (CopError, OSError) as error:
        yield Finding(good=False, what="gatherings", says=str(error))
        return
    yield Finding(good=True, what="gatherings", says=f"{len(choices)} can be read")
    for code, why in unreadable:
        yield Finding(good=False, what="gathering", says=f"{code} cannot be read: {why}")


def _store(home: Path) -> str:
    """Whether files can be made where gatherings are kept (or in the nearest folder that exists)."""
    nearest = next(folder for folder in (home, *home.parents) if folder.exists())
    _writable(nearest)
    return str(home)


def _port() -> str:
    with closing(socket.socket()) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", DEFAULT_PORT))
        except OSError:
            return f"{DEFAULT_PORT} is taken; cop will use another"
    return f"{DEFAULT_PORT} is free"


def _phones() -> str:
    """Under which addresses phones would find this computer; each is tried from here."""
    from ..live.link import addresses, public_url

    if public := public_url():
        return f"everybody finds the server at {public}"
    found = [one for one in addresses() if _answers_at(one)]
    if not found:
        return "this computer is in no network, so phones cannot reach it: join the room's network"
    return (
        f"with cop --lan, phones in the same network find this computer at {', '.join(found)}. Scan the code with your "
        "own phone first: a firewall here, or a guest network, may keep them apart"
    )


def _answers_at(address: str) -> bool:
    """Whether somebody who listens everywhere is found at an address."""
    try:
        with (
            closing(socket.create_server(("", 0))) as heard,
            closing(socket.create_connection((address, heard.getsockname()[1]), timeout=_PATIENCE_S)),
        ):
            return True
    except OSError:
        return False

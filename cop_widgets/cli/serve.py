"""``cop`` itself: a server, and the dashboard in the browser."""

import os
import secrets
import shutil
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import click
import msgspec

from ..domain.errors import CopError
from ..store.shipped import notebooks

if TYPE_CHECKING:
    from ..server.settings import DemoWish

DEFAULT_PORT = 8866
_SAVED = "Everything is saved as it happens."
_THROWN_AWAY = "Everything in it is thrown away then."
ONLY_HERE = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - asked for, and never without a token


class Options(msgspec.Struct, frozen=True):
    """What was asked of the server.

    ``port`` ``None`` = from 8866 on, the first that is free; ``ip`` ``None`` = this computer alone, without ``lan``.
    """

    home: Path | None = None
    port: int | None = None
    ip: str | None = None
    lan: bool = False
    public_url: str | None = None
    browser: bool = True
    lab: bool = False
    verbose: bool = False


_CLICK_OPTIONS = [
    click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder that keeps the gatherings. [default: $COP_HOME, else ./gatherings]",
    ),
    click.option(
        "--port", type=click.IntRange(0, 65535), help="Port to listen on. [default: the first free from 8866]"
    ),
    click.option(
        "--ip", metavar="ADDR", help=f"Address to listen on; {EVERYWHERE} lets others in. [default: {ONLY_HERE}]"
    ),
    click.option("--lan", is_flag=True, help="Let phones in the same network take part: as --ip 0.0.0.0."),
    click.option(
        "--public-url",
        metavar="URL",
        help="Address of this server for everybody, in the link and the QR code. [default: $COP_PUBLIC_URL]",
    ),
    click.option("--browser/--no-browser", default=True, help="Whether to open a browser."),
    click.option("--lab", is_flag=True, help="Open JupyterLab on the notebooks instead."),
    click.option("--verbose", is_flag=True, help="Print what the server does."),
]


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of the server, as one argument ``wish``."""

    @wraps(command)
    def gathered(*args: Any, **given: Any) -> Any:
        wish = Options(**{name: given.pop(name) for name in Options.__struct_fields__})
        return command(*args, wish=wish, **given)

    for option in reversed(_CLICK_OPTIONS):
        gathered = option(gathered)
    return gathered


def inherited(outer: Options | None, inner: Options) -> Options:
    """Options of a subcommand; what was not given there is as given before it (``cop --no-browser demo``)."""
    if outer is None:
        return inner
    plain = Options()
    given = {name: getattr(inner, name) for name in Options.__struct_fields__}
    return Options(
        **{name: value if value != getattr(plain, name) else getattr(outer, name) for name, value in given.items()}
    )


def serve(wish: Options, demo: "DemoWish | None" = None) -> None:
    """Run the server until it is stopped; with ``demo`` it shows one."""
    from ..live.home import home_folder
    from ..live.link import PUBLIC_URL_VARIABLE, checked_url

    ip = EVERYWHERE if wish.lan else wish.ip or ONLY_HERE
    if wish.public_url is not None:
        os.environ[PUBLIC_URL_VARIABLE] = checked_url(wish.public_url)
    home = home_folder(wish.home)
    home.mkdir(parents=True, exist_ok=True)
    os.environ["COP_HOME"] = str(home)
    if wish.port:
        _check_port(ip, wish.port)
    click.echo(f"Starting… (gatherings are kept in {home})", err=True)
    _leave_out_what_only_slows_the_start()
    from ..server.serving import CopServer, make_server
    from ..server.settings import Wish

    token = os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(24)

    def ready(server: CopServer) -> None:
        url = _address(server.address, token, wish.lab)
        click.echo(url)
        if phones := _for_phones(server.port, ip):
            click.echo(f"Phones: {phones}", err=True)
        thrown_away = demo is not None and wish.home is None
        click.echo(f"Ctrl-C stops it. {_THROWN_AWAY if thrown_away else _SAVED}", err=True)
        if wish.browser:
            server.open_in_browser(url)

    port = DEFAULT_PORT if wish.port is None else wish.port
    retries = 50 if wish.port is None else 0
    root = _notebooks_to_change(home) if wish.lab else notebooks()
    make_server(Wish(root, token, ip, port, retries, wish.lab, wish.verbose, demo), ready).start()


def _leave_out_what_only_slows_the_start() -> None:
    """Keep jsonschema from loading a grammar of internationalised addresses, which takes a second of the start.

    Jupyter's events bring it along for checking the format ``iri``, which no event uses; jsonschema does without.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def _address(base: str, token: str, lab: bool) -> str:
    page = "lab" if lab else "cop/host"
    return f"{base}{page}?{urlencode({'token': token})}"


def _for_phones(port: int, ip: str) -> str:
    """Where phones begin; empty where none can reach this computer."""
    from ..live.link import addresses, public_url
    from ..server.settings import is_loopback

    if public := public_url():
        return f"{public}cop/"
    if is_loopback(ip):
        return ""
    found = addresses() if ip in {"", EVERYWHERE, "::", "*"} else (ip,)
    return "  ".join(f"http://{f'[{one}]' if ':' in one else one}:{port}/cop/" for one in found)


def _check_port(ip: str, port: int) -> None:
    """Refuse a port that somebody else listens on, before anything starts."""
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((ip, port))
        except OSError as error:
            says = f"Port {port} of {ip} cannot be had ({error.strerror}). Leave out --port to take a free one."
            raise CopError(says) from None


def _notebooks_to_change(home: Path) -> Path:
    """Notebooks for JupyterLab: the checkout's own, or a copy beside the gatherings (never those of a wheel)."""
    shipped = notebooks()
    if (shipped.parent / "pyproject.toml").is_file():
        return shipped
    copy = home / "notebooks"
    if not copy.exists():
        shutil.copytree(shipped, copy)
        click.echo(f"The notebooks are now in {copy}, yours to change.", err=True)
    return copy

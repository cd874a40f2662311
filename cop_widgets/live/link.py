"""The address that phones join by, and its QR code."""

import io
import ipaddress
import os
import socket
from urllib.parse import urlsplit

from ..domain.errors import Fault, InputFaults

PUBLIC_URL_VARIABLE = "COP_PUBLIC_URL"
HUB_URL_VARIABLE = "JUPYTERHUB_PUBLIC_URL"
"""Set by a JupyterHub that knows its own public address."""

_OF_PROGRAMS = ("docker", "br-", "veth", "virbr", "vmnet", "vbox", "cni", "podman", "lxc", "tun", "tap", "utun", "wg")
"""Names of interfaces that lead to programs on this computer or into a tunnel, hardly ever to a phone."""


def addresses() -> tuple[str, ...]:
    """Own IPv4 addresses of this computer that phones in the same network may reach, the likeliest first.

    Empty where it is in no network. Asks nobody: nothing is sent.
    """
    # Imported here: a server that nobody looks at the link of needs no list of interfaces.
    import psutil

    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = [
        (name.lower().startswith(_OF_PROGRAMS), one.address)
        for name, all_ in psutil.net_if_addrs().items()
        for one in all_
        if name in up and one.family == socket.AF_INET and _leads_outside(one.address)
    ]
    main = _towards_others()
    ordered = sorted(found, key=lambda one: (one[1] != main, one[0], not ipaddress.ip_address(one[1]).is_private))
    return tuple(dict.fromkeys(address for _, address in ordered))


def _leads_outside(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)


def _towards_others() -> str:
    """The address with which this computer would speak to other networks; connecting a UDP socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # a network for documentation (RFC 5737)
            return str(asked.getsockname()[0])
        except OSError:
            return ""


def public_url() -> str:
    """The server's address for everybody, with a slash at its end; empty where none was set.

    It is what ``cop --public-url`` was given (``$COP_PUBLIC_URL``), else what JupyterHub says.
    """
    for name in (PUBLIC_URL_VARIABLE, HUB_URL_VARIABLE):
        if given := os.environ.get(name, "").strip():
            return checked_url(given)
    return ""


def checked_url(text: str) -> str:
    """An address as it is used, with a slash at its end.

    Raises
    ------
    InputFaults
        It is no http or https address.
    """
    try:
        parts = urlsplit(text.strip())
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        good = False
    if not good or parts.query or parts.fragment or parts.username:
        raise InputFaults([Fault(f"“{text}” is no address such as https://cop.example.org/")], "public address")
    return parts.geturl().rstrip("/") + "/"


def join_address(base: str, code: str) -> str:
    """What somebody types, or the QR code holds: ``base`` is where the server is, e.g. ``http://192.168.1.5:8866/``."""
    return f"{base.rstrip('/')}/cop/{code}"


def qr_svg(text: str) -> str:
    """A QR code as an SVG document, black on white with the quiet zone around it; it fills the place it is given."""
    # Imported here: most processes never draw one.
    import segno

    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        drawn, kind="svg", border=4, xmldecl=False, omitsize=True, dark="#000", light="#fff", nl=False
    )
    return drawn.getvalue().decode()

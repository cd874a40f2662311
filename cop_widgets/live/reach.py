"""Under which addresses phones find the server that shows a dashboard."""

import socket
from urllib.parse import SplitResult, urlsplit

from .link import addresses, public_url

KNOCK_S = 0.3
ONLY_HERE = "Phones cannot reach this computer yet: start it with cop --lan"
NO_NETWORK = "This computer is in no network, so phones cannot reach it. Join the room's network, then load this anew."


def ways_in(base: str) -> tuple[tuple[str, ...], str]:
    """Bases that phones may use in the place of ``base``, the best first, and what stands in the way (else empty).

    ``base`` is where the browser has found the server; one that is not this computer's own (of a hub, Binder, a proxy,
    a LAN) is right as it is. What ``cop --public-url`` was given goes before all.
    """
    if given := public_url():
        return (given,), ""
    seen = urlsplit(base)
    if not _is_loopback(seen.hostname or ""):
        return (base,), ""
    found = addresses()
    if not found:
        return (base,), NO_NETWORK
    port = seen.port or (443 if seen.scheme == "https" else 80)
    reached = tuple(_at(seen, one) for one in found if _listens(one, port))
    return (reached, "") if reached else ((_at(seen, found[0]),), ONLY_HERE)


def _is_loopback(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost") or host.startswith("127.") or host == "::1"


def _at(seen: SplitResult, host: str) -> str:
    netloc = f"[{host}]" if ":" in host else host
    return seen._replace(netloc=netloc if seen.port is None else f"{netloc}:{seen.port}").geturl()


def _listens(host: str, port: int) -> bool:
    """Whether anything answers there. A computer's own addresses answer or refuse at once."""
    try:
        with socket.create_connection((host, port), timeout=KNOCK_S):
            return True
    except OSError:
        return False

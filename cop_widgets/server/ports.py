"""A port of our own to listen on."""

import errno
import socket

from tornado.netutil import bind_sockets

from ..domain.errors import CopError

_TAKEN = {errno.EADDRINUSE, errno.EACCES}
"""Somebody else has the port, or it may not be had (some systems say so of a port that another user has)."""


def first_free(ip: str, port: int, more: int) -> list[socket.socket]:
    """Listen on the first port that can be had, from ``port`` on.

    Parameters
    ----------
    ip
        Address to listen on; empty for all.
    port
        The first to try; 0 for any.
    more
        How many to try after it.

    Returns
    -------
    list of socket
        They listen, all on one port, so that nobody else can have it; any of them says which.

    Raises
    ------
    CopError
        None of them can be had.
    """
    last = min(port + more, 65535)
    for tried in range(port, last + 1):
        try:
            return bind_sockets(tried, ip)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
    which = f"Port {port} cannot" if last == port else f"None of the ports {port} to {last} can"
    raise CopError(f"{which} be had on {ip or 'this machine'}. Choose another one with --port.")

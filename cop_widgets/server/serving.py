"""The Jupyter Server that `cop` runs."""

import asyncio
import logging
import signal
import socket
import threading
import warnings
import webbrowser
from collections.abc import Callable
from typing import Any

from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from tornado.httpclient import AsyncHTTPClient

from ..domain.errors import CopError
from .ports import first_free
from .settings import Wish, is_loopback, settings

_CLEANS_UP_WITHIN_S = 6
_NO_NEWS = ("Notebook %s is not trusted", "The websocket_ping_timeout")


class CopServer(ServerApp):
    """A Jupyter Server that says when it answers, and stops on the first Ctrl-C without a question."""

    on_ready: Callable[["CopServer"], None] = staticmethod(lambda _: None)

    def init_logging(self) -> None:
        """Keep what is no news to anybody out of the log."""
        super().init_logging()
        if self.log_level in {logging.DEBUG, logging.INFO, "DEBUG", "INFO"}:
            return
        for logger in (self.log, logging.getLogger("tornado.general")):
            logger.addFilter(lambda record: not str(record.msg).startswith(_NO_NEWS))
        warnings.filterwarnings("ignore", message="Extension endpoints without")

    def init_configurables(self) -> None:
        """Refuse to be open to a network without a token: who reaches it could run programs here."""
        super().init_configurables()
        if not self.identity_provider.token and not is_loopback(self.ip):
            raise CopError("Without a token, cop only listens on this machine. Leave out --ip, or set a token.")

    def _find_http_port(self) -> None:
        """Take a port and keep it: one that was only seen to be free may be somebody else's a moment later."""
        self._taken: list[socket.socket] = first_free(self.ip, self.port, self.port_retries)
        self.port = self._taken[0].getsockname()[1]

    def _bind_http_server_tcp(self) -> bool:
        self.http_server.add_sockets(self._taken)
        return True

    def init_signal(self) -> None:
        """Stop at once on Ctrl-C."""
        super().init_signal()
        signal.signal(signal.SIGINT, self._signal_stop)

    def _signal_stop(self, _sig: Any, _frame: Any) -> None:
        self.stop(from_signal=True)

    async def _stop(self) -> None:
        """Clean up, but not for ever: outcome files come first, and kernels end by themselves without a server."""
        try:
            await asyncio.wait_for(self._cleanup(), _CLEANS_UP_WITHIN_S)
        except TimeoutError:
            self.log.warning("A kernel did not end in time; it ends by itself.")
        self.io_loop.stop()

    async def _post_start(self) -> None:
        """Once extensions have started: warm up, see that the server answers, and say so."""
        await super()._post_start()
        await AsyncHTTPClient().fetch(url_path_join(self.address, "api"), validate_cert=False)
        if warm_up := getattr(self.kernel_manager, "warm_up", None):
            warm_up()
        self.on_ready(self)

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the server, without a token."""
        host = "127.0.0.1" if self.ip in {"", "0.0.0.0", "::", "*", "localhost"} else self.ip  # noqa: S104
        at = f"[{host}]" if ":" in host else host
        return self._get_urlparts(path=self.base_url)._replace(netloc=f"{at}:{self.port}").geturl()

    def open_in_browser(self, url: str) -> None:
        """Open a page in the user's browser, without waiting for it."""
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def make_server(wish: Wish, on_ready: Callable[[CopServer], None]) -> CopServer:
    """A server that is set up; ``start()`` runs it until it is stopped."""
    server = CopServer(config=settings(wish))
    server.on_ready = on_ready
    server.initialize(argv=[], find_extensions=False)
    return server

"""Pages of the facilitator: signing in by the token and on to a dashboard."""

from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

from ..domain.errors import CopError
from .alive import note_kernel_life, note_life
from .demo import SETTING
from .plain import plain_page


class PlainErrors(JupyterHandler):
    """Base of our pages: what goes wrong is told in plain words."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with a page without a traceback."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(plain_page(status_code, self.base_url))


class Remembering(PlainErrors):
    """Gives the browser what it must send along when it asks for something to be done."""

    def remember(self) -> None:
        """Set the cookie against forged requests: reading the token sets it."""
        _ = self.xsrf_token


class DashboardHandler(Remembering):
    """Goes on to a dashboard.

    Asking with ``?token=`` has set the login cookie by then, so that no token stays in the address that is projected.
    """

    notebook = ""

    @web.authenticated
    async def get(self) -> None:
        """Redirect to the notebook's dashboard with everything asked for but the token."""
        path = url_path_join(self.base_url, quote(self.settings["cop_dashboards"]), self.notebook)
        kept = [
            (name, value.decode("utf-8", "replace"))
            for name, values in self.request.query_arguments.items()
            for value in values
            if name != "token"
        ]
        kept += await self.added(kept)
        self.remember()
        self.redirect(f"{path}?{urlencode(kept)}" if kept else path)

    async def added(self, asked: list[tuple[str, str]]) -> list[tuple[str, str]]:  # noqa: ARG002 - for those below
        """What else goes along, beside what was asked for."""
        return []


class HostHandler(DashboardHandler):
    """The facilitator's dashboard; where a demo is on stage and no other gathering is asked for, the demo's."""

    notebook = "facilitate.ipynb"

    async def added(self, asked: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The demo's gathering; without it (its trouble is in the log) there is the choice of gatherings."""
        demo = self.settings.get(SETTING)
        if demo is None or any(name == "gathering" for name, _ in asked):
            return []
        try:
            return [("gathering", (await demo.state()).gathering)]
        except CopError:
            return []


class PlanHandler(DashboardHandler):
    """Planning a gathering ahead."""

    notebook = "plan.ipynb"


class ReviewHandler(DashboardHandler):
    """Looking back at a gathering."""

    notebook = "review.ipynb"


class SignHandler(Remembering):
    """A sign of life of a dashboard; for one that was not opened through ``cop/host`` the cookie to end its kernel.

    ``?kernel=`` is a sign of life for a kernel, too; 410 says that it has ended.
    """

    @web.authenticated
    def get(self) -> None:
        """Nothing but the cookie."""
        self.remember()
        note_life(self.settings)
        kernel = self.get_query_argument("kernel", "")
        there = not kernel or note_kernel_life(self.kernel_manager, kernel)
        self.set_status(HTTPStatus.NO_CONTENT if there else HTTPStatus.GONE)
        self.finish()


class NotFoundHandler(PlainErrors):
    """Everything else below ``cop/``."""

    @allow_unauthenticated
    def get(self) -> None:
        """Say that there is nothing here."""
        raise web.HTTPError(HTTPStatus.NOT_FOUND)

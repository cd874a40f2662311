"""The server extension: what `cop`, Binder and a JupyterHub user's server all load."""

import os
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_path
from jupyter_server.extension.application import ExtensionApp
from jupyter_server.utils import url_path_join
from traitlets import Unicode

from ..domain.errors import CopError
from ..live.link import checked_url
from ..store.shipped import OWN_VARIABLE
from .assets import AssetHandler, front_end_roots
from .everything import EverythingHandler
from .handlers import HostHandler, NotFoundHandler, PlanHandler, ReviewHandler, SignHandler
from .keeper import Keeper
from .page import assets_prefix, own_assets
from .phones.broker import Broker
from .phones.routes import phone_routes


class CopApp(ExtensionApp):
    """Adds ``<base_url>/cop/...`` to a Jupyter Server, and lets Voilà's front end be cached."""

    name = "cop_widgets"
    extension_url = "/cop/host"
    load_other_extensions = True
    notebooks = Unicode("", help="Folder of the dashboards within the server's root, without slashes").tag(config=True)
    public_url = Unicode("", help="Address of the server for everybody. [default: $COP_PUBLIC_URL]").tag(config=True)

    def _link_jupyter_server_extension(self, serverapp: Any) -> None:
        """Set what Voilà reads when it is loaded; all extensions are linked before any is loaded."""
        super()._link_jupyter_server_extension(serverapp)
        serverapp.config.VoilaConfiguration.setdefault("page_config_hook", own_assets)

    def initialize_settings(self) -> None:
        """Share the place of the dashboards with the handlers, and with phones' what they have in common."""
        self.settings["cop_notebooks"] = self.notebooks or _dashboards_under(
            Path(self.settings["server_root_dir"]).expanduser()
        )
        os.environ[OWN_VARIABLE] = "1"  # kernels inherit it
        self.broker = Broker(
            self.settings["base_url"], public=checked_url(self.public_url) if self.public_url else None
        )

    def initialize_handlers(self) -> None:
        """Add our routes. Each handler says who may use it."""
        prefix, roots = assets_prefix("/"), front_end_roots(jupyter_path())
        self.handlers.extend(
            [
                (r"/cop/host", HostHandler),
                (r"/cop/plan", PlanHandler),
                (r"/cop/review", ReviewHandler),
                (r"/cop/sign", SignHandler),
                (r"/cop/everything", EverythingHandler),
                (url_path_join(prefix, r"(voila|lab)/(.*)"), AssetHandler, {"roots": roots}),
                (r"/cop/(own)/(.*)", AssetHandler, {"roots": roots}),
                *phone_routes("/cop", self.broker),
                (r"/cop(?:/.*)?", NotFoundHandler),
            ]
        )

    async def _start_jupyter_server_extension(self, _serverapp: Any) -> None:
        """Keep the outcome files up to date, and end votes at their deadlines, as long as the server runs."""
        self.keeper = Keeper.begin(self.log)
        try:
            await self.broker.start()
        except CopError as error:
            self.log.warning("Phones cannot take part: %s", error)

    async def stop_extension(self) -> None:
        """Send phones away and let go of the log."""
        if broker := getattr(self, "broker", None):
            await broker.stop()
        if keeper := getattr(self, "keeper", None):
            keeper.stop()


def _dashboards_under(root: Path) -> str:
    """Folder of the dashboards seen from the server's root: "" or "notebooks" (as on Binder)."""
    return "" if (root / "facilitate.ipynb").is_file() else "notebooks"

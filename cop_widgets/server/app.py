"""The server extension: what `cop`, Binder and a JupyterHub user's server all load."""

import os
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_path
from jupyter_server.extension.application import ExtensionApp
from jupyter_server.utils import url_path_join
from traitlets import Bool, Float, Unicode, default

from ..domain.errors import CopError
from ..live.home import HOME_VARIABLE
from ..live.link import checked_url
from ..store.shipped import OWN_VARIABLE
from .assets import AssetHandler, front_end_roots
from .dashboards import OWN_PLACE, place_of, shipped_dashboards
from .demo import SETTING, DemoHandler, DemoHost
from .everything import EverythingHandler
from .handlers import HostHandler, NotFoundHandler, PlanHandler, ReviewHandler, SignHandler
from .keeper import Keeper
from .page import assets_prefix, own_assets
from .phones.broker import Broker
from .phones.routes import phone_routes

DEMO_VARIABLE = "COP_DEMO"


class CopApp(ExtensionApp):
    """Adds ``<base_url>/cop/...`` to a Jupyter Server, and lets Voilà's front end be cached."""

    name = "cop_widgets"
    extension_url = "/cop/host"
    load_other_extensions = True
    notebooks = Unicode(
        "",
        help="Folder of the dashboards within the server's root, without slashes. [default: the root or its notebooks "
        "folder, where they are there; else the installation's own are used]",
    ).tag(config=True)
    public_url = Unicode("", help="Address of the server for everybody. [default: $COP_PUBLIC_URL]").tag(config=True)

    demo = Bool(help="Show a recorded meeting that visitors may take part in. [default: $COP_DEMO]").tag(config=True)
    demo_speed = Float(1.0, min=0.1, max=1000, help="How many times as fast the recording plays").tag(config=True)
    demo_meeting = Unicode("open_circle", help="Which of sample_data/meetings is shown").tag(config=True)
    demo_home = Unicode(
        "", help="Folder that keeps the demo. Without it, one that goes when the server ends, whatever $COP_HOME says"
    ).tag(config=True)

    @default("demo")
    def _demo(self) -> bool:
        return os.environ.get(DEMO_VARIABLE, "").strip().lower() in {"1", "true", "yes"}

    def _link_jupyter_server_extension(self, serverapp: Any) -> None:
        """Set what Voilà reads when it is loaded; all extensions are linked before any is loaded."""
        super()._link_jupyter_server_extension(serverapp)
        serverapp.config.VoilaConfiguration.setdefault("page_config_hook", own_assets)

    def initialize_settings(self) -> None:
        """Share the place of the dashboards with the handlers, and with phones' what they have in common."""
        root = Path(self.settings["server_root_dir"]).expanduser()
        self.settings["cop_dashboards"] = place_of(root, self.notebooks)
        os.environ[OWN_VARIABLE] = "1"  # kernels inherit it
        if self.demo:
            self._prepare_demo()
        host: DemoHost | None = self.settings.get(SETTING)
        self.broker = Broker(
            self.settings["base_url"],
            public=checked_url(self.public_url) if self.public_url else None,
            moved=None if host is None else host.moved,
            kept=bool(self.demo_home),
        )

    def _prepare_demo(self) -> None:
        """A place for the demo, before anything opens the folder of gatherings.

        On a Hub ``$COP_HOME`` is where somebody keeps their own gatherings: a demo must not be among them.
        """
        from ..live.demo.demo import Demo
        from ..live.demo.folder import is_temporary, temporary_home

        if self.demo_home:
            os.environ[HOME_VARIABLE] = self.demo_home
        elif not is_temporary():  # `cop demo` has made one already
            self._take_away = temporary_home()
        demo = Demo(self.demo_meeting, self.demo_speed, kept=bool(self.demo_home))
        self.settings[SETTING] = DemoHost(demo, self.log)

    def initialize_handlers(self) -> None:
        """Add our routes. Each handler says who may use it."""
        prefix, roots = assets_prefix("/"), front_end_roots(jupyter_path())
        self.handlers.extend(
            [
                (r"/cop/host", HostHandler),
                (r"/cop/plan", PlanHandler),
                (r"/cop/review", ReviewHandler),
                (r"/cop/sign", SignHandler),
                (r"/cop/demo", DemoHandler),
                (r"/cop/everything", EverythingHandler),
                (url_path_join(prefix, r"(voila|lab)/(.*)"), AssetHandler, {"roots": roots}),
                (r"/cop/(own)/(.*)", AssetHandler, {"roots": roots}),
                *([shipped_dashboards(self.serverapp)] if self.settings["cop_dashboards"] == OWN_PLACE else []),
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
        if host := self.settings.get(SETTING):
            host.begin()

    async def stop_extension(self) -> None:
        """Send phones away and let go of the log; a folder that was made for a demo goes."""
        if host := self.settings.get(SETTING):
            await host.stop()
        if broker := getattr(self, "broker", None):
            await broker.stop()
        if keeper := getattr(self, "keeper", None):
            keeper.stop()
        if take_away := getattr(self, "_take_away", None):
            take_away()

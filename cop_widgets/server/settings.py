"""How `cop` sets up its Jupyter Server."""

from pathlib import Path

import msgspec
from traitlets.config import Config

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class DemoWish(msgspec.Struct, frozen=True):
    """Which recorded meeting is to be shown, how many times as fast, and which folder keeps it; empty: none does."""

    meeting: str
    speed: float
    home: str


class Wish(msgspec.Struct, frozen=True):
    """What somebody asked of `cop`.

    ``port`` 0 means any free one; ``retries`` how many more to try. With ``demo`` the server is one.
    """

    root: Path
    token: str
    ip: str = "127.0.0.1"
    port: int = 8866
    retries: int = 50
    lab: bool = False
    verbose: bool = False
    demo: DemoWish | None = None


def is_loopback(ip: str) -> bool:
    """Whether only this machine can reach an address."""
    return ip in LOOPBACK or ip.startswith("127.")


def settings(wish: Wish) -> Config:
    """The configuration of the server; it wins over files in people's home folders."""
    config = Config()
    _server(config, wish)
    _voila(config)
    config.MappingKernelManager.cull_idle_timeout = 300
    config.MappingKernelManager.cull_interval = 60
    config.MappingKernelManager.cull_connected = False
    _demo(config, wish.demo)
    return config


def _demo(config: Config, wish: DemoWish | None) -> None:
    # Said also where there is none: $COP_DEMO is for servers that others start.
    config.CopApp.demo = wish is not None
    if wish is not None:
        config.CopApp.demo_meeting, config.CopApp.demo_speed = wish.meeting, wish.speed
        config.CopApp.demo_home = wish.home


def _server(config: Config, wish: Wish) -> None:
    server = config.ServerApp
    # Naming the extensions turns discovery off: nothing else that happens to be installed is loaded.
    server.jpserver_extensions = {"cop_widgets": True, "voila.server_extension": True, "jupyterlab": wish.lab}
    server.root_dir = str(wish.root)
    server.ip, server.port, server.port_retries = wish.ip, wish.port, wish.retries
    server.allow_remote_access = not is_loopback(wish.ip)
    server.allow_unauthenticated_access = False
    server.terminals_enabled = False
    server.open_browser = False
    server.allow_root = True
    server.quit_button = False
    server.log_level = "INFO" if wish.verbose else "WARN"
    server.kernel_manager_class = "cop_widgets.server.kernels.CopKernelManager"
    server.kernel_spec_manager_class = "cop_widgets.server.kernelspecs.CopKernelSpecManager"
    server.default_url = "/lab" if wish.lab else "/cop/host"
    config.IdentityProvider.token = wish.token
    config.LabApp.expose_app_in_browser = False


def _voila(config: Config) -> None:
    voila = config.VoilaConfiguration
    voila.template = "cop"
    voila.allow_template_override = "NOTEBOOK"
    voila.allow_theme_override = "NOTEBOOK"
    voila.file_allowlist = []
    voila.file_denylist = [".*"]
    voila.show_tracebacks = False

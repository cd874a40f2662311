"""The dashboards that come with the package, for a server whose folder has none: a Hub user's home, anybody's lab.

They are rendered by Voilà as its own pages are, but from the installation; their kernels work in the server's folder.
"""

from pathlib import Path
from typing import Any

from jupyter_server.services.contents.filemanager import FileContentsManager
from jupyter_server.utils import url_path_join

from ..store.shipped import notebooks

FIRST = "facilitate.ipynb"
OWN_PLACE, VOILAS_PLACE = "cop/dashboards", "voila/render"
Route = tuple[str, type, dict[str, Any]]


def place_of(root: Path, folder: str = "") -> str:
    """Below which address dashboards are, without slashes around it.

    Parameters
    ----------
    root
        The server's folder.
    folder
        Where in it the dashboards are, if somebody has said so. Else they are looked for in it and in ``notebooks``
        (as on Binder).
    """
    folders = [folder] if folder else [one for one in ("", "notebooks") if (root / one / FIRST).is_file()]
    return url_path_join(VOILAS_PLACE, folders[0]).rstrip("/") if folders else OWN_PLACE


def shipped_dashboards(serverapp: Any) -> Route:
    """The route below which they are rendered, set up as Voilà sets up its own."""
    # Imported here: a server with dashboards of its own needs none of it.
    from voila.configuration import VoilaConfiguration
    from voila.paths import collect_template_paths
    from voila.server_extension import load_config_file
    from voila.tornado.handler import TornadoVoilaHandler

    class ShippedDashboard(TornadoVoilaHandler):
        """Reads from the installation; like Voilà's own it answers only those who are logged in."""

        @property
        def contents_manager(self) -> FileContentsManager:
            """Where notebooks are read."""
            return shipped

    shipped = FileContentsManager(root_dir=str(notebooks()))
    configuration = VoilaConfiguration(parent=serverapp)
    if (found := load_config_file()) is not None:
        configuration.update_config(found)
    settings = {
        "config": serverapp.config,
        "template_paths": collect_template_paths(["voila", "nbconvert"], configuration.template),
        "voila_configuration": configuration,
    }
    return (rf"/{OWN_PLACE}/([^/]+\.ipynb)", ShippedDashboard, settings)

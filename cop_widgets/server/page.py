"""What Voilà tells a dashboard's page about where its front end is."""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from typing import Any

from jupyter_core.paths import jupyter_path
from jupyter_server.utils import url_path_join

from ..store.shipped import static
from .assets import front_end_roots
from .demo import SETTING


@cache
def _edition() -> str:
    """Changes whenever a front-end file may have changed: versions, and when each extension was installed."""
    marks = [f"{name}=={version(name)}" for name in ("voila", "jupyterlab", "ipywidgets", "anywidget")]
    for root in front_end_roots(jupyter_path())["lab"]:
        marks += sorted(f"{found}@{found.stat().st_mtime_ns}" for found in root.glob("**/package.json"))
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()[:12]


def assets_prefix(base_url: str) -> str:
    """Where ``AssetHandler`` serves; the edition is part of it, so browsers may keep what they got for good."""
    return url_path_join(base_url, "cop/front", _edition())


def own_assets(page_config: dict[str, Any], *, base_url: str, settings: Mapping[str, Any], **_: Any) -> dict[str, Any]:
    """``VoilaConfiguration.page_config_hook``: load the front end from addresses that never change their content.

    Stock Voilà asks the server about each of some 30 files on every load, and never caches lab extensions.
    ``copFront`` is for our template: where it is missing, a dashboard is loaded by Voilà's own front end, and
    ``copSigns`` is what we put beside that.
    ``copDemo`` is there in a demo alone: what its page needs beside the dashboard.
    """
    prefix = assets_prefix(base_url)
    ours = {
        "fullStaticUrl": url_path_join(prefix, "voila"),
        "fullLabextensionsUrl": url_path_join(prefix, "lab"),
        "copFront": own_bundle(base_url, "front.js"),
        "copSigns": own_bundle(base_url, "signs.js"),
    }
    demo = own_bundle(base_url, "demo.js") if settings.get(SETTING) is not None else None
    return page_config | ours | ({} if demo is None else {"copDemo": demo})


def own_bundle(base_url: str, name: str) -> str | None:
    """Address of a built file of ours, ``None`` before it is built; with other content it has another address."""
    try:
        built = (static() / name).read_bytes()
    except FileNotFoundError:
        return None
    return f"{url_path_join(base_url, 'cop/own', name)}?v={hashlib.sha256(built).hexdigest()[:12]}"

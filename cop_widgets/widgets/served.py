"""Views from the server's address: in a dashboard the browser loads them once and keeps them.

As anywidget has it, each view comes through the kernel's socket whenever a page is opened, some 30 to 80 kB each. Under
Voilà, on a server that has our extension, a view's module is a short one that loads all views as one file.
"""

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path

from ..store.shipped import OWN_VARIABLE, static

_BASE_VARIABLE = "VOILA_BASE_URL"
"""Set by Voilà for the kernels of its pages."""

_MODULE = """
const at = (name) => new URL({base} + "cop/own/" + name + {edition}, location.href).href
const styled = () =>
  new Promise((done) => {{
    const given = {{ rel: "stylesheet", href: at("views.css"), onload: done, onerror: done }}
    document.head.append(Object.assign(document.createElement("link"), given))
  }})
const [views] = await (globalThis.copViews ??= Promise.all([import(at("views.js")), styled()]))
export default views[{view}]
"""


def served(view: str) -> str | None:
    """A module that loads a view from our server; ``None`` where there is none, or no dashboard."""
    base = os.environ.get(_BASE_VARIABLE)
    if not base or not os.environ.get(OWN_VARIABLE):
        return None
    files = [static() / "views.js", static() / "views.css"]
    try:
        edition = _edition(*((file, file.stat().st_mtime_ns) for file in files))
    except OSError:
        return None  # not built: the view's own file says so
    return _MODULE.format(base=json.dumps(base), edition=json.dumps(f"?v={edition}"), view=json.dumps(view))


@lru_cache(maxsize=4)
def _edition(*files: tuple[Path, int]) -> str:
    """Changes with their content."""
    return hashlib.sha256(b"".join(path.read_bytes() for path, _ in files)).hexdigest()[:12]

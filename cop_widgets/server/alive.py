"""Being in use: what keeps a server that stops itself when nobody needs it.

Binder and many a JupyterHub end a server after ten minutes without activity, and count three things by themselves:

- Jupyter Server (``shutdown_no_activity_timeout``) counts its own API and kernels, not our pages. It also counts any
  setting whose name ends in ``_last_activity``: ours is kept here.
- Jupyter Server again (``cull_idle_timeout``, with ``cull_connected``) ends kernels that send nothing. Views of a
  dashboard ask theirs every few seconds whether it is there (``web/src/lib/link.ts``), by comm messages, which count
  (requests for a kernel's or its comms' description do not). A page without such views names its kernel when it asks
  for ``cop/sign`` (``web/src/front/signs.ts``).
- A Hub asks its proxy, which counts requests with an answer. A stream of events is one request, however long.

So open pages ask something small now and then (``web/src/lib/life.ts``), and whoever answers says so here.
"""

from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any

from jupyter_server.services.kernels.kernelmanager import MappingKernelManager

LAST_ACTIVITY = "cop_last_activity"


def note_kernel_life(kernels: MappingKernelManager, kernel: str) -> bool:
    """Note that somebody looks at a page of this kernel now, as if it had sent something; whether it is there."""
    if kernel not in kernels:
        return False
    found: Any = kernels.get_kernel(kernel)
    found.last_activity = datetime.now(UTC)  # what it is ended by, see ``MappingKernelManager.cull_kernel_if_idle``
    return True


def note_life(settings: MutableMapping[str, Any]) -> None:
    """Note in the server's settings that somebody is using it now."""
    settings[LAST_ACTIVITY] = datetime.now(UTC)

"""Kernels for dashboards: one is warmed up ahead, and abandoned ones are ended."""

import asyncio
import time
from typing import Any, NamedTuple, cast

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.utils import ApiPath
from traitlets import Bool, Float, Unicode, default

from .kernelspecs import KERNEL

_TIMEOUT_S = 60
_END_S = 3


class CopKernelManager(AsyncMappingKernelManager):
    """Hands a dashboard a kernel that has already imported what dashboards use.

    Starting Python, IPython and the widgets takes most of the time until a dashboard is there. The spare kernel is
    told the new dashboard's environment (the address asked for among it) before it runs the notebook.
    """

    spare_kernel = Bool(default_value=True, help="Keep one kernel ready for the next dashboard").tag(config=True)
    spare_code = Unicode(
        "from cop_widgets import BalanceView, Dashboard, Nudges, OutcomesPanel, TurnBoard, WallView",
        help="What a spare kernel runs ahead",
    ).tag(config=True)
    refill_delay_s = Float(4.0, help="Seconds to leave the machine to a dashboard that has just been opened").tag(
        config=True
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._spare: asyncio.Task[Spare] | None = None
        self._spare_id: str | None = None
        self._alone_since: dict[str, float] = {}
        self._ending = False

    @default("kernel_manager_class")
    def _prompt_kernels(self) -> str:
        return "cop_widgets.server.clients.PromptKernelManager"

    def warm_up(self) -> None:
        """Begin to make a spare kernel, unless there is one."""
        if self.spare_kernel and self._spare is None and not self._ending:
            self._spare = asyncio.create_task(self._make_spare())

    async def _make_spare(self) -> "Spare":
        kernel_id = await super()._async_start_kernel(kernel_name=KERNEL, path=ApiPath(""))
        self._spare_id = kernel_id
        client = cast("AsyncKernelClient", self.get_kernel(kernel_id).client())
        client.start_channels()
        spare = Spare(kernel_id, client)
        await client.wait_for_ready(timeout=_TIMEOUT_S)
        await spare.run(self.spare_code)
        return spare

    async def _async_start_kernel(
        self, *, kernel_id: str | None = None, path: ApiPath | None = None, **kwargs: Any
    ) -> str:
        """Start a kernel, or hand out the spare one to a dashboard (Voilà names itself in the environment)."""
        env = kwargs.get("env") or {}
        wanted = kernel_id is None and not path and "VOILA_REQUEST_URL" in env
        if wanted and (spare := await self._take_spare()):
            await spare.run(f"import os; os.environ.update({_told(env)!r})")
            spare.client.stop_channels()
            return spare.kernel_id
        return await super()._async_start_kernel(kernel_id=kernel_id, path=path, **kwargs)

    start_kernel = _async_start_kernel  # type: ignore[assignment]  # as the base has it

    async def _take_spare(self) -> "Spare | None":
        """The spare kernel, once it is ready; ``None`` where there is none or it failed."""
        task, self._spare = self._spare, None
        asyncio.get_running_loop().call_later(self.refill_delay_s, self.warm_up)
        if task is None:
            return None
        try:
            spare = await task
        except Exception as error:  # noqa: BLE001 - whatever it was, a kernel can still be started the plain way
            self.log.warning("A kernel could not be warmed up: %s", error)
            return None
        self._spare_id = None
        return spare if spare.kernel_id in self else None

    async def _async_shutdown_all(self, now: bool = True) -> None:
        """End all kernels at once: what was acknowledged is on disk, so there is nothing to wait for."""
        self._ending = True
        if self._spare is not None:
            # To cancel it half-way would leave a kernel that nobody can end.
            await asyncio.wait([self._spare], timeout=_END_S)
        await super()._async_shutdown_all(now=now)

    shutdown_all = _async_shutdown_all  # type: ignore[assignment]  # as the base has it

    def notify_connect(self, kernel_id: str) -> None:
        """A page is connected to this kernel."""
        super().notify_connect(kernel_id)
        self._alone_since.pop(kernel_id, None)

    def notify_disconnect(self, kernel_id: str) -> None:
        """A page has gone; the kernel is alone from now on if it was the last."""
        super().notify_disconnect(kernel_id)
        if not self._kernel_connections.get(kernel_id):
            self._alone_since[kernel_id] = time.monotonic()

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel left alone for ``cull_idle_timeout``; never the spare one, never one with a page.

        The stock rule counts a kernel's own messages as activity, and a live dashboard sends some each second, so
        an abandoned one would never end.
        """
        if kernel_id == self._spare_id or self._kernel_connections.get(kernel_id):
            return
        alone_since = self._alone_since.setdefault(kernel_id, time.monotonic())
        if time.monotonic() - alone_since > self.cull_idle_timeout:
            self._alone_since.pop(kernel_id, None)
            await self.shutdown_kernel(kernel_id)


class Spare(NamedTuple):
    """A kernel that is ready, and a connection to it."""

    kernel_id: str
    client: AsyncKernelClient

    async def run(self, code: str) -> None:
        """Run code without a trace of it in any dashboard."""
        await self.client.execute(code, silent=True, store_history=False, reply=True, timeout=_TIMEOUT_S)


_TOLD = ("VOILA_", "SERVER_", "HTTP_")
_TOLD_TOO = ("SCRIPT_NAME", "PATH_INFO", "QUERY_STRING")


def _told(env: dict[str, str]) -> dict[str, str]:
    """What of a request's environment a kernel that already runs must be told."""
    return {str(key): str(value) for key, value in env.items() if key.startswith(_TOLD) or key in _TOLD_TOO}

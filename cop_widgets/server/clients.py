"""Talking to a kernel without waiting for nothing."""

import time
from queue import Empty

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
from traitlets import default

_EACH_TRY_S = 0.2


class PromptClient(AsyncKernelClient):
    """Is ready as soon as the kernel's answer has come on both channels.

    The stock client then listens 0.2 s longer for stray output, twice for each dashboard: a third of the time until
    a dashboard's cells run. What comes late belongs to no cell, so it is left alone by whoever waits for one.
    """

    async def _async_wait_for_ready(self, timeout: float | None = None) -> None:  # noqa: ASYNC109 - as the base has it
        """Ask until the kernel answers and is heard to be idle again.

        Raises
        ------
        RuntimeError
            It died, or did not answer within ``timeout`` seconds.
        """
        end = time.monotonic() + (timeout or float("inf"))
        while not await self._answers():
            if not await self.is_alive():
                raise RuntimeError("The kernel died before it answered.")
            if time.monotonic() > end:
                raise RuntimeError(f"The kernel did not answer in {timeout} seconds.")

    wait_for_ready = _async_wait_for_ready

    async def _answers(self) -> bool:
        """Whether one question is answered, and heard to be dealt with on the channel of outputs."""
        asked = self.kernel_info()
        try:
            while (await self.shell_channel.get_msg(timeout=_EACH_TRY_S))["parent_header"].get("msg_id") != asked:
                pass
            while not _idle_after(await self.iopub_channel.get_msg(timeout=_EACH_TRY_S), asked):
                pass
        except Empty:
            return False
        return True


def _idle_after(message: dict[str, dict[str, str]], asked: str) -> bool:
    return (
        message["header"]["msg_type"] == "status"
        and message["content"]["execution_state"] == "idle"
        and message["parent_header"].get("msg_id") == asked
    )


class PromptKernelManager(ServerKernelManager):
    """One kernel, spoken to by ``PromptClient``."""

    @default("client_class")
    def _prompt(self) -> str:
        return f"{PromptClient.__module__}.{PromptClient.__name__}"

    @default("client_factory")
    def _prompt_factory(self) -> type[PromptClient]:
        return PromptClient

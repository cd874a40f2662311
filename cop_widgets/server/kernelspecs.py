"""The kernel of our dashboards: always this Python, started lean."""

import sys

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

KERNEL = "python3"

_ARGV = [
    sys.executable,
    "-Xfrozen_modules=on",  # start from frozen modules even where a debugger might come
    "-m",
    "ipykernel_launcher",
    "-f",
    "{connection_file}",
    "--HistoryManager.enabled=False",  # a dashboard's cells are nobody's history
    "--log-level=ERROR",  # what a cell does wrong is told by Voilà
]


class CopKernelSpecManager(KernelSpecManager):
    """Knows one kernel, ``python3``, and it is the Python that runs the server.

    Without this a kernel of the same name in somebody's home folder would win, and that Python knows no cop_widgets.
    """

    def find_kernel_specs(self) -> dict[str, str]:
        """Names of kernels and their folders."""
        return {KERNEL: super().find_kernel_specs().get(KERNEL, "")}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002 - there is one kernel
        """The spec, whatever Python kernel is asked for."""
        return KernelSpec(
            argv=list(_ARGV),
            display_name="Python 3 (cop_widgets)",
            language="python",
            env={"PYDEVD_DISABLE_FILE_VALIDATION": "1"},
            metadata={"debugger": False},
            resource_dir=self.find_kernel_specs()[KERNEL],
            interrupt_mode="signal",
        )

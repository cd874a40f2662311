"""Crowds of phones, each crowd in a process of its own, so that holding them disturbs no measuring."""

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Crowd:
    """A process of ``crowd_main``."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, do: str, **given: Any) -> dict[str, Any]:
        """Have something done, wait until it is; refusals are errors.

        Raises
        ------
        RuntimeError
            The server has refused something, or the crowd has ended.
        """
        self.begin(do, **given)
        return self.done()

    def begin(self, do: str, **given: Any) -> None:
        """Have something done, and go on; ``done`` waits for it."""
        assert self._process.stdin
        self._process.stdin.write(f"{json.dumps({'do': do, **given})}\n")
        self._process.stdin.flush()

    def done(self) -> dict[str, Any]:
        """What came of it."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the crowd has ended, see above")
        told: dict[str, Any] = json.loads(line)
        if told.get("refused"):
            raise RuntimeError(f"refused {len(told['refused'])} times: {sorted(set(told['refused']))}")
        return told


@contextmanager
def a_crowd(port: int, root: str) -> Iterator[Crowd]:
    """Phones of the room whose requests begin with ``root``."""
    command = [sys.executable, "-m", "tests.bench.crowd_main", str(port), root]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin
    assert process.stdout
    try:
        yield Crowd(process)
    finally:
        process.stdin.close()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


def more_descriptors() -> None:
    """Let this process and those it starts have as many connections open as the system allows."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

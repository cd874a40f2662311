"""One Hub for all tests here, with the servers of alice (in demo mode) and bob."""

import os
from collections.abc import Iterator

import pytest

from tests.hub.running import Hub, missing


@pytest.fixture(scope="package")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """It runs, and so do both servers. Without what it needs tests are skipped, but fail in CI."""
    if lacks := missing():
        if os.environ.get("CI"):
            pytest.fail(lacks)
        pytest.skip(lacks)
    running = Hub(tmp_path_factory.mktemp("hub"))
    try:
        running.starts("alice", "bob")
        yield running
    finally:
        running.stop()

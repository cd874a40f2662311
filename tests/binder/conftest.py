"""One image, one server, one way in from outside: they take a while, and no test changes them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.binder.checkout import check_out
from tests.binder.image import Image, build
from tests.binder.launched import Launched
from tests.binder.way_in import OUTSIDE, way_in
from tests.conftest import CHROMIUM_ARGS


@pytest.fixture(scope="package")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    """The checkout in an environment with mybinder.org's versions, after postBuild."""
    folder = tmp_path_factory.mktemp("image")
    return build(folder / "environment", check_out(folder / "jovyan"))


@pytest.fixture(scope="package")
def launched(image: Image, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launched]:
    """A server of it, started by Binder's line."""
    server = Launched(image, tmp_path_factory.mktemp("launched"))
    try:
        yield server.answers()
    finally:
        server.stop()


@pytest.fixture(scope="package")
def outside(launched: Launched) -> Iterator[str]:
    """Where everybody finds that server: through a proxy, under another name."""
    with way_in(launched.port) as port:
        yield f"http://{OUTSIDE}:{port}{launched.base}"


@pytest.fixture(scope="package")
def browser_outside(chromium_path: str, playwright_: Playwright) -> Iterator[Browser]:
    """A browser in a world where the proxy's name is known."""
    known = f"--host-resolver-rules=MAP {OUTSIDE} 127.0.0.1"
    opened = playwright_.chromium.launch(executable_path=chromium_path, args=[*CHROMIUM_ARGS, known])
    yield opened
    opened.close()

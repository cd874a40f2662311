"""``cop demo``: a visitor comes, takes part with a phone of their own, and begins it anew."""

import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import visit
from tests.conftest import CopStarter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_visit(browser: Browser, run_cop: CopStarter, free_port: int) -> None:
    """From the line that `cop demo` prints; phones come by the public address that it was given."""
    public = f"http://localhost:{free_port}/"
    cop = run_cop("demo", "--ip", "127.0.0.1", "--port", str(free_port), "--public-url", public)
    assert visit(browser, cop.url).startswith(f"{public}cop/")

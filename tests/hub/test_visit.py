"""The demo in alice's server, in browsers: she logs in to the Hub, a visitor's phone does not."""

import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import visit
from tests.hub.logging_in import logged_in
from tests.hub.running import Hub

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("hub")]


def test_a_visit_through_the_hub(hub: Hub, browser: Browser) -> None:
    """The whole story by way of the Hub's proxy; under the QR code stands the Hub's address with alice's name."""
    alice = logged_in(browser, hub, "alice")
    address = visit(browser, f"{hub.at('alice')}cop/host", desk=alice)
    alice.close()
    assert address.startswith(f"{hub.address}user/alice/cop/")

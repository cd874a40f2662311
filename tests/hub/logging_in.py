"""A member's browser: logged in to the Hub by its own form."""

from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.desk import SLOW_MS
from tests.hub.running import Hub


def logged_in(browser: Browser, hub: Hub, name: str) -> BrowserContext:
    """A window of somebody's own in which they have typed their name and password."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"{hub.address}hub/login?next=%2Fhub%2Fhome", timeout=SLOW_MS)
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(hub.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{hub.address}hub/home", timeout=SLOW_MS)
    page.close()
    return context

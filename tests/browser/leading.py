"""Leading a gathering at the dashboard: what a facilitator presses and sees, tab by tab."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import SLOW_MS


class Leads:
    """The facilitator beside the board."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def turns_to(self, tab: str) -> "Leads":
        """Open a tab."""
        self.page.get_by_role("tab", name=re.compile(f"^{tab}")).click(timeout=SLOW_MS)
        return self

    def button(self, name: str) -> Locator:
        """The first button that is named so, by the beginning of its name."""
        return self.page.get_by_role("button", name=re.compile(f"^{name}")).first

    def presses(self, name: str) -> None:
        """A button."""
        self.button(name).click(timeout=SLOW_MS)

    def sees(self, text: str) -> None:
        """Some text is on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=SLOW_MS)

    def goes_on_to(self, segment: str) -> None:
        """The next segment of the agenda."""
        self.turns_to("Agenda")
        self.presses(f"(Begin with|Next|Go on with): {re.escape(segment)}")
        now = self.page.get_by_role("region", name="Now").get_by_role("heading", name=segment, exact=True)
        expect(now).to_be_visible(timeout=SLOW_MS)

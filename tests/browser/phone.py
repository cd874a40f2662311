"""A participant with a phone: what they do and see, in their words."""

import re

from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.desk import SLOW_MS

SIZE = ViewportSize(width=360, height=780)
_LISTENS = """
(() => {
  window.heard = ""
  const plain = window.fetch
  window.fetch = async (...given) => {
    const answer = await plain(...given)
    if (!answer.body || !answer.url.includes("/cop/api/")) return answer
    const [one, other] = answer.body.tee()
    const read = async () => {
      const reader = other.getReader(), decoder = new TextDecoder()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        window.heard += decoder.decode(value, { stream: true })
      }
    }
    read().catch(() => undefined)
    return new Response(one, { status: answer.status, headers: answer.headers })
  }
})()
"""
"""Keeps all that the server tells the page, streams too: tests read payloads."""


class Phone:
    """A phone of its own: own storage, own cookies, own network."""

    def __init__(self, browser: Browser) -> None:
        self.context = browser.new_context(viewport=SIZE, has_touch=True, is_mobile=True)
        self.context.add_init_script(_LISTENS)
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def opens(self, address: str) -> "Phone":
        """Follow the link on the wall."""
        self.page.goto(address)
        return self

    def comes_in_as(self, name: str) -> "Phone":
        """Choose one's name from the list."""
        self.page.get_by_role("button", name=name, exact=True).click(timeout=SLOW_MS)
        return self.is_in()

    def types_name(self, name: str) -> "Phone":
        """Come in under a name that is not on the list."""
        self.page.get_by_label(re.compile("our name:")).fill(name)
        self.page.get_by_role("button", name="Come in", exact=True).click()
        return self.is_in()

    def is_in(self) -> "Phone":
        """The room is there."""
        expect(self.page.get_by_role("button", name="Menu")).to_be_visible(timeout=SLOW_MS)
        return self

    def proposes(self, *values: str) -> None:
        """Propose values and see that they arrived."""
        for value in values:
            self.page.get_by_label("Your value").fill(value)
            self.page.get_by_role("button", name="Propose it").click()
            taken_back = re.compile(f"Take back ?: {re.escape(value)}")
            expect(self.page.get_by_role("button", name=taken_back)).to_be_visible(timeout=SLOW_MS)

    def approves(self, *options: str) -> None:
        """Tick options and send the ballot; whether it has arrived is another matter."""
        for option in options:
            self.page.get_by_label(option, exact=True).check(timeout=SLOW_MS)
        self.page.get_by_role("button", name=re.compile("^Send")).click()

    def shows_fingers(self, fingers: int) -> None:
        """Answer a fist to five."""
        self.page.get_by_role("radio", name=re.compile(f"^{fingers}")).check(timeout=SLOW_MS)
        self.page.get_by_role("button", name=re.compile("^Send")).click()
        self.vote_is_in()

    def vote_is_in(self) -> None:
        """The page says that the vote has arrived."""
        self.sees("Your vote is in")

    def sees(self, text: str) -> None:
        """Some text is on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=SLOW_MS)

    def sees_step(self, title: str) -> None:
        """The heading of what is to be done now."""
        expect(self.page.get_by_role("heading", name=title).first).to_be_visible(timeout=SLOW_MS)

    def raises_hand(self) -> None:
        """Ask for the floor."""
        self.page.get_by_role("button", name="Raise my hand").click()
        expect(self.page.get_by_role("button", name="Lower my hand")).to_be_visible(timeout=SLOW_MS)

    def answers(self, text: str, label: str = "Your answer") -> None:
        """Answer the prompt, and see that it arrived."""
        self.page.get_by_label(label).fill(text, timeout=SLOW_MS)
        self.page.get_by_role("button", name="Send my answer").click()
        expect(self.page.get_by_role("list", name="Your answers").get_by_text("✓ in")).to_be_visible(timeout=SLOW_MS)

    def shares_reading(self, title: str, link: str) -> None:
        """Suggest something to read."""
        self.page.get_by_text("Share something").click(timeout=SLOW_MS)
        self.page.get_by_label("What is it?").fill(title)
        self.page.get_by_label(re.compile("^Where")).fill(link)
        self.page.get_by_role("button", name=re.compile("^Share")).last.click()

    def loses_network(self) -> None:
        """Sleep, a lift, the far end of the garden."""
        self.context.set_offline(True)

    def finds_network(self) -> None:
        """Back again."""
        self.context.set_offline(False)

    def heard(self) -> str:
        """All that the server has told this page since it was loaded."""
        told: str = self.page.evaluate("window.heard")
        return told

"""A hundred phones answer a prompt within ten seconds: until each answer is on disk, and on the wall."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from cop_widgets.domain.prompt_commands import ShowPrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.live.home import open_home

from .crowd import more_descriptors
from .measuring import say
from .pages import LONGEST_MS, WATCH_VOTES, a_browser, person
from .servers import cop_server, plain_votes
from .table import Row
from .vote_rooms import BareRoom, OurRoom
from .voting import Size, as_rows, fill

PEOPLE = Size(100, 3, is_burst=False, acknowledged_ms=50, painted_ms=150)
QUESTION = PromptContent("question", "What did a child show you this week that you had not seen before?")


class Answering(OurRoom):
    """A prompt in place of a vote, and the wall without a kernel looking on."""

    act = "answer"

    def open_vote(self) -> dict[str, Any]:
        """Show a prompt; the one before is put away."""
        gathering = self.gathering
        gathering.refresh()
        gathering.do(ShowPrompt(content=QUESTION, form="text"))
        return {"prompt": gathering.state.prompts.shown}

    def look_on(self, browser: Browser) -> Page:
        """The wall of the gathering."""
        page = person(browser, WATCH_VOTES).new_page()
        page.goto(f"{self.server.base}cop/wall/{self.gathering.code}", timeout=LONGEST_MS)
        page.locator(".so-many").wait_for(timeout=LONGEST_MS)
        return page


class BareAnswering(BareRoom):
    """The bare page; what is posted is as long."""

    act = "answer"

    def open_vote(self) -> dict[str, Any]:
        """Count from none."""
        return {"prompt": str(super().open_vote()["round"])}


def rows() -> Iterator[Row]:
    """Ours and the bare page in turn."""
    more_descriptors()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        home = open_home(Path(folder) / "home")
        stack.callback(home.close)
        cop = stack.enter_context(cop_server(home.folder, ""))
        plain = stack.enter_context(plain_votes(Path(folder) / "plain"))
        browser = stack.enter_context(a_browser())
        ours = fill(stack, browser, cop, Answering(cop, home), PEOPLE.people)
        bare = fill(stack, browser, plain, BareAnswering(plain), PEOPLE.people)
        for number in range(PEOPLE.rounds):
            for held in (ours, bare):
                held.vote(PEOPLE)
            say(f"  round {number + 1} of {PEOPLE.rounds}, all answers painted {max(ours.painted):.0f} ms")
        yield from as_rows(PEOPLE, ours, bare, "answer", "wall")
        for held in (ours, bare):
            held.page.context.close()

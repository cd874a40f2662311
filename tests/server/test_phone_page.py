"""The participant's page comes with its door."""

import json
from html.parser import HTMLParser
from http import HTTPStatus
from pathlib import Path

import httpx

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home
from cop_widgets.server.phones.limits import Guessing, Limits
from tests.server.phones import served

ODD = '"><script>alert(1)</script> {{code}} & Hēmi'


class Body(HTMLParser):
    """What stands on the body of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.data: dict[str, str] = {}
        self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the body's; count scripts."""
        self.scripts += tag == "script"
        if tag == "body":
            self.data = {name: value or "" for name, value in attrs}


def test_the_page_comes_with_its_door(tmp_path: Path) -> None:
    """Names of any kind are in it, as data and as nothing else; a wrong code has no door, and is a wrong guess."""
    home = open_home(tmp_path)
    code = home.create(CreateGathering("Circle", "2026-11-22", roster=(RosterEntry(ODD),))).code
    with served(tmp_path) as (address, broker):
        right = Body(httpx.get(f"{address}cop/{code.lower()}").text)
        assert json.loads(right.data["data-door"])["names"] == [["p00001", ODD]]
        assert (right.data["data-code"], right.scripts) == (code, 1)
        assert Body(httpx.get(f"{address}cop/").text).data["data-door"] == ""

        broker.limits = Limits(clock=lambda: 0.0)
        for _ in range(Guessing.AT_ONCE):
            wrong = httpx.get(f"{address}cop/ZZZZZZ")
            assert (wrong.status_code, Body(wrong.text).data["data-door"]) == (200, "")
        assert httpx.get(f"{address}cop/api/ZZZZZZ").status_code == HTTPStatus.TOO_MANY_REQUESTS
    home.close()

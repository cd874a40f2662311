"""Binder's start line, through a proxy under another name: the visit, links that work there, and who is let in."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser

from cop_widgets.live.link import qr_svg
from tests.binder.image import Image
from tests.binder.launched import Launched
from tests.binder.way_in import OUTSIDE
from tests.browser.visiting import visit
from tests.server.phones import secret

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("binder"), pytest.mark.timeout(900)]

FOREIGN = "https://elsewhere.test"


def launch(address: str, token: str) -> str:
    """Where mybinder.org sends a visitor who asked for ``urlpath=cop%2Fhost``."""
    return f"{address}cop/host?token={token}"


@contextmanager
def signed_in(server: Launched) -> Iterator[httpx.Client]:
    """A browser after the launch, which asks by the outer name, as if by TLS."""
    with httpx.Client(base_url=server.address, headers=by_tls(), timeout=60) as client:
        assert client.get(launch("", server.token)).status_code == HTTPStatus.FOUND
        # Given for TLS alone: what plays the browser here speaks without it.
        client.headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        yield client


def by_tls() -> dict[str, str]:
    """What a request carries that came by https://hub.binder.test."""
    return {"Host": OUTSIDE, "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}


def gathering(server: Launched) -> str:
    """The demo's, now."""
    with signed_in(server) as client:
        code: str = client.get("cop/demo").json()["gathering"]
        return code


@pytest.mark.browser
def test_a_visit(browser_outside: Browser, outside: str, launched: Launched) -> None:
    """Launched, looked at, taken part in with a phone of one's own by the link under the code, and begun anew."""
    assert visit(browser_outside, launch(outside, launched.token)).startswith(f"{outside}cop/")


def test_nothing_of_it_lies_where_files_are_served(launched: Launched) -> None:
    """What is kept is in a temporary folder: the root of files is the checkout, and nothing was added to it."""
    gathering(launched)
    kept = [path.parent for path in launched.temporary.rglob("log.db")]
    assert len(kept) == 1
    assert not kept[0].is_relative_to(launched.image.checkout)
    assert list(launched.image.checkout.rglob("log.db*")) == []


def test_links_carry_the_outer_name(launched: Launched) -> None:
    """By TLS, under the proxy's name: what the wall gives to phones, and its QR code."""
    address = f"https://{OUTSIDE}{launched.base}"
    code = gathering(launched)
    with httpx.Client(base_url=launched.address, headers=by_tls()) as anybody:
        assert f'data-outside="{address}"' in anybody.get(f"cop/wall/{code}").text
        assert anybody.get(f"cop/api/{code}/qr.svg").text == qr_svg(f"{address}cop/{code}")


def test_origins(launched: Launched) -> None:
    """The page's own is let in behind the proxy; any other is not, whatever mybinder.org allows Jupyter's addresses."""
    own, code = f"https://{OUTSIDE}", gathering(launched)
    path = f"{launched.address}cop/api/{code}/join"
    for origin, expected in ((own, HTTPStatus.OK), (FOREIGN, HTTPStatus.FORBIDDEN)):
        headers = {**by_tls(), "X-Cop-Device": secret(), "Origin": origin}
        answer = httpx.post(path, json={"id": secret()[:12], "name": f"Kai {secret()[:5]}"}, headers=headers)
        assert answer.status_code == expected, answer.text


def test_steering_needs_our_own_page(launched: Launched) -> None:
    """The cookie alone steers no demo, from wherever it comes: its page also says what only it can read."""
    with signed_in(launched) as client:
        mark = client.cookies["_xsrf"]
        for headers in ({}, {"Origin": FOREIGN}, {"Origin": FOREIGN, "X-XSRFToken": "guessed"}):
            answer = client.post("cop/demo", json={"do": "pause"}, headers=headers)
            assert answer.status_code == HTTPStatus.FORBIDDEN
        assert client.get("cop/demo").json()["status"] != "paused"
        own = {"Origin": f"https://{OUTSIDE}", "X-XSRFToken": mark}
        assert client.post("cop/demo", json={"do": "pause"}, headers=own).json()["status"] == "paused"
        assert client.post("cop/demo", json={"do": "play"}, headers=own).json()["status"] == "playing"


@pytest.mark.parametrize("path", ["api/kernels", "api/contents", "files/README.md", "cop/host", "cop/demo", "lab"])
def test_without_the_token(launched: Launched, path: str) -> None:
    """Phones find nothing but their own addresses."""
    answer = httpx.get(f"{launched.address}{path}", headers=by_tls())
    assert answer.status_code in {HTTPStatus.FOUND, HTTPStatus.FORBIDDEN}
    if answer.status_code == HTTPStatus.FOUND:
        assert urlsplit(answer.headers["location"]).path == f"{launched.base}login"


def test_it_says_nothing_strange(launched: Launched) -> None:
    """No extension failed to load, and the token stands in no line of the log."""
    said = launched.said()
    assert "cop_widgets | extension was successfully loaded" in said
    assert "extension failed loading" not in said
    assert launched.token not in said


def test_the_new_name_of_the_token(image: Image, tmp_path: Path) -> None:
    """A Binder that no longer speaks to the classic notebook starts the same; ended, it leaves nothing behind."""
    server = Launched(image, tmp_path, new=True)
    try:
        assert gathering(server.answers())
        assert list(server.temporary.rglob("log.db"))
    finally:
        server.stop()
    assert list(server.temporary.rglob("log.db")) == []

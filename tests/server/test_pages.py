"""The facilitator's pages: who gets in, where to, and what is told when not."""

import re
from http import HTTPStatus
from urllib.parse import urlsplit

import httpx
import pytest

from cop_widgets.store.shipped import static
from tests.server.conftest import Writer

pytestmark = pytest.mark.server


def test_host_signs_in_and_leaves_the_token_behind(address: str) -> None:
    """200-family: with the token, `cop/host` sets the cookie and goes on to the dashboard with all but the token."""
    asked = {"token": "secret", "gathering": "K7PQ4M", "screen": "wall"}
    with httpx.Client(base_url=address) as person:
        answer = person.get("cop/host", params=asked)
        assert answer.status_code == HTTPStatus.FOUND
        assert answer.headers["location"] == "/cop/dashboards/facilitate.ipynb?gathering=K7PQ4M&screen=wall"
        assert person.get("cop/plan").headers["location"] == "/cop/dashboards/plan.ipynb"
        assert person.get("cop/review").headers["location"] == "/cop/dashboards/review.ipynb"


@pytest.mark.parametrize("page", ["cop/host", "cop/plan", "cop/review"])
@pytest.mark.parametrize("query", [{}, {"token": "wrong"}])
def test_strangers_are_sent_to_log_in(address: str, page: str, query: dict[str, str]) -> None:
    """403-family: without the token, or with a wrong one, nothing of a gathering is told."""
    answer = httpx.get(address + page, params=query)
    assert answer.status_code == HTTPStatus.FOUND
    assert urlsplit(answer.headers["location"]).path == "/login"


@pytest.mark.parametrize("page", ["cop/nothing", "cop/front/x/voila/../../secrets", "cop/plan/x", "cop/review/x"])
def test_what_is_not_there_is_told_plainly(address: str, page: str) -> None:
    """404 is a page in plain words: no traceback, nothing from other hosts."""
    answer = httpx.get(address + page)
    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "There is nothing here" in answer.text
    assert "Traceback" not in answer.text
    assert "http" not in answer.text.replace("<!DOCTYPE html>", "")


def test_front_end_files_may_be_kept(address: str) -> None:
    """What Voilà and lab extensions load can be cached for good, comes compressed, and never from outside."""
    from cop_widgets.server.page import assets_prefix

    front = address.rstrip("/") + assets_prefix("/")
    answer = httpx.get(front + "/voila/voila.js", headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == HTTPStatus.OK
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-encoding"] == "gzip"
    assert httpx.get(front + "/lab/anywidget/package.json").status_code == HTTPStatus.OK
    assert httpx.get(front + "/lab/%2e%2e/%2e%2e/kernels").status_code == HTTPStatus.NOT_FOUND
    assert httpx.get(front + "/lab//etc/passwd").status_code == HTTPStatus.NOT_FOUND


def test_our_own_front_end_is_known_by_its_content(address: str, write: Writer) -> None:
    """A dashboard names the front end as built now, at an address to be kept for good; no other file is told of."""
    write("light.ipynb", "1", voila={"template": "cop"}, cop={"front": "light"})
    page = httpx.get(address + "voila/render/light.ipynb", params={"token": "secret"}, timeout=60).text
    sources = set(re.findall(r'(?:src|href)="(/cop/own/front\.js\?v=[0-9a-f]+)"', page))
    assert len(sources) == 1
    answer = httpx.get(address.rstrip("/") + sources.pop())
    assert answer.status_code == HTTPStatus.OK
    assert answer.text == (static() / "front.js").read_text("utf-8")
    assert "immutable" in answer.headers["cache-control"]
    assert httpx.get(address + "cop/own/none.js").status_code == HTTPStatus.NOT_FOUND
    assert httpx.get(address + "cop/own/%2e%2e/__init__.py").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    "page",
    ["api/kernels", "api/contents", "api/sessions", "voila/files/photo.png", "files/photo.png", "voila/render/a.ipynb"],
)
def test_nothing_else_is_open(address: str, root: object, page: str) -> None:
    """Without a token neither kernels nor files are to be had; Voilà serves no image either."""
    answer = httpx.get(address + page)
    assert answer.status_code in {HTTPStatus.FORBIDDEN, HTTPStatus.FOUND}
    assert answer.headers.get("location", "/login").startswith("/login")


def test_lab_and_terminals_are_not_loaded(address: str) -> None:
    """Only Voilà and this package are loaded, even for who has the token."""
    for page in ("lab", "tree", "api/terminals", "terminals/1"):
        assert httpx.get(f"{address}{page}", params={"token": "secret"}).status_code == HTTPStatus.NOT_FOUND


def test_a_notebook_that_is_not_there(address: str) -> None:
    """Voilà's own errors come in our words too."""
    answer = httpx.get(address + "voila/render/none.ipynb", params={"token": "secret"})
    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "There is no such page" in answer.text
    assert "Traceback" not in answer.text


def test_what_a_cell_does_wrong_is_told_plainly(address: str, write: Writer) -> None:
    """A dashboard whose cell fails says so in plain words, without the error."""
    write("broken.ipynb", "raise ValueError('a secret path')", voila={"template": "cop"})
    page = httpx.get(address + "voila/render/broken.ipynb", params={"token": "secret"}, timeout=60).text
    assert "This could not be opened" in page
    assert "secret path" not in page
    assert "Traceback" not in page


def test_a_server_that_is_no_demo(address: str) -> None:
    """Its page is told so in JSON, the front door leads to the choice, and no page says that it is a demo."""
    with httpx.Client(base_url=address, params={"token": "secret"}) as somebody:
        answer = somebody.get("cop/demo")
        assert (answer.status_code, answer.json()["message"]) == (HTTPStatus.NOT_FOUND, "This server shows no demo.")
        assert "gathering" not in somebody.get("cop/host").headers["location"]
    assert "data-demo" not in httpx.get(f"{address}cop/").text

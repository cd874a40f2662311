"""The pages of phones: one document, with files that may be kept for good."""

import json
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from cop_widgets.server.phones import pages
from cop_widgets.server.phones.broker import Broker
from tests.server.phones import served

DOCUMENT = '<body data-base="{{base}}" data-code="{{code}}"><noscript>Ask the facilitator</noscript></body>'


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the front end's build leaves: a document, a file with its compressed forms, and a list of files."""
    folder = tmp_path / "static/phone"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(DOCUMENT)
    (folder / "manifest.json").write_text(json.dumps({"app.js": {"file": "app.1a2b.js", "type": "text/javascript"}}))
    for ending, content in (("", b"plain"), (".br", b"br"), (".gz", b"gz")):
        (folder / f"app.1a2b.js{ending}").write_bytes(content)
    monkeypatch.setattr(pages, "static", lambda: tmp_path / "static")
    return folder


@pytest.fixture
def address(tmp_path: Path, built: Path) -> Iterator[str]:
    """A server below a base address, as on Binder."""
    (tmp_path / "home").mkdir()

    def broker() -> Broker:
        return Broker('/user/"x"/', public="")

    with served(tmp_path / "home", broker) as (running, _):
        yield running


@pytest.mark.parametrize(("path", "code"), [("cop/", ""), ("cop/K7PQ4M", "K7PQ4M"), ("cop/k7p-q4m", "K7PQ4M")])
def test_the_document_knows_where_it_is(address: str, path: str, code: str) -> None:
    """Base and code stand in it, escaped; no script may run that is not a file of ours."""
    answer = httpx.get(address + path)
    assert answer.status_code == HTTPStatus.OK
    assert f'data-base="/user/&quot;x&quot;/" data-code="{code}"' in answer.text
    assert "Ask the facilitator" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors" in policy
    assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(("accepted", "content"), [("br, gzip", b"br"), ("gzip", b"gz"), ("identity", b"plain")])
def test_files_come_as_small_as_the_browser_takes_them(address: str, accepted: str, content: bytes) -> None:
    """They may be kept for good: another content has another name."""
    with httpx.stream("GET", f"{address}cop/app/app.1a2b.js", headers={"Accept-Encoding": accepted}) as answer:
        assert b"".join(answer.iter_raw()) == content
        assert answer.headers["content-type"] == "text/javascript"
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path", ["index.html", "manifest.json", "app.1a2b.js.br", "%2e%2e/phone/index.html", "..%2f..%2fsecret", "app.js"]
)
def test_no_other_file_is_to_be_had(address: str, path: str) -> None:
    """Only names that the build has written down."""
    assert httpx.get(f"{address}cop/app/{path}").status_code == HTTPStatus.NOT_FOUND


def test_before_the_first_build(address: str, built: Path) -> None:
    """A page that says so, and what to do meanwhile."""
    (built / "index.html").unlink()
    text = httpx.get(f"{address}cop/K7PQ4M").text
    assert "has not been built" in text
    assert "<noscript>" in text


def test_without_the_slash(address: str) -> None:
    """On to the page where a code is typed."""
    answer = httpx.get(f"{address}cop")
    assert answer.status_code == HTTPStatus.FOUND
    assert answer.headers["location"] == '/user/"x"/cop/'

"""The pages of phones and of the wall without a kernel, and their files."""

from functools import lru_cache
from html import escape
from http import HTTPStatus
from pathlib import Path

import msgspec
from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from ...domain import screening
from ...domain.errors import CopError
from ...live.sources import tidy_code
from ...store.shipped import static
from .base import PhoneHandler
from .refusals import Refusal

PHONE, WALL = "phone", "wall_page"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_NOT_BUILT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gathering</title></head><body data-base="{{base}}" data-code="{{code}}"><main><h1>Gathering {{code}}</h1>
<p>This page has not been built. Please install cop_widgets again (pip install .).</p></main>
<noscript><p>Ask the facilitator to enter your vote, your proposals and your hand for you: they count the same.</p>
</noscript></body></html>
"""


class Built(msgspec.Struct, frozen=True):
    """A file as the build names it; ``file`` has a hash of its content in its name."""

    file: str
    type: str


@lru_cache(maxsize=8)
def _manifest(path: Path, _mtime_ns: int) -> dict[str, Built]:
    built = msgspec.json.decode(path.read_bytes(), type=dict[str, Built], strict=False)
    return {one.file: one for one in built.values()}


@lru_cache(maxsize=256)
def _bytes(path: Path, _mtime_ns: int) -> bytes:
    return path.read_bytes()


def _read(path: Path) -> bytes | None:
    """A file's content, read again only when the file has changed; ``None`` where there is none."""
    try:
        return _bytes(path, path.stat().st_mtime_ns)
    except OSError:
        return None


def _file(name: str) -> tuple[Path, Built] | None:
    """A built file, by its name with the hash. Only names that a build has written down lead to files."""
    for page in (PHONE, WALL):
        manifest = static() / page / "manifest.json"
        if _read(manifest) is not None:
            found = _manifest(manifest, manifest.stat().st_mtime_ns).get(name)
            if found is not None:
                return static() / page / name, found
    return None


class PageHandler(PhoneHandler):
    """One document for everybody. It comes with what is seen at the door: a phone far away need not ask twice."""

    page, place = PHONE, "cop/"

    @allow_unauthenticated
    async def get(self, code: str = "") -> None:
        """The document. It is small, and asked for anew each time: its files are not."""
        shown, demo = tidy_code(code), self.broker.moved
        if demo is not None and (to := demo(shown)):
            self.redirect(f"{self.broker.base}{self.place}{to}")
            return
        document = _read(static() / self.page / "index.html")
        text = _NOT_BUILT if document is None else document.decode()
        if demo is not None:
            text = text.replace("<body ", f'<body data-demo="{"kept" if self.broker.kept else "true"}" ', 1)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("Cache-Control", "no-cache")
        filled = {"base": self.broker.base, "code": shown, **await self.told(code)}
        for name, content in filled.items():
            text = text.replace(f"{{{{{name}}}}}", escape(content))
        self.finish(text)

    async def told(self, code: str) -> dict[str, str]:
        """What else is filled in: what the code opens, as JSON; empty where that is nothing (the page asks why)."""
        try:
            hub = await self.open_door(code) if code else None
        except (Refusal, CopError):
            hub = None
        return {"door": "" if hub is None else msgspec.json.encode(screening.door(hub.gathering.state)).decode()}

    head = get


class WallPageHandler(PageHandler):
    """The same for a second display."""

    page, place = WALL, "cop/wall/"

    async def told(self, code: str) -> dict[str, str]:  # noqa: ARG002 - what is shown comes through the stream
        """Where phones find this server."""
        return {"outside": await self.outside()}


class ToPageHandler(PhoneHandler):
    """``cop`` without its slash."""

    @allow_unauthenticated
    def get(self) -> None:
        """Go there."""
        self.redirect(f"{self.broker.base}cop/")

    head = get


class FileHandler(PhoneHandler):
    """Files of these pages: published software. Their names change with their content, so they may be kept for good."""

    @allow_unauthenticated
    def get(self, name: str) -> None:
        """The file, compressed as the browser likes it best."""
        found = _file(name)
        content = None if found is None else _read(found[0])
        if found is None or content is None:
            raise web.HTTPError(HTTPStatus.NOT_FOUND)
        path, built = found
        accepted = {one.partition(";")[0].strip() for one in self.request.headers.get("Accept-Encoding", "").split(",")}
        for encoding, ending in (("br", ".br"), ("gzip", ".gz")):
            smaller = _read(path.with_name(path.name + ending)) if encoding in accepted else None
            if smaller is not None:
                self.set_header("Content-Encoding", encoding)
                content = smaller
                break
        self.set_header("Content-Type", built.type)
        self.set_header("Vary", "Accept-Encoding")
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.finish(content)

    head = get

"""The built documentation, read as a browser reads it: what can be linked to, what links, what is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

_LOADS = dict.fromkeys(("script", "img", "iframe", "source", "video", "audio", "embed"), "src")
_LINK_LOADS = {"stylesheet", "icon", "shortcut icon", "preload", "prefetch", "modulepreload", "manifest"}


class Page(HTMLParser):
    """One page: ``anchors`` with the text that begins there in code, ``links``, and what it ``loads`` by itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: dict[str, str] = {}
        self.links: list[str] = []
        self.loads: list[str] = []
        self.codes: list[str] = []
        self.text = ""
        self._code: list[str] | None = None
        self._code_id: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in ids and addresses."""
        given = dict(attrs)
        if id_ := given.get("id"):
            self.anchors[id_] = ""
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if tag in _LOADS and given.get(_LOADS[tag]):
            self.loads.append(str(given[_LOADS[tag]]))
        if tag == "link" and given.get("rel") in _LINK_LOADS:
            self.loads.append(str(given["href"]))
        if tag == "code":
            self._code, self._code_id = [], given.get("id")

    def handle_endtag(self, tag: str) -> None:
        """Take in what stood in code."""
        if tag == "code" and self._code is not None:
            said = " ".join("".join(self._code).split())
            self.codes.append(said)
            if self._code_id:
                self.anchors[self._code_id] = said
            self._code = None

    def handle_data(self, data: str) -> None:
        """Take in text."""
        self.text += data
        if self._code is not None:
            self._code.append(data)

    @property
    def said(self) -> str:
        """All text, with single spaces."""
        return " ".join(self.text.split())


@dataclass
class Site:
    """All pages below a folder, by their path in it."""

    folder: Path
    pages: dict[str, Page] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path in sorted(self.folder.rglob("*.html")):
            self.pages[path.relative_to(self.folder).as_posix()] = Page(path.read_text("utf-8"))

    def reference(self, name: str) -> Page:
        """A page of the reference."""
        return self.pages[f"reference/{name}.html"]

    def dead_links(self) -> Iterator[str]:
        """Links within the site that lead nowhere, each with its page."""
        for name, page in self.pages.items():
            for link in page.links:
                if "://" not in link and not link.startswith("mailto:") and not self._leads(name, link):
                    yield f"{name}: {link}"

    def _leads(self, name: str, link: str) -> bool:
        path, anchor = urldefrag(unquote(link))
        target = (self.folder / name).parent / path if path else self.folder / name
        if not target.is_file():
            return False
        page = self.pages.get(target.resolve().relative_to(self.folder.resolve()).as_posix())
        return not anchor or page is None or anchor in page.anchors

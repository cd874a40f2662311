"""The built pages hold together, and need nothing from anywhere else."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page as BrowserPage

from tests.docs.conftest import ROOT
from tests.docs.site import Site

SOUGHT = {
    "left_out": "reference/csv-out",
    "--public-url": "reference/cli",
    "COP_HOME": "reference/configuration",
    "turn_started": "reference/events",
    "Schulze": "reference/voting",
    "TurnBoard": "reference/widgets",
    "Gini": "reference/balance",
}
"""What people may look for, and the page that must be among those that are found."""

pytestmark = pytest.mark.xdist_group("docs")


def test_links_lead_somewhere(site: Site) -> None:
    """Every link within the pages leads to a page, and to an anchor that is on it."""
    assert len(site.pages) > 15
    assert list(site.dead_links()) == []


def test_a_dead_link_would_be_found(tmp_path: Path) -> None:
    """What looks for dead links finds a page that is not there, and an anchor that is not on its page."""
    (tmp_path / "one.html").write_text('<a href="two.html">x</a> <a href="#no">y</a> <a href="#yes">z</a><p id="yes">')
    assert list(Site(tmp_path).dead_links()) == ["one.html: two.html", "one.html: #no"]


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    """Scripts, styles, fonts and pictures are the pages' own."""
    foreign = [
        f"{name}: {address}"
        for name, page in site.pages.items()
        for address in page.loads
        if re.match(r"(?:[a-z]+:)?//", address)
    ]
    styles = [
        f"{path.name}: {found}"
        for path in site.folder.rglob("*.css")
        for found in re.findall(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)", path.read_text("utf-8"))
    ]
    assert all(page.loads for page in site.pages.values())
    assert foreign + styles == []


def test_what_they_load_is_there(site: Site) -> None:
    """Each script, style and picture that a page names exists."""
    missing = [
        f"{name}: {address}"
        for name, page in site.pages.items()
        for address in page.loads
        if not address.startswith("data:") and not ((site.folder / name).parent / address.split("?")[0]).is_file()
    ]
    assert missing == []


@pytest.mark.browser
def test_the_search_finds_names(site: Site, page: BrowserPage) -> None:
    """Names of columns, options, variables, events, rules and widgets are found, and no page asks another host."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for words, where in SOUGHT.items():
        page.goto(f"{(site.folder / 'search.html').as_uri()}?q={words}")
        page.wait_for_selector(f"#search-results a[href*='{where}']")
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_it_is_about_gatherings() -> None:
    """A gathering is never a "session" in what people read."""
    told = list((ROOT / "docs").rglob("*.md"))
    assert [path.name for path in told if re.search(r"\bsessions?\b", path.read_text("utf-8"), re.IGNORECASE)] == []

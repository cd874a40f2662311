"""The page around a dashboard, in a real browser, with either front end."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.server.conftest import WIDGET, Writer

pytestmark = [pytest.mark.browser, pytest.mark.server]
FRONTS = ["light", "lab"]


@pytest.fixture(autouse=True, scope="module")
def dashboards(write: Writer) -> None:
    """One widget in a box, once for each front end."""
    for front in FRONTS:
        cells = (WIDGET, "import ipywidgets\nipywidgets.VBox([One()])")
        write(f"{front}.ipynb", *cells, title="Circle", voila={"template": "cop"}, cop={"front": front})


@pytest.mark.parametrize("front", FRONTS)
def test_a_widget_lives_on_it(address: str, page: Page, front: str) -> None:
    """State goes both ways, messages carry buffers, the query reaches the kernel, and no other host is asked."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}voila/render/{front}.ipynb?token=secret&gathering=AB")
    one = page.locator("#one")
    expect(one).to_contain_text("gathering=AB", timeout=60_000)
    one.dblclick()
    expect(one).to_contain_text("gathering=AB 2")
    expect(one).to_have_attribute("data-said", "heard3")
    assert page.title() == "Circle"
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("#loading")).to_have_count(0)
    foreign = [url for url in asked if urlsplit(url).scheme in {"http", "https"} and not url.startswith(address)]
    assert foreign == []


@pytest.mark.parametrize("front", FRONTS)
def test_nothing_stands_around_it(address: str, page: Page, front: str) -> None:
    """No gap or margin: the widget begins at the top left corner."""
    page.goto(f"{address}voila/render/{front}.ipynb?token=secret")
    page.locator("#one").wait_for(timeout=60_000)
    box = page.locator("#one").bounding_box()
    assert box is not None
    assert box["x"] <= 2
    assert box["y"] <= 2


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(250, 247, 241)"), ("dark", "rgb(22, 29, 28)")])
def test_paper_before_anything_is_there(address: str, page: Page, scheme: str, paper: str) -> None:
    """From the first moment the page is paper, light or dark, and says that it opens."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.route("**/front.js*", lambda route: route.abort())
    page.goto(f"{address}voila/render/light.ipynb?token=secret", wait_until="commit")
    expect(page.locator("#loading")).to_contain_text("Opening the gathering…")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


def test_a_lost_connection_comes_back(address: str, page: Page) -> None:
    """After the connection was cut, the page connects again and has what was missed."""
    page.add_init_script(
        "const W = WebSocket; window.sockets = [];"
        "window.WebSocket = class extends W { constructor(...a) { super(...a); sockets.push(this) } }"
    )
    page.goto(f"{address}voila/render/light.ipynb?token=secret")
    one = page.locator("#one")
    one.wait_for(timeout=60_000)
    page.evaluate("sockets[0].close()")
    page.wait_for_function("sockets.length === 2 && sockets[1].readyState === 1")
    one.click()
    expect(one).to_contain_text("1")


def test_a_page_that_is_left_takes_its_kernel_along(address: str, page: Page) -> None:
    """Reloading leaves no kernel behind but the new page's and the spare one."""
    page.goto(f"{address}voila/render/light.ipynb?token=secret")
    page.locator("#one").wait_for(timeout=60_000)
    first = page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId")
    page.reload()
    page.locator("#one").wait_for(timeout=60_000)
    gone = "id => fetch('/api/kernels/' + id).then(answer => answer.status === 404)"
    page.wait_for_function(gone, arg=first)


def test_a_page_put_aside_is_loaded_anew_once_the_server_answers(address: str, page: Page) -> None:
    """A page that the browser brings back as it was has lost its kernel: it waits for the server, then loads anew."""
    page.goto(f"{address}voila/render/light.ipynb?token=secret")
    page.locator("#one").wait_for(timeout=60_000)
    page.evaluate("window.stayed = true")
    page.route("**/cop/sign", lambda route: route.abort())
    with page.expect_event("requestfailed", lambda request: "cop/sign" in request.url):
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.evaluate("window.stayed")
    page.unroute("**/cop/sign")
    page.wait_for_function("!window.stayed")
    page.locator("#one").wait_for(timeout=60_000)


def test_trying_again_waits_for_the_server_too(address: str, page: Page) -> None:
    """A page that does not get ready offers to try again; it is loaded anew when the server answers, not before."""
    page.clock.install()
    page.route("**/front.js*", lambda route: route.abort())
    page.route("**/cop/sign", lambda route: route.abort())
    page.goto(f"{address}voila/render/light.ipynb?token=secret")
    page.clock.fast_forward(26_000)
    with page.expect_event("requestfailed", lambda request: "cop/sign" in request.url):
        page.get_by_role("link", name="Try again").click()
    expect(page.locator("#loading")).to_contain_text("Waiting for an answer")
    page.unroute("**/front.js*")
    page.unroute("**/cop/sign")
    page.locator("#one").wait_for(timeout=60_000)

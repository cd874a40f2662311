"""Dashboards where the server's folder has none: those of the installation are shown."""

from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from cop_widgets.server.dashboards import place_of


@pytest.mark.parametrize(
    ("there", "said", "place"),
    [
        ("facilitate.ipynb", "", "voila/render"),
        ("notebooks/facilitate.ipynb", "", "voila/render/notebooks"),
        ("notebooks/facilitate.ipynb", "rooms/blue", "voila/render/rooms/blue"),
        ("notebooks/other.ipynb", "", "cop/dashboards"),
    ],
)
def test_where_dashboards_are(tmp_path: Path, there: str, said: str, place: str) -> None:
    """In the server's folder, in its notebooks, where somebody said, or else in the installation."""
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).touch()
    assert place_of(tmp_path, said) == place


@pytest.mark.server
def test_those_of_the_installation_are_rendered_for_the_facilitator_alone(address: str, root: Path) -> None:
    """200 with the token, with our front end; 302 to log in without; nothing but notebooks, and none from elsewhere."""
    assert not (root / "plan.ipynb").exists()
    with httpx.Client(base_url=address, timeout=60, follow_redirects=True) as person:
        page = person.get("cop/plan", params={"token": "secret"})
        assert page.status_code == HTTPStatus.OK
        assert page.url.path == "/cop/dashboards/plan.ipynb"
        assert "cop/own/front.js" in page.text
        assert person.get("cop/dashboards/none.ipynb").status_code == HTTPStatus.NOT_FOUND
        for other in ("__init__.py", "%2e%2e/pyproject.toml", "..%2fsample_data%2fREADME.md"):
            assert person.get(f"cop/dashboards/{other}").status_code == HTTPStatus.NOT_FOUND
    stranger = httpx.get(f"{address}cop/dashboards/plan.ipynb")
    assert stranger.status_code == HTTPStatus.FOUND
    assert "login" in stranger.headers["location"]

"""Where a dashboard's page finds our own front end."""

from pathlib import Path

import pytest

from cop_widgets.server import page


def test_other_content_has_another_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address follows the content below any base address; before the first build there is none."""
    monkeypatch.setattr(page, "static", lambda: tmp_path)
    assert page.own_assets({}, base_url="/user/mele/", settings={})["copFront"] is None
    file = tmp_path / "front.js"
    file.write_text("one")
    first = page.own_bundle("/user/mele/", "front.js")
    assert first is not None
    assert first.startswith("/user/mele/cop/own/front.js?v=")
    assert page.own_bundle("/user/mele/", "front.js") == first
    file.write_text("two")
    assert page.own_bundle("/user/mele/", "front.js") != first

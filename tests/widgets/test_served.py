"""Where views come from: with the widget in any notebook, from the server in a dashboard."""

import re
from pathlib import Path

import pytest

from cop_widgets import TurnBoard, WallView
from cop_widgets.live.gathering import Gathering
from cop_widgets.store.shipped import OWN_VARIABLE, static
from cop_widgets.widgets.served import served


@pytest.fixture
def dashboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel of Voilà's, on a server with our extension."""
    monkeypatch.setenv("VOILA_BASE_URL", "/user/ōna/")
    monkeypatch.setenv(OWN_VARIABLE, "1")


def test_in_a_notebook_the_view_comes_with_the_widget(gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """JupyterLab, VS Code, Colab: whole, through the kernel."""
    monkeypatch.delenv("VOILA_BASE_URL", raising=False)
    monkeypatch.setenv(OWN_VARIABLE, "1")
    board = TurnBoard(gathering)
    assert board._esm == (static() / "turn_board.js").read_text(encoding="utf-8")
    assert board._css


@pytest.mark.usefixtures("dashboard")
def test_in_a_dashboard_it_is_loaded_from_the_server(gathering: Gathering) -> None:
    """A short module names the view, the files and their edition."""
    board, wall = TurnBoard(gathering), WallView(gathering)
    assert (len(board._esm) < 1000, board._css) == (True, "")
    assert 'views["turn_board"]' in board._esm
    assert 'views["wall_view"]' in wall._esm
    assert '"/user/\\u014dna/" + "cop/own/"' in board._esm


@pytest.mark.usefixtures("dashboard")
def test_another_build_has_another_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What browsers keep for good is named by its content."""
    monkeypatch.setattr("cop_widgets.widgets.served.static", lambda: tmp_path)
    assert served("turn_board") is None
    editions = set()
    for content in ("one", "two"):
        (tmp_path / "views.js").write_text(content)
        (tmp_path / "views.css").write_text(content * 2)
        module = served("turn_board")
        assert module is not None
        editions |= set(re.findall(r"\?v=(\w+)", module))
    assert len(editions) == 2


def test_without_our_extension_it_comes_with_the_widget(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-alone Voilà serves none of our files."""
    monkeypatch.setenv("VOILA_BASE_URL", "/")
    monkeypatch.delenv(OWN_VARIABLE, raising=False)
    assert served("turn_board") is None

"""The demo's own folder: it goes, and stays away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cop_widgets.live.demo.folder import is_temporary, temporary_home
from cop_widgets.live.home import HOME_VARIABLE, home_folder

LATE = """
from cop_widgets.live.demo.folder import temporary_home
from cop_widgets.live.home import home_folder
gone = temporary_home()
folder = home_folder()
(folder / "outcomes").mkdir()
gone()
assert not folder.exists()
(folder / "outcomes").mkdir(parents=True)  # a kernel that ends a moment after the demo
"""


def test_it_is_the_home_until_it_goes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Then the home is again what it was before; whoever has chosen another one meanwhile keeps that."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "mine"))
    gone = temporary_home()
    folder = home_folder()
    assert folder.name.startswith("cop-demo-")
    assert folder.is_dir()
    assert is_temporary()
    gone()
    assert not is_temporary()
    assert not folder.exists()
    assert home_folder() == tmp_path / "mine"
    gone = temporary_home()
    os.environ[HOME_VARIABLE] = str(tmp_path / "chosen")
    gone()
    assert home_folder() == tmp_path / "chosen"
    del os.environ[HOME_VARIABLE]
    temporary_home()()
    assert HOME_VARIABLE not in os.environ


def test_nothing_of_it_is_left_when_the_process_ends(tmp_path: Path) -> None:
    """Not even what was written after it had gone."""
    subprocess.run([sys.executable, "-c", LATE], env={**os.environ, "TMPDIR": str(tmp_path)}, check=True, timeout=60)
    assert list(tmp_path.iterdir()) == []

"""The examples of the reference do what they say: each page's are run one after the other, in a folder of their own."""

import doctest
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.docs.conftest import ROOT

PAGES = [path for path in sorted((ROOT / "docs" / "reference").glob("*.md")) if "```python" in path.read_text("utf-8")]
_BEFORE = {"configuration": "from traitlets.config import Config\nc = Config()\n"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_run(page: Path, tmp_path: Path) -> None:
    """All Python of a page runs, in a folder of gatherings that is new."""
    blocks = re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    program = tmp_path / f"{page.stem}.py"
    program.write_text(_BEFORE.get(page.stem, "") + "\n".join(blocks), "utf-8")
    ended = subprocess.run(
        [sys.executable, "-W", "error::UserWarning", program],
        env={**os.environ, "COP_HOME": str(tmp_path / "gatherings"), "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


def test_there_is_an_example_of_every_widget() -> None:
    """Each widget is made once on the page of widgets."""
    import cop_widgets

    page = (ROOT / "docs" / "reference" / "widgets.md").read_text("utf-8")
    blocks = "\n".join(re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL))
    widgets = [name for name in cop_widgets.__all__ if name[0].isupper()]
    assert [name for name in widgets if f"{name}(" not in blocks] == []


@pytest.mark.parametrize("module", ["domain.voting.draw", "live.new_gathering", "widgets.turn_board"])
def test_examples_in_docstrings(module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples in docstrings that the reference shows give what they say."""
    monkeypatch.setenv("COP_HOME", str(tmp_path))
    found = doctest.testmod(import_module(f"cop_widgets.{module}"))
    assert found.failed == 0
    assert found.attempted > 0

"""What is imported when, and what a wheel holds."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import cop_widgets
from cop_widgets.domain.errors import CopError
from cop_widgets.store import shipped

ROOT = Path(__file__).parents[1]
HEAVY = ("pandas", "plotly", "sqlalchemy", "tornado", "ipywidgets", "anywidget", "jupyter_server", "IPython")


def loaded_by(code: str) -> set[str]:
    """Which heavy packages a fresh Python has loaded after some code."""
    look = f"{code}\nimport sys; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import cop_widgets",
        "import cop_widgets.domain.gathering",
        "from cop_widgets.cli import main",
        "import cop_widgets.store.shipped",
    ],
)
def test_importing_is_light(code: str) -> None:
    """Importing the package, its rules or its command line loads nothing heavy."""
    assert loaded_by(code) == set()


def test_widgets_do_not_load_pandas() -> None:
    """A dashboard's kernel has no pandas and no plotly."""
    assert not loaded_by("from cop_widgets import Dashboard, TurnBoard, BalanceView") & {"pandas", "plotly"}


def test_one_version() -> None:
    """The package and its project file say the same version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == cop_widgets.__version__


@pytest.mark.slow
def test_what_a_wheel_holds(tmp_path: Path) -> None:
    """A wheel carries views, notebooks, samples, template and server settings, and no sources of views."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "COP_SKIP_WEB_BUILD": "1"})
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    data = "cop_widgets-0.1.0.data/data/"
    assert {
        "cop_widgets/py.typed",
        "cop_widgets/static/front.js",
        "cop_widgets/static/turn_board.js",
        "cop_widgets/_shipped/notebooks/facilitate.ipynb",
        "cop_widgets/_shipped/notebooks/plan.ipynb",
        "cop_widgets/_shipped/sample_data/meetings/garden_talk.csv",
        "cop_widgets/_shipped/sample_data/README.md",
        data + "etc/jupyter/jupyter_server_config.d/cop_widgets.json",
        data + "etc/jupyter/voila.json",
        data + "share/jupyter/voila/templates/cop/index.html.j2",
    } <= names
    assert not [name for name in names if "/web/" in name or "node_modules" in name or "tests/" in name]


def test_shipped_folders_are_found_in_a_wheel_too(tmp_path: Path) -> None:
    """Without a checkout around it, the package finds its own copies; a missing one is told in plain words."""
    package = tmp_path / "site-packages" / "cop_widgets"
    (package / "_shipped" / "notebooks").mkdir(parents=True)
    assert shipped.shipped("notebooks", package) == package / "_shipped" / "notebooks"
    assert shipped.notebooks() == ROOT / "notebooks"
    with pytest.raises(CopError, match="missing from this installation"):
        shipped.shipped("sample_data", package)

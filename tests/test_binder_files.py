"""What Binder will do with this repository, without building an image."""

import os
import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]


def environment(place: str) -> dict[str, Any]:
    """An environment file as data."""
    data: dict[str, Any] = yaml.safe_load((ROOT / place).read_text("utf-8"))
    return data


def test_the_two_lists_agree() -> None:
    """binder/environment.yml lists the same conda packages as environment.yml, which adds only its pip section."""
    people, binder = environment("environment.yml"), environment("binder/environment.yml")
    assert people["channels"] == binder["channels"] == ["conda-forge"]
    assert [*binder["dependencies"], {"pip": ["-e ."]}] == people["dependencies"]


def test_binder_takes_the_python_we_mean() -> None:
    """`python=3.12`, exactly: repo2docker reads no `>=` and would take 3.10."""
    packages = map(str, environment("binder/environment.yml")["dependencies"])
    pinned = [one for one in packages if re.split("[><=]", one)[0] == "python"]
    assert pinned == ["python=3.12"]


def test_binder_installs_the_package_itself_in_post_build() -> None:
    """No pip section for Binder (it would run in the wrong folder); postBuild installs, strictly, and checks."""
    assert all(isinstance(one, str) for one in environment("binder/environment.yml")["dependencies"])
    script = (ROOT / "binder/postBuild").read_text("utf-8")
    assert "set -euo pipefail" in script
    assert "pip install --no-cache-dir ." in script
    commands = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("#"))
    assert "grep" not in commands
    assert os.access(ROOT / "binder/postBuild", os.X_OK)


def test_only_real_files() -> None:
    """No symbolic links (a checkout on Windows would turn them into text), and no second folder that excludes it."""
    assert not [path for path in (ROOT / "binder").iterdir() if path.is_symlink()]
    assert not (ROOT / ".binder").exists()


def test_conda_lists_what_the_package_needs() -> None:
    """Every runtime requirement of the package is on the conda list, with the same lower bound."""
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.DOTALL | re.MULTILINE)
    assert block
    needed = set(re.findall(r'"([^"]+)"', block[1]))
    listed = set(environment("binder/environment.yml")["dependencies"])
    come_along = {"jupyter_client", "jupyter_core", "nbformat", "tornado", "traitlets"}
    assert {one for one in needed if re.split(r"[><=]", one)[0] not in come_along} <= listed

"""What Binder will do with this repository, without building an image."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.binder.checkout import ROOT, check_out

# repo2docker's own: it still imports a module by its former name.
pytestmark = pytest.mark.filterwarnings("ignore:pythonjsonlogger.jsonlogger has been moved:DeprecationWarning")

NOWHERE = "http://127.0.0.1:9"
"""A proxy that refuses everything: who asks a network for anything fails."""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Binder would check out."""
    return check_out(tmp_path_factory.mktemp("checkout"))


@pytest.fixture
def detected(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Build packs that would take the checkout, in the order in which they are asked; the first is taken."""
    from repo2docker.app import Repo2Docker  # with the warning above, which would end the collection of tests

    monkeypatch.chdir(checkout)
    app = Repo2Docker()
    return [pack for kind in app.buildpacks if (pack := kind(base_image=app.base_image)).detect()]


def rendered(pack: Any) -> str:
    """The steps of the build."""
    pack.platform = "linux/amd64"
    steps: str = pack.render({"NB_USER": "jovyan", "NB_UID": "1000"})
    return steps


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


def test_conda_is_detected(detected: list[Any]) -> None:
    """By itself: mybinder.org has no default to fall back to, and would fail with "no environment specification"."""
    assert detected
    assert type(detected[0]).__name__ == "CondaBuildPack"
    assert detected[0].python_version == "3.12"


def test_steps_of_the_build(detected: list[Any]) -> None:
    """The list that is meant, then the checkout, then postBuild in it; the server is started as it is."""
    steps = rendered(detected[0])
    packages, source, post = (
        steps.index(step)
        for step in (
            "COPY --chown=1000:1000 src/binder/environment.yml",
            "COPY --chown=1000:1000 src/ ",
            "RUN ./binder/postBuild",
        )
    )
    assert packages < source < post
    assert detected[0].get_start_script() is None
    assert "R2D_ENTRYPOINT=" not in steps


def test_repo2docker_ends_well(checkout: Path) -> None:
    """Its own command, without a network and without an engine of containers."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--user-id", "1000", "--user-name", "jovyan", "."]
    nowhere = dict.fromkeys(
        ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), NOWHERE
    )
    environment = os.environ | nowhere | {"DOCKER_HOST": "unix:///there/is/none.sock", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(command, check=False, cwd=checkout, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "binder/postBuild" in done.stdout

"""What an image of Binder would hold: an environment with mybinder.org's versions, and the checkout after postBuild."""

import os
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path

import yaml

PINS = (
    "jupyter_server==2.17.0",
    "jupyterlab==4.4.9",
    "notebook==7.4.7",
    "ipywidgets==8.1.7",
    "ipykernel==7.0.1",
    "tornado==6.5.2",
    "jupyter-resource-usage==1.2.0",
    "jupyterhub==5.4.0",
)
"""The part of repo2docker's frozen base (as mybinder.org builds with it) that a server is made of.

conda's jupyterhub-singleuser is PyPI's jupyterhub without the Hub.
"""
NO_CONDA = {"python", "pip"}
"""On the conda list, but part of any virtual environment."""
_ELSEWHERE = ("COP_", "JUPYTER", "PYTHON", "VIRTUAL_ENV", "CONDA", "MPLBACKEND")
"""Variables that would bring settings of whoever runs the tests into the image."""


@dataclass(frozen=True)
class Image:
    """An environment, the checkout in which Binder starts servers, and packages before and after postBuild."""

    environment: Path
    checkout: Path
    before: frozenset[str]
    after: frozenset[str]

    def variables(self, **more: str) -> dict[str, str]:
        """Variables of a process in the image."""
        return {**_variables(self.environment), **more}


def build(environment: Path, checkout: Path) -> Image:
    """Make the environment as repo2docker would, without conda, and run binder/postBuild in the checkout.

    Raises
    ------
    AssertionError
        Packages could not be had, or postBuild ended with an error; with what was said.
    """
    venv.create(environment, with_pip=True, symlinks=True)
    listed = yaml.safe_load((checkout / "binder/environment.yml").read_text("utf-8"))["dependencies"]
    wanted = [one for one in listed if one.partition("=")[0] not in NO_CONDA]
    # Pages of bytecode for all of plotly and pandas would take longer than the tests.
    _run(environment, checkout, str(environment / "bin/pip"), "install", "--quiet", "--no-compile", *PINS, *wanted)
    before = packages(environment)
    _run(environment, checkout, "./binder/postBuild")
    return Image(environment, checkout, before, packages(environment))


def packages(environment: Path) -> frozenset[str]:
    """What is installed, as name==version."""
    listed = "import importlib.metadata as m; print(*(f'{d.name}=={d.version}' for d in m.distributions()), sep='\\n')"
    done = _run(environment, environment, str(environment / "bin/python"), "-I", "-c", listed)
    return frozenset(done.replace("_", "-").lower().split())


def _variables(environment: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(_ELSEWHERE)}
    return own | {"PATH": f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def _run(environment: Path, place: Path, *command: str) -> str:
    """Run a command of the environment; what it printed."""
    variables = _variables(environment) | {"JUPYTER_CONFIG_DIR": str(environment / "nobodys")}
    done = subprocess.run(command, check=False, cwd=place, env=variables, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout

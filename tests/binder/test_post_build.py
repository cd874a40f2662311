"""binder/postBuild by itself, with stand-ins for what it calls: when it ends well, and when it must not."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.binder.checkout import ROOT

ENABLED, DISABLED = "\x1b[32menabled\x1b[0m", "\x1b[31mdisabled\x1b[0m"
OK = "cop_widgets 0.1.0 \x1b[32mOK\x1b[0m"
NOT_FOUND = "\x1b[31m X\x1b[0m The module 'cop_widgets' could not be found"


def listing(state: str, verdict: str) -> str:
    """What `jupyter server extension list` prints; another extension behind ours is well."""
    return (
        "Config dir: /somewhere/etc/jupyter\n"
        f"    cop_widgets {state}\n    - Validating cop_widgets...\n      {verdict}\n"
        f"    voila.server_extension {ENABLED}\n    - Validating voila.server_extension...\n"
        "      voila.server_extension  \x1b[32mOK\x1b[0m\n"
    )


def post_build(folder: Path, extensions: str, *, pip: int = 0) -> "subprocess.CompletedProcess[str]":
    """Run it with a pip that ends with ``pip``, and a jupyter that prints ``extensions``."""
    (folder / "listed").write_text(extensions)
    calls = {
        "pip": f'echo "$@" > {folder}/asked; exit {pip}',
        "python": f"echo {folder}/prefix",
        "jupyter": f"cat {folder}/listed",
    }
    for name, does in calls.items():
        (folder / name).write_text(f"#!/bin/sh\n{does}\n")
        (folder / name).chmod(0o755)
    path = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    command = [str(ROOT / "binder/postBuild")]
    return subprocess.run(command, check=False, cwd=folder, env=os.environ | path, capture_output=True, text=True)


def test_all_is_well(tmp_path: Path) -> None:
    """It installs the checkout, and what starts from that environment is a demo."""
    done = post_build(tmp_path, listing(ENABLED, OK))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "asked").read_text().split() == ["install", "--no-cache-dir", "."]
    settings = tmp_path / "prefix/etc/jupyter/jupyter_cop_widgets_config.json"
    assert json.loads(settings.read_text()) == {"CopApp": {"demo": True}}


@pytest.mark.parametrize(
    "extensions",
    [listing(DISABLED, OK), listing(ENABLED, NOT_FOUND), listing(ENABLED, OK).replace("cop_widgets", "other"), ""],
    ids=["disabled", "not found", "not listed", "nothing"],
)
def test_a_build_without_the_extension_fails(tmp_path: Path, extensions: str) -> None:
    """And says why, after what jupyter said; that others are well does not count."""
    done = post_build(tmp_path, extensions)
    assert done.returncode == 1
    assert "cop_widgets is not enabled as a server extension." in done.stderr
    assert "voila.server_extension enabled" in done.stdout or not extensions


def test_a_build_that_cannot_install_fails(tmp_path: Path) -> None:
    """It ends where pip ended."""
    assert post_build(tmp_path, listing(ENABLED, OK), pip=3).returncode == 3
    assert not (tmp_path / "prefix").exists()

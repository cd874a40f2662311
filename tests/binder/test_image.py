"""After postBuild: versions are mybinder.org's, nothing but our package was added, and it is all there."""

import subprocess
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from tests.binder.image import PINS, Image
from tests.conftest import unused_port

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("binder"), pytest.mark.timeout(900)]


def test_versions_are_those_of_mybinder(image: Image) -> None:
    """Our requirements ask for no newer ones, so pip has raised none of them."""
    assert {one.replace("_", "-") for one in PINS} <= image.after


def test_post_build_adds_our_package_alone(image: Image) -> None:
    """All that it needs is on the conda list: nothing else is downloaded while an image is built."""
    assert image.before <= image.after
    assert [one.partition("==")[0] for one in image.after - image.before] == ["cop-widgets"]


def test_the_package_is_whole(image: Image) -> None:
    """Views and pages were built from the checkout, and are installed beside Python (not linked to the checkout)."""
    ask = "import cop_widgets, pathlib as p; own = p.Path(cop_widgets.__file__).parent; print(own, *own.rglob('*.js'))"
    python = str(image.environment / "bin/python")
    said = subprocess.run([python, "-I", "-c", ask], check=True, capture_output=True, text=True).stdout
    assert said.startswith(str(image.environment))
    for file in ("turn_board.js", "front.js", "demo.js", "static/phone/", "static/wall_page/"):
        assert file in said


def test_cop_itself_runs_with_them(image: Image, tmp_path: Path) -> None:
    """They are the lowest that our requirements allow: `cop demo` prints its address, and it answers."""
    command = [
        str(image.environment / "bin/cop"),
        "demo",
        "--no-browser",
        "--ip",
        "127.0.0.1",
        "--port",
        str(unused_port()),
    ]
    with subprocess.Popen(
        command, cwd=tmp_path, env=image.variables(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout
            assert process.stderr
            address = process.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:"), process.stderr.read()
            assert httpx.get(address, timeout=60).status_code == HTTPStatus.FOUND
        finally:
            process.terminate()

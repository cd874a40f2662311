"""After postBuild: versions are mybinder.org's, nothing but our package was added, and it is all there."""

import subprocess

import pytest

from tests.binder.image import PINS, Image

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

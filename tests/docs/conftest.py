"""The documentation, built once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.site import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The pages as `make docs` builds them: a warning is an error."""
    folder = tmp_path_factory.mktemp("docs")
    strictly = ["-W", "--keep-going", "-q", "-b", "html", "-d", str(folder / "doctrees")]
    built = subprocess.run(
        [sys.executable, "-m", "sphinx", *strictly, str(ROOT / "docs"), str(folder / "html")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return Site(folder / "html")

"""Where the things that come with the package are: notebooks, sample data, built views.

In a checkout (also an editable install) they stand at the root of the project; a wheel carries them in ``_shipped``.
"""

from pathlib import Path

from ..domain.errors import CopError

OWN_VARIABLE = "COP_OWN"
"""Set for the kernels of a server that has our extension, and so our built views at an address."""

_PACKAGE = Path(__file__).resolve().parents[1]


def _root(package: Path) -> Path:
    """The folder that holds ``notebooks`` and ``sample_data``: the checkout's, or the wheel's own."""
    checkout = package.parent
    return checkout if (checkout / "pyproject.toml").is_file() else package / "_shipped"


def shipped(name: str, package: Path = _PACKAGE) -> Path:
    """The folder ``name`` that comes with the package.

    Raises
    ------
    CopError
        It is not there: the installation is not whole.
    """
    folder = _root(package) / name
    if not folder.is_dir():
        raise CopError(
            f"The folder '{name}' is missing from this installation of cop_widgets. Please install it again."
        )
    return folder


def notebooks() -> Path:
    """Folder of the dashboards."""
    return shipped("notebooks")


def sample_data() -> Path:
    """Folder of the recorded meetings and other samples."""
    return shipped("sample_data")


def static() -> Path:
    """Folder of the built views; it may not exist before the first build."""
    return _PACKAGE / "static"

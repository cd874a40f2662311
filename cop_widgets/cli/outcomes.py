"""``cop outcomes``."""

from pathlib import Path

import click
import msgspec

from ..domain.errors import CopError
from ..store.outcome_files import FILES, PACKAGE
from .places import home_of, home_option

_EPILOG = """\b
Example:
  cop outcomes K7PQ4M --to ~/Documents/monday-circle
"""


@click.command(epilog=_EPILOG)
@click.argument("code")
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), help="Folder to write into.")
@home_option
@click.pass_context
def outcomes(context: click.Context, code: str, to: Path | None, home: Path | None) -> None:
    """Write the CSV files of the gathering CODE; the folder is printed last."""
    from ..live.home import read_home

    opened = read_home(home_of(context, home))
    try:
        if to is not None:
            _refuse_files_of_another(to, opened.open(code).code)
        click.echo(opened.write_outcomes(code, to).folder)
    finally:
        opened.close()


def _refuse_files_of_another(folder: Path, code: str) -> None:
    """Refuse to write over files that are not this gathering's."""
    there = [name for name in FILES if (folder / name).exists()]
    if there and _described(folder / PACKAGE) != f"gathering-{code.lower()}":
        raise CopError(
            f"{folder} holds files that are not those of the gathering {code} ({', '.join(there)}). "
            "Choose another folder with --to."
        )


def _described(path: Path) -> object:
    """Return the name in a datapackage.json; ``None`` where there is none."""
    try:
        found = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    return found.get("name") if isinstance(found, dict) else None

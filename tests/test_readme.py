"""The README tells the truth: its commands run, and every command of `cop` is in it."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from cop_widgets.cli import main
from cop_widgets.cli.main import cop
from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SHELL = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]


def test_every_command_is_named() -> None:
    """Each command of `cop` has its place in the README."""
    assert [name for name in cop.commands if f"cop {name}" not in README] == ["demo"] * ("cop demo" not in README)


@pytest.mark.parametrize("line", [line for line in SHELL if re.match("cop (import|new|list|doctor)", line)])
def test_commands_run(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that can be copied from the README ends well."""
    monkeypatch.setenv("COP_HOME", str(tmp_path))
    monkeypatch.chdir(ROOT)
    with pytest.raises(SystemExit) as ended:
        main(shlex.split(line)[1:])
    assert ended.value.code == 0


def test_targets_of_make_exist() -> None:
    """Every `make` target that the docs name is in the Makefile."""
    docs = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert [
        name for name in set(re.findall(r"`?make (\w+)", docs)) if not re.search(f"^{name}:", makefile, re.MULTILINE)
    ] == []


def test_links_lead_somewhere() -> None:
    """Every relative link of the README is a file here."""
    links = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in target]
    assert [target for target in links if not (ROOT / target).exists()] == []


def test_it_says_how_to_forget(tmp_path: Path) -> None:
    """A folder of outcomes that was deleted is written again from the log: to forget is to delete the whole folder."""
    home = open_home(tmp_path)
    code = home.create(CreateGathering("Circle", "2026-11-21", roster=(RosterEntry("Ana"),))).code
    shutil.rmtree(home.write_outcomes(code).folder)
    assert home.write_outcomes(code).folder.is_dir()
    home.close()
    assert "To forget all of them, end `cop` and delete the folder `gatherings`" in README
    assert "To forget a gathering" not in README

"""What stands in README and docs can be done: commands end well, Python runs, and what is in bold is on a screen."""

import contextlib
import re
import shlex
from operator import attrgetter
from pathlib import Path

import pytest

from cop_widgets.cli import main
from cop_widgets.cli.main import cop
from cop_widgets.live.new_gathering import new_gathering
from tests.docs.pages import ROOT, Page, pages

PAGES = pages()
ENDS = ("new", "import", "list", "outcomes", "tally", "doctor")
"""Commands of `cop` that come to an end; the others serve until they are stopped."""
EXAMPLE = "K7PQ4M"
"""The code that stands for the reader's own gathering."""
_name = attrgetter("name")
OPTIONS = {"--help"} | {
    option for command in (cop, *cop.commands.values()) for one in command.params for option in one.opts
}
SCREENS = ("cop_widgets/web/src", "cop_widgets/widgets", "cop_widgets/review", "notebooks")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was asked of a server, in the place of starting one."""
    asked: list[object] = []
    monkeypatch.setattr("cop_widgets.cli.serve.serve", lambda *wish: asked.append(wish))
    return asked


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a reader has it: the sample data, and a home of its own in the folder `Documents`, too."""
    (tmp_path / "sample_data").symlink_to(ROOT / "sample_data", target_is_directory=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COP_HOME", str(tmp_path / "gatherings"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Documents" / "gatherings").mkdir(parents=True)
    return tmp_path


def words(line: str, code: str) -> list[str]:
    """A line's arguments as a shell gives them: with the reader's home, their code, and without a comment."""
    split = shlex.split(line.replace(EXAMPLE, code), comments=True)
    return [str(Path(word).expanduser()) if word.startswith("~") else word for word in split[1:]]


def ended(args: list[str]) -> int:
    """Run a command in this process; how it ended."""
    try:
        main(args)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def having_files(page: Page, desk: Path) -> None:
    """The files that a page shows are there."""
    for name, text in page.files.items():
        (desk / name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    "page", [one for one in PAGES if any(line.startswith("cop") for line in one.commands)], ids=_name
)
def test_commands_end_well(page: Page, desk: Path, served: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    """A page's commands, one after the other as a reader types them; those that serve would begin to."""
    having_files(page, desk)
    code = new_gathering("Before", ["Ana"]).code
    for line in (line for line in page.commands if line.startswith("cop")):
        args = words(line, code)
        how_many = len(served)
        assert ended(args) == 0, f"{line}: {capsys.readouterr().err}"
        ends = bool(args) and args[0] in ENDS
        assert len(served) == how_many + (not ends), line
        if ends and args[0] in {"new", "import"}:
            code = capsys.readouterr().out.strip().splitlines()[-1]


@pytest.mark.parametrize(
    "page", [one for one in PAGES if any(block.language == "python" for block in one.blocks)], ids=_name
)
def test_python_runs(page: Page, desk: Path) -> None:
    """A page's lines of Python, one block after the other, where its commands have been typed."""
    having_files(page, desk)
    code = new_gathering("Before", ["Ana"]).code
    for line in page.commands:
        if line.startswith(("cop new", "cop outcomes")):
            assert ended(words(line, code)) == 0
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(None):
        for block in page.blocks:
            if block.language == "python":
                exec(block.text.replace(EXAMPLE, code), names)


def test_commands_in_sentences_exist() -> None:
    """`cop …` within a sentence names a command and options that there are."""
    said = {one for page in PAGES for one in re.findall(r"`(cop(?: [^`]*)?)`", re.sub(r"\s+", " ", page.prose))}
    assert said >= {"cop", "cop demo", "cop --lan"}
    assert sorted(one for one in said if _unknown(one.split()[1:])) == []


def _unknown(rest: list[str]) -> list[str]:
    named = [word for word in rest[:1] if not word.startswith("-") and word not in {*cop.commands, "COMMAND"}]
    return named + [word for word in rest if word.startswith("--") and word not in OPTIONS]


def test_targets_of_make_exist() -> None:
    """Every `make` target that README and docs name is in the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = {name for page in PAGES for name in re.findall(r"(?:`|^)make (\w+)", page.text, re.MULTILINE)}
    assert named >= {"demo", "docs"}
    assert [name for name in named if not re.search(f"^{name}:", makefile, re.MULTILINE)] == []


def on_screens() -> str:
    """All that screens are made from, in one line."""
    kinds = {".ts", ".tsx", ".py", ".ipynb"}
    found = [path for root in SCREENS for path in (ROOT / root).rglob("*") if path.suffix in kinds]
    assert len(found) > 100
    return re.sub(r"\s+", " ", " ".join(path.read_text("utf-8") for path in found))


@pytest.mark.parametrize("folder", ["docs/tutorial", "docs/how-to"])
def test_bold_words_are_on_a_screen(folder: str) -> None:
    """What a page calls by its name on the screen is called so there."""
    shown = on_screens()
    bold = {
        (page.name, word)
        for page in PAGES
        if page.name.startswith(folder) and not page.name.endswith("jupyterhub.md")
        for word in re.findall(r"\*\*([^*]+)\*\*", re.sub(r"\s+", " ", page.prose))
    }
    assert bold
    assert sorted((name, word) for name, word in bold if word.rstrip(".:?") not in shown and word not in shown) == []

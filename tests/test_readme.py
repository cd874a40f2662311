"""The README tells the truth about what is here (commands: `docs/test_commands.py`), and how to cite it."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

import cop_widgets
from cop_widgets.cli.main import cop
from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.live.home import open_home

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MOVING_MOST = 3_000_000
"""Bytes of the moving picture, for people who read this on a phone."""


def test_every_command_is_named() -> None:
    """Each command of `cop` has its place in the README."""
    assert [name for name in cop.commands if f"cop {name}" not in README] == []


def test_targets_of_make_exist() -> None:
    """Every `make` target that it and CONTRIBUTING name is in the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.findall(r"`?make (\w+)", README + CONTRIBUTING))
    assert [name for name in named if not re.search(f"^{name}:", makefile, re.MULTILINE)] == []


def test_links_lead_somewhere() -> None:
    """Every relative link and picture is a file here, and every link by a name has its line."""
    links = [target for target in re.findall(r"(?:\]\(|src=\")([^)#\"]+)[)\"]", README) if "://" not in target]
    assert [target for target in links if not (ROOT / target).exists()] == []
    names = set(re.findall(r"\]\[(\w+)\]", README))
    assert names == {"binder"}
    assert [name for name in names if not re.search(rf"^\[{name}\]: http", README, re.MULTILINE)] == []


def test_one_place_to_fill_in() -> None:
    """The badge leads to the demo, and has the one placeholder of the whole page."""
    assert README.count("OWNER/REPO") == 1
    (badge,) = re.findall(r"^\[binder\]: (\S+)$", README, re.MULTILINE)
    assert badge == "https://mybinder.org/v2/gh/OWNER/REPO/HEAD?urlpath=cop%2Fhost"
    assert "[![launch binder](https://mybinder.org/badge_logo.svg)][binder]" in README


def test_one_moving_picture() -> None:
    """There is one, it moves, it is light, and each picture says in words what is seen."""
    shown = re.findall(r"!\[([^\]]*)\]\((docs/images/[\w.-]+)\)", README)
    shown += [(alt, src) for src, alt in re.findall(r"<img src=\"(docs/images/[\w.-]+)\" alt=\"([^\"]*)\"", README)]
    assert [src for alt, src in shown if len(alt) < 20] == []
    themed = re.findall(r"srcset=\"([^\"]+)\"", README)
    assert [src for src in [*themed, *(src for _, src in shown)] if not (ROOT / src).is_file()] == []
    (moving,) = [src for _, src in shown if src.endswith("demo.webp")]
    assert (ROOT / moving).stat().st_size < MOVING_MOST
    assert b"ANIM" in (ROOT / moving).read_bytes()[:64]


def test_ten_lines_for_the_room() -> None:
    """To run it in one's own room takes ten lines, and they hold what it depends on."""
    (section,) = re.findall(r"^## Run it in your room\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)
    lines = re.findall(r"^\d+\. ", section, re.MULTILINE)
    assert lines == [f"{number}. " for number in range(1, 11)]
    assert [
        word for word in ("Wi-Fi", "firewall", "--public-url", "hotspot", "cannot reach") if word not in section
    ] == []


def test_it_says_how_to_forget(tmp_path: Path) -> None:
    """A folder of outcomes that was deleted is written again from the log: to forget is to delete the whole folder."""
    home = open_home(tmp_path)
    code = home.create(CreateGathering("Circle", "2026-11-21", roster=(RosterEntry("Ana"),))).code
    shutil.rmtree(home.write_outcomes(code).folder)
    assert home.write_outcomes(code).folder.is_dir()
    home.close()
    assert "To forget all of them, end `cop` and delete the folder `gatherings`" in README
    assert "To forget a gathering" not in README


@pytest.fixture(scope="module")
def citation() -> dict[str, object]:
    """CITATION.cff."""
    read: dict[str, object] = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    return read


def test_it_can_be_cited(citation: dict[str, object]) -> None:
    """What the format (Citation File Format 1.2.0) requires is there, and says what the package says of itself."""
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "software"
    assert citation["version"] == cop_widgets.__version__
    assert citation["license"] == "BSD-3-Clause"
    assert isinstance(citation["title"], str)
    assert isinstance(citation["message"], str)
    people = citation["authors"]
    assert isinstance(people, list)
    assert people
    # A person has given or family names, an entity a name.
    assert [one for one in people if not {"name", "given-names", "family-names"} & set(one)] == []


def test_a_citation_says_nothing_unknown(citation: dict[str, object]) -> None:
    """Keys that the format does not have would make the file invalid."""
    known = {
        "abstract", "authors", "cff-version", "commit", "contact", "date-released", "doi", "identifiers", "keywords",
        "license", "license-url", "message", "preferred-citation", "references", "repository", "repository-artifact",
        "repository-code", "title", "type", "url", "version",
    }  # fmt: skip
    assert set(citation) <= known
    keywords = citation["keywords"]
    assert isinstance(keywords, list)
    assert len(keywords) == len(set(keywords))

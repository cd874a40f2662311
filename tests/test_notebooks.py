"""The notebooks as they are committed."""

import json
from pathlib import Path
from typing import Any

import pytest

import cop_widgets

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
ALL = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))


def cells(name: str, kind: str) -> list[dict[str, Any]]:
    """The cells of one kind."""
    found: dict[str, Any] = json.loads((NOTEBOOKS / name).read_text("utf-8"))
    return [cell for cell in found["cells"] if cell["cell_type"] == kind]


def code(name: str) -> str:
    """All of a notebook's code."""
    return "\n".join("".join(cell["source"]) for cell in cells(name, "code"))


@pytest.mark.parametrize("name", ALL)
def test_without_outputs(name: str) -> None:
    """Nothing that came of running them is committed, and they name no kernel of somebody's own."""
    assert [cell["id"] for cell in cells(name, "code") if cell["outputs"] or cell["execution_count"] is not None] == []
    text = (NOTEBOOKS / name).read_text("utf-8")
    kept = json.loads(text)
    assert kept["metadata"]["kernelspec"]["name"] == "python3"
    assert "widgets" not in kept["metadata"]
    assert text.endswith("}\n")


@pytest.mark.parametrize("name", ALL)
def test_logic_stays_in_the_package(name: str) -> None:
    """They put widgets together and define nothing."""
    lines = [line.split("#")[0] for line in code(name).splitlines()]
    assert [line for line in lines if line.lstrip().startswith(("def ", "class ", "%", "!"))] == []


def test_the_tutorial_shows_every_widget() -> None:
    """Each public name is used in it, and no widget stands there without words about it."""
    told = "".join("".join(cell["source"]) for cell in cells("tutorial.ipynb", "markdown"))
    shown = code("tutorial.ipynb")
    public = {name for name in cop_widgets.__all__ if not name.startswith("__")}
    assert {name for name in public if f"{name}(" not in shown} == set()
    widgets = {name for name in public if name[0].isupper()}
    assert {name for name in widgets if f"`{name}`" not in told} == set()

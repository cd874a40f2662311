"""Making a gathering from a notebook."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets import new_gathering, open_gathering
from cop_widgets.domain.errors import InputFaults, Refused
from cop_widgets.live.home import shared_home


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder of gatherings."""
    yield tmp_path
    shared_home(tmp_path).close()


def test_a_gathering_of_today_with_its_people(folder: Path) -> None:
    """Names in their order, a role behind one of them, and the date of here."""
    made = new_gathering(
        " Monday  circle ", ["Hana, facilitator", "Mele", "Hēmi"], community="Early years", folder=folder
    )
    core = made.state.core
    assert (core.title, core.community, core.planned) == ("Monday circle", "Early years", None)
    assert [(one.name, one.role) for one in core.people] == [
        ("Hana", "facilitator"),
        ("Mele", "participant"),
        ("Hēmi", "participant"),
    ]
    assert core.date == time.strftime("%Y-%m-%d")
    assert core.utc_offset_min == time.localtime().tm_gmtoff // 60


def test_names_as_pasted_lines(folder: Path) -> None:
    """Text is read as lines, not as letters; nobody at all is allowed too."""
    assert len(new_gathering("Circle", "- Mele\n- Sam\n", folder=folder).state.core.people) == 2
    assert new_gathering("Circle", folder=folder).state.core.people == ()


def test_it_is_the_one_that_open_gathering_gives(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its code it is the same object, in the folder named by COP_HOME."""
    monkeypatch.setenv("COP_HOME", str(folder))
    made = new_gathering("Circle", ["Mele"])
    assert open_gathering(made.code) is made
    assert (folder / "log.db").is_file()


def test_an_agenda_that_comes_along(folder: Path) -> None:
    """It is planned, and gives the length unless another is said."""
    made = new_gathering("Spark", agenda="spark_chat", folder=folder)
    assert made.state.agenda.spark
    assert made.state.core.planned
    longer = new_gathering("Spark", agenda="spark_chat", minutes=45, folder=folder)
    assert longer.state.core.planned == 45 * 60 * 1_000_000


def test_what_cannot_be_used_makes_nothing(folder: Path) -> None:
    """Faults are told, and no gathering is there afterwards."""
    with pytest.raises(Refused, match="no agenda called “tea”"):
        new_gathering("Circle", agenda="tea", folder=folder)
    with pytest.raises(InputFaults):
        new_gathering("Circle", ["Mele", "Mele"], folder=folder)
    with pytest.raises(InputFaults):
        new_gathering("  ", ["Mele"], folder=folder)
    assert shared_home(folder).choices() == ()


def test_what_may_not_be_meant_is_a_warning(folder: Path) -> None:
    """An address in the place of a name is warned of, at the notebook's own line."""
    with pytest.warns(UserWarning, match="looks like a mail address") as told:
        new_gathering("Circle", ["Mele", "sam@school.example"], folder=folder)
    assert {Path(one.filename).name for one in told} == {"test_new_gathering.py"}

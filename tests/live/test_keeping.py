"""Outcome files follow the log."""

import threading
from pathlib import Path

from cop_widgets.domain import commands as c
from cop_widgets.live import keeping
from cop_widgets.live.home import Home, open_home
from cop_widgets.store.outcome_files import Written

NEW = c.CreateGathering("Thursday", "2026-11-21", roster=(c.RosterEntry("Mele"),))


def test_files_are_written_after_a_change(tmp_path: Path) -> None:
    """Somebody who listens hears what was written, and the files are there."""
    home = open_home(tmp_path)
    told = threading.Event()
    heard: list[Written | None] = []

    def tell(_: str, written: Written | None, __: str | None) -> None:
        heard.append(written)
        told.set()

    keeper = keeping.Keeper(home, tell, quiet_s=0.0)
    keeper.changed(home.create(NEW).code)

    assert told.wait(20)
    assert heard[0] is not None
    assert (heard[0].folder / "turns.csv").is_file()
    keeper.stop()
    home.close()


def test_stopping_writes_what_is_left(tmp_path: Path) -> None:
    """Nothing that waits to be written is dropped."""
    home = open_home(tmp_path)
    keeper = keeping.Keeper(home, quiet_s=3600.0)
    code = home.create(NEW).code
    keeper.changed(code)
    keeper.stop()

    assert list(home.outcomes.glob(f"*-{code}/datapackage.json"))
    home.close()


def test_the_server_leaves_what_a_dashboard_has_written(tmp_path: Path) -> None:
    """Files newer than the last event are not written again; older ones are, by whoever starts next."""
    home = open_home(tmp_path)
    gathering = home.create(NEW)
    (package,) = home.write_outcomes(gathering.code).folder.glob("datapackage.json")
    before = package.stat().st_mtime_ns
    wrote(home)
    assert package.stat().st_mtime_ns == before

    gathering.do(c.StartTurn("p00001"))
    stop = keeping.keep(tmp_path)
    stop()

    assert package.stat().st_mtime_ns > before
    home.close()


def wrote(home: Home) -> None:
    """A server comes and goes."""
    keeping.keep(home.folder)()


def test_what_goes_wrong_is_told(tmp_path: Path) -> None:
    """A folder that cannot be made is told in words; the keeper goes on."""
    home = open_home(tmp_path)
    code = home.create(NEW).code
    home.outcomes.write_text("not a folder")
    heard: list[str | None] = []
    keeper = keeping.Keeper(home, lambda _, __, wrong: heard.append(wrong), quiet_s=3600.0)
    keeper.changed(code)
    keeper.stop()

    assert heard
    assert heard[0]
    assert "Traceback" not in heard[0]
    home.close()

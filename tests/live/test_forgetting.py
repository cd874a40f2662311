"""Forgetting somebody whose name stands where only names stand, through a gathering on disk."""

from pathlib import Path

from cop_widgets.domain import commands as c
from cop_widgets.domain import frame_commands as f
from cop_widgets.domain.gathering import fold
from cop_widgets.live.gathering import Gathering
from cop_widgets.store.open import open_log
from cop_widgets.store.outcome_files import write_outcomes

from .test_gathering import Clock


def test_no_byte_of_the_frame_is_left(tmp_path: Path) -> None:
    """Hosts by a former name too, what somebody needs, why they objected: gone from log and outcomes."""
    log = open_log(tmp_path / "log.db")
    gathering = Gathering(log, "K7PQ4M", Clock())
    gathering.do(c.CreateGathering("Friday", "2026-11-20", roster=(c.RosterEntry("Zebedee"), c.RosterEntry("Mele"))))
    gathering.do(f.PlanHosts("2026-11-20"))
    gathering.do(c.RenamePerson("p00001", "Zebra"))
    gathering.do(f.AgreeNext("2026-12-05", "Zebra"))
    gathering.do(f.DescribePerson("p00001", "zebra/pronouns", "ze-bra", needs="Zebra crossing"))
    gathering.do(f.WordFrame("confidentiality", "It stays here."))
    gathering.do(f.GiveAgreement("p00001", agrees=False, why="Zebra stripes"))
    gathering.forget("p00001")
    assert fold(log.since("K7PQ4M")) == gathering.state
    assert {slot.host for slot in gathering.state.frame.hosts} == {"", "Mele"}
    assert [one.agrees for one in gathering.state.frame.agreements] == [False]
    write_outcomes(gathering.state, tmp_path / "outcomes", gathering.now())
    log.close()
    left = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()).lower()
    assert b"mele" in left
    assert not [word for word in (b"zeb", b"ze-bra") if word in left]

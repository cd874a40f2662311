"""A recorded meeting of the sample data: who is there, and who speaks when."""

import msgspec

from ...domain.commands import EndGathering, RosterEntry
from ...domain.errors import Refused
from ...domain.rosters import read_roster
from ...domain.times import Micros, micros
from ...domain.timetable import Cue, timetable
from ...domain.transcripts import decode, read_transcript
from ...domain.transcripts.base import Transcript
from ...store.shipped import sample_data

MEETING = "open_circle"
"""The one that is played where none is named: many voices, long turns."""


class Recording(msgspec.Struct, frozen=True):
    """``name`` is that of its file, ``length`` in microseconds."""

    name: str
    roster: tuple[RosterEntry, ...]
    transcript: Transcript

    @property
    def length(self) -> Micros:
        """From the beginning to the last word."""
        return micros(self.transcript.ends_s)

    def cues(self, people: dict[str, str]) -> list[Cue]:
        """What to do when; ``people`` are ids by name. Nothing ends the gathering: a visitor may still look around."""
        return [one for one in timetable(self.transcript.segments, people) if not isinstance(one.command, EndGathering)]


def meetings() -> tuple[str, ...]:
    """Names of the meetings there are."""
    return tuple(sorted(found.stem for found in (sample_data() / "meetings").glob("*.csv")))


def recording(name: str = MEETING) -> Recording:
    """The meeting of this name.

    Raises
    ------
    Refused
        There is none.
    """
    if name not in meetings():
        raise Refused(f"There is no such meeting. There are: {', '.join(meetings())}.")
    roster, spoken = (_text(f"{folder}/{name}.csv") for folder in ("rosters", "meetings"))
    return Recording(name, read_roster(roster).entries, read_transcript(spoken, f"{name}.csv"))


def _text(place: str) -> str:
    return decode((sample_data() / place).read_bytes(), place)

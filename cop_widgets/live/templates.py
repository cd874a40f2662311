"""Agendas that come with the package, to begin a plan with."""

import csv
from functools import cache

import msgspec

from ..domain.agenda_commands import SegmentDraft, SetAgenda
from ..domain.agenda_screens import TemplateCard
from ..domain.agendas import read_agenda
from ..domain.errors import CopError, Refused
from ..domain.transcripts import decode
from ..store.shipped import sample_data

FOLDER, INDEX = "agendas", "index.csv"


class Template(msgspec.Struct, frozen=True):
    """An agenda that comes with the package. ``spark``: a short chat, see ``agenda_events.AgendaSet``."""

    template: str
    title: str
    about: str
    segments: tuple[SegmentDraft, ...]
    spark: bool = False

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return sum(one.minutes for one in self.segments)

    @property
    def card(self) -> TemplateCard:
        """The same as a choice to show."""
        return TemplateCard(self.template, self.title, self.about, round(self.minutes), len(self.segments))

    @property
    def command(self) -> SetAgenda:
        """What sets it."""
        return SetAgenda(self.segments, self.template, self.spark)


@cache
def templates() -> tuple[Template, ...]:
    """All of them in the order of ``sample_data/agendas/index.csv``; none where the files are not there."""
    try:
        folder = sample_data() / FOLDER
        with (folder / INDEX).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        return tuple(
            Template(
                row["template"],
                row["title"],
                row["about"],
                read_agenda(decode((folder / f"{row['template']}.csv").read_bytes(), row["template"])),
                row["spark"] == "yes",
            )
            for row in rows
        )
    except (CopError, FileNotFoundError):
        return ()


def template(name: str) -> Template:
    """The template with this name.

    Raises
    ------
    Refused
        There is none.
    """
    for one in templates():
        if one.template == name:
            return one
    names = ", ".join(one.template for one in templates())
    raise Refused(f"There is no agenda called “{name}” here; there are {names}.")

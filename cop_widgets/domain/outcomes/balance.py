"""``balance.csv``: a row a person, the silent and the facilitators too."""

from collections.abc import Iterator

import msgspec

from ..balance import VoiceFigures
from ..frame import ROLES
from ..heard import NOTHING, Contribution, contributions
from ..state import Person
from ..times import seconds
from .columns import ONE, Cell, Column, Table, seconds_of
from .scene import Scene


class Heard(msgspec.Struct, frozen=True):
    """A person and their figures."""

    scene: Scene
    person: Person
    voice: VoiceFigures
    given: Contribution


def _heard(scene: Scene) -> Iterator[Heard]:
    given = contributions(scene.state)
    for person in scene.core.people:
        yield Heard(scene, person, scene.voices[person.person], given.get(person.person, NOTHING))


def _expected_s(heard: Heard) -> float | None:
    expected = heard.voice.expected
    return None if expected is None else expected / 1e6


def _number(name: str, description: str) -> Column:
    def value(heard: Heard) -> Cell:
        number: int = getattr(heard.given, name)
        return number

    return Column(name, "integer", description, value, unit=name, required=True, since=3)


TABLE = Table(
    "balance",
    "A row for each person on the roster, those who did not speak and facilitators too. Columns from talk_s to first_s "
    "are about speech alone, and so are the figures of the balance in all files.",
    _heard,
    (
        Column("person", "string", "Id of the person within the gathering.", lambda h: h.person.person, required=True),
        Column("name", "string", "Name.", lambda h: h.person.name, required=True),
        Column("role", "string", "As in attendance.csv.", lambda h: h.person.role, required=True, choices=ROLES),
        Column(
            "in_balance",
            "boolean",
            "Whether they are part of the balance: they were here, and are no facilitator left out.",
            lambda h: h.voice.in_balance,
            required=True,
        ),
        seconds_of(
            "present_s",
            "How long they were in the room, pauses left out.",
            lambda h: seconds(h.voice.present),
            required=True,
        ),
        seconds_of("talk_s", "How long they spoke.", lambda h: seconds(h.voice.talk), required=True),
        Column(
            "share",
            "number",
            "Their part of the talk of all in the balance, from 0 to 1.",
            lambda h: h.voice.share,
            unit=ONE,
        ),
        seconds_of(
            "expected_s",
            "Their fair share: each second of talk is owed in equal parts by those in the room.",
            _expected_s,
        ),
        Column("index", "number", "talk_s / expected_s: 1 = just the fair share.", lambda h: h.voice.index, unit=ONE),
        Column("turns", "integer", "Number of their turns.", lambda h: h.voice.turns, unit="turns", required=True),
        seconds_of(
            "longest_s",
            "Longest time they spoke on end; own pauses shorter than 2 s belong to it.",
            lambda h: seconds(h.voice.longest),
            required=True,
        ),
        seconds_of(
            "first_s",
            "When they first spoke, since the beginning; empty if never.",
            lambda h: h.scene.into(h.voice.first),
        ),
        _number("answers", "Number of answers to prompts given with their name, those taken back left out."),
        _number("reactions", "Number of their hearts and “same for me” for answers."),
        _number("passes", "How often they were asked, aloud or by a prompt with names, and passed."),
        Column(
            "heard",
            "boolean",
            "Whether they spoke, wrote, reacted or passed; answers without names count where at least five gave one.",
            lambda h: bool(h.voice.talk) or h.given.any,
            required=True,
            since=3,
        ),
    ),
    key=("person",),
)

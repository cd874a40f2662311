"""``agreements.csv``: what people said to the confidentiality agreement, and to which words."""

from collections.abc import Iterator

import msgspec

from ..events import FACILITATOR
from ..frame import Agreement
from ..state import Person
from .columns import ONE, Column, Table
from .proposals import PHONE
from .scene import Scene


class Answered(msgspec.Struct, frozen=True):
    """What somebody said; ``number`` counts from 1, ``holds`` is true for their last word on the words of now."""

    scene: Scene
    number: int
    person: Person
    agreement: Agreement
    holds: bool


def _answered(scene: Scene) -> Iterator[Answered]:
    last = [(one.person, one.at) for one in scene.state.agreeing().values()]
    given = [one for one in scene.state.frame.agreements if scene.who(one.person) in scene.people]
    for number, one in enumerate(given, 1):
        yield Answered(scene, number, scene.people[scene.who(one.person)], one, (one.person, one.at) in last)


TABLE = Table(
    "agreements",
    "A row for each time somebody said whether they keep the confidentiality agreement, in order. Agreeing is to the "
    "words that stand in the row; when the group changes the words, everybody is asked anew.",
    _answered,
    (
        Column(
            "agreement",
            "integer",
            "Number of the answer, from 1.",
            lambda a: a.number,
            unit=ONE,
            required=True,
        ),
        Column("person", "string", "Id of the person within the gathering.", lambda a: a.person.person, required=True),
        Column("name", "string", "Name.", lambda a: a.person.name, required=True),
        Column(
            "wording", "string", "The agreement as it was worded then.", lambda a: a.agreement.wording, required=True
        ),
        Column(
            "agrees",
            "boolean",
            "true = they keep it; false = they would like to talk about it first.",
            lambda a: a.agreement.agrees,
            required=True,
        ),
        Column("why", "string", "What they wrote with it.", lambda a: a.agreement.why or None),
        Column(
            "holds",
            "boolean",
            "Whether this is their last word on the agreement as it is worded now.",
            lambda a: a.holds,
            required=True,
        ),
        Column("at", "datetime", "When they said so.", lambda a: a.scene.iso(a.agreement.at), required=True),
        Column(
            "entered_by",
            "string",
            "phone for a participant's own; facilitator for what was said aloud.",
            lambda a: a.agreement.entered_by,
            required=True,
            choices=(PHONE, FACILITATOR),
        ),
    ),
    key=("agreement",),
    refers=(("person", "balance"),),
    since=3,
)

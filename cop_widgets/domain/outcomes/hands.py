"""``hands.csv``: who asked for the floor, what for, and what became of it."""

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from ..events import FACILITATOR
from ..floor import ABOUTS, HandHad
from ..rules.hands import GOT_IT, LEFT, LOWERED, PHONE
from ..times import Micros, common, seconds, total
from .columns import ONE, Column, Table, seconds_of
from .scene import Scene

STILL_UP = "up"


class Asked(msgspec.Struct, frozen=True):
    """A hand; ``ended`` is ``None`` where it is still up, or was when the gathering ended."""

    scene: Scene
    person: str
    hand: HandHad
    ended: Micros | None
    number: int = 0

    @property
    def waited_s(self) -> float:
        """How long it was up, without pauses of the gathering."""
        until = self.scene.until if self.ended is None else self.ended
        up = [(self.hand.at, max(self.hand.at, until))]
        paused = common(up, ((one.start, one.until(until)) for one in self.scene.core.pauses))
        return seconds(total(up) - total(paused))


def _asked(scene: Scene) -> Iterator[Asked]:
    who = scene.state.participants
    asked = [Asked(scene, scene.who(one.person), one, one.ended) for one in who.hands_had]
    for hand in who.hands:
        up = HandHad(hand.person, hand.at, hand.about, hand.entered_by, hand.at, STILL_UP)
        asked.append(Asked(scene, scene.who(hand.person), up, None))
    known = [one for one in asked if one.person in scene.people]
    known.sort(key=lambda one: (one.hand.at, one.hand.person))
    for number, one in enumerate(known, 1):
        yield replace(one, number=number)


TABLE = Table(
    "hands",
    "A row for each hand that went up, in order of raised_at. What was said with the floor stands in turns.csv.",
    _asked,
    (
        Column("hand", "integer", "Number of the hand, from 1.", lambda h: h.number, unit=ONE, required=True),
        Column("person", "string", "Id of who asked for the floor.", lambda h: h.person, required=True),
        Column("name", "string", "Their name.", lambda h: h.scene.people[h.person].name, required=True),
        Column(
            "about",
            "string",
            "What it was for at last: a new thought, building on what was said, a question, or a direct reply.",
            lambda h: h.hand.about,
            required=True,
            choices=ABOUTS,
        ),
        Column("raised_at", "datetime", "When it went up.", lambda h: h.scene.iso(h.hand.at), required=True),
        Column(
            "entered_by",
            "string",
            "phone for somebody's own; facilitator where they raised it for them.",
            lambda h: h.hand.entered_by,
            required=True,
            choices=(PHONE, FACILITATOR),
        ),
        Column("ended_at", "datetime", "When it came down; empty where it did not.", lambda h: h.scene.iso(h.ended)),
        seconds_of(
            "waited_s",
            "How long it was up, pauses of the gathering left out; until the end of the gathering, or the writing of "
            "this file, where it did not come down.",
            lambda h: h.waited_s,
            required=True,
        ),
        Column(
            "how",
            "string",
            "floor = they got it; lowered = it was taken down, or they passed; left = they went; up = it did not come "
            "down.",
            lambda h: h.hand.how,
            required=True,
            choices=(GOT_IT, LOWERED, LEFT, STILL_UP),
        ),
    ),
    key=("hand",),
    refers=(("person", "balance"),),
    since=3,
)

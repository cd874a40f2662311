"""``closing.csv``: what came of the close, in one file: how people leave, what they take away, what is next."""

from collections.abc import Iterator

import msgspec

from ..frame import THANKS
from ..prompts import Prompt, Response
from ..state import Person
from ..times import Micros
from .columns import ONE, Column, Table
from .scene import Scene

CHECK_OUT, TAKEAWAY = "check_out", "takeaway"
READING, NEXT_DATE, NEXT_HOST, NEXT_NOTE = "reading", "next_date", "next_host", "next_note"
ITEMS = (CHECK_OUT, TAKEAWAY, READING, NEXT_DATE, NEXT_HOST, NEXT_NOTE, THANKS)


class Closing(msgspec.Struct, frozen=True):
    """One thing of the close. ``question`` is what was asked; ``person`` is ``None`` where it is nobody's."""

    item: str
    text: str
    question: str = ""
    score: int | None = None
    passed: bool = False
    image: str = ""
    person: Person | None = None
    at: Micros | None = None


class Line(msgspec.Struct, frozen=True):
    """The same as a line of the file, numbered from 1."""

    scene: Scene
    number: int
    of: Closing


def _lines(scene: Scene) -> Iterator[Line]:
    found = [*_answers(scene, CHECK_OUT), *_answers(scene, TAKEAWAY), *_readings(scene), *_next(scene)]
    thanks = scene.state.frame.words.get(THANKS, "")
    found += [Closing(THANKS, thanks)] if thanks else []
    for number, one in enumerate(found, 1):
        yield Line(scene, number, one)


def _answers(scene: Scene, item: str) -> Iterator[Closing]:
    prompts = scene.state.prompts
    for prompt in prompts.prompts:
        if prompt.content.kind == item and prompt.showing is not None:
            found = [_answer(scene, item, prompt, one) for one in prompts.answers(prompt.prompt)]
            # Answers without names stand by what they say: their order and time would tell whose they are.
            yield from found if prompt.showing.named else sorted(found, key=_content)


def _answer(scene: Scene, item: str, prompt: Prompt, one: Response) -> Closing:
    named = prompt.showing is not None and prompt.showing.named
    who = scene.people.get(scene.who(one.person)) if named else None
    question, at = prompt.content.text, one.at if named else None
    return Closing(item, one.text or one.alt, question, one.score, one.passed, one.image, who, at)


def _content(one: Closing) -> tuple[bool, int, str, str]:
    return (one.passed, one.score or 0, one.text, one.image)


def _readings(scene: Scene) -> Iterator[Closing]:
    for one in scene.state.frame.readings:
        if not one.removed:
            yield Closing(READING, one.title, person=scene.people.get(scene.who(one.person)), at=one.at)


def _next(scene: Scene) -> Iterator[Closing]:
    agreed = scene.state.frame.next
    for item, text in ((NEXT_DATE, agreed.date), (NEXT_HOST, agreed.host), (NEXT_NOTE, agreed.note)):
        if text:
            yield Closing(item, text, at=agreed.at)


TABLE = Table(
    "closing",
    "What came of the close, a row each: answers to prompts of the kinds check_out and takeaway, readings for next "
    "time (more in readings.csv), when the group meets next, who hosts and what for, and the words of thanks. Answers "
    "that were given without names stand in the order of what they say, without person and time.",
    _lines,
    (
        Column("row", "integer", "Number of the row, from 1.", lambda line: line.number, unit=ONE, required=True),
        Column(
            "item",
            "string",
            "check_out = how somebody leaves; takeaway = what they take away; reading = a reading's title; next_date = "
            "day of the next gathering (2026-12-05); next_host = who hosts it; next_note = what it is for; thanks.",
            lambda line: line.of.item,
            required=True,
            choices=ITEMS,
        ),
        Column("question", "string", "What was asked, for an answer.", lambda line: line.of.question or None),
        Column(
            "text",
            "string",
            "The words; for a photo without words, what is on it. Empty for a score alone, or a pass.",
            lambda line: line.of.text or None,
        ),
        Column("score", "integer", "Place on the scale, for an answer on one.", lambda line: line.of.score, unit=ONE),
        Column(
            "passed",
            "boolean",
            "true where somebody was asked and passed, which is an answer too.",
            lambda line: line.of.passed,
            required=True,
        ),
        Column("image", "string", "File in the folder photos.", lambda line: line.of.image or None),
        Column(
            "person",
            "string",
            "Id of whose it is; empty for the group's and for answers without names.",
            lambda line: line.of.person and line.of.person.person,
        ),
        Column("name", "string", "Their name.", lambda line: line.of.person and line.of.person.name),
        Column("at", "datetime", "When.", lambda line: line.scene.iso(line.of.at)),
    ),
    key=("row",),
    refers=(("person", "balance"),),
    since=3,
)

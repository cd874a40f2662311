"""``responses.csv``: every answer to a prompt that was not taken back.

An answer without a name stands without person, time, and who entered it, in the order of what is said: nothing here or
in another file leads from it to somebody.
"""

from collections.abc import Iterator

import msgspec

from ..heard import reactions_of
from ..prompts import HEART, SAME, Prompt, Response
from .columns import ONE, Cell, Column, Table
from .prompts import Asked, asked
from .scene import Scene

ENTERED_BY = ("phone", "facilitator")


class Answer(msgspec.Struct, frozen=True):
    """An answer as a line of the file, numbered from 1. ``person`` is whose it is, empty = nobody's."""

    scene: Scene
    number: int
    prompt: Prompt
    named: bool
    response: Response
    person: str
    group: str


def _answers(scene: Scene) -> Iterator[Answer]:
    titles = {one: group.title for group in scene.state.prompts.groups for one in group.responses}
    number = 0
    for prompt in asked(scene):
        for one in _in_order(prompt):
            number += 1
            named, title = prompt.showing.named, titles.get(one.response, "")
            who = scene.people.get(scene.who(one.person)) if named else None
            yield Answer(scene, number, prompt.prompt, named, one, who.person if who else "", title)


def _in_order(asked: Asked) -> list[Response]:
    """As they came; without names by what they say: when they came would tell whose they are."""
    if asked.showing.named:
        return list(asked.answers)
    return sorted(asked.answers, key=lambda one: (one.passed, one.score or 0, one.text, one.image))


def _reactions(kind: str, description: str) -> Column:
    def number(answer: Answer) -> Cell:
        return sum(given == kind for _, given in reactions_of(answer.scene.state, answer.response))

    name = {HEART: "hearts", SAME: "same"}[kind]
    return Column(name, "integer", description, number, unit="reactions", required=True)


TABLE = Table(
    "responses",
    "A row for each answer to a prompt that was not taken back, prompt by prompt; passes too, and answers that were "
    "not shared on the wall. Answers without names stand in the order of what they say, without person, time and who "
    "entered them.",
    _answers,
    (
        Column("response", "integer", "Number of the row, from 1.", lambda a: a.number, unit=ONE, required=True),
        Column("prompt", "string", "Id of the prompt.", lambda a: a.prompt.prompt, required=True),
        Column(
            "person", "string", "Id of whose answer it is; empty for answers without names.", lambda a: a.person or None
        ),
        Column("name", "string", "Their name.", lambda a: a.scene.people[a.person].name if a.person else None),
        Column("text", "string", "What was written, or the word.", lambda a: a.response.text or None),
        Column("score", "integer", "Place on the scale.", lambda a: a.response.score, unit=ONE),
        Column("image", "string", "File in the folder photos.", lambda a: a.response.image or None),
        Column("alt", "string", "What is on the photo.", lambda a: a.response.alt or None),
        Column(
            "passed",
            "boolean",
            "true where somebody was asked and passed, which is an answer too.",
            lambda a: a.response.passed,
            required=True,
        ),
        Column("shared", "boolean", "Whether it was on the wall.", lambda a: a.response.shared, required=True),
        Column("group", "string", "The heading under which the group put it.", lambda a: a.group or None),
        _reactions(HEART, "How many gave it a heart."),
        _reactions(SAME, "For how many it is the same."),
        Column(
            "entered_by",
            "string",
            "phone, or facilitator for an answer that was entered for somebody; empty for answers without names.",
            lambda a: a.response.entered_by if a.named else None,
            choices=ENTERED_BY,
        ),
        Column(
            "at",
            "datetime",
            "When it was given; empty for answers without names.",
            lambda a: a.scene.iso(a.response.at) if a.named else None,
        ),
    ),
    key=("response",),
    refers=(("prompt", "prompts"), ("person", "balance")),
    since=3,
)

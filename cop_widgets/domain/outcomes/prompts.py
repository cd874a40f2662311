"""``prompts.csv``: every prompt that was shown, how it was answered, and how many were heard by it."""

from collections.abc import Iterator

import msgspec

from ..heard import voices_of
from ..prompts import FORMS, KINDS, PHASES, Prompt, Response, Showing
from .columns import ONE, Column, Table, seconds_of
from .scene import Scene

ALOUD = "aloud"


class Asked(msgspec.Struct, frozen=True):
    """A prompt that was shown, and its answers."""

    scene: Scene
    prompt: Prompt
    showing: Showing
    answers: tuple[Response, ...]


def asked(scene: Scene) -> Iterator[Asked]:
    """Every prompt that was shown, in that order."""
    prompts = scene.state.prompts
    for one in prompts.prompts:
        if one.showing is not None:
            yield Asked(scene, one, one.showing, tuple(prompts.answers(one.prompt)))


def _said(name: str, description: str) -> Column:
    return Column(name, "string", description, lambda a: getattr(a.prompt.content, name) or None)


def _end(name: str, description: str) -> Column:
    return Column(
        name,
        "integer",
        description,
        lambda a: getattr(a.showing, name) if a.showing.form == "scale" else None,
        unit=ONE,
    )


TABLE = Table(
    "prompts",
    "A row for each prompt that was shown, in that order. What was said to it is in responses.csv.",
    asked,
    (
        Column("prompt", "string", "Id of the prompt within the gathering.", lambda a: a.prompt.prompt, required=True),
        Column(
            "kind",
            "string",
            "What kind of prompt it is.",
            lambda a: a.prompt.content.kind,
            required=True,
            choices=KINDS,
        ),
        Column("text", "string", "What it says.", lambda a: a.prompt.content.text, required=True),
        _said("theme", "What it is about."),
        Column(
            "phase",
            "string",
            "Where in a gathering it belongs.",
            lambda a: a.prompt.content.phase or None,
            choices=tuple(filter(None, PHASES)),
        ),
        _said("language", "Language by its short name, such as en or mi."),
        _said("attribution", "Whose words they are; empty for the community's own."),
        _said("starter", "The beginning of a sentence to go on."),
        _said("image", "Its picture: a file in the folder photos, or one that comes with the deck (deck-...)."),
        _said("alt", "What is on the picture."),
        Column("deck", "string", "Its id in the deck it was taken from.", lambda a: a.prompt.deck or None),
        Column("segment", "string", "Id of the segment that brought it.", lambda a: a.prompt.segment or None),
        Column("shown", "datetime", "When it was shown.", lambda a: a.scene.iso(a.showing.at), required=True),
        seconds_of("shown_s", "When it was shown, since the beginning.", lambda a: a.scene.into(a.showing.at)),
        Column(
            "closed", "datetime", "When it was closed; empty while it is open.", lambda a: a.scene.iso(a.showing.closed)
        ),
        Column(
            "form",
            "string",
            "How it was answered: aloud, text, word (three at most), scale, photo.",
            lambda a: a.showing.form or ALOUD,
            required=True,
            choices=(ALOUD, *filter(None, FORMS)),
        ),
        Column("named", "boolean", "Whether answers came with names.", lambda a: a.showing.named, required=True),
        Column(
            "most",
            "integer",
            "So many answers each person could give.",
            lambda a: a.showing.most,
            unit="answers",
            required=True,
        ),
        _end("low", "Lowest place on the scale."),
        _end("high", "Highest place on the scale."),
        Column("low_says", "string", "What the lowest place means.", lambda a: a.showing.low_says or None),
        Column("high_says", "string", "What the highest place means.", lambda a: a.showing.high_says or None),
        Column(
            "answers",
            "integer",
            "Number of answers, passes and answers that were taken back left out.",
            lambda a: sum(not one.passed for one in a.answers),
            unit="answers",
            required=True,
        ),
        Column(
            "passes",
            "integer",
            "Number of people who passed.",
            lambda a: len(voices_of(a.scene.state, (one for one in a.answers if one.passed))),
            unit="people",
            required=True,
        ),
        Column(
            "heard",
            "integer",
            "Number of people who answered or passed; without names, of devices.",
            lambda a: len(voices_of(a.scene.state, a.answers)),
            unit="people",
            required=True,
        ),
        Column(
            "summary",
            "boolean",
            "Whether the words or the scale of all answers were on the wall when it was put away.",
            lambda a: a.showing.summary,
            required=True,
        ),
    ),
    key=("prompt",),
    since=3,
)

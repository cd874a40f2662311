"""Tables that can be read: what stands in which column, and what its header may be."""

from importlib import import_module

from cop_widgets.domain import agenda, floor, prompts
from cop_widgets.domain.roles import SPELLED
from cop_widgets.store.shipped import sample_data

from ..markdown import code, fenced, named, slug, table

_READ = {
    "roster": ("domain.rosters:_ROSTER", "domain.roster_columns:WELCOME"),
    "presence": ("domain.rosters:_PRESENCE",),
    "agenda": ("domain.agendas:COLUMNS",),
    "deck": ("domain.decks:COLUMNS",),
    "meeting": ("domain.transcripts.segments_csv:_WANTED",),
}
"""Where the columns of each kind of table are said."""
_SHOWN = 4


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(code(word.replace("_", " ")) for word in words if word)


_ANSWERS = f"How it is answered: {_listed(prompts.FORMS)}. Empty: aloud, nothing is written."
_MEANS = {
    "roster": {
        "name": "Needed. The name, with its macrons and accents.",
        "role": f"One of {_listed(SPELLED)}. Empty: participant.",
        "pronouns": "As they want to be spoken of. In no file of outcomes.",
        "say": "How the name is said.",
        "first_time": "`yes` or `no`: whether they come for the first time.",
        "needs": "What they need to take part well. Only they and the facilitator see it; in no file of outcomes.",
    },
    "presence": {
        "participant": "Needed. A name as on the roster; several rows are several stays.",
        "from_s": "Needed. When they came, in seconds from the beginning.",
        "to_s": "Needed. When they went, in seconds from the beginning.",
    },
    "agenda": {
        "segment": f"Needed. What kind it is: {_listed(agenda.KINDS)}. Empty: other.",
        "title": "Needed. What it is called on the wall.",
        "minutes": "Needed. How long it is planned to be.",
        "prompt": "What is asked while it goes on.",
        "answers": _ANSWERS,
        "starter": "The beginning of a sentence, for those who write an answer.",
        "names": "`yes` or `no`: whether answers come with names. Empty: yes.",
        "floor": f"How the floor is shared: {_listed(floor.MODES)}. Empty: as it is.",
        "notes": "For the facilitator alone. In no file of outcomes.",
        "goes on by itself": "`yes`: when its time is over, the next one begins. Empty: no.",
    },
    "deck": {
        "id": "Letters, digits and hyphens. Empty: the row's number.",
        "kind": f"One of {_listed(prompts.KINDS)}. Empty: question.",
        "text": "Needed. The prompt itself.",
        "theme": "What it is about, in a word or two of your own.",
        "phase": f"When it fits: {_listed(prompts.PHASES)}. Empty: whenever.",
        "language": "A code such as `en` or `mi`. Empty: en.",
        "attribution": "Whose words these are.",
        "starter": "The beginning of a sentence, for those who write an answer.",
        "image": "The name of a picture of the deck that comes along.",
        "alt": "What is on the picture, for those who do not see it.",
        "answers": _ANSWERS,
    },
    "meeting": {
        "speaker": "Needed. Who spoke.",
        "start_s": "Needed. From when, in seconds from the beginning.",
        "end_s": "Needed. Until when.",
    },
}
"""A column without its meaning ends the build."""


def columns(kind: str) -> str:
    """A list of a table's columns; anchors begin with ``in-KIND``."""
    rows = [
        (named(spelt[0], slug("in", kind, spelt[0])), _MEANS[kind][spelt[0]], ", ".join(map(code, spelt[1:])))
        for spelt in headers(kind)
    ]
    return table(("Column", "What stands in it", "Or called"), rows, "columns")


def headers(kind: str) -> list[tuple[str, ...]]:
    """The headers by which each column of a table is known, its own name first."""
    return [spelt for place in _READ[kind] for spelt in _found(place).values()]


def _found(place: str) -> dict[str, tuple[str, ...]]:
    module, _, name = place.partition(":")
    found: dict[str, tuple[str, ...]] = getattr(import_module(f"cop_widgets.{module}"), name)
    return found


def sample(path: str) -> str:
    """The first lines of a file in ``sample_data``."""
    lines = (sample_data() / path).read_text("utf-8-sig").splitlines()[:_SHOWN]
    return f"The first lines of `sample_data/{path}`:\n\n{fenced(chr(10).join(lines), 'text')}"

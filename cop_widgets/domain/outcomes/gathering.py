"""``gathering.csv``: one row about the whole gathering."""

from collections.abc import Iterator
from typing import Any

from ..times import seconds
from .columns import ONE, Cell, Column, Table, seconds_of
from .scene import Scene

FORMAT_VERSION = 3
"""Version of the tables; raised when a column or a row changes its meaning, or one is new.

2 = attendance tells of phones too. 3 = agenda, prompts, hands, groups, agreements, readings, closing; who was heard.
"""


def _items(scene: Scene) -> Iterator[Scene]:
    yield scene


def _length_s(scene: Scene) -> float | None:
    return scene.into(scene.until)


def _facilitator_share(scene: Scene) -> float | None:
    whole = scene.found.group.talk
    own = sum(scene.voices[p.person].talk for p in scene.core.people if p.facilitates)
    return own / whole if whole else None


def _length(name: str, field: str, description: str) -> Column:
    return seconds_of(name, description, lambda scene: seconds(getattr(scene.found.group, field)), required=True)


def _figure(name: str, description: str, unit: str = ONE) -> Column:
    def value(scene: Any) -> Cell:
        found: Cell = getattr(scene.found.group, name)
        return found

    return Column(name, "number", description, value, unit)


TABLE = Table(
    "gathering",
    "One row: the gathering as a whole. Figures from gini to balance are of those in the balance (see balance.csv).",
    _items,
    (
        Column("title", "string", "Title.", lambda scene: scene.core.title, required=True),
        Column("community", "string", "Name of the community; empty if none was given.", lambda s: s.core.community),
        Column("start", "datetime", "When it began; empty before.", lambda s: s.iso(s.core.began)),
        Column("end", "datetime", "When it ended; empty while it goes on.", lambda s: s.iso(s.core.ended)),
        seconds_of(
            "length_s", "From its beginning to its end, or to the writing of this file; pauses included.", _length_s
        ),
        seconds_of("paused_s", "Sum of all pauses.", lambda s: seconds(s.paused), required=True),
        Column(
            "people",
            "integer",
            "Number of people on the roster.",
            lambda s: len(s.core.people),
            unit="people",
            required=True,
        ),
        _length("speech_s", "speech", "Time in which somebody spoke."),
        _length("overlap_s", "overlap", "Time in which two or more spoke at once."),
        _length(
            "silence_s",
            "silence",
            "Time in which nobody spoke, pauses left out: speech_s + silence_s + paused_s = length_s.",
        ),
        _length("talk_s", "talk", "Sum of everybody's talk; two who speak at once count both."),
        Column("turns", "integer", "Number of turns.", lambda s: s.found.group.turns, unit="turns", required=True),
        _figure("gini", "Gini coefficient of talk: 0 = all alike, (N-1)/N = one has all."),
        _figure("gini_normalised", "Gini coefficient times N/(N-1), so that 1 = one has all; empty for one person."),
        _figure(
            "evenness", "Pielou's evenness J = H / ln N, H the entropy of the shares of talk; empty for one person."
        ),
        _figure("effective_voices", "exp(H): as if so many spoke equally long.", unit="voices"),
        _figure("balance", "exp(H) / N, from 1/N to 1."),
        Column(
            "facilitator_share",
            "number",
            "Facilitators' part of all talk, from 0 to 1, whether they count in the balance or not; 0 where nobody "
            "facilitates.",
            _facilitator_share,
            unit=ONE,
        ),
        Column(
            "format_version", "integer", "Version of these tables.", lambda _: FORMAT_VERSION, unit=ONE, required=True
        ),
    ),
    key=("gathering",),
)

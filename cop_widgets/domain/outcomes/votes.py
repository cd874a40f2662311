"""``votes.csv``: what came of each vote, a row an option or answer."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ..casting import BALLOTS
from ..way import BROKEN_OFF, CLOSED, OPEN, PURPOSES, REVEALED, Round
from .columns import ONE, Cell, Column, Table, seconds_of
from .counted import ANSWER, IN, OPTION, OUT, TIED, Counted, Line, counted
from .scene import Scene

KINDS = tuple(BALLOTS)


class Told(msgspec.Struct, frozen=True):
    """A line of a round in its gathering."""

    scene: Scene
    round: Round
    all: Counted
    line: Line

    def people(self, who: tuple[str, ...]) -> int | None:
        """How many these are; not known where the vote was broken off."""
        return None if self.round.status == BROKEN_OFF else len(who)


def _told(scene: Scene) -> Iterator[Told]:
    for round_ in scene.state.way.rounds:
        if round_.status != OPEN:
            found = counted(round_)
            for line in found.lines:
                yield Told(scene, round_, found, line)


def _round(field: str) -> Callable[[Any], Cell]:
    def value(told: Told) -> Cell:
        found: Cell = getattr(told.round, field)
        return None if found == "" else found

    return value


def _line(field: str) -> Callable[[Any], Cell]:
    def value(told: Told) -> Cell:
        found: Cell = getattr(told.line, field)
        return found

    return value


_ROUND = (
    Column("round", "string", "Id of the vote within the gathering.", _round("round"), required=True),
    Column(
        "status",
        "string",
        "closed = counted, not shown to all yet; revealed = shown to all; broken_off = stopped, nothing was counted.",
        _round("status"),
        required=True,
        choices=(CLOSED, REVEALED, BROKEN_OFF),
    ),
    Column("question", "string", "What was asked.", _round("question"), required=True),
    Column("kind", "string", "Kind of ballot.", _round("ballot"), required=True, choices=KINDS),
    Column(
        "purpose",
        "string",
        "choose = a common set; live_with = whether all can live with it; pulse = how intentions were lived; other.",
        _round("purpose"),
        required=True,
        choices=PURPOSES,
    ),
    Column("rule", "string", "Rule that chose the set; empty where none was chosen.", _round("rule")),
    Column(
        "seats",
        "integer",
        "How many options were to be chosen; empty where no set was.",
        lambda told: told.round.seats or None,
        unit=ONE,
    ),
    Column("most", "integer", "How many could be picked, or dots given; empty = any number.", _round("most"), unit=ONE),
    Column("cap", "integer", "How many dots one option could get; empty = any number.", _round("cap"), unit=ONE),
)
_LINE = (
    Column(
        "part",
        "string",
        "option = stood for choice, or is what was asked about; answer = an answer to a fist to five, a yes-or-no vote "
        "or a vote of words.",
        _line("part"),
        choices=(OPTION, ANSWER),
    ),
    Column(
        "option",
        "string",
        "Id of the option within the vote; of an answer f0 to f5, yes, no or abstain, empty for a word.",
        _line("option"),
    ),
    Column("text", "string", "Words of the option or answer.", _line("text")),
    Column("proposal", "string", "Id of the proposal that the option was; empty if none.", _line("proposal")),
    Column("intention", "string", "Id of the intention that the option was; empty if none.", _line("intention")),
    Column(
        "support",
        "number",
        "How many approve of the option, its dots, its points (ranks), its grade, or for schulze how many options it "
        "beats; how many gave the answer. Empty where it was not graded or nothing was counted.",
        _line("support"),
        unit=ONE,
    ),
    Column(
        "chosen",
        "string",
        "in = in the set; tied = in some of the sets that tie; out. Empty where no set was chosen, or too many tie to "
        "be listed.",
        _line("chosen"),
        choices=(IN, TIED, OUT),
    ),
    Column(
        "plain_count",
        "string",
        "The same for the set that plainly counting approvals, dots, points or grades would have chosen.",
        _line("plain"),
        choices=(IN, TIED, OUT),
    ),
)
_COUNT = (
    Column(
        "seed",
        "string",
        "What an announced draw between tied sets was made from, so that it can be repeated; empty if none was held.",
        _round("seed"),
    ),
    Column(
        "answered", "integer", "How many people answered.", lambda told: told.people(told.round.answered), unit="people"
    ),
    Column(
        "by_hand",
        "integer",
        "For how many of them the facilitator entered the answer.",
        lambda told: told.people(told.round.by_hand),
        unit="people",
    ),
    Column("counted", "integer", "Ballots that say something.", lambda told: told.all.counted, unit="ballots"),
    Column("empty", "integer", "Ballots that say nothing; not counted.", lambda told: told.all.empty, unit="ballots"),
    Column(
        "left_out",
        "integer",
        "Counted ballots that find nothing of theirs in the set; where sets tie, in the one that leaves out most.",
        lambda told: told.all.left_out,
        unit="ballots",
    ),
    Column("opened", "datetime", "When it was opened.", lambda told: told.scene.iso(told.round.opened), required=True),
    Column(
        "closed",
        "datetime",
        "When it was closed or broken off.",
        lambda told: told.scene.iso(told.round.closed),
        required=True,
    ),
    Column("deadline", "datetime", "Announced end; empty if none.", lambda told: told.scene.iso(told.round.deadline)),
    seconds_of(
        "opened_s",
        "When it was opened, since the beginning of the gathering; below 0 where that came later.",
        lambda told: told.scene.into(told.round.opened),
    ),
    seconds_of(
        "closed_s", "When it was closed or broken off, likewise.", lambda told: told.scene.into(told.round.closed)
    ),
    Column("after", "string", "Id of the vote that this one took up again; empty if none.", _round("after")),
)

TABLE = Table(
    "votes",
    "A row for each option of each vote that is over, and for each answer of votes that choose no set. All of it can "
    "be counted again from ballots.csv.",
    _told,
    (*_ROUND, *_LINE, *_COUNT),
    key=("round", "option", "text"),
    since=2,
)

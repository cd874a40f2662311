"""``intentions.csv``: what the community has agreed to gather by, with its former words."""

from collections.abc import Iterator

import msgspec

from ..way import Consent, Intention
from .columns import ONE, Column, Table
from .scene import Scene

HELD, RETIRED, FORMER = "held", "retired", "former"


class Worded(msgspec.Struct, frozen=True):
    """An intention in the words of one ``version``, from 1; ``amended_from`` are those of the version before."""

    scene: Scene
    intention: Intention
    version: int
    wording: str
    amended_from: str | None
    status: str

    @property
    def is_last(self) -> bool:
        """Whether these are the words it has now."""
        return self.status != FORMER

    def said(self, consents: bool) -> int | None:
        """How many people's last word, since the intention has had these words, was consent (or objection)."""
        if self.status != HELD:
            return None
        since = self.intention.amended or self.intention.adopted
        said = _last_words(self.scene).values()
        return sum(one.consents is consents for one in said if one.at >= since)


def _last_words(scene: Scene) -> dict[str, Consent]:
    """One a person, also where two entries turned out to be one person."""
    last: dict[str, Consent] = {}
    for one in sorted(scene.state.way.consents.values(), key=lambda one: one.at):
        last[scene.who(one.person)] = one
    return last


def _worded(scene: Scene) -> Iterator[Worded]:
    for one in scene.state.way.intentions:
        words = [*one.former, one.wording]
        now = HELD if one.retired is None else RETIRED
        for at, wording in enumerate(words):
            status = now if at == len(one.former) else FORMER
            yield Worded(scene, one, at + 1, wording, words[at - 1] if at else None, status)


TABLE = Table(
    "intentions",
    "What the community has agreed to gather by: a row for each intention, before it a row for each of its former "
    "wordings. Consent is to the intentions together; nothing here says who consented.",
    _worded,
    (
        Column(
            "intention",
            "string",
            "Id of the intention, kept when later gatherings take it over.",
            lambda w: w.intention.intention,
            required=True,
        ),
        Column(
            "version", "integer", "Number of the wording, 1 = the first.", lambda w: w.version, unit=ONE, required=True
        ),
        Column("wording", "string", "The group's own words.", lambda w: w.wording, required=True),
        Column(
            "status",
            "string",
            "held = it holds now, in these words; retired = it held last in these words; former = earlier words.",
            lambda w: w.status,
            required=True,
            choices=(HELD, RETIRED, FORMER),
        ),
        Column(
            "adopted_at",
            "datetime",
            "When it was first adopted, perhaps in an earlier gathering.",
            lambda w: w.scene.iso(w.intention.adopted),
            required=True,
        ),
        Column(
            "round",
            "string",
            "Id of the vote of this gathering that it comes from; empty without.",
            lambda w: w.intention.round or None,
        ),
        Column("option", "string", "Id of the option that it was there.", lambda w: w.intention.option or None),
        Column(
            "support",
            "number",
            "What it had in the vote, as in votes.csv; empty without.",
            lambda w: w.intention.support,
            unit=ONE,
        ),
        Column(
            "answered",
            "integer",
            "How many ballots were counted in that vote; empty without.",
            lambda w: w.intention.answered,
            unit="ballots",
        ),
        Column("amended_from", "string", "The words before these; empty for the first.", lambda w: w.amended_from),
        Column(
            "amended_at",
            "datetime",
            "When it got its last words in this gathering; empty for former words.",
            lambda w: w.scene.iso(w.intention.amended) if w.is_last else None,
        ),
        Column(
            "retired_at",
            "datetime",
            "When it ceased to hold; empty while it holds, and for former words.",
            lambda w: w.scene.iso(w.intention.retired) if w.is_last else None,
        ),
        Column(
            "from_gathering",
            "string",
            "Code of the earlier gathering that it was adopted in; empty for this one.",
            lambda w: w.intention.gathering or None,
        ),
        Column(
            "consents",
            "integer",
            "How many consent, since it has had these words; empty for what does not hold.",
            lambda w: w.said(consents=True),
            unit="people",
        ),
        Column(
            "objects",
            "integer",
            "How many object, since it has had these words; empty for what does not hold.",
            lambda w: w.said(consents=False),
            unit="people",
        ),
    ),
    key=("intention", "version"),
    refers=(("round", "votes"),),
    since=2,
)

"""``proposals.csv``: what was proposed on the way to intentions, and what became of it. Never who proposed it."""

from collections.abc import Iterator

import msgspec

from ..events import FACILITATOR
from ..way import DECLINED, LIVE, MERGED, WITHDRAWN, Proposal
from .columns import Column, Table
from .scene import Scene

PHONE = "phone"


class Proposed(msgspec.Struct, frozen=True):
    """A proposal in its gathering."""

    scene: Scene
    proposal: Proposal


def _proposed(scene: Scene) -> Iterator[Proposed]:
    for proposal in scene.state.way.proposals:
        yield Proposed(scene, proposal)


TABLE = Table(
    "proposals",
    "A row for each value that was proposed or made by merging others. Nothing here says who proposed it.",
    _proposed,
    (
        Column(
            "proposal",
            "string",
            "Id of the proposal within the gathering.",
            lambda p: p.proposal.proposal,
            required=True,
        ),
        Column("text", "string", "Its words, as they stand now.", lambda p: p.proposal.text, required=True),
        Column(
            "status",
            "string",
            "live = it can be voted on; declined by the facilitator; withdrawn by whoever proposed it (or, for a "
            "merged one, taken apart again); merged into another.",
            lambda p: p.proposal.status,
            required=True,
            choices=(LIVE, DECLINED, WITHDRAWN, MERGED),
        ),
        Column("reason", "string", "Why it was declined.", lambda p: p.proposal.reason or None),
        Column("merged_into", "string", "Id of the proposal it went into.", lambda p: p.proposal.into or None),
        Column(
            "sources",
            "string",
            "Ids of the proposals that were merged into it, a space between them.",
            lambda p: " ".join(p.proposal.sources) or None,
        ),
        Column(
            "entered_by",
            "string",
            "phone for a participant's own; facilitator for starter values, merges and what was said aloud.",
            lambda p: p.proposal.entered_by,
            required=True,
            choices=(PHONE, FACILITATOR),
        ),
        Column("proposed_at", "datetime", "When it was proposed.", lambda p: p.scene.iso(p.proposal.at), required=True),
    ),
    key=("proposal",),
    since=2,
)

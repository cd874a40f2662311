"""What one person says in a vote: a pure value for each kind of ballot.

A ballot holds no voter and no time. An option that is not on a ballot was left blank on it.
"""

from typing import Literal

import msgspec


class Approval(msgspec.Struct, frozen=True, tag_field="kind", tag="approval"):
    """The options somebody approves of."""

    approves: tuple[str, ...] = ()


class Dots(msgspec.Struct, frozen=True, tag_field="kind", tag="dots"):
    """How many dots somebody put on each option: whole numbers from 0."""

    dots: dict[str, int] = {}


class Ranking(msgspec.Struct, frozen=True, tag_field="kind", tag="ranking"):
    """Ranks from 1, the best. Equal ranks are ties; an option without a rank is compared with no other."""

    ranks: dict[str, int] = {}


class Score(msgspec.Struct, frozen=True, tag_field="kind", tag="score"):
    """Grades, finite, more is better."""

    grades: dict[str, float] = {}


class Fist(msgspec.Struct, frozen=True, tag_field="kind", tag="fist"):
    """Fist to five on one proposal: 0 (a block) to 5 (I would lead it); ``None`` = left blank. ``why`` has no name."""

    fingers: int | None = None
    why: str = ""


class YesNo(msgspec.Struct, frozen=True, tag_field="kind", tag="yesno"):
    """Yes, no or abstain on one proposal; ``None`` = left blank."""

    answer: Literal["yes", "no", "abstain"] | None = None


class Word(msgspec.Struct, frozen=True, tag_field="kind", tag="word"):
    """One word, or a few, of somebody's own."""

    text: str = ""


SetBallot = Approval | Dots | Ranking | Score
"""Ballots from which a set of options is chosen."""

Ballot = SetBallot | Fist | YesNo | Word

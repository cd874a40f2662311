"""What came of a vote."""

import msgspec

Set = tuple[str, ...]
"""A set of options, in the order in which the options stand."""

Number = int | float | None


class Result(msgspec.Struct, frozen=True):
    """The outcome of counting ballots by a rule.

    Ties are in it, not broken: ``sets`` are all winning sets. ``certain`` are the options in all of them, ``tied``
    those in some. Everything stands in the order of the options, which decides nothing.
    """

    kind: str
    rule: str
    options: tuple[str, ...]
    seats: int
    counted: int
    """Ballots that say something."""
    empty: int
    """Ballots that say nothing; they are left out of the count."""
    sets: tuple[Set, ...]
    certain: Set
    tied: Set
    support: dict[str, Number]
    """Approvals, dots, points or grade of each option; for Schulze how many options it beats. ``None``: not graded."""
    left_out: int
    """Counted ballots that find none of their options in the set; where sets tie, in the one that leaves out most."""
    left_out_least: int
    """The same in the one that leaves out fewest."""
    holds: tuple[int, ...]
    """How many find at least 1, 2, ... seats of theirs in the set; where sets tie, in the one where fewest do."""
    simple: tuple[Set, ...]
    """All sets that plain counting would give (approvals, dots, Borda's points, mean grade); none if too many tie."""

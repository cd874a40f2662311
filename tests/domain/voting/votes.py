"""Made-up votes of every kind for hypothesis, and short words for counting them."""

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from cop_widgets.domain.voting import (
    Approval,
    Dots,
    Ranking,
    Result,
    Score,
    SetBallot,
    count,
    rules_for,
)  # fmt: skip

MOST_OPTIONS = 5


class Vote(NamedTuple):
    """A vote; options are called o0, o1 ..."""

    kind: str
    rule: str
    number: int
    marks: list[dict[int, int]]
    seats: int

    def counted(self, order: Sequence[int] | None = None, ballots: Sequence[int] | None = None) -> Result:
        """Count it, with options and ballots in another order if given."""
        options = [f"o{at}" for at in order or range(self.number)]
        chosen = self.marks if ballots is None else [self.marks[at] for at in ballots]
        return count(self.kind, self.rule, options, [ballot(self.kind, marks) for marks in chosen], self.seats)


def ballot(kind: str, marks: dict[int, int]) -> SetBallot:
    """A ballot with these marks."""
    named = {f"o{at}": mark for at, mark in marks.items()}
    if kind == "approval":
        return Approval(tuple(named))
    if kind == "ranking":
        return Ranking(named)
    return Score(dict(named)) if kind == "score" else Dots(named)


def chosen(result: Result) -> set[frozenset[int]]:
    """The winning sets as numbers."""
    return {frozenset(int(option[1:]) for option in one) for one in result.sets}


_MARKS = {"approval": st.just(1), "ranking": st.integers(1, 4), "score": st.integers(0, 5), "dots": st.integers(1, 3)}


@st.composite
def votes(draw: st.DrawFn, rule: str, kind: str, least_ballots: int = 0) -> Vote:
    """Votes with 1 to 5 options and up to 7 ballots, some of them empty."""
    number = draw(st.integers(1, MOST_OPTIONS))
    one = st.dictionaries(st.integers(0, number - 1), _MARKS[kind], max_size=number)
    marks = draw(st.lists(one, min_size=least_ballots, max_size=7))
    return Vote(kind, rule, number, marks, draw(st.integers(1, number)))


EVERY = [(rule.name, kind) for kind in ("approval", "ranking", "score", "dots") for rule in rules_for(kind)]
"""Every rule with its kind."""

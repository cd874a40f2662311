"""The round on intentions: what is proposed, what is asked, and ballots that people once really cast."""

import csv
from functools import cache

from ...domain.errors import CopError
from ...domain.transcripts import decode
from ...domain.voting.ballots import Approval
from ...domain.voting.sheets import read_sheet
from ...domain.way_commands import OpenRound, ProposeValue
from ...store.shipped import sample_data
from .circle import Circle

VALUES = (
    "Listen to understand",
    "Make room for every voice",
    "Passing is fine",
    "What is said here stays here",
    "Mistakes teach us",
    "Start from real moments",
    "Manaakitanga",
    "Begin and end on time",
)
"""Of ``sample_data/values.csv``."""
SEATS = 3
VOTERS = 9
BALLOTS = "approvals_219x8.csv"


@cache
def values() -> tuple[str, ...]:
    """What people propose, in the words of ``sample_data/values.csv``.

    Raises
    ------
    CopError
        One of them does not stand there (any more).
    """
    with (sample_data() / "values.csv").open(encoding="utf-8-sig", newline="") as file:
        known = {row["value"] for row in csv.DictReader(file)}
    missing = [one for one in VALUES if one not in known]
    if missing:
        raise CopError(f"These values are not in values.csv: {', '.join(missing)}.")
    return VALUES


@cache
def ballots() -> tuple[tuple[int, ...], ...]:
    """Real ballots that approve of something, each as places of what it approves of, counted from 0."""
    sheet = read_sheet(decode((sample_data() / "votes" / BALLOTS).read_bytes(), BALLOTS), "approval", BALLOTS)
    cast = [one for one in sheet.ballots if isinstance(one, Approval)]
    return tuple(tuple(map(sheet.options.index, one.approves)) for one in cast if one.approves)


def propose(circle: Circle, number: int) -> None:
    """Somebody proposes one of the values."""
    people = circle.people
    circle.do(ProposeValue(values()[number], people[number % len(people)]), by="phone")


def open_round(circle: Circle) -> None:
    """All that was proposed, to choose a few from."""
    proposals = tuple(one.proposal for one in circle.state.way.proposals)
    circle.do(OpenRound("approval", proposals=proposals, seats=SEATS))


def vote(circle: Circle, voter: int) -> None:
    """Somebody casts a ballot, as their phone would."""
    going = circle.state.way.open_round()
    if going is None:
        raise CopError("There is no vote to answer in.")
    approved = tuple(going.options[place].option for place in ballots()[voter])
    circle.cast(going.round, circle.people[voter], Approval(approved))

"""Which values are suggested for merging."""

import csv
from pathlib import Path

import pytest

from cop_widgets.domain.likeness import alike

VALUES = Path(__file__).parents[2] / "sample_data" / "values.csv"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Listen to understand", "listening to understand!"),
        ("Start on time", "On time start"),
        ("Respect", "Respect each other"),
        ("Whānau first", "Whanau first"),
        ("Everyone speaks", "Everybody speaks"),
        ("Assume good intent", "Assume good intentions"),
        ("One voice at a time", "One voice at once"),
    ],
)
def test_the_same_in_other_words_is_alike(one: str, other: str) -> None:
    """Case, accents, endings, order and a word more make no other value."""
    assert alike([one, "Something else altogether", other]) == [(0, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Passing is fine", "What is said here stays here"),
        ("Ask before advising", "Ask a question"),
        ("Be kind", "Be on time"),
        ("Take care of time", "Take care of each other"),
    ],
)
def test_other_values_are_not(one: str, other: str) -> None:
    """Some letters in common are not enough."""
    assert alike([one, other]) == []


def test_no_two_starter_values_are_alike() -> None:
    """What we ship needs no merging."""
    with VALUES.open(encoding="utf-8-sig", newline="") as file:
        values = [row["value"] for row in csv.DictReader(file)]
    assert len(values) >= 40
    assert alike(values) == []


def test_likeness_is_passed_on() -> None:
    """A chain is one group; nobody is in two."""
    assert alike(["Listen", "Listening", "Listen well", "Rest"]) == [(0, 1, 2)]
    assert alike([]) == alike(["Rest"]) == []

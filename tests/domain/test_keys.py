"""Keys on the tiles of the board."""

import re

from cop_widgets.domain.keys import RESERVED, keys

FIRST = ("Mele", "Hana", "Jo", "Sam", "Tui", "Ana", "Rewi", "Kit", "Lou", "Bo")
SIXTY = [f"{first} {last}" for last in "ABCDEF" for first in FIRST]


def test_a_name_gives_its_own_letters_first() -> None:
    """The beginning of a word of the name, then any letter of it."""
    assert keys(["Mele", "Hana Moe", "Éva", "Mele"]) == ["m", "h", "e", "l"]


def test_everybody_among_sixty_has_keys_of_their_own() -> None:
    """Forty-eight have one key, the others a point or comma and then another."""
    given = keys(SIXTY)
    assert len(set(given)) == 60
    assert all(re.fullmatch("[a-zA-Z0-9]", key) for key in given[:48])
    assert all(re.fullmatch("[.,][a-z0-9]", key) for key in given[48:])


def test_two_keys_are_easy_to_remember() -> None:
    """The second is a letter of the name, and may be one that alone means something else."""
    given = keys([*SIXTY[:48], "Ula", "Pita", "Ula"])
    assert given[48:] == [".u", ".p", ".l"]


def test_a_hundred_people_have_keys_and_a_crowd_has_some() -> None:
    """Nobody's keys are another's; where there are no more, there are none."""
    given = keys([f"Person {i}" for i in range(130)])
    assert len(set(given[:120])) == 120
    assert "" not in given[:120]
    assert given[120:] == [""] * 10


def test_the_boards_own_keys_are_nobodys() -> None:
    """Undo, redo, pause, wall, corrections, next and the order of hands stay, with and without Shift."""
    given = keys([letter * 3 for letter in RESERVED] * 9)
    assert not {*RESERVED, *RESERVED.upper()} & set(given)


def test_a_newcomer_moves_nobodys_keys() -> None:
    """Keys depend only on the names before."""
    assert keys(SIXTY)[:55] == keys(SIXTY[:55])

"""Names: what is kept of them, and when two are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.names import LONGEST, folded, name_fault, tidy


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Mere \t Tamihana \r\n", "Mere Tamihana"),
        ("He\u0304mi", "H\u0113mi"),
        ("Te\u00a0Aroha\u2003Smith", "Te Aroha Smith"),
        ("A\u0000n\u0007na\u001b", "Anna"),
        ("\u202eAnna\u202c \u2066\u200fBo\u2069", "Anna Bo"),
        ("\ufeffAnna\u00ad\u200b", "Anna"),
        ("An\ud800na", "Anna"),
        ("Anna \u200e Bo", "Anna Bo"),
    ],
)
def test_what_is_not_part_of_a_name_goes(typed: str, kept: str) -> None:
    """White space collapses; controls, direction marks, other unseen signs and half characters go; NFC."""
    assert tidy(typed) == kept


@pytest.mark.parametrize(
    "name",
    [
        "Hēmi 👋",
        "👩\u200d👩\u200d👧 Ana",
        "Zoë ❤\ufe0f",
        "Cymru \U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "مَريَم بنت يوسف",
        "می\u200cنا",
        'O\'Neill, "Bob"',
        "=1+1",
        "नेहा",
        "王小明",
    ],
)
def test_names_of_all_scripts_stay_as_they_are(name: str) -> None:
    """Letters, marks, emoji and their joiners, quotes and signs are kept."""
    assert tidy(name) == name
    assert name_fault(name) is None


@given(st.text())
def test_tidying_twice_changes_nothing_more(name: str) -> None:
    """A tidy name is tidy, and can be written as UTF-8."""
    assert tidy(tidy(name)) == tidy(name)
    tidy(name).encode()


@pytest.mark.parametrize(
    ("one", "other"), [("Hēmi", "HE\u0304MI "), ("Straße", "STRASSE"), ("Ana  Li", "ana li"), ("ΑΣ", "ας")]
)
def test_names_are_compared_without_case(one: str, other: str) -> None:
    """Two spellings that differ in case, composition or space only are one name."""
    assert folded(one) == folded(other)


def test_different_names_differ() -> None:
    """A macron makes another name."""
    assert folded("Mārama") != folded("Marama")


@pytest.mark.parametrize("name", ["", "  ", "\t\u200d", "\u200b", "\u0301", "\u202e"])
def test_a_name_that_nobody_can_see_is_a_fault(name: str) -> None:
    """Empty, blank, or made of unseen signs only."""
    assert name_fault(name) == "There is no name here."


def test_names_end_at_200_characters() -> None:
    """200 are fine, 201 are not, and the fault says how many there are; white space around does not count."""
    assert LONGEST == 200
    assert name_fault("ā" * 200 + "   ") is None
    assert name_fault("ā" * 201) == "A name may have 200 characters at most; this one has 201."

"""Texts of several lines, and roles as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.frame import ROLES
from cop_widgets.domain.passages import LONGEST, passage, too_long
from cop_widgets.domain.roles import role_fault, role_of


def test_lines_stay_lines() -> None:
    """A karakia keeps its verses; what nobody sees goes."""
    text = "\r\n  Kia hora te  marino \r\n\tKia whakapapa pounamu te moana\n\n\n\nHaumi e\u200b\n \n"
    assert passage(text) == "Kia hora te marino\nKia whakapapa pounamu te moana\n\nHaumi e"


@given(st.text())
def test_kept_once_is_kept(text: str) -> None:
    """Keeping again changes nothing; no empty line at the ends, never two running."""
    kept = passage(text)
    assert passage(kept) == kept
    assert "\n\n\n" not in kept
    assert not kept.startswith("\n")
    assert not kept.endswith("\n")


def test_two_thousand_characters() -> None:
    """So many, and no more."""
    assert too_long("ā" * LONGEST) is None
    assert "2001" in str(too_long("ā" * (LONGEST + 1)))


@pytest.mark.parametrize("role", ROLES)
def test_roles_in_plain_words(role: str) -> None:
    """With a space, a hyphen, in capitals or as it is kept; a command takes the last alone."""
    first, _, second = role.partition("_")
    for sign in (" ", "-", "_", "") if second else ("",):
        assert role_of(f" {first.upper()}{sign}{second.title()}") == role
    assert role_fault(role) is None


def test_what_is_no_role() -> None:
    """Nothing written is a participant; other words are no role."""
    assert role_of(" ") == "participant"
    assert role_of("boss") is None
    assert "boss" in str(role_fault("boss"))
    assert role_fault("note keeper") is not None

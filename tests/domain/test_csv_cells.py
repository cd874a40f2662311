"""Text cells that no spreadsheet runs, and the way back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.csv_cells import neutralised, restored

RUN = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
DANGEROUS = st.text(st.sampled_from("'" + RUN + "a1 "))


@given(st.text() | DANGEROUS)
def test_every_text_comes_back(text: str) -> None:
    """Whatever was written is read."""
    assert restored(neutralised(text)) == text


@given(st.text() | DANGEROUS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    """What is written never begins with a sign that a spreadsheet runs."""
    assert not neutralised(text).startswith(tuple(RUN))


@given(st.text() | DANGEROUS)
def test_only_formulas_are_touched(text: str) -> None:
    """A text changes only where such a sign follows its leading apostrophes, if any."""
    touched = re.match(f"'*[{re.escape(RUN)}]", text) is not None
    assert neutralised(text) == (f"'{text}" if touched else text)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("\uff1d1", "'\uff1d1"),
        ("'Umar", "'Umar"),
        ("O'Neill", "O'Neill"),
        ("Ana\n=1", "Ana\n=1"),
        ("", ""),
    ],
)
def test_cells_by_example(text: str, cell: str) -> None:
    """An apostrophe that begins a name stays; one before a formula gets company."""
    assert neutralised(text) == cell
    assert restored(cell) == text


def test_a_cell_of_others_stays() -> None:
    """A formula that was never neutralised is left as it is."""
    assert restored("=1+1") == "=1+1"

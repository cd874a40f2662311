"""Text cells that no spreadsheet runs or rewrites, and the way back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.csv_cells import neutralised, restored
from cop_widgets.live.sources import CODE_LENGTH, CODE_LETTERS

RUN = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
DANGEROUS = st.text(st.sampled_from("'" + RUN + "aep1 /:.,$"))
REWRITTEN = (
    "007", "1e5", "1E+5", "1 e 5", "3-4", "1/2", "1 1/2", "12:30", "1:2:3", "1,000", "1.000,5", "1,5", ".5", "5.", "5-",
    "(5)", "$5", "5 €", "(€5)", "50 %", "50\u00a0%", "00", "123456789012345678901234567890", " 007 ", "1'000", "٣",
    "2026-11-21", "2026-11-21 10:00", "21.11.2026", "3.4.", "3.4.5", "21/11/26", "21 Nov", "21. November 2026",
    "3. März", "3-Apr-2020", "Monday 21 November 2026", "Nov 21", "May 5", "mar-05", "Sept 3", "April 2020",
    "Nov 5, 2026 10:30", "5 pm", "5pm", "12:30 PM", "5:30 p.m.", "5 a", "true", "TRUE", "False",
)  # fmt: skip
"""What LibreOffice was seen to change in English, German, French, Spanish or Japanese, and some that look like it."""
LEFT = (
    "Room 5", "Person 12", "Mary 5", "May", "March", "Marchand 3", "3b", "2K7PQ4", "MAR234", "23MAR4", "Truedy", "e5",
    "1e", "3 people not yet heard", "5 little ducks", "inf", "NaN", "N/A", "#N/A", "x1/2", "Q1 2020", "p00001", "'Umar",
    "1st", "4/4 time signature", "I", "½",
)  # fmt: skip


@given(st.text() | DANGEROUS)
def test_every_text_comes_back(text: str) -> None:
    """Whatever was written is read."""
    assert restored(neutralised(text)) == text


@given(st.text() | DANGEROUS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    """What is written never begins with a sign that a spreadsheet runs."""
    assert not neutralised(text).startswith(tuple(RUN))


@pytest.mark.parametrize("text", REWRITTEN)
def test_what_would_be_rewritten_is_guarded(text: str) -> None:
    """Numbers, amounts, dates, times and truth values get an apostrophe, those with apostrophes one more."""
    assert neutralised(text) == f"'{text}"
    assert neutralised(f"'{text}") == f"''{text}"
    assert restored(f"''{text}") == f"'{text}"


@pytest.mark.parametrize("text", LEFT)
def test_what_stays_the_same_is_left_alone(text: str) -> None:
    """Names with a figure in them, and codes, are written as they are, and read so."""
    assert neutralised(text) == text
    assert restored(f"'{text}") == f"'{text}"


@given(st.text(st.sampled_from(CODE_LETTERS), min_size=CODE_LENGTH, max_size=CODE_LENGTH))
def test_a_code_is_left_alone(code: str) -> None:
    """A gathering's code never gets an apostrophe, whatever its letters."""
    assert neutralised(code) == (f"'{code}" if code.isdigit() else code)


@given(st.text(st.sampled_from("'abcxyz āñß")))
def test_letters_are_left_alone(text: str) -> None:
    """A text of letters alone is written as it is."""
    assert neutralised(text) == text


def test_a_long_text_takes_no_time() -> None:
    """No text makes the patterns try for long."""
    for text in ("'" * 9999 + "x", "1" * 9999 + "x", " " * 9999 + "x", "1 " * 9999 + "e", "5 " + "a" * 9999 + "!"):
        began = time.perf_counter()
        assert restored(neutralised(text)) == text
        assert time.perf_counter() - began < 0.5


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

"""Agendas as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.agenda import KINDS
from cop_widgets.domain.agenda_commands import SegmentDraft
from cop_widgets.domain.agendas import read_agenda, write_agenda
from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.floor import MODES
from cop_widgets.domain.names import tidy
from cop_widgets.domain.prompts import FORMS
from cop_widgets.domain.rules.drafts import plans
from cop_widgets.live.templates import template, templates

texts = st.text(max_size=60) | st.sampled_from(["=1+1", "'007", "12:30", "a\nb\n\nc", ' "quoted", so', "ā; ē", "-"])
drafts = st.builds(
    SegmentDraft,
    st.sampled_from(KINDS),
    texts.filter(tidy),
    st.integers(30, 480 * 60).map(lambda seconds: seconds / 60),
    prompt=texts,
    answers=st.sampled_from(FORMS),
    starter=texts,
    named=st.booleans(),
    floor=st.sampled_from(("", *MODES)),
    notes=texts,
    auto=st.booleans(),
)


@given(st.lists(drafts, min_size=1, max_size=6))
def test_an_agenda_that_was_written_is_read_as_it_was(given_: list[SegmentDraft]) -> None:
    """Whatever stands in it: formulas, quotes, line breaks, lengths in odd seconds."""
    first = plans(given_, 0)
    assert plans(read_agenda(write_agenda(first)), 0) == first


def test_a_table_by_hand() -> None:
    """Semicolons, other spellings and missing columns are understood."""
    text = "Segment;Title;Minutes;Floor;Names;Auto\ncheck-in;Kia ora;2,5;Talking piece;n;x\n;Tea;10;;;\n"
    assert read_agenda(text) == (
        SegmentDraft("check_in", "Kia ora", 2.5, floor="talking_piece", named=False, auto=True),
        SegmentDraft("other", "Tea", 10),
    )


def test_all_faults_with_their_places() -> None:
    """Rows are lines of the file, columns as the file calls them."""
    text = (
        'Segment,Title,Minutes,Floor,Answers,goes on by itself\n\ndance,A,ten,chaos,song,maybe\nother,"B\nC",3\n'
        "other,,600,,,\n"
    )
    with pytest.raises(InputFaults) as caught:
        read_agenda(text, "plan.csv")
    assert [(one.row, one.column) for one in caught.value.faults] == [
        (3, "goes on by itself"),
        (3, "Segment"),
        (3, "Answers"),
        (3, "Floor"),
        (3, "Minutes"),
        (6, "Title"),
        (6, "Minutes"),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no column called"),
        ("title,minutes\nA,3\n", "no column called segment"),
        ("segment,title,minutes\n", "at least one segment"),
        ("segment,title,minutes\nother,A,3,4\n", "More cells than columns"),
        ("segment,title,minutes\n" + "other,A,3\n" * 41, "40 are the most"),
    ],
)
def test_what_is_no_agenda(text: str, says: str) -> None:
    """Said in words."""
    with pytest.raises(InputFaults, match=says):
        read_agenda(text)


def test_agendas_that_come_with_the_package() -> None:
    """Six, of the length they promise; whoever is sent into groups or silence is called back by the next segment."""
    lengths = {one.template: one.minutes for one in templates()}
    assert lengths == {
        "first_gathering": 90,
        "regular_gathering": 90,
        "spark_chat": 15,
        "committee_hour": 60,
        "mentor_pair": 45,
        "facilitators_connect": 60,
    }
    for one in templates():
        assert one.title
        assert one.about
        assert one.spark == (one.template == "spark_chat") == all(segment.auto for segment in one.segments)
        assert all(segment.floor and segment.notes for segment in one.segments)
    with pytest.raises(Exception, match="spark_chat"):
        template("tea_party")

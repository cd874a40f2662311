"""Pictures and the page of the review."""

import json
from pathlib import Path
from typing import Any

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.review import Outcomes, read_outcomes
from cop_widgets.review.choice import asked_for, kept_outcomes
from cop_widgets.review.figures import PICTURES, follow, over_time, shares, timeline
from cop_widgets.review.numbers import numbers
from cop_widgets.review.page import PLOTLY, review
from cop_widgets.store.outcome_files import outcome_folder, write_outcomes

from ..domain.play import Play
from ..domain.test_outcomes import golden
from ..store.test_outcome_files import big, kinds, state


def outcomes_of(play: Play, folder: Path, later: int = 0) -> Outcomes:
    """Written and read."""
    write_outcomes(state(play), folder, play.now + later)
    return read_outcomes(folder)


@pytest.mark.parametrize("phase", ["planned", "empty", "running", "paused", "ended", "reopened"])
@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.__name__)
def test_every_picture_of_every_phase(phase: str, picture: Any, tmp_path: Path) -> None:
    """It can be drawn, its title is a sentence, and nothing of it is undefined JSON."""
    figure = picture(outcomes_of(kinds()[phase], tmp_path, 1_000_000))
    title = figure.layout.title.text
    assert title[0].isupper()
    assert len(title.split()) > 3
    json.loads(figure.to_json(), parse_constant=pytest.fail)


def test_the_timeline(tmp_path: Path) -> None:
    """A bar a stretch in the lane of its person; facilitators apart."""
    figure = timeline(outcomes_of(golden(), tmp_path))
    people, facilitators = figure.data
    assert (list(people.base), list(people.x), list(people.y)) == ([0, 77, 79.5], [10, 6.5, 5.125], [0, 2, 0])
    assert (list(facilitators.base), list(facilitators.y)) == ([10], [1])
    assert figure.layout.yaxis.ticktext == ("Mele", "Hana (facilitator)", "Sam", "Tui")
    assert people.hovertext[1] == "Sam: 1:17 to 1:24"


def test_a_turn_that_goes_on_reaches_the_edge(tmp_path: Path) -> None:
    """Its bar ends where the gathering stands."""
    figure = timeline(outcomes_of(kinds()["running"], tmp_path, 9_000_000))
    assert list(figure.data[0].x) == [9]


def test_shares_against_the_fair_share(tmp_path: Path) -> None:
    """In roster order, never sorted; the fair share is what was owed while in the room."""
    figure = shares(outcomes_of(golden(), tmp_path))
    bars, fair = figure.data
    assert list(bars.x) == [0.699422, 0.300578, 0]
    assert list(fair.x) == pytest.approx([7.229167 / 21.625, 7.229167 / 21.625, 7.166667 / 21.625])
    assert figure.layout.title.text == "As if about 2 of 3 voices; facilitating took about 19% of all talk"


def test_gaps_where_nobody_spoke(tmp_path: Path) -> None:
    """A window without talk is no point and no line."""
    play = Play(["Mele", "Sam"])
    play.do(c.StartTurn(play.person("Mele")))
    play.do(c.EndTurn(), 30)
    play.do(c.StartTurn(play.person("Sam")), 400)
    play.do(c.EndGathering(), 60)
    line = over_time(outcomes_of(play, tmp_path)).data[0]
    assert list(line.y) == [1, 1, 1, 1, 1, None, None, 1]
    assert line.connectgaps is False


def test_who_follows_whom(tmp_path: Path) -> None:
    """Rows spoke, columns spoke next."""
    figure = follow(outcomes_of(golden(), tmp_path))
    assert [list(row) for row in figure.data[0].z] == [[None, 1, None], [None, None, 1], [1, None, None]]
    assert figure.layout.title.text == "Most often, Hana spoke right after Mele: once"


def test_difficult_names(tmp_path: Path) -> None:
    """Long ones are cut on the axis and whole on hovering; none is taken for mark-up."""
    figure = timeline(outcomes_of(big(), tmp_path))
    ticks = figure.layout.yaxis.ticktext
    assert max(len(tick) for tick in ticks) <= 60
    assert "x" * 23 + "…" in ticks
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in ticks
    assert any("x" * 200 in text for text in figure.data[0].hovertext)


def test_numbers_as_text(tmp_path: Path) -> None:
    """All people in roster order, names escaped, undefined numbers left empty."""
    html = numbers(outcomes_of(big(), tmp_path))
    assert html.count("<tr>") == 61
    assert "<b>" not in html
    assert "(facilitator)" in html
    assert "nan" not in numbers(outcomes_of(kinds()["planned"], tmp_path / "planned"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the outcomes of one gathering."""
    play = golden()
    write_outcomes(state(play), outcome_folder(tmp_path / "outcomes", state(play)), play.now)
    return tmp_path


def shown(page: Any) -> str:
    """All that a page says, as text."""
    return " ".join(str(getattr(part, "value", "")) for part in page.children)


def test_the_page_shows_the_newest(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing asked for; pictures come as data that the installed plotly draws, no script from the net."""
    monkeypatch.delenv("QUERY_STRING", raising=False)
    page = review(home)
    _, picker, words, place, table = page.children
    assert picker.label == "2026-11-21  thursday  (TEST22)"
    assert "<h1>Thursday</h1>" in words.value
    assert len(place.outputs) == len(PICTURES)
    assert all(PLOTLY in output["data"] for output in place.outputs)
    assert "http" not in json.dumps([output["data"] for output in place.outputs])
    assert "Mele" in table.value


@pytest.mark.parametrize("query", ["gathering=TEST22", "x=1&gathering=test22"])
def test_the_page_shows_what_was_asked_for(home: Path, monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    """By code, in any case."""
    monkeypatch.setenv("QUERY_STRING", query)
    assert "<h1>Thursday</h1>" in shown(review(home))


def test_the_page_says_kindly_what_is_not_there(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown code, escaped; and a home without any outcomes."""
    monkeypatch.setenv("QUERY_STRING", "gathering=%3Cb%3E")
    said = shown(review(home))
    assert "There are no outcomes of the gathering &lt;B&gt; here (yet)" in said
    assert "<h1>" not in said
    assert "There are no outcomes here yet" in shown(review(home / "other"))


def test_the_page_says_what_is_wrong_with_files(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a file missing: a sentence, no traceback."""
    monkeypatch.delenv("QUERY_STRING", raising=False)
    next((home / "outcomes").glob("*/turns.csv")).unlink()
    assert "turns.csv: it is missing" in shown(review(home))


def test_what_there_is_to_choose_from(home: Path) -> None:
    """Folders with outcomes only, the newest first."""
    (home / "outcomes" / "empty-folder").mkdir()
    assert [kept.code for kept in kept_outcomes(home)] == ["TEST22"]
    assert asked_for({"QUERY_STRING": "gathering="}) is None
    assert asked_for({}) is None

"""Pictures and the page of the review."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cop_widgets.domain import commands as c
from cop_widgets.review import Outcomes, read_outcomes
from cop_widgets.review.choice import asked_for, in_words, kept_outcomes, named
from cop_widgets.review.figures import PICTURES, follow, over_time, shares, timeline
from cop_widgets.review.figures.look import THEMED
from cop_widgets.review.page import PLOTLY, review, style
from cop_widgets.review.tables import percent
from cop_widgets.store.outcome_files import outcome_folder, write_outcomes

from ..domain.play import Play
from ..domain.test_outcomes import golden
from ..store.test_outcome_files import big, kinds, state

WEB = Path(__file__).parents[2] / "cop_widgets" / "web"
TITLE = "<h1><bdi>Thursday</bdi></h1>"


def outcomes_of(play: Play, folder: Path, later: int = 0) -> Outcomes:
    """Written and read."""
    write_outcomes(state(play), folder, play.now + later)
    return read_outcomes(folder)


@pytest.mark.parametrize("phase", ["planned", "empty", "running", "paused", "ended", "reopened"])
@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.__name__)
def test_every_picture_of_every_phase(phase: str, picture: Any, tmp_path: Path) -> None:
    """Its title is a sentence, and what can be drawn is no undefined JSON and has its numbers beside it."""
    found = picture(outcomes_of(kinds()[phase], tmp_path, 1_000_000))
    assert found.title[0].isupper() or not found.title[0].isalpha()
    assert len(found.title.split()) > 3
    assert "nan" not in found.table.casefold()
    if found.figure is not None:
        assert found.figure.layout.title.text is None
        assert found.figure.layout.height >= 140
        assert "The same in numbers" in found.table
        json.loads(found.figure.to_json(), parse_constant=pytest.fail)


def test_the_timeline(tmp_path: Path) -> None:
    """A bar a stretch in the lane of its person; facilitators in another colour, and thinner."""
    found = timeline(outcomes_of(golden(), tmp_path))
    figure = found.figure
    people, facilitators = figure.data
    assert (list(people.base), list(people.x), list(people.y)) == ([0, 77, 79.5], [10, 6.5, 5.125], [0, 2, 0])
    assert (list(facilitators.base), list(facilitators.y)) == ([10], [1])
    assert figure.layout.yaxis.ticktext == ("Mele", "Hana", "Sam", "Tui")
    assert people.marker.color != facilitators.marker.color
    assert people.width > 1.5 * facilitators.width
    assert [mark.means for mark in found.marks] == ["taking part", "facilitating"]
    assert people.hovertext[1] == "Sam: 1:17 to 1:24"


def test_a_turn_that_goes_on_reaches_the_edge(tmp_path: Path) -> None:
    """Its bar ends where the gathering stands."""
    found = timeline(outcomes_of(kinds()["running"], tmp_path, 9_000_000))
    assert list(found.figure.data[0].x) == [9]
    assert "goes on" in found.table


def test_shares_against_the_fair_share(tmp_path: Path) -> None:
    """In roster order, never sorted; the fair share is what was owed while in the room."""
    found = shares(outcomes_of(golden(), tmp_path))
    bars, edge, fair, figures = found.figure.data
    assert list(bars.x) == [0.699422, 0.300578, 0]
    assert list(fair.x) == pytest.approx([7.229167 / 21.625, 7.229167 / 21.625, 7.166667 / 21.625])
    assert list(edge.x) == list(fair.x)
    assert list(figures.text) == ["70%", "30%", "0%"]
    assert found.title == "2 of 3 have been heard; facilitating took about 19% of all talk"


def test_gaps_where_nobody_spoke(tmp_path: Path) -> None:
    """A window without talk is no point and no line."""
    play = Play(["Mele", "Sam"])
    play.do(c.StartTurn(play.person("Mele")))
    play.do(c.EndTurn(), 30)
    play.do(c.StartTurn(play.person("Sam")), 400)
    play.do(c.EndGathering(), 60)
    found = over_time(outcomes_of(play, tmp_path))
    line = found.figure.data[0]
    assert list(line.y) == [1, 1, 1, 1, 1, None, None, 1]
    assert line.connectgaps is False
    assert "A gap" in found.note


def test_who_follows_whom(tmp_path: Path) -> None:
    """Rows spoke, columns spoke next; the number stands in the circle."""
    found = follow(outcomes_of(golden(), tmp_path))
    circles = found.figure.data[0]
    assert list(zip(circles.y, circles.x, circles.text, strict=True)) == [(0, 1, "1"), (1, 2, "1"), (2, 0, "1")]
    assert found.title == "Most often, Hana spoke right after Mele: once"


def test_who_follows_whom_among_many(tmp_path: Path) -> None:
    """Of more pairs than can be read, those that happened most; the table has them all."""
    found = follow(outcomes_of(big(), tmp_path))
    assert "60 people" in found.note
    assert len(found.figure.data[0].y) == 15
    assert found.table.count("<tr>") == 60


def test_difficult_names(tmp_path: Path) -> None:
    """Long ones are cut on the axis and whole on hovering; none is taken for mark-up."""
    figure = timeline(outcomes_of(big(), tmp_path)).figure
    ticks = figure.layout.yaxis.ticktext
    assert max(len(tick) for tick in ticks) <= 60
    assert "x" * 15 + "…" in ticks
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in ticks
    assert any("x" * 200 in text for text in figure.data[0].hovertext)


def test_names_written_from_right_to_left(tmp_path: Path) -> None:
    """They do not turn the words and times after them."""
    figure = timeline(outcomes_of(big(), tmp_path)).figure
    assert any(text.startswith("\u2068مرحبا بالعالم\u2069: ") for text in figure.data[0].hovertext)


def test_numbers_as_text(tmp_path: Path) -> None:
    """All people in roster order, names escaped, what is too small to be a percentage still said."""
    html = shares(outcomes_of(big(), tmp_path)).table
    assert html.count("<tr>") == 61
    assert "<b>" not in html
    assert "(facilitator)" in html
    assert [percent(share) for share in (float("nan"), 0, 0.001, 0.125)] == ["", "0%", "<1%", "12%"]


def test_the_colours_are_the_views(tmp_path: Path) -> None:
    """Every colour of a picture is a token's light value, and the page puts the token in its place."""
    tokens = (WEB / "src" / "tokens.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--([\w-]+): var\(--L, (#\w+)\)", tokens))
    assert {name: light[name] for name in THEMED} == THEMED
    assert "fill: rgb(15, 107, 99)" in style()
    drawn = json.dumps([json.loads(picture(outcomes_of(golden(), tmp_path)).figure.to_json()) for picture in PICTURES])
    assert set(re.findall(r"#[0-9a-fA-F]{6}", drawn)) <= set(THEMED.values())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the outcomes of one gathering."""
    play = golden()
    write_outcomes(state(play), outcome_folder(tmp_path / "outcomes", state(play)), play.now)
    return tmp_path


def shown(page: Any) -> str:
    """All that a page says, as text."""
    own = str(getattr(page, "value", "")) + str(getattr(page, "said", ""))
    return " ".join([own, *(shown(part) for part in getattr(page, "children", ()))])


def drawn(page: Any) -> list[Any]:
    """All figures of a page."""
    return [*getattr(page, "outputs", ()), *(one for part in getattr(page, "children", ()) for one in drawn(part))]


def test_the_page_shows_the_newest(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing asked for; pictures come as data that the installed plotly draws, no script from the net."""
    monkeypatch.delenv("QUERY_STRING", raising=False)
    page = review(home)
    _, chooser, _ = page.children
    assert chooser.options == [{"code": "TEST22", "says": "Thursday · 21 November 2026"}]
    assert chooser.chosen == "TEST22"
    said = shown(page)
    for text in (TITLE, "21 November 2026", "As if about 2 of 3 voices", "not who listened", str(home / "outcomes")):
        assert text in said
    assert len(drawn(page)) == len(PICTURES)
    assert all(PLOTLY in output["data"] for output in drawn(page))
    assert "http" not in json.dumps([output["data"] for output in drawn(page)])
    assert said.count("The same in numbers") == len(PICTURES)
    assert "Still going on" not in said


@pytest.mark.parametrize("query", ["gathering=TEST22", "x=1&gathering=test22"])
def test_the_page_shows_what_was_asked_for(home: Path, monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    """By code, in any case."""
    monkeypatch.setenv("QUERY_STRING", query)
    assert TITLE in shown(review(home))


def test_the_page_says_kindly_what_is_not_there(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown code, escaped; and a home without any outcomes."""
    monkeypatch.setenv("QUERY_STRING", "gathering=%3Cb%3E")
    said = shown(review(home))
    assert "There are no outcomes of the gathering B here (yet)" in said
    assert TITLE not in said
    assert "There are no outcomes here yet" in shown(review(home / "other"))


def test_the_page_says_what_is_wrong_with_files(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a file missing: a sentence, no traceback."""
    monkeypatch.delenv("QUERY_STRING", raising=False)
    next((home / "outcomes").glob("*/turns.csv")).unlink()
    said = shown(review(home))
    assert "turns.csv: it is missing" in said
    assert "Traceback" not in said


def test_another_one_is_chosen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page shows it, and says so; so it does when the same one is looked at again."""
    monkeypatch.delenv("QUERY_STRING", raising=False)
    play = kinds()["running"]
    other = msgspec.structs.replace(state(play), code="TEST33")
    write_outcomes(other, outcome_folder(home / "outcomes", other), play.now + 60_000_000)
    page = review(home)
    chooser = page.children[1]
    chooser.chosen = "TEST22"
    assert "Still going on" not in shown(page)
    chooser.chosen = "TEST33"
    said = chooser.said
    assert "Still going on: this is as saved at " in shown(page)
    chooser._told(chooser, "look again", [])
    assert chooser.said != said
    assert chooser.said.strip("\u200b") == said.strip("\u200b")


@pytest.mark.parametrize("phase", ["planned", "empty"])
def test_nobody_spoke(phase: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind word, and no picture of nothing."""
    monkeypatch.delenv("QUERY_STRING", raising=False)
    play = kinds()[phase]
    write_outcomes(state(play), outcome_folder(tmp_path / "outcomes", state(play)), play.now)
    page = review(tmp_path)
    assert "Nobody has spoken yet" in shown(page)
    assert drawn(page) == []


def test_what_there_is_to_choose_from(home: Path) -> None:
    """Folders with outcomes only, the newest first."""
    (home / "outcomes" / "empty-folder").mkdir()
    kept = kept_outcomes(home)
    assert [one.code for one in kept] == ["TEST22"]
    assert named([*kept, *kept]) == ["Thursday · 21 November 2026 · TEST22"] * 2
    (kept[0].folder / "gathering.csv").unlink()
    assert [one.says for one in kept_outcomes(home)] == ["thursday · 21 November 2026"]
    assert in_words("some day") == "some day"
    assert asked_for({"QUERY_STRING": "gathering="}) is None
    assert asked_for({}) is None


def test_a_folder_of_outcomes_alone_is_enough(home: Path, tmp_path: Path) -> None:
    """A folder that was copied, under any name, is found by giving it, or the folder that holds it."""
    (kept,) = kept_outcomes(home)
    sent = tmp_path / "sent"
    kept.folder.rename(tmp_path / "o")
    sent.mkdir()
    (tmp_path / "o").rename(sent / "o")

    assert [one.code for one in kept_outcomes(sent)] == [one.code for one in kept_outcomes(sent / "o")] == ["TEST22"]
    assert "Mele" in shown(review(sent / "o"))
    assert asked_for({"QUERY_STRING": "gathering=te-st 22"}) == "TEST22"

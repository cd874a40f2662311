"""Decks of prompts: the one that comes with the package, and what is wrong with others."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cop_widgets.domain.decks import read_deck
from cop_widgets.domain.errors import CopError, InputFaults
from cop_widgets.domain.prompts import FORMS, KINDS, PHASES
from cop_widgets.live.decks import deck

SAMPLES = Path(__file__).parents[2] / "sample_data"
PICTURES = sorted((SAMPLES / "images").glob("*"))
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "rect", "circle", "ellipse", "path", "g"}


def test_the_deck_holds_enough_for_everybody() -> None:
    """Every kind, phase and way to answer, several languages and themes; each prompt once."""
    cards = deck()
    assert len({one.deck for one in cards}) == len({one.text for one in cards}) == len(cards) >= 72
    assert {one.kind for one in cards} == set(KINDS)
    assert {one.phase for one in cards} == set(PHASES) - {""}
    assert {one.answers for one in cards} == set(FORMS)
    assert {"en", "mi", "fr", "es", "de"} <= {one.language for one in cards}
    assert {"early childhood", "committees", "mentoring", "facilitation"} <= {one.theme for one in cards}
    assert f"deck of {len(cards)} prompts" in (SAMPLES / "README.md").read_text(encoding="utf-8")


def test_poems_say_whose_they_are() -> None:
    """And whoever wrote one has long been dead: a prompt with lines of a poem has its poet, with both years."""
    poems = [one for one in deck() if one.kind == "poem"]
    assert all(one.attribution for one in poems)
    years = [re.search(r"\(\d{4}–(\d{4})\)", one.attribution) for one in poems]
    assert all(int(year[1]) < 1920 for year in years if year)
    assert {one.attribution for one, year in zip(poems, years, strict=True) if not year} == {
        "whakataukī (Māori proverb)",
        "written for this deck",
    }


def test_every_picture_is_there_and_described() -> None:
    """Each prompt's picture is a file, each file some prompt's."""
    named = [one for one in deck() if one.image]
    assert sorted(one.image for one in named) == [picture.name for picture in PICTURES]
    assert len(named) >= 8
    assert all(len(one.alt) > 40 for one in named)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_pictures_are_drawings_and_nothing_else(picture: Path) -> None:
    """No script, no link, no style, nothing from elsewhere; its title is its alt text; small enough for a phone."""
    root = ET.fromstring(picture.read_text(encoding="utf-8"))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= DRAWN
    attributes = [(name, value) for one in root.iter() for name, value in one.attrib.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or "href" in name or name == "style"]
    assert not [value for _, value in attributes if "url(" in value or "://" in value]
    title = root.findtext(f"{SVG}title")
    assert title == next(one.alt for one in deck() if one.image == picture.name)
    assert picture.stat().st_size < 40_000


def test_a_deck_of_ones_own(tmp_path: Path) -> None:
    """Only the text must be there; kinds may be written as people write them; the rest has its usual value."""
    file = tmp_path / "ours.csv"
    file.write_text('kind;prompt\nCheck-in;How was the harvest?\n;"Two\nlines"\n', encoding="utf-8-sig")
    first, second = deck(file)
    assert (first.deck, first.kind, first.text, first.language) == ("row-2", "check_in", "How was the harvest?", "en")
    assert (second.deck, second.kind, second.text) == ("row-3", "question", "Two\nlines")
    with pytest.raises(CopError, match="cannot be read"):
        deck(tmp_path / "none.csv")


def test_faults_by_row_and_column() -> None:
    """All at once, under the headers that the file has."""
    text = (
        "id,kind,prompt,phase,image,answers\n"
        "a,riddle,,noon,,dance\n"
        "a,question,Why?,,picture.png,\n"
        "b c,question,Why not?,,,\n"
    )
    with pytest.raises(InputFaults) as wrong:
        read_deck(text, "ours.csv")
    assert {(fault.row, fault.column) for fault in wrong.value.faults} == {
        (2, "kind"), (2, "prompt"), (2, "phase"), (2, "answers"), (3, "id"), (3, "image"), (3, "alt"), (4, "id"),
    }  # fmt: skip
    with pytest.raises(InputFaults, match="called text"):
        read_deck("kind\nquestion\n")
    with pytest.raises(InputFaults, match="no prompts"):
        read_deck("text\n")

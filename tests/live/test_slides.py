"""Slides of an agenda: they open, say what was planned, and have room for long texts."""

import io
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

from cop_widgets.domain.agenda import Agenda, Segment
from cop_widgets.domain.agenda_events import SegmentPlan
from cop_widgets.domain.frame import Frame
from cop_widgets.domain.state import State
from cop_widgets.domain.way import Intention, Way
from cop_widgets.live.slide_fit import fits, fitted
from cop_widgets.live.slides import slides

from ..domain.play import Play

MINUTE = 60_000_000
ADDRESS = "http://192.168.1.42:8866/cop/K7PQ4M"
KARAKIA = "Whakataka te hau ki te uru,\nKia mākinakina ki uta.\nTīhei mauri ora!"
LONG = "What did you see? What would you have missed if you had stepped in? " * 40


def plan(kind: str, title: str, minutes: float = 10, **more: Any) -> Segment:
    """A planned segment."""
    length = int(minutes * MINUTE)
    return Segment(SegmentPlan(f"g{title}", kind, title, length, **more), length)


def state(*segments: Segment, words: dict[str, str] | None = None) -> State:
    """A gathering with this agenda."""
    play = Play(["Mele"])
    assert play.state is not None
    way = Way(intentions=(Intention("i1", "Listen to understand", 1), Intention("i2", "Laughter", 1, retired=2)))
    return msgspec.structs.replace(play.state, agenda=Agenda(segments), frame=Frame(words=words or {}), way=way)


def read(data: bytes) -> list[str]:
    """All that stands on each slide, its title first."""
    deck: Any = Presentation(io.BytesIO(data))
    return [
        "\n".join(
            [page.shapes.title.text_frame.text, *(one.text_frame.text for one in page.shapes if one.has_text_frame)]
        )
        for page in deck.slides
    ]


def test_a_slide_a_segment() -> None:
    """Each has its title, minutes, prompt and how the floor works; skipped ones have none."""
    agenda = (
        plan("welcome", "Welcome", 5),
        plan("conversation", "Play", 25, prompt="What did you see?", floor="pairs", starter="I noticed"),
        msgspec.structs.replace(plan("break", "Break"), status="skipped"),
        plan("closing", "Close", 2.5),
    )
    pages = read(slides(state(*agenda), ADDRESS))
    play = next(one for one in pages if one.startswith("Play"))
    assert "2 of 3 · 25 minutes · in pairs" in play
    assert "What did you see?" in play
    assert "I noticed …" in play
    assert not any("Break" in one for one in pages)
    assert any("2.5 minutes" in one for one in pages)


def test_own_words_stand_where_a_segment_is_about_them() -> None:
    """Else on slides of their own before and after the agenda; every macron is there."""
    words = {"acknowledgement": KARAKIA, "thanks": "Haere rā."}
    alone = read(slides(state(plan("round", "Round", prompt="Who is here?"), words=words), ""))
    assert [one.split("\n")[0] for one in alone[1:]] == ["Acknowledgement", "Our intentions", "Round", "Thank you"]
    assert "mākinakina" in alone[1]
    assert "Listen to understand" in alone[2]
    assert "Laughter" not in alone[2]
    within = read(slides(state(plan("acknowledgement", "Karakia"), plan("intentions", "Ways"), words=words), ""))
    assert [one.split("\n")[0] for one in within[1:]] == ["Our time together", "Karakia", "Ways", "Thank you"]
    assert "Tīhei" in within[2]


def test_long_texts_go_on() -> None:
    """Nothing of a text is lost, and its notes are under each of its slides."""
    made = slides(state(plan("prompt", "Write", prompt=LONG, notes="Leave silence.")), "")
    pages = [one for one in read(made) if one.startswith("Write")]
    assert len(pages) > 1
    assert pages[1].startswith("Write (further)")
    assert " ".join(pages).count("stepped in?") == 40
    deck: Any = Presentation(io.BytesIO(made))
    assert "Leave silence." in deck.slides[-1].notes_slide.notes_text_frame.text


def test_the_way_in_is_a_picture_and_words() -> None:
    """The QR code says in words what it holds; without an address there is no such slide."""
    deck: Any = Presentation(io.BytesIO(slides(state(), ADDRESS)))
    pictures = [one for page in deck.slides for one in page.shapes if one.shape_type == 13]
    assert [one.element.nvPicPr.cNvPr.get("descr") for one in pictures] == [f"QR code of {ADDRESS}"]
    assert not any("phone" in one for one in read(slides(state(), "")))


def test_whose_file_it_is() -> None:
    """It bears the gathering's name, and nobody else's."""
    known = Presentation(io.BytesIO(slides(state(), ""))).core_properties
    assert known.title == state().core.title
    assert "Canny" not in f"{known.author}{known.last_modified_by}"


@given(st.text(max_size=600), st.floats(60, 900), st.floats(60, 400))
def test_every_part_fits(text: str, width: float, height: float) -> None:
    """A text is set so that each part of it fits its place, and all its words are there in order."""
    parts = fitted(text, width, height, (40, 30, 20))
    assert "".join("".join(part.text for part in parts).split()) == "".join(text.split())
    assert all(fits(part.text, width, height, part.size) for part in parts if len(part.text) > 1)


@pytest.mark.skipif(not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice is not here")
def test_slides_through_libreoffice(tmp_path: Path) -> None:
    """LibreOffice opens them and makes a PDF with as many pages."""
    agenda = [plan("conversation", f"Part {at}", prompt=LONG if at == 3 else "Aroha mai?") for at in range(1, 26)]
    made = slides(state(*agenda, words={"acknowledgement": KARAKIA}), ADDRESS)
    (tmp_path / "agenda.pptx").write_bytes(made)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    done = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "agenda.pptx")],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    if "could not be loaded" in done.stderr and not os.environ.get("CI"):
        pytest.skip("LibreOffice is here without Impress")
    pages = (tmp_path / "agenda.pdf").read_bytes().count(b"/Type/Page/")
    assert pages == len(read(made))

"""The desk of prompts and the prompt by itself, as a browser talks to them."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from cop_widgets import PromptCard, PromptDesk
from cop_widgets.domain.errors import InputFaults
from cop_widgets.live.gathering import Gathering
from tests.widgets.fixtures import Browser


def test_from_the_deck_to_the_wall(gathering: Gathering) -> None:
    """A prompt is queued from the deck, shown, answered for somebody, and shared; the card has only what is shared."""
    desk, card = PromptDesk(gathering), PromptCard(gathering)
    browser = Browser(desk)
    chosen = next(one for one in desk.options["deck"] if one["kind"] == "image")
    content = {name: chosen[name] for name in chosen if name not in {"deck", "answers"}}
    asked = [
        {"kind": "queue_prompt", "content": content, "deck": chosen["deck"]},
        {"kind": "show_prompt", "prompt": "q00001", "form": "text"},
        {"kind": "give_response", "prompt": "q00001", "person": "p00001", "text": "An open gate"},
        {"kind": "give_response", "prompt": "q00001", "person": "p00003", "text": "A fence"},
        {"kind": "share_response", "response": "a00001", "on": True},
    ]
    for number, command in enumerate(asked):
        assert browser.says(type="command", id=f"prompt-{number:04d}", command=command)["type"] == "done", command
    assert [one["text"] for one in desk.screen["responses"]] == ["An open gate", "A fence"]
    card.refresh()
    assert [one["text"] for one in card.screen["prompt"]["responses"]] == ["An open gate"]
    assert "A fence" not in str(card.screen)


def test_a_photo_for_a_prompt(gathering: Gathering) -> None:
    """It is kept under a new name, drawn anew; what is no picture is refused, and the desk goes on."""
    browser = Browser(PromptDesk(gathering))
    file = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(file, "PNG")
    told = browser.says(type="photo", id="photo-0001", data=b64encode(file.getvalue()).decode())
    assert told["type"] == "photo"
    assert told["image"].endswith(".jpg")
    for number, data in enumerate(("", "no base64!", b64encode(b"no picture").decode(), None)):
        refused = browser.says(type="photo", id=f"photo-1{number:03d}", data=data)
        assert refused["type"] == "refused"
        assert refused["code"] in {"photo-refused", "photo-unreadable"}


def test_a_deck_of_the_groups_own(gathering: Gathering, tmp_path: Path) -> None:
    """In place of the one that comes with the package; what is wrong with it is said."""
    file = tmp_path / "ours.csv"
    file.write_text("text,answers\nHow was the harvest?,word\n", encoding="utf-8")
    assert [one["text"] for one in PromptDesk(gathering, deck=file).options["deck"]] == ["How was the harvest?"]
    file.write_text("text,answers\nHow was the harvest?,dance\n", encoding="utf-8")
    with pytest.raises(InputFaults, match="row 2, column answers"):
        PromptDesk(gathering, deck=file)

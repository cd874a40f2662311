"""What may be said in answer to a prompt, as it is kept, and what is wrong with it."""

from collections.abc import Callable

import msgspec

from .errors import Fault, InputFaults
from .names import folded, tidy
from .passages import passage, too_long
from .prompt_commands import GiveResponse
from .prompt_content import LONGEST_ALT, PHOTO
from .prompts import PHOTO as BY_PHOTO
from .prompts import SCALE, TEXT, WORD, Prompt, Showing

LONGEST_ANSWER = 1000
LONGEST_WORD, MOST_WORDS = 40, 3


class Said(msgspec.Struct, frozen=True):
    """The content of an answer; fields as in ``ResponseGiven``. All empty: nothing but a pass."""

    text: str = ""
    score: int | None = None
    image: str = ""
    alt: str = ""


def said(prompt: Prompt, showing: Showing, given: GiveResponse) -> Said:
    """An answer as it is kept; of a pass, nothing.

    Raises
    ------
    InputFaults
        It does not fit how the prompt is answered; all that is wrong at once.
    """
    if given.passed:
        return Said()
    text = tidy(given.text) if showing.form == WORD else passage(given.text)
    kept = Said(text, given.score if showing.form == SCALE else None, given.image.strip(), tidy(given.alt))
    faults = [*_FAULTS[showing.form](showing, kept), *_photo_faults(kept)]
    if text and folded(text) == folded(prompt.content.starter):
        faults.append(Fault("please go on with the sentence", column="text"))
    if faults:
        raise InputFaults(faults, "answer")
    return kept if kept.image else msgspec.structs.replace(kept, alt="")


def _text(_: Showing, kept: Said) -> list[Fault]:
    if not kept.text and not kept.image:
        return [Fault("please write something, or pass", column="text")]
    return _length(kept.text, LONGEST_ANSWER)


def _word(_: Showing, kept: Said) -> list[Fault]:
    if not kept.text:
        return [Fault("please write a word, or pass", column="text")]
    if len(kept.text.split()) > MOST_WORDS:
        return [Fault(f"one word is asked for, {MOST_WORDS} at the most", column="text")]
    return _length(kept.text, LONGEST_WORD)


def _scale(showing: Showing, kept: Said) -> list[Fault]:
    fits = kept.score is not None and showing.low <= kept.score <= showing.high
    wrong = [] if fits else [Fault(f"please choose a number from {showing.low} to {showing.high}", column="score")]
    return [*wrong, *_length(kept.text, LONGEST_ANSWER)]


def _photo(_: Showing, kept: Said) -> list[Fault]:
    missing = [] if kept.image else [Fault("please choose a photo, or pass", column="image")]
    return [*missing, *_length(kept.text, LONGEST_ANSWER)]


_FAULTS: dict[str, Callable[[Showing, Said], list[Fault]]] = {
    "": _text,
    TEXT: _text,
    WORD: _word,
    SCALE: _scale,
    BY_PHOTO: _photo,
}


def _length(text: str, longest: int) -> list[Fault]:
    says = too_long(text, longest)
    return [Fault(says, column="text")] if says else []


def _photo_faults(kept: Said) -> list[Fault]:
    faults = []
    if kept.image and not PHOTO.fullmatch(kept.image):
        faults.append(Fault("that is not the name of a photo", column="image"))
    if says := too_long(kept.alt, LONGEST_ALT):
        faults.append(Fault(says, column="alt"))
    return faults

"""What a prompt says, as it is kept, and what is wrong with it."""

import re

from .errors import Fault
from .names import tidy
from .passages import LONGEST, passage, too_long
from .prompt_events import PromptContent
from .prompts import FORMS, KINDS, PHASES

LONGEST_LINE = 200
LONGEST_THEME = 60
LONGEST_ALT = 500
PHOTO = re.compile(r"[0-9a-f]{32}\.jpg")
"""The name of a photo that was kept."""
DECK_PICTURE = re.compile(r"deck-[a-z0-9]+(?:-[a-z0-9]+)*\.svg")
"""The name of a picture that comes with the deck."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def content_of(given: PromptContent) -> PromptContent:
    """A prompt as it is kept: texts tidy, lines of a poem stay lines."""
    return PromptContent(
        kind=given.kind,
        text=passage(given.text),
        theme=tidy(given.theme),
        phase=given.phase,
        language=given.language.strip() or "en",
        attribution=tidy(given.attribution),
        starter=tidy(given.starter),
        image=given.image.strip(),
        alt=tidy(given.alt),
        answers=given.answers,
    )


def content_faults(kept: PromptContent, row: int | None = None) -> list[Fault]:
    """What is wrong with a prompt as it is kept; ``row`` is where it stands."""
    faults = [] if kept.text else [Fault("please write the prompt", row, "text")]
    if kept.kind not in KINDS:
        faults.append(Fault(f"“{kept.kind[:40]}” is no kind of prompt; use {', '.join(KINDS)}", row, "kind"))
    if kept.phase not in PHASES:
        says = f"“{kept.phase[:40]}” is no phase; use {', '.join(filter(None, PHASES))} or nothing"
        faults.append(Fault(says, row, "phase"))
    if kept.answers not in FORMS:
        says = f"“{kept.answers[:40]}” is no way to answer; use {', '.join(filter(None, FORMS))} or nothing"
        faults.append(Fault(says, row, "answers"))
    if not _LANGUAGE.fullmatch(kept.language):
        faults.append(Fault("please give the language by its short name, such as en or mi", row, "language"))
    if kept.image and not (PHOTO.fullmatch(kept.image) or DECK_PICTURE.fullmatch(kept.image)):
        faults.append(Fault("that is not the name of a picture", row, "image"))
    if kept.image and not kept.alt:
        faults.append(Fault("please say in words what is on the picture", row, "alt"))
    return faults + _lengths(kept, row)


def _lengths(kept: PromptContent, row: int | None) -> list[Fault]:
    most = {
        "text": LONGEST,
        "theme": LONGEST_THEME,
        "attribution": LONGEST_LINE,
        "starter": LONGEST_LINE,
        "alt": LONGEST_ALT,
    }
    said = [(column, too_long(getattr(kept, column), longest)) for column, longest in most.items()]
    return [Fault(says, row, column) for column, says in said if says]

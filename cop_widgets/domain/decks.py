"""A deck: prompts as a table that people read and write in a spreadsheet."""

import re

import msgspec

from .csv_cells import restored
from .errors import Fault, InputFaults
from .names import folded
from .prompt_content import content_faults, content_of
from .prompt_events import PromptContent
from .prompt_screens import DeckCard
from .transcripts.tables import Row, Table, read_table

COLUMNS = {
    "id": ("id", "deck"),
    "kind": ("kind",),
    "text": ("text", "prompt"),
    "theme": ("theme",),
    "phase": ("phase",),
    "language": ("language",),
    "attribution": ("attribution", "author"),
    "starter": ("starter", "sentence starter"),
    "image": ("image", "picture"),
    "alt": ("alt", "description"),
    "answers": ("answers", "answer"),
}
"""Columns of a deck, and the headers they may have in a file."""
MOST_PROMPTS = 2000
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
_TEXTS = ("text", "theme", "attribution", "starter", "image", "alt")


def read_deck(text: str, source: str = "deck") -> tuple[DeckCard, ...]:
    """Read a deck.

    Parameters
    ----------
    text : str
        A table with a header that has ``text``, and perhaps ``id`` (letters, digits, hyphens; empty = the row's
        number), ``kind`` (empty = question), ``theme``, ``phase`` (opening, middle, closing), ``language`` (empty =
        en), ``attribution``, ``starter`` (the beginning of a sentence), ``image`` with ``alt`` (what is on it) and
        ``answers`` (text, word, scale, photo; empty = aloud).
    source : str
        What the input is called.

    Returns
    -------
    tuple of DeckCard
        In file order.

    Raises
    ------
    InputFaults
        No ``text`` column, cells that cannot be, ids that stand twice; all of them at once, by row and column.
    """
    table = read_table(text, COLUMNS)
    faults = [*table.missing("text"), *table.faults]
    rows = table.rows if "text" in table.titles else []
    cards = [_card(row) for row in rows]
    for row, card in zip(rows, cards, strict=True):
        faults += [_titled(fault, table) for fault in _wrong(row, card)]
    faults += [_titled(fault, table) for fault in _twice(rows, cards)]
    if not rows and not faults:
        faults.append(Fault("There are no prompts here."))
    if len(rows) > MOST_PROMPTS:
        faults.append(Fault(f"These are {len(rows)} prompts; {MOST_PROMPTS} are the most in one deck."))
    if faults:
        raise InputFaults(sorted(faults, key=lambda fault: float("inf") if fault.row is None else fault.row), source)
    return tuple(cards)


def _card(row: Row) -> DeckCard:
    """A prompt; a kind, phase or way to answer that is none stays as it is written, to be told with the rest."""
    cells = {name: row.cells.get(name, "") for name in COLUMNS}
    texts = {name: restored(cells[name]) for name in _TEXTS}
    content = content_of(
        PromptContent(
            _word(cells["kind"]) or "question",
            phase=_word(cells["phase"]),
            language=cells["language"],
            answers=_word(cells["answers"]),
            **texts,
        )
    )
    return DeckCard(deck=cells["id"] or f"row-{row.number}", **msgspec.structs.asdict(content))


def _word(cell: str) -> str:
    """A word of a fixed set as it may be typed: ``Check-in``, ``check in`` and ``check_in`` are one."""
    return re.sub(r"[\s_-]+", "_", folded(cell))


def _wrong(row: Row, card: DeckCard) -> list[Fault]:
    content = PromptContent(**{name: getattr(card, name) for name in PromptContent.__struct_fields__})
    faults = content_faults(content, row.number)
    if not _ID.fullmatch(card.deck):
        faults.append(Fault("an id has letters, digits and hyphens, at most 60", row.number, "id"))
    return faults


def _twice(rows: list[Row], cards: list[DeckCard]) -> list[Fault]:
    first: dict[str, int] = {}
    return [
        Fault(f"“{card.deck}” stands in row {first[card.deck]} too", row.number, "id")
        for row, card in zip(rows, cards, strict=True)
        if first.setdefault(card.deck, row.number) != row.number
    ]


def _titled(fault: Fault, table: Table) -> Fault:
    """The fault under the header that the file has."""
    return Fault(fault.says, fault.row, table.titles.get(fault.column or "", fault.column))

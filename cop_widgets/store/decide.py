"""What becomes of one wish, decided inside the transaction that holds the write lock."""

from collections.abc import Sequence

import msgspec

from ..domain.errors import Conflict, LogDamaged, Refused
from .base import Append, Appended
from .box import RESPONDED_ELSEWHERE, filled, jot, may_note, settle, touches
from .pen import Pen
from .rows import Values, recorded_from, recorded_of, values_of
from .sql_shelf import SqlShelf
from .waiting import Outcome, Work


def appending(wish: Append) -> Work:
    """The work of writing a wish. Its rows are made here, in the caller's thread, unless a ballot box fills them."""
    if wish.note is not None or touches(tuple(wish.events)):
        return lambda pen: _append_with_boxes(pen, wish)
    rows = values_of(wish)
    return lambda pen: _append(pen, wish, rows)


def _append(pen: Pen, wish: Append, rows: Sequence[Values]) -> Outcome:
    """Write rows if they come right after the head, else find out why not.

    Raises
    ------
    LogDamaged
        Its first row could be written and a later one not, which a sound log makes impossible.
    """
    for done, row in enumerate(rows):
        if not pen.insert(row):
            if done:
                raise LogDamaged(f"The gathering {wish.gathering} has entries that do not belong together.")
            return _why_not(pen, wish)
    return Outcome(Appended(recorded_of(wish)), changed=True) if rows else _why_not(pen, wish)


def _append_with_boxes(pen: Pen, wish: Append) -> Outcome:
    """What is in a box that ends is said by its event; who answered an unnamed prompt comes into its box."""

    def shelf(gathering: str, round_: str) -> SqlShelf:
        return SqlShelf(pen, gathering, round_)

    note = wish.note
    if note is not None and _would_be_written(pen, wish) and not may_note(shelf(wish.gathering, note.prompt), note):
        return Outcome(Refused(RESPONDED_ELSEWHERE))
    events = tuple(filled(event, wish.gathering, shelf) for event in wish.events)
    wish = msgspec.structs.replace(wish, events=events)
    outcome = _append(pen, wish, values_of(wish))
    if not outcome.changed:
        return outcome
    if note is not None:
        jot(shelf(wish.gathering, note.prompt), note)
    cleared = settle(events, wish.gathering, shelf)
    return msgspec.structs.replace(outcome, cleared=cleared, stirred=note is not None)


def _would_be_written(pen: Pen, wish: Append) -> bool:
    return pen.head(wish.gathering) == wish.expected and not pen.act(wish.gathering, wish.command)


def _why_not(pen: Pen, wish: Append) -> Outcome:
    earlier = pen.act(wish.gathering, wish.command)
    if earlier:
        return Outcome(Appended(tuple(map(recorded_from, earlier)), fresh=False))
    head = pen.head(wish.gathering)
    if head != wish.expected:
        return Outcome(Conflict(wish.gathering, wish.expected, head))
    return Outcome(Appended(()))  # it wished for nothing

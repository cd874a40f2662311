"""A ballot box in a database."""

from typing import Any

import msgspec

from ..domain.casting import Box
from ..domain.voting.ballots import Ballot
from . import box_statements as say
from .box import Kept
from .pen import Pen
from .schema import answers, ballots

_to_json = msgspec.json.Encoder()
_read: Any = msgspec.json.Decoder(Ballot)


class SqlShelf:
    """See ``Shelf``. It is used inside a page of ``pen``."""

    def __init__(self, pen: Pen, gathering: str, round_: str) -> None:
        self._pen = pen
        self._place = {"gathering": gathering, "round": round_}

    def is_there(self) -> bool:
        """See ``Shelf.is_there``."""
        return bool(self._pen.read(say.VERSION, self._place))

    def kept(self, key: str) -> Kept | None:
        """See ``Shelf.kept``."""
        for turn, body in self._pen.read(say.KEPT, {**self._place, "key": key}):
            return Kept(turn, bool(body))
        return None

    def has_answered(self, person: str) -> bool:
        """See ``Shelf.has_answered``."""
        return bool(self._pen.read(say.HAS_ANSWERED, {**self._place, "person": person}))

    def lay(self, key: str, turn: int, ballot: Ballot | None) -> None:
        """See ``Shelf.lay``."""
        body = "" if ballot is None else _to_json.encode(ballot).decode()
        place = {**self._place, "key": key}
        if not self._pen.write(say.LAY_AGAIN, {**place, "new_turn": turn, "new_body": body}):
            self._pen.write(say.LAY_FIRST, {**place, "turn": turn, "body": body})

    def tick(self, person: str, by_hand: bool) -> None:
        """See ``Shelf.tick``."""
        self._pen.write(say.TICK, {**self._place, "person": person, "by_hand": by_hand})

    def untick(self, person: str) -> None:
        """See ``Shelf.untick``."""
        self._pen.write(say.UNTICK, {**self._place, "person": person})

    def grow(self) -> None:
        """See ``Shelf.grow``."""
        self._pen.write(say.GROW, self._place)

    def contents(self) -> Box:
        """See ``Shelf.contents``."""
        ticked = self._pen.read(say.ANSWERS, self._place)
        bodies = self._pen.read(say.BALLOTS, self._place)
        by_hand = frozenset(person for person, hand in ticked if hand)
        return Box(frozenset(person for person, _ in ticked), by_hand, tuple(_read.decode(one) for [one] in bodies))

    def make(self) -> None:
        """See ``Shelf.make``."""
        self._pen.write(say.MAKE, self._place)

    def clear(self) -> None:
        """See ``Shelf.clear``."""
        for statement in say.CLEAR:
            self._pen.write(statement, self._place)
        self._pen.scour(answers, ballots)

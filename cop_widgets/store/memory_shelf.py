"""A ballot box in memory."""

import msgspec

from ..domain.casting import Answered, Box
from ..domain.voting.ballots import Ballot
from .box import Kept


class _Box:
    """The rows of one round."""

    def __init__(self) -> None:
        self.version = 0
        self.answers: dict[str, bool] = {}
        self.ballots: dict[str, tuple[int, Ballot | None]] = {}


class MemoryBoxes:
    """The boxes of all rounds that go on."""

    def __init__(self) -> None:
        self._boxes: dict[tuple[str, str], _Box] = {}

    def shelf(self, gathering: str, round_: str) -> "MemoryShelf":
        """The shelf of one round."""
        return MemoryShelf(self._boxes, (gathering, round_))

    def answered(self, gathering: str, round_: str) -> Answered | None:
        """See ``EventLog.answered``."""
        box = self._boxes.get((gathering, round_))
        if box is None:
            return None
        by_hand = frozenset(person for person, hand in box.answers.items() if hand)
        return Answered(round_, box.version, frozenset(box.answers), by_hand)


class MemoryShelf(msgspec.Struct, frozen=True):
    """See ``Shelf``."""

    boxes: dict[tuple[str, str], _Box]
    place: tuple[str, str]

    @property
    def _box(self) -> _Box:
        return self.boxes[self.place]

    def is_there(self) -> bool:
        """See ``Shelf.is_there``."""
        return self.place in self.boxes

    def kept(self, key: str) -> Kept | None:
        """See ``Shelf.kept``."""
        found = self._box.ballots.get(key)
        return None if found is None else Kept(found[0], found[1] is not None)

    def has_answered(self, person: str) -> bool:
        """See ``Shelf.has_answered``."""
        return person in self._box.answers

    def lay(self, key: str, turn: int, ballot: Ballot | None) -> None:
        """See ``Shelf.lay``."""
        self._box.ballots[key] = (turn, ballot)

    def tick(self, person: str, by_hand: bool) -> None:
        """See ``Shelf.tick``."""
        self._box.answers[person] = by_hand

    def untick(self, person: str) -> None:
        """See ``Shelf.untick``."""
        self._box.answers.pop(person, None)

    def grow(self) -> None:
        """See ``Shelf.grow``."""
        self._box.version += 1

    def contents(self) -> Box:
        """See ``Shelf.contents``."""
        box = self._box
        by_hand = frozenset(person for person, hand in box.answers.items() if hand)
        ballots = tuple(ballot for _, ballot in box.ballots.values() if ballot is not None)
        return Box(frozenset(box.answers), by_hand, ballots)

    def make(self) -> None:
        """See ``Shelf.make``."""
        self.boxes.setdefault(self.place, _Box())

    def clear(self) -> None:
        """See ``Shelf.clear``."""
        self.boxes.pop(self.place, None)

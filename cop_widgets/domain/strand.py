"""A sequence that can only grow at its end, with the manners of a value.

Appending to a tuple copies it, which makes a long gathering quadratic. Here older values share their items with
newer ones: each sees only its own length. Growing an older value (after an undo) copies once.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")


class Strand(Sequence[Item], Generic[Item]):
    """An immutable sequence whose ``grown`` costs amortised constant time."""

    __slots__ = ("_items", "_length")

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._items = list(items)
        self._length = len(self._items)

    def grown(self, item: Item) -> "Strand[Item]":
        """The strand with one more item at its end."""
        if self._length != len(self._items):
            return Strand([*self, item])
        self._items.append(item)
        longer: Strand[Item] = Strand.__new__(Strand)
        longer._items, longer._length = self._items, self._length + 1
        return longer

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [self._items[i] for i in range(*index.indices(self._length))]
        return self._items[range(self._length)[index]]

    def __iter__(self) -> Iterator[Item]:
        return (self._items[i] for i in range(self._length))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Strand)
            and len(self) == len(other)
            and all(a == b for a, b in zip(self, other, strict=True))
        )

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Strand({list(self)!r})"

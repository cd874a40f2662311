"""Room for photos on their way: they are large, and opening them is work, while votes and hands must not wait."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from ...store.photo_worker import AT_ONCE

MOST_BYTES = 96 * 1000 * 1000
"""Of all photos that this server has in its memory at one time."""

Answer = TypeVar("Answer")


class Uploads:
    """One a server; used in its event loop. Its threads are its own: all others are left to what is small."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._left = most
        self._pool = ThreadPoolExecutor(AT_ONCE, "photos")

    def take(self, number: int) -> bool:
        """Take so many bytes of room, if there are."""
        if number > self._left:
            return False
        self._left -= number
        return True

    def give_back(self, number: int) -> None:
        """Give room back."""
        self._left += number

    async def run(self, what: Callable[..., Answer], *given: object) -> Answer:
        """Do it when it is its turn."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, what, *given)

    def stop(self) -> None:
        """Let those who wait go."""
        self._pool.shutdown(wait=False, cancel_futures=True)

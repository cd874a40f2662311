"""How much is too much: for one device, for one gathering, and for guessing."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

from .refusals import too_many


class Bucket:
    """Holds up to ``burst`` drops and gains ``rate`` of them a second; each thing done takes one."""

    __slots__ = ("at", "burst", "drops", "rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self.rate, self.burst, self.drops, self.at = rate, burst, burst, now

    def wait(self, now: float) -> float:
        """Seconds until there is a drop; 0 = there is one."""
        self.drops = min(self.burst, self.drops + max(0.0, now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.drops >= 1 else (1 - self.drops) / self.rate

    def take(self, now: float) -> float:
        """Take a drop if there is one; else seconds until there is."""
        wait = self.wait(now)
        if not wait:
            self.drops -= 1
        return wait


class Limit:
    """One bucket for each key; those not used for longest are let go when there are very many."""

    def __init__(
        self, rate: float, burst: float, keys: int = 20_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._burst, self._keys, self._clock = rate, burst, keys, clock
        self._buckets: OrderedDict[Hashable, Bucket] = OrderedDict()

    def _bucket(self, key: Hashable) -> Bucket:
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(self._rate, self._burst, self._clock())
            if len(self._buckets) > self._keys:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(key)
        return bucket

    def take(self, key: Hashable = None) -> None:
        """Count one.

        Raises
        ------
        Refusal
            429: it is one too many.
        """
        if wait := self._bucket(key).take(self._clock()):
            raise too_many(wait)

    def check(self, key: Hashable = None) -> None:
        """As ``take``, but count nothing."""
        if wait := self._bucket(key).wait(self._clock()):
            raise too_many(wait)

    def used_up(self, key: Hashable = None) -> bool:
        """Whether the next one would be too many."""
        return self._bucket(key).wait(self._clock()) > 0


class Guessing:
    """Makes finding a code by trying slow, without ever shutting out an address: a whole room shares one.

    Some wrong codes are answered at once, people mistype. When there are more, every stranger waits, whether their code
    is right or wrong, and only so many may wait at once. Devices that are in notice nothing of it.
    """

    AT_ONCE, A_SECOND = 60, 1.0
    SLOTS, WAIT_S = 20, 1.0

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._wrong = Limit(self.A_SECOND, self.AT_ONCE, clock=clock)
        self._waiting = 0

    async def slow_down(self) -> None:
        """Wait, if there is guessing going on.

        Raises
        ------
        Refusal
            429: too many wait already.
        """
        if not self._wrong.used_up():
            return
        if self._waiting >= self.SLOTS:
            raise too_many(self.WAIT_S * 2)
        self._waiting += 1
        try:
            await asyncio.sleep(self.WAIT_S)
        finally:
            self._waiting -= 1

    def wrong(self) -> None:
        """A code was wrong.

        Raises
        ------
        Refusal
            429: so were many others.
        """
        self._wrong.take()


class Limits:
    """All limits of a server."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.guessing = Guessing(clock)
        self.acts = Limit(20, 120, clock=clock)
        """Commands and ballots of a device."""
        self.photos = Limit(0.2, 6, clock=clock)
        """Photos of a device."""
        self.photos_each = Limit(1 / 180, 20, clock=clock)
        """Photos of a person in a gathering, on whichever device."""
        self.looks = Limit(4, 40, clock=clock)
        """Streams, polls and signs of life of a device."""
        self.joins = Limit(0.2, 8, clock=clock)
        """Attempts of a device to come in."""
        self.crowd = Limit(50, 3000, clock=clock)
        """New people in a gathering."""
        self.personal = Limit(0.5, 30, clock=clock)
        """Wrong personal codes in a gathering."""

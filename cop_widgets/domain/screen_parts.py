"""What several screens have in common."""

from typing import Literal

import msgspec

Phase = Literal["planned", "running", "paused", "ended"]


class Clock(msgspec.Struct, frozen=True):
    """Where the gathering is in time.

    ``elapsed_ms`` leaves pauses out and is true at ``now_ms``; it grows only while ``phase`` is ``running``.
    """

    now_ms: int
    phase: Phase
    elapsed_ms: int
    planned_ms: int | None = None
    began_ms: int | None = None
    ended_ms: int | None = None


class Holder(msgspec.Struct, frozen=True):
    """Somebody who has the floor. ``before_ms`` is what the same turn had before the last pause.

    On the wall ``person`` and ``name`` are ``None`` unless names are shown there.
    """

    since_ms: int
    before_ms: int = 0
    person: str | None = None
    name: str | None = None

"""What all that a phone may ask for has in common. Never for somebody else: who asks is known by the device."""

import hashlib
import hmac
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from ....domain.casting import ballot_key
from ....domain.commands import Command
from ....domain.state import State

Id = Annotated[
    str, Meta(min_length=8, max_length=64, pattern="^[A-Za-z0-9_.:-]+$", description="Made by the phone; once each.")
]
Short = Annotated[str, Meta(max_length=64)]
Line = Annotated[str, Meta(max_length=1000)]
Link = Annotated[str, Meta(max_length=2000)]
Minutes = Annotated[float, Meta(ge=0, le=1440)]


class Asker(msgspec.Struct, frozen=True):
    """Who asks: a ``person``, by a device with a ``secret``, in a gathering as it is now."""

    person: str
    secret: str
    state: State

    def key(self, prompt: str) -> str:
        """The key of this device's answers to an unnamed prompt."""
        return ballot_key(self.secret, self.state.code, prompt)

    def blind(self, id: str) -> str:
        """A command's id that only this device can make: the log must not learn from it who asked."""
        return hmac.new(self.secret.encode(), f"asked\n{self.state.code}\n{id}".encode(), hashlib.sha256).hexdigest()


class Ask(msgspec.Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True):
    """The base of all that is asked through ``do``. ``steers``: only phones that steer the gathering may."""

    steers: ClassVar[bool] = False

    def command(self, by: Asker) -> Command:
        """The command this is, when they ask for it."""
        raise NotImplementedError

    def id(self, by: Asker, id: str) -> str:
        """The command's id: ids of two people have nothing to do with each other."""
        return f"{by.person}:{id}"


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of everything that is posted."""

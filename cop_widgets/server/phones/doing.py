"""What people in a gathering do by their phones."""

from jupyter_server.auth.decorator import allow_unauthenticated

from ...domain.casting import ballot_key
from .answers import Cast, Done
from .asks import BallotBody, DoBody, ForgetPerson, Leave
from .base import PhoneHandler
from .bodies import read
from .device import device_of, refused_for_good
from .refusals import unknown_device


class DoHandler(PhoneHandler):
    """Commands."""

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Carry a command out; the answer comes when it is on disk."""
        hub, secret, who = await self.device(code, whoever=True)
        self.broker.limits.acts.take(device_of(secret))
        asked = read(self.body(), DoBody)
        if who is not None and who.sent_away and not isinstance(asked.command, ForgetPerson):
            raise refused_for_good()
        if who is None or not (who.inside or isinstance(asked.command, Leave | ForgetPerson)):
            raise unknown_device()
        gathering, id = hub.gathering, f"{who.person}:{asked.id}"
        self.lives()
        if isinstance(asked.command, ForgetPerson):
            done = await self.broker.run(gathering.forget, who.person, id=id, by="phone")
        else:
            done = await self.broker.run(gathering.do, asked.command.command(who.person), id=id, by="phone")
        self.answer(Done(asked.id, done.seq))


class BallotHandler(PhoneHandler):
    """Ballots. Their ids are forgotten: nothing may be kept that joins a ballot to who cast it."""

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Put a ballot into the box, or take it out again; the answer comes when that is on disk."""
        hub, secret, who = await self.somebody(code)
        self.broker.limits.acts.take(device_of(secret))
        asked = read(self.body(), BallotBody)
        key = ballot_key(secret, hub.gathering.code, asked.round)
        self.lives()
        await self.broker.run(hub.gathering.cast, asked.round, who.person, key, asked.turn, asked.ballot)
        self.answer(Cast(asked.id, asked.ballot is not None))

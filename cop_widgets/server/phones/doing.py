"""What people in a gathering do by their phones."""

from jupyter_server.auth.decorator import allow_unauthenticated

from ...domain.casting import ballot_key
from ...live.gathering import Done as Carried
from .answers import Cast, Done
from .asks import Asker, BallotBody, DoBody, ForgetPerson, Leave
from .base import PhoneHandler
from .bodies import read
from .device import device_of, refused_for_good
from .hub import Hub
from .refusals import steers_not, unknown_device

PHONE, REMOTE = "phone", "remote"
"""Who did it, as the log says."""


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
        self.lives()
        done = await self._done(hub, Asker(who.person, secret, hub.gathering.state), asked)
        self.answer(Done(asked.id, done.seq, done.made))

    async def _done(self, hub: Hub, by: Asker, asked: DoBody) -> Carried:
        gathering, what, id = hub.gathering, asked.command, asked.command.id(by, asked.id)
        if isinstance(what, ForgetPerson):
            return await self.broker.run(gathering.forget, by.person, id=id, by=PHONE)
        if what.steers:
            await self.broker.run(gathering.refresh)  # the remote may have been given, or taken back, just now
            if not gathering.state.steers(by.person):
                raise steers_not()
        return await self.broker.run(gathering.do, what.command(by), id=id, by=REMOTE if what.steers else PHONE)


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

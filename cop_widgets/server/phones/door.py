"""Coming in: the door, joining, a second device."""

from jupyter_server.auth.decorator import allow_unauthenticated

from ...domain import screening
from ...domain.errors import NotNow, Refused
from ...domain.participant_commands import JoinByPhone, LinkDevice
from ...domain.rules.joining import UNKNOWN_CODE
from ...live.gathering import Gathering
from ...live.link import join_address, qr_svg
from ...live.sources import tidy_code
from .answers import Joined
from .asks import JoinBody, LinkBody
from .base import PhoneHandler
from .bodies import read
from .device import Personal, device_of, known_personal, look_up, personal_hash, personal_of
from .hub import Hub
from .refusals import of_error, unknown_device
from .screens import seen

_GONE_SINCE = "You have left since you sent this. Please come in again."


class DoorHandler(PhoneHandler):
    """What a phone sees before it is in."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """The door that the code opens."""
        hub = await self.open_door(code)
        self.answer(screening.door(hub.gathering.state))


class QrHandler(PhoneHandler):
    """The QR code of the address to join by."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """A picture."""
        hub = await self.open_door(code)
        address = join_address(await self.outside(), screening.door(hub.gathering.state).code)
        self.set_header("Content-Type", "image/svg+xml; charset=utf-8")
        self.finish(qr_svg(address))


class EnteringHandler(PhoneHandler):
    """The base of both ways in."""

    def entered(self, hub: Hub, secret: str, personal: Personal) -> None:
        """Say who the device is that has just come in."""
        gathering, device = hub.gathering, device_of(secret)
        who = look_up(gathering.state, device)
        if who is None:
            raise unknown_device()
        if not who.inside:
            raise of_error(NotNow(_GONE_SINCE))
        self.lives()
        now = seen(gathering)
        me = hub.screens.me_screen(now, who.person)
        letters = personal.letters if personal.hash == known_personal(gathering.state, device) else ""
        self.answer(Joined(who.person, me.name, letters, hub.screens.room_screen(now), me))


class JoinHandler(EnteringHandler):
    """The first device of somebody."""

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Come in; a device that is in already stays who it is."""
        hub, secret, who = await self.device(code, coming_in=True)
        self.broker.limits.joins.take(device_of(secret))
        asked = read(self.body(), JoinBody)
        if who is None:
            self.broker.limits.crowd.take(hub.gathering.code)
        self.entered(hub, secret, await self.broker.run(_join, hub.gathering, secret, asked))


def _join(gathering: Gathering, secret: str, asked: JoinBody) -> Personal:
    device = device_of(secret)
    personal = personal_of(secret, gathering.state)
    gathering.do(JoinByPhone(device, personal.hash, asked.person, asked.name), id=_id(device, asked.id), by="phone")
    return personal


class LinkHandler(EnteringHandler):
    """One more device of somebody."""

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Come in by the personal code on the first device. Wrong ones are limited in the whole gathering."""
        hub, secret, _ = await self.device(code, coming_in=True)
        self.broker.limits.joins.take(device_of(secret))
        self.broker.limits.personal.check(hub.gathering.code)
        asked = read(self.body(), LinkBody)
        try:
            personal = await self.broker.run(_link, hub.gathering, secret, asked)
        except Refused as error:
            if str(error) == UNKNOWN_CODE:
                self.broker.limits.personal.take(hub.gathering.code)
            raise
        self.entered(hub, secret, personal)


def _link(gathering: Gathering, secret: str, asked: LinkBody) -> Personal:
    device, letters = device_of(secret), tidy_code(asked.personal)
    personal = Personal(letters, personal_hash(letters, gathering.code))
    gathering.do(LinkDevice(device, personal.hash), id=_id(device, asked.id), by="phone")
    return personal


def _id(device: str, id: str) -> str:
    """The id of a command of somebody who is nobody yet."""
    return f"{device[:16]}:{id}"

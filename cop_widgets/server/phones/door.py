"""Coming in: the door, joining, a second device."""

from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated

from ...domain import screening
from ...domain.commands import Command
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
from .device import device_of, fresh_personal, look_up, own_personal, personal_hash
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
        here = f"{self.request.protocol}://{self.request.host}{self.broker.base}"
        code = screening.door(hub.gathering.state).code
        self.set_header("Content-Type", "image/svg+xml; charset=utf-8")
        self.finish(qr_svg(join_address(self.broker.public or here, code)))


class EnteringHandler(PhoneHandler):
    """The base of both ways in."""

    async def entered(self, hub: Hub, secret: str, command: Command, id: str, personal: str | None = None) -> None:
        """Carry out the command by which a device comes in, and say who it is."""
        gathering, device = hub.gathering, device_of(secret)
        await self.broker.run(gathering.do, command, id=f"{device[:16]}:{id}", by="phone")
        who = look_up(gathering.state, device)
        if who is None:
            raise unknown_device()
        if not who.inside:
            raise of_error(NotNow(_GONE_SINCE))
        self.lives()
        now = seen(gathering)
        me = hub.screens.me_screen(now, who.person)
        letters = own_personal(secret, gathering.code, _known_personal(gathering, device)) or (personal or "")
        self.answer(Joined(who.person, me.name, letters, hub.screens.room_screen(now), me))


class JoinHandler(EnteringHandler):
    """The first device of somebody."""

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Come in; a device that is in already stays who it is."""
        hub, secret, who = await self.device(code)
        device = device_of(secret)
        self.broker.limits.joins.take(device)
        asked = read(self.body(), JoinBody)
        if who is None:
            self.broker.limits.crowd.take(hub.gathering.code)
        personal = await self.broker.run(_personal_of, hub.gathering, secret)
        await self.entered(hub, secret, JoinByPhone(device, personal, asked.person, asked.name), asked.id)


class LinkHandler(EnteringHandler):
    """One more device of somebody."""

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Come in by the personal code on the first device. Wrong ones are limited in the whole gathering."""
        hub, secret, _ = await self.device(code)
        gathering, device = hub.gathering, device_of(secret)
        self.broker.limits.joins.take(device)
        self.broker.limits.personal.check(gathering.code)
        asked = read(self.body(), LinkBody)
        hashed = await self.broker.run(personal_hash, asked.personal, gathering.code)
        try:
            await self.entered(hub, secret, LinkDevice(device, hashed), asked.id, tidy_code(asked.personal))
        except Refused as error:
            if str(error) == UNKNOWN_CODE:
                self.broker.limits.personal.take(gathering.code)
            raise


def _known_personal(gathering: Gathering, device: str) -> str:
    participants = gathering.state.participants
    phone = participants.phones.get(participants.devices.get(device, ""))
    return phone.personal if phone else ""


def _personal_of(gathering: Gathering, secret: str) -> str:
    """The hash of the personal code of who has this secret: the one they have, or one that nobody else has."""
    known = _known_personal(gathering, device_of(secret))
    phones: Any = gathering.state.participants.phones.values()
    return known or fresh_personal(secret, gathering.code, {phone.personal for phone in phones})

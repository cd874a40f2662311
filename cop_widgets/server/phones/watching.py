"""Being told what is new: a stream of events, long polls where a proxy holds streams back, and signs of life."""

import math
from http import HTTPStatus

from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from ...domain import screening
from ...domain.errors import Fault
from .answers import Screens
from .base import PhoneHandler
from .device import device_of
from .refusals import bad_input
from .screens import seen
from .streams import Stream

LONGEST_WAIT_S = 25.0
_LONGEST_MARK = 64


class StreamHandler(PhoneHandler):
    """The base of streams. The connection is taken out of tornado's hands: no handler or task stays with it."""

    def taken(self, device: str = "") -> tuple[Stream, bytes]:
        """The connection as a stream, and the head of the answer."""
        chunked = self.request.version == "HTTP/1.1"
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        self.set_header("X-Accel-Buffering", "no")
        self.set_header("Connection", "close")
        self.clear_header("Content-Length")
        if chunked:
            self.set_header("Transfer-Encoding", "chunked")
        lines = [f"{self.request.version} 200 OK", *(f"{name}: {value}" for name, value in self._headers.get_all())]
        return Stream(self.detach(), device, chunked=chunked), ("\r\n".join(lines) + "\r\n\r\n").encode("latin1")

    def last(self) -> str:
        """What was seen before the stream broke off."""
        return self.request.headers.get("Last-Event-ID", "")[:_LONGEST_MARK]


class EventsHandler(StreamHandler):
    """A phone's stream: the room, the same for all, and one's own part."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """Stay connected."""
        hub, secret, who = await self.somebody(code)
        device = device_of(secret)
        self.broker.limits.looks.take(device)
        hub.check_room_for(who.person)
        last = self.last()
        stream, head = self.taken(device)
        hub.listen(stream, who.person, head, last)


class WallEventsHandler(StreamHandler):
    """A wall's stream: nothing private is in it."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """Stay connected."""
        hub = await self.open_door(code)
        hub.check_room_for_wall()
        last = self.last()
        stream, head = self.taken()
        hub.watch(stream, head, last)


class WallHandler(PhoneHandler):
    """The wall, once. To a wall that has its stream it is the sign of life that ``here`` is to a phone."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """The screen."""
        gathering = (await self.open_door(code)).gathering
        self.lives()
        self.answer(screening.wall(gathering.state, gathering.now(), gathering.answered))


class ScreensHandler(PhoneHandler):
    """Both screens of a phone, as soon as they differ from those it has."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """Wait for news, then answer."""
        hub, secret, who = await self.somebody(code)
        self.broker.limits.looks.take(device_of(secret))
        after, wait_s = self.get_query_argument("after", ""), self._wait_s()
        self.broker.presence(hub).polled(who.person)
        await hub.changed(after, wait_s)
        hub, _, who = await self.somebody(code)
        self.broker.presence(hub).polled(who.person)
        now = seen(hub.gathering)
        self.answer(Screens(now.at, hub.screens.room_screen(now), hub.screens.me_screen(now, who.person)))

    def _wait_s(self) -> float:
        try:
            wait_s = float(self.get_query_argument("wait", "0"))
        except ValueError:
            wait_s = math.nan
        if not 0 <= wait_s < math.inf:
            raise bad_input(Fault("seconds, from 0", column="wait"))
        return min(wait_s, LONGEST_WAIT_S)


class HereHandler(PhoneHandler):
    """A sign of life. Hubs and Binder end servers that answer no requests, and streams do not count there."""

    @allow_unauthenticated
    async def get(self, code: str) -> None:
        """Nothing but the fact."""
        _, secret, _ = await self.somebody(code)
        self.broker.limits.looks.take(device_of(secret))
        self.lives()
        self.set_status(HTTPStatus.NO_CONTENT)
        self.clear_header("Content-Type")
        self.finish()


class NoSuchHandler(PhoneHandler):
    """Everything else below ``api/``."""

    @allow_unauthenticated
    def get(self, *_: str) -> None:
        """Say so."""
        raise web.HTTPError(HTTPStatus.NOT_FOUND)

    post = put = patch = delete = get

"""The way from the wall to what there is to read."""

from http import HTTPStatus

from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from ...live.link import qr_svg
from .base import PhoneHandler


class ReadingQrHandler(PhoneHandler):
    """The QR code of a link that somebody shared, and of nothing else."""

    @allow_unauthenticated
    async def get(self, code: str, reading: str) -> None:
        """A picture."""
        hub = await self.open_door(code)
        shared = (one for one in hub.gathering.state.frame.readings if not one.removed)
        link = next((one.link for one in shared if one.reading == reading), "")
        if not link:
            raise web.HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Content-Type", "image/svg+xml; charset=utf-8")
        self.finish(qr_svg(link))

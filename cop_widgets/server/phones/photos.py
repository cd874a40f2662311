"""Photos: sent by phones, shown to whoever knows their names. And the pictures that come with the deck."""

from http import HTTPStatus
from pathlib import Path

from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from ...domain.pictures import is_deck_picture, is_photo
from ...store.photo_worker import MOST_BYTES, TOO_LARGE
from ...store.shipped import sample_data
from .answers import PhotoKept
from .base import PhoneHandler
from .device import device_of
from .refusals import Refusal, refusal, too_many

JPEG, SVG = "image/jpeg", "image/svg+xml"
_KEPT = "private, max-age=31536000, immutable"
_POLICY = {
    JPEG: "default-src 'none'; frame-ancestors 'none'; sandbox",
    SVG: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
}
"""A picture opened by itself runs nothing, asks for nothing and is framed nowhere."""
_NO_PICTURE = "Please send a picture: a photo as JPEG, PNG, WebP or HEIC."
_CROWDED_S = 5.0


class PhotosHandler(PhoneHandler):
    """Taking photos. Who may not send one is told before any of it is kept in memory."""

    largest, too_large = MOST_BYTES, TOO_LARGE

    def initialize(self, broker: "object") -> None:
        """Take what all handlers share; no room is taken yet."""
        super().initialize(broker)  # type: ignore[arg-type]
        self._taken = 0
        self._refused = False

    async def prepare(self) -> None:  # type: ignore[override]  # tornado awaits what it gets
        """As for all, and who it is."""
        super().prepare()
        if self.request.method != "POST" or self._refused:
            return
        try:
            hub, secret, who = await self.somebody(*self.path_args)
            limits = self.broker.limits
            limits.photos.take(device_of(secret))
            limits.photos_each.take((hub.gathering.code, who.person))
        except Refusal as error:
            self.instead(error)

    def check_body(self) -> None:
        """See ``PhoneHandler``."""
        if not self.kind_of_body().startswith("image/"):
            raise refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "no-picture", _NO_PICTURE)

    def instead(self, error: Refusal) -> None:
        """See ``PhoneHandler``; nothing of the body is kept."""
        self._refused = True
        super().instead(error)

    def data_received(self, chunk: bytes) -> None:
        """Take it in, while there is room for it."""
        if not self._refused and not self.broker.uploads.take(len(chunk)):
            self.instead(too_many(_CROWDED_S))
        if self._refused:
            self._let_go()
            chunk = bytes(0)
        else:
            self._taken += len(chunk)
        super().data_received(chunk)

    def _let_go(self) -> None:
        self.broker.uploads.give_back(self._taken)
        self._taken = 0
        self._body.clear()

    def on_finish(self) -> None:
        """Make room for others."""
        self._let_go()

    on_connection_close = on_finish

    @allow_unauthenticated
    async def post(self, code: str) -> None:
        """Draw it anew and keep it; the answer comes when it is on disk."""
        hub, _, _ = await self.somebody(code)
        self.lives()
        photos = self.broker.home.photos
        name = await self.broker.uploads.run(photos.keep, hub.gathering.code, self.body())
        self.answer(PhotoKept(name))


class PhotoHandler(PhoneHandler):
    """Showing them, by the gathering's code and a name that nobody can guess: ``img`` elements can say no more."""

    @allow_unauthenticated
    async def get(self, code: str, name: str) -> None:
        """The picture; it never changes, so a browser may keep it."""
        hub, _ = await self.broker.find(code)
        kind, picture = JPEG, None
        if is_photo(name):
            picture = await self.broker.run(self.broker.home.photos.open, hub.gathering.code, name)
        elif is_deck_picture(name):
            kind, picture = SVG, await self.broker.run(_deck_picture, name)
        if picture is None:
            raise web.HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Content-Type", kind)
        self.set_header("Content-Security-Policy", _POLICY[kind])
        self.set_header("Content-Disposition", "inline")
        self.set_header("Cache-Control", _KEPT)
        self.finish(picture)

    head = get


def _deck_picture(name: str) -> bytes | None:
    path: Path = sample_data() / "images" / name
    return path.read_bytes() if path.is_file() else None

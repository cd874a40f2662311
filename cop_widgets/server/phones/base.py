"""What all handlers for phones have in common: plain tornado, so that they run wherever tornado does."""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import msgspec
from tornado import web

from ...domain.errors import CopError
from ...live.reach import ways_in
from ..alive import note_life
from .answers import Trouble
from .bodies import LARGEST
from .broker import Broker
from .device import HEADER, Somebody, device_of, look_up, secret_in
from .hub import Hub
from .refusals import Refusal, of_error, refusal, unknown_code, unknown_device

_STRICT = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_ALL = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_READ_OUT = 1 << 20
"""So much of a body that is too large is read, so that whoever sent it can hear the answer."""
_TEXTS = {
    HTTPStatus.NOT_FOUND: "There is nothing here. Please check the address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This cannot be done here.",
    HTTPStatus.BAD_REQUEST: "This cannot be understood.",
}
_ELSE = "Something went wrong. What was acknowledged is kept; please try again."
_FOREIGN = "This was sent from another site's page. Please open the link from the wall."

_logger = logging.getLogger(__name__)


@web.stream_request_body
class PhoneHandler(web.RequestHandler):
    """Checks where a request comes from before anything else, and answers in JSON, also when something goes wrong.

    JupyterHub switches tornado's own check against forged requests off. Here it is not needed: no request is believed
    for a cookie's sake, and foreign pages are turned away in ``prepare``.
    """

    largest = LARGEST
    """Bytes of a body."""
    too_large = f"This is too long: {LARGEST} bytes are the most."
    """What is said of a larger one."""

    def initialize(self, broker: Broker) -> None:
        """Take what all handlers share."""
        self.broker = broker
        self._body = bytearray()
        self._received = 0

    def set_default_headers(self) -> None:
        """Nothing is kept by anybody in between, nothing is shown within other sites' pages."""
        self.clear_header("Server")
        for name, value in _STRICT.items():
            self.set_header(name, value)

    def check_xsrf_cookie(self) -> None:
        """Look at ``prepare``, which checks this wherever we run."""

    def prepare(self) -> None:
        """Turn away what was sent from another site's page, or is no JSON, or too long.

        It is told only once the body has been read: who is still sending would hear nothing of it.
        """
        try:
            self._check_origin()
            if self.request.method == "POST" and self._answers("POST"):
                self.check_body()
        except Refusal as error:
            self.instead(error)

    def instead(self, error: Refusal) -> None:
        """Have this said in place of what was asked for."""

        def refuse(*_: object) -> None:
            raise error

        setattr(self, str(self.request.method).lower(), refuse)

    def _check_origin(self) -> None:
        origin = self.request.headers.get("Origin")
        if origin is None and self.request.headers.get("Sec-Fetch-Site", "none") not in {"cross-site", "same-site"}:
            return
        ours = {self.request.host.lower(), urlsplit(self.broker.public).netloc.lower()} - {""}
        if origin is None or _netloc(origin) not in ours:
            raise refusal(HTTPStatus.FORBIDDEN, "foreign-origin", _FOREIGN)

    def kind_of_body(self) -> str:
        """The media type of what is posted."""
        return self.request.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def check_body(self) -> None:
        """Whether what is posted is of the kind that is taken here.

        Raises
        ------
        Refusal
            415: it is not.
        """
        kind = self.kind_of_body()
        if kind != "application/json":
            raise refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "no-json", "Please send this as application/json.")
        if self.request.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "no-json", "Please send this uncompressed.")

    def data_received(self, chunk: bytes) -> None:
        """Take in a body piece by piece, and no more of it than there may be."""
        self._received += len(chunk)
        if self._received <= self.largest:
            self._body += chunk
        elif self._received > self.largest + _READ_OUT and not self._finished:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)

    def body(self) -> bytes:
        """All that was sent.

        Raises
        ------
        Refusal
            413: it is too long.
        """
        if self._received > self.largest:
            raise self._too_large()
        return bytes(self._body)

    async def somebody(self, code: str) -> tuple[Hub, str, Somebody]:
        """The gathering that is asked about, the device's secret, and who it is; only for those who are in.

        Raises
        ------
        Refusal
            401, 403 or 404.
        """
        hub, secret, who = await self.device(code)
        if who is None or not who.inside:
            raise unknown_device()
        return hub, secret, who

    async def device(
        self, code: str, *, coming_in: bool = False, whoever: bool = False
    ) -> tuple[Hub, str, Somebody | None]:
        """The same for any device; ``whoever`` also for one that was sent away.

        One that is in may go on using the code by which it came.
        """
        secret = secret_in(self.request.headers.get(HEADER))
        device = device_of(secret)
        hub, current = await self.broker.find(code, device)
        who = look_up(hub.gathering.state, device, whoever=whoever)
        if who is None and not (coming_in and current):
            await self.broker.run(hub.gathering.refresh)  # it may have come in elsewhere just now
            who = look_up(hub.gathering.state, device, whoever=whoever)
        if who is None and not current:
            raise unknown_code()
        return hub, secret, who

    async def open_door(self, code: str) -> Hub:
        """The gathering whose door a code opens now.

        Raises
        ------
        Refusal
            404: it opens none.
        """
        hub, current = await self.broker.find(code)
        if not current:
            raise unknown_code()
        return hub

    async def outside(self) -> str:
        """Where phones find this server, as far as it can know: its public address, or one in its network."""
        here = f"{self.request.protocol}://{self.request.host}{self.broker.base}"
        if self.broker.public:
            return self.broker.public
        return (await self.broker.run(ways_in, here))[0][0]

    def lives(self) -> None:
        """Tell Jupyter Server that it is being used: it may stop itself when nobody does."""
        note_life(self.application.settings)

    def answer(self, what: object, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Answer with a shape of ours."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(msgspec.json.encode(what))

    def compute_etag(self) -> None:
        """Screens are never asked for again with their mark."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer in plain words, never with a traceback."""
        error = (kwargs.get("exc_info") or (None, None))[1]
        error = of_error(error) if isinstance(error, CopError) else error
        if isinstance(error, Refusal):
            self.set_status(error.status_code)
            if error.wait_s is not None:
                self.set_header("Retry-After", str(error.wait_s))
            self.tell(error.trouble)
            return
        if status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            self.tell(self._too_large().trouble)
            return
        if status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            self.set_header("Allow", ", ".join(name for name in _ALL if self._answers(name)))
        known = status_code in set(HTTPStatus)
        text = _TEXTS.get(HTTPStatus(status_code), _ELSE) if known else _ELSE
        self.tell(Trouble(f"http-{status_code}", text))

    def tell(self, trouble: Trouble) -> None:
        """Answer why not."""
        self.set_header("Content-Type", "application/json")
        self.finish(msgspec.json.encode(trouble))

    def _log(self) -> None:
        """Keep no record of who asked for what and when; making one took a tenth of an answer's time, too."""

    def log_exception(self, kind: Any, value: Any, traceback: Any) -> None:
        """Keep quiet of what people do wrong; of our own faults, and never of what was sent, tell where they are."""
        if not isinstance(value, web.HTTPError | CopError):
            _logger.error("A request of a phone failed (%s)", type(self).__name__, exc_info=(kind, value, traceback))

    def _too_large(self) -> Refusal:
        return refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", self.too_large)

    def _answers(self, method: str) -> bool:
        own = getattr(type(self), method.lower(), None)
        return own is not getattr(web.RequestHandler, method.lower())


def _netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""

"""All addresses of phones below a prefix. They need tornado and a ``Broker``, but no Jupyter Server."""

from typing import Any

from tornado.web import RequestHandler

from .broker import Broker
from .description import DescriptionHandler
from .doing import BallotHandler, DoHandler
from .door import DoorHandler, JoinHandler, LinkHandler, QrHandler
from .pages import FileHandler, PageHandler, ToPageHandler, WallPageHandler
from .photos import PhotoHandler, PhotosHandler
from .readings import ReadingQrHandler
from .watching import EventsHandler, HereHandler, NoSuchHandler, ScreensHandler, WallEventsHandler, WallHandler

Route = tuple[str, type[RequestHandler], dict[str, Any]]

_CODE = "([^/]{1,60})"
_TYPED = "([0-9A-Za-z]{6}|[0-9A-Za-z]{3}[- ][0-9A-Za-z]{3})"
"""A code as it stands in an address; other pages below the prefix have names of other lengths, or come first."""

_API = {
    "": DoorHandler,
    "/join": JoinHandler,
    "/link": LinkHandler,
    "/do": DoHandler,
    "/ballot": BallotHandler,
    "/photo": PhotosHandler,
    "/photo/([^/]{1,80})": PhotoHandler,
    "/screens": ScreensHandler,
    "/events": EventsHandler,
    "/here": HereHandler,
    "/wall": WallHandler,
    "/wall/events": WallEventsHandler,
    "/qr.svg": QrHandler,
    "/reading/([^/]{1,20})/qr.svg": ReadingQrHandler,
}


def phone_routes(prefix: str, broker: Broker) -> list[Route]:
    """Routes for a tornado application, e.g. below ``/cop``; those of other pages with six letters must come before."""
    with_broker = {"broker": broker}
    return [
        (f"{prefix}/api/openapi.json", DescriptionHandler, with_broker),
        *((f"{prefix}/api/{_CODE}{path}", handler, with_broker) for path, handler in _API.items()),
        (f"{prefix}/api(?:/.*)?", NoSuchHandler, with_broker),
        (f"{prefix}/app/([^/]+)", FileHandler, with_broker),
        (f"{prefix}/wall/{_TYPED}", WallPageHandler, with_broker),
        (f"{prefix}/{_TYPED}", PageHandler, with_broker),
        (f"{prefix}/", PageHandler, with_broker),
        (prefix, ToPageHandler, with_broker),
    ]

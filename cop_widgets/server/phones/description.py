"""The description of the API for programs (OpenAPI 3.1), made from the very shapes that read and write it."""

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import msgspec
from jupyter_server.auth.decorator import allow_unauthenticated

from ...domain.phone_screens import DoorScreen
from ...domain.screens import WallScreen
from .answers import Cast, Done, Joined, PhotoKept, Screens, Trouble
from .asks import BallotBody, DoBody, JoinBody, LinkBody
from .base import PhoneHandler
from .device import HEADER

JSON, STREAM, PICTURE = "application/json", "text/event-stream", "image/svg+xml"
ANY_PICTURE = "image/*"
_SAYS = {
    "400": "It cannot be understood; `faults` say why.",
    "401": "This device is not in the gathering.",
    "403": "Sent away by the facilitator, asked without the remote, or sent from another site's page.",
    "404": "No gathering has this code, or there is no such picture.",
    "409": "The gathering does not allow it (now).",
    "413": "The body is too long.",
    "415": "The body is no JSON, or no picture.",
    "429": "Too much at once; see Retry-After.",
    "507": "The disk is full: this picture was not kept.",
    "503": "It could not be kept; try again.",
}


class Operation(msgspec.Struct, frozen=True):
    """One thing that can be asked. ``known``: only by a device that is in; ``named``: by any that names itself.

    A ``body`` of ``bytes`` is a picture.
    """

    method: str
    path: str
    says: str
    answer: Any = None
    media: str = JSON
    body: Any = None
    known: bool = False
    named: bool = False
    query: tuple[str, ...] = ()


OPERATIONS = (
    Operation("get", "/{code}", "The door, before one is in.", DoorScreen),
    Operation(
        "post", "/{code}/join", "Come in. The same device stays the same person.", Joined, body=JoinBody, named=True
    ),
    Operation("post", "/{code}/link", "Come in with a second device.", Joined, body=LinkBody, named=True),
    Operation("post", "/{code}/do", "Do something; answered once it is on disk.", Done, body=DoBody, known=True),
    Operation(
        "post",
        "/{code}/ballot",
        "Cast or withdraw a secret ballot; answered once it is on disk.",
        Cast,
        body=BallotBody,
        known=True,
    ),
    Operation(
        "post",
        "/{code}/photo",
        "Send a photo; it is drawn anew, and answered once it is on disk.",
        PhotoKept,
        body=bytes,
        known=True,
    ),
    Operation("get", "/{code}/photo/{name}", "A photo of an answer, or a picture of the deck.", str, ANY_PICTURE),
    Operation(
        "get",
        "/{code}/screens",
        "Both screens, as soon as they differ from `after`.",
        Screens,
        known=True,
        query=("after", "wait"),
    ),
    Operation("get", "/{code}/events", "Both screens, as events `room` and `me`.", str, STREAM, known=True),
    Operation("get", "/{code}/here", "A sign of life.", known=True),
    Operation("get", "/{code}/wall", "The wall: nothing private.", WallScreen),
    Operation("get", "/{code}/wall/events", "The wall, as events `wall`.", str, STREAM),
    Operation("get", "/{code}/qr.svg", "QR code of the address to join by.", str, PICTURE),
    Operation("get", "/{code}/reading/{reading}/qr.svg", "QR code of a link that was shared.", str, PICTURE),
)

_IN_PATH = {"code": 60, "name": 80, "reading": 20}
_BINARY = {"type": "string", "format": "binary"}
_QUERY = {
    "after": {"type": "string", "maxLength": 64},
    "wait": {"type": "number", "minimum": 0, "maximum": 25},
}


@cache
def description(base: str) -> bytes:
    """The document, for a server whose pages are below ``base``."""
    shapes = {one for op in OPERATIONS for one in (op.answer, op.body) if one not in (None, str, bytes)} | {Trouble}
    ordered = sorted(shapes, key=lambda shape: str(shape.__name__))
    refs, components = msgspec.json.schema_components(ordered, ref_template="#/components/schemas/{name}")
    ref = dict(zip(ordered, refs, strict=True))
    paths: dict[str, Any] = {}
    for op in OPERATIONS:
        paths.setdefault(op.path, {})[op.method] = _operation(op, ref)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
            "info": {"title": "cop_widgets: phones", "version": _version()},
            "servers": [{"url": f"{base}cop/api"}],
            "paths": paths,
            "components": {
                "schemas": {name: _without_tuples(shape) for name, shape in components.items()},
                "securitySchemes": {"device": {"type": "apiKey", "in": "header", "name": HEADER}},
            },
        }
    )


def _without_tuples(schema: Any) -> Any:
    """A schema whose tuples are arrays of so many items of either kind: schemathesis 4.32 refuses `prefixItems`."""
    if isinstance(schema, list | tuple):
        return [_without_tuples(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    now = {name: _without_tuples(value) for name, value in schema.items()}
    if kinds := now.pop("prefixItems", None):
        different = [kind for at, kind in enumerate(kinds) if kind not in kinds[:at]]
        now["items"] = different[0] if len(different) == 1 else {"anyOf": different}
    return now


def _operation(op: Operation, ref: dict[Any, Any]) -> dict[str, Any]:
    schema = {"type": "string"} if op.answer is str else ref.get(op.answer)
    well = {"description": op.says} | ({"content": {op.media: {"schema": schema}}} if schema else {})
    said: dict[str, Any] = {
        "operationId": "-".join(re.findall(r"[a-z]+", op.method + op.path.replace("/{code}", ""))),
        "summary": op.says,
        "parameters": [
            {
                "name": name,
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "maxLength": most},
            }
            for name, most in _IN_PATH.items()
            if f"{{{name}}}" in op.path
        ],
        "responses": {"200" if schema else "204": well}
        | {
            status: {"description": _SAYS[status], "content": {JSON: {"schema": ref[Trouble]}}}
            for status in _statuses(op)
        },
    }
    said["parameters"] += [{"name": name, "in": "query", "schema": _QUERY[name]} for name in op.query]
    if op.body is bytes:
        said["requestBody"] = {"required": True, "content": {ANY_PICTURE: {"schema": _BINARY}}}
    elif op.body is not None:
        said["requestBody"] = {"required": True, "content": {JSON: {"schema": ref[op.body]}}}
    if op.known or op.named:
        said["security"] = [{"device": []}]
    return said


def _statuses(op: Operation) -> list[str]:
    posted = ["400", "409", "413", "415", "503"] if op.body is not None else []
    named = ["401"] if op.known or op.named else []
    kept = ["507"] if op.body is bytes else []
    return sorted({"400", "403", "404", "429", "503", *posted, *named, *kept})


def _version() -> str:
    try:
        return version("cop-widgets")
    except PackageNotFoundError:
        return "0"


class DescriptionHandler(PhoneHandler):
    """Serves it."""

    @allow_unauthenticated
    def get(self) -> None:
        """The document."""
        self.set_header("Content-Type", JSON)
        self.finish(description(self.broker.base))

"""Addresses: the facilitator's and the pages' from the server's own routes, phones' from the OpenAPI description."""

import re
from functools import cache
from typing import Any, get_args

import msgspec
from tornado.web import RequestHandler

from cop_widgets.live.demo.asked import Ask, DemoState
from cop_widgets.server.app import CopApp
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.description import description
from cop_widgets.server.phones.device import HEADER
from cop_widgets.server.phones.routes import phone_routes
from cop_widgets.store.shipped import notebooks

from ..markdown import code, first_sentence, heading, named, slug, table, told
from ..structs import fields_table
from .shapes import components, kind_of

_METHODS = ("get", "post", "put", "patch", "delete")
_NAMES = {
    "([^/]{1,60})": "{code}",
    "([^/]{1,80})": "{name}",
    "([^/]{1,20})": "{reading}",
    "([^/]+)": "{file}",
    "(.*)": "{file}",
}
_SAYS = {
    "AssetHandler": "Files of the dashboards' pages: published software that holds nothing of a gathering.",
    "DescriptionHandler": "The API for programs, described in OpenAPI 3.1.",
    "PageHandler": "The page for phones; without a code it asks for one.",
    "WallPageHandler": "The wall, for a second display.",
    "ToPageHandler": "Leads on to `/cop/`.",
}
"""Where a handler's own docstring leans on its file."""
Route = tuple[str, Any]


def facilitator() -> str:
    """Addresses that are for whoever has the token."""
    return _routes([route for route in routes() if not _is_phones(route)])


def pages() -> str:
    """Pages and files for phones and walls, outside of the API."""
    phones = [route for route in routes() if _is_phones(route) and "/api/(" not in route[0]]
    return _routes(phones)


@cache
def routes() -> tuple[Route, ...]:
    """Everything that the extension adds to a server, in its order."""
    app = CopApp(demo=False)
    app.settings = {"server_root_dir": str(notebooks()), "base_url": "/"}
    app.initialize_settings()
    app.initialize_handlers()
    return tuple((route[0], route[1]) for route in app.handlers)


def _is_phones(route: Route) -> bool:
    return route[0] in {one[0] for one in phone_routes("/cop", Broker("/", public=""))}


def _routes(found: list[Route]) -> str:
    rows = [_route(*one) for one in found]
    return table(("Address", "Method", "For", "What it is"), rows, "routes")


def _route(pattern: str, handler: Any) -> tuple[str, str, str, str]:
    asked = methods(handler)
    open_ = all(getattr(getattr(handler, one), "__allow_unauthenticated", False) for one in asked)
    whom = "all" if open_ else "token"
    says = _SAYS.get(handler.__name__) or first_sentence(handler.__doc__)
    return named(address(pattern), anchor(pattern)), ", ".join(asked).upper(), whom, says


def address(pattern: str) -> str:
    """A route's pattern as people write addresses."""
    for matched, name in _NAMES.items():
        pattern = pattern.replace(matched, name)
    pattern = re.sub(r"/front/\w+/\(voila\|lab\)", "/front/{edition}/{folder}", pattern)
    pattern = re.sub(r"\(\[0-9A-Za-z\]\{6\}[^)]*\)", "{code}", pattern).replace("/(own)", "/own")
    return re.sub(r"\(\?:/\.\*\)\?", "/…", pattern)


def anchor(pattern: str) -> str:
    """The anchor of a route."""
    return slug(
        "route", address(pattern).replace("/…", "/else").replace("|", "-") + ("root" if pattern.endswith("/") else "")
    )


def methods(handler: Any) -> list[str]:
    """What a handler answers."""
    return [one for one in _METHODS if getattr(handler, one) is not getattr(RequestHandler, one)]


def demo() -> str:
    """What can be asked of the demo, and how it answers."""
    asks = [(code(asked_json(one)), str(one.__doc__)) for one in get_args(Ask)]
    return "\n".join([table(("Body", "What it does"), asks), told(DemoState.__doc__), fields_table(DemoState, "demo")])


def asked_json(ask: type[msgspec.Struct]) -> str:
    """A body that asks for this, with 2 where a number is needed."""
    return msgspec.json.encode(ask(*(2 for _ in msgspec.structs.fields(ask)))).decode()


def phones() -> str:
    """The API of phones, with all shapes."""
    document: dict[str, Any] = msgspec.json.decode(description("/"))
    operations = [
        _operation(path, method, said) for path, all_ in document["paths"].items() for method, said in all_.items()
    ]
    shapes = [_shape(*one) for one in document["components"]["schemas"].items() if one[0] not in components()]
    return "\n".join([*operations, "## What is sent and answered\n", *shapes])


def _link(name: str) -> str:
    """Screens have their own page."""
    if name in components():
        return f"[`{name}`](screens.md#{slug('shape', name)})"
    return f"[`{name}`](#{slug('json', name)})"


def _operation(path: str, method: str, said: dict[str, Any]) -> str:
    needs = f"Needs the header `{HEADER}`.\n" if said.get("security") else "Open to everybody who has the code.\n"
    given = [(code(one["name"]), one["in"], kind_of(one["schema"])) for one in said["parameters"]]
    body = said.get("requestBody", {}).get("content", {})
    sent = "".join(f"Body: {_content(body)}.\n" for _ in [0] if body)
    answers = [
        (status, one["description"], _content(one.get("content", {})))
        for status, one in sorted(said["responses"].items())
    ]
    return "\n".join(
        [
            heading(3, f"`{method.upper()} /cop/api{path}`", slug("api", method, path)),
            f"{said['summary']} {needs}",
            table(("Parameter", "Where", "Type"), given),
            sent,
            table(("Status", "What it means", "Answer"), answers),
        ]
    )


def _content(content: dict[str, Any]) -> str:
    return "; ".join(kind_of(one["schema"], _link) + _as(media) for media, one in content.items()) or "nothing"


def _as(media: str) -> str:
    """What is not said of JSON, since nearly everything is."""
    return "" if media == "application/json" else f" as `{media}`"


def _shape(name: str, schema: dict[str, Any]) -> str:
    needed = set(schema.get("required", ()))
    rows = [
        (code(field), kind_of(one, _link), "yes" if field in needed else "")
        for field, one in schema.get("properties", {}).items()
    ]
    return "\n".join(
        [
            heading(3, code(name), slug("json", name)),
            told(schema.get("description")),
            table(("Field", "Type", "Needed"), rows, "fields"),
        ]
    )

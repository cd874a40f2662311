"""Screens and what they are made of."""

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from cop_widgets.domain.schema import SCREENS, document

from ..markdown import code, heading, slug, table, told

_ROOTS = {shape.__name__ for shape in SCREENS}


def shapes(which: str) -> str:
    """Shapes of ``screens`` themselves, or of their ``parts``."""
    found = components()
    chosen = [name for name in found if (name in _ROOTS) == (which == "screens")]
    return "\n".join(_shape(name, found[name]) for name in chosen)


@cache
def components() -> dict[str, Any]:
    """What screens are made of: the shapes that only commands and ballots have are told elsewhere."""
    _, found = msgspec.json.schema_components(SCREENS, ref_template="#/$defs/{name}")
    return {name: found[name] for name in document()["$defs"] if name in found}


def _shape(name: str, schema: dict[str, Any]) -> str:
    rows = [
        (f"`{field}`{{#{slug('shape', name, field)}}}", kind_of(one))
        for field, one in schema.get("properties", {}).items()
    ]
    return "\n".join(
        [
            heading(3, code(name), slug("shape", name)),
            told(schema.get("description")),
            table(("Field", "Type"), rows, "fields"),
        ]
    )


Link = Callable[[str], str]


def here(name: str) -> str:
    """A link to a shape on this page."""
    return f"[`{name}`](#{slug('shape', name)})"


def kind_of(schema: dict[str, Any], link: Link = here) -> str:
    """A JSON Schema in a few words; shapes are links to their own entry."""
    if "$ref" in schema:
        return link(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return " or ".join(kind_of(one, link) for one in schema["anyOf"])
    if "enum" in schema:
        return " or ".join(code(msgspec.json.encode(one).decode()) for one in schema["enum"])
    if "prefixItems" in schema:
        return "[" + ", ".join(kind_of(one, link) for one in schema["prefixItems"]) + "]"
    if schema.get("type") == "array":
        return f"list of {kind_of(schema.get('items') or {}, link)}"
    return str(schema.get("type", "anything"))

"""What stands in a struct of ours: fields as they are written in its source."""

import ast
import inspect
from functools import cache
from textwrap import dedent
from typing import Any

import msgspec

from .markdown import code, slug, table


@cache
def written(shape: type) -> dict[str, str]:
    """The types of a struct's fields, by name, as in the source: ``Micros`` says more than ``int``."""
    found: dict[str, str] = {}
    for base in reversed(shape.__mro__):
        if base is not msgspec.Struct and isinstance(base, type(msgspec.Struct)):
            body = ast.parse(dedent(inspect.getsource(base))).body[0]
            assert isinstance(body, ast.ClassDef)
            found |= {
                line.target.id: ast.unparse(line.annotation)
                for line in body.body
                if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
            }
    return {name: found[name] for name in shape.__struct_fields__}  # type: ignore[attr-defined]


def fields_table(shape: type[msgspec.Struct], prefix: str) -> str:
    """A struct's fields as a table; each has an anchor that begins with ``prefix``."""
    rows = [_row(field, written(shape)[field.name], prefix) for field in msgspec.structs.fields(shape)]
    return table(("Field", "Type", "If left out"), rows, "fields")


def _row(field: msgspec.structs.FieldInfo, type_: str, prefix: str) -> tuple[str, str, str]:
    return (f"`{field.name}`{{#{slug(prefix, field.name)}}}", code(type_), default_of(field))


def default_of(field: msgspec.structs.FieldInfo) -> str:
    """What holds where a field is left out."""
    if field.default is not msgspec.NODEFAULT:
        return code(_plain(field.default))
    if field.default_factory is not msgspec.NODEFAULT:
        return code(_plain(field.default_factory()))
    return "must be given"


def _plain(value: Any) -> str:
    """As JSON says it."""
    return msgspec.json.encode(value).decode()

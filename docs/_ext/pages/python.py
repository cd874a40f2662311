"""What Python programs use beside widgets: functions and classes by their docstrings."""

import inspect
from importlib import import_module
from typing import Any

from sphinx.util.inspect import stringify_signature

from ..markdown import docstring, rst


def documented(place: str, *members: str) -> str:
    """A function or a class, ``module:name``, with those members that are named."""
    module, _, name = place.partition(":")
    one = getattr(import_module(module), name)
    role = "class" if inspect.isclass(one) else "function"
    parts = [f".. py:{role}:: {module}.{name}{signature(one)}\n\n{docstring(one.__doc__, 3)}"]
    parts += [_member(one, member) for member in members]
    return rst("\n\n".join(parts))


def _member(owner: type, name: str) -> str:
    found = inspect.getattr_static(owner, name)
    role, shown = ("property", "") if isinstance(found, property) else ("method", signature(found, bound=True))
    return f"   .. py:{role}:: {name}{shown}\n\n{docstring(found.__doc__, 6)}"


def signature(one: Any, *, bound: bool = False) -> str:
    """How something is called, without ``self`` and without where its types come from."""
    found = inspect.signature(one)
    kept = list(found.parameters.values())[bound:]
    returns = inspect.Signature.empty if inspect.isclass(one) else found.return_annotation
    return stringify_signature(found.replace(parameters=kept, return_annotation=returns), unqualified_typehints=True)

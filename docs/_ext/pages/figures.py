"""Formulas and rules in a module's own words, with their sources."""

import inspect
from importlib import import_module
from types import ModuleType
from typing import Any

from sphinx.util.inspect import stringify_signature

from ..markdown import docstring, rst


def said(name: str) -> str:
    """What a module says of itself."""
    return rst(docstring(_module(name).__doc__))


def functions(name: str, *only: str) -> str:
    """Functions of a module that are for everybody, with signature and docstring; or those that are named."""
    module = _module(name)
    chosen = [getattr(module, one) for one in only] or public(module)
    return rst("\n\n".join(described(one, f"{name}.{one.__name__}") for one in chosen))


def public(module: ModuleType) -> list[Any]:
    """Functions that a module defines, in the order of its source."""
    found = [one for name, one in inspect.getmembers(module, inspect.isfunction) if not name.startswith("_")]
    own = [one for one in found if one.__module__ == module.__name__]
    return sorted(own, key=lambda one: inspect.getsourcelines(one)[1])


def described(function: Any, name: str) -> str:
    """A function as reStructuredText."""
    signature = stringify_signature(inspect.signature(function), unqualified_typehints=True)
    return f".. py:function:: {name}{signature}\n\n{docstring(function.__doc__, 3)}"


def _module(name: str) -> ModuleType:
    return import_module(f"cop_widgets.domain.{name}")

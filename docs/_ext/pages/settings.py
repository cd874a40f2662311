"""What can be set of a class by a configuration of Jupyter."""

from importlib import import_module
from typing import Any

from ..markdown import code, named, slug, table


def options(place: str) -> str:
    """The traits that a class of ours adds and that can be configured, ``module:name``."""
    module, _, name = place.partition(":")
    owner = getattr(import_module(module), name)
    rows = [
        (
            named(f"{name}.{trait}", slug("option", name, trait)),
            type(found).__name__,
            code(found.default_value_repr()),
            found.help,
        )
        for trait, found in own_traits(owner).items()
    ]
    return table(("Option", "Type", "Default", "What it does"), rows, "options")


def own_traits(owner: Any) -> dict[str, Any]:
    """Traits with ``config=True`` that a class itself defines."""
    return dict(sorted(owner.class_own_traits(config=True).items()))

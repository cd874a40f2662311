"""Rules by which a set is chosen, with where they come from."""

import inspect
import sys

from cop_widgets.domain.voting import KINDS, TIE_BREAKS, Ballot, rules_for
from cop_widgets.domain.voting.rules import Rule

from ..markdown import code, docstring, heading, rst, slug, table
from ..structs import fields_table
from .events import tag


def kinds() -> str:
    """Kinds of ballot, and the rules for each of which a set is chosen."""
    parts = []
    for shape in Ballot.__args__:
        name = tag(shape)
        chosen = (
            f"A set is chosen by {_links(name)}." if name in KINDS else "No set is chosen: it is a table of answers."
        )
        parts += [
            heading(3, code(name), f"ballot-{name}"),
            f"{shape.__doc__}\n\n{chosen}\n",
            fields_table(shape, f"ballot-{name}"),
        ]
    return "\n".join(parts)


def _links(kind: str) -> str:
    first, *rest = [f"[`{one.name}`](#rule-{slug(one.name)})" for one in rules_for(kind)]
    return ", ".join([f"{first} (unless another is named)", *rest])


def rules() -> str:
    """Every rule, by the kind of ballot that it counts."""
    parts = []
    for kind in KINDS.values():
        parts += [f"### {kind.title}\n", *(_rule(rule) for rule in rules_for(kind.name))]
    return "\n".join(parts)


def _rule(rule: Rule) -> str:
    return "\n".join(
        [heading(4, f"{rule.title}: `{rule.name}`", f"rule-{slug(rule.name)}"), f"{rule.says}\n", rst(_sources(rule))]
    )


def _sources(rule: Rule) -> str:
    """What the functions in the file of a rule say of how it counts, and after whom."""
    file = sys.modules[rule.winners.__module__]
    own = [one for _, one in inspect.getmembers(file, inspect.isfunction) if one.__module__ == file.__name__]
    ordered = sorted((one for one in own if one.__doc__), key=lambda one: inspect.getsourcelines(one)[1])
    return "\n\n".join(docstring(one.__doc__) for one in ordered) or str(file.__doc__)


def tie_breaks() -> str:
    """Ways to decide between tied sets."""
    rows = [(f"`{one.name}`{{#tie-break-{slug(one.name)}}}", one.title, one.says) for one in TIE_BREAKS.values()]
    return table(("Name", "Called", "What it does"), rows)

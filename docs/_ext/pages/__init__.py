"""What can be made, by name: a file a page."""

from collections.abc import Callable

from . import cli, events, figures, http, inputs, keys, outcomes, python, settings, shapes, voting, widgets

MAKERS: dict[str, Callable[..., str]] = {
    "cli": cli.commands,
    "commands": events.commands,
    "events": events.events,
    "event_groups": events.groups,
    "figures": figures.functions,
    "said": figures.said,
    "demo": http.demo,
    "http_facilitator": http.facilitator,
    "http_phones": http.phones,
    "http_pages": http.pages,
    "input": inputs.columns,
    "sample": inputs.sample,
    "keys": keys.board,
    "outcomes": outcomes.tables,
    "object": python.documented,
    "options": settings.options,
    "shapes": shapes.shapes,
    "rules": voting.rules,
    "tie_breaks": voting.tie_breaks,
    "kinds": voting.kinds,
    "widget": widgets.widget,
}

"""Tables that can be read: which columns, and what their headers may be."""

from importlib import import_module

from cop_widgets.store.shipped import sample_data

from ..markdown import code, fenced, named, slug, table

_READ = {
    "roster": ("domain.rosters:_ROSTER", "domain.roster_columns:WELCOME"),
    "presence": ("domain.rosters:_PRESENCE",),
    "agenda": ("domain.agendas:COLUMNS",),
    "deck": ("domain.decks:COLUMNS",),
    "meeting": ("domain.transcripts.segments_csv:_WANTED",),
}
"""Where the columns of each kind of table are said."""
_SHOWN = 4


def columns(kind: str, *_: str) -> str:
    """A list of a table's columns; anchors begin with ``in-KIND``."""
    rows = [
        (named(spelt[0], slug("in", kind, spelt[0])), ", ".join(map(code, spelt[1:])) or "nothing else")
        for spelt in headers(kind)
    ]
    return table(("Column", "Its header may also be"), rows, "columns")


def headers(kind: str) -> list[tuple[str, ...]]:
    """The headers by which each column of a table is known, its own name first."""
    return [spelt for place in _READ[kind] for spelt in _found(place).values()]


def _found(place: str) -> dict[str, tuple[str, ...]]:
    module, _, name = place.partition(":")
    found: dict[str, tuple[str, ...]] = getattr(import_module(f"cop_widgets.{module}"), name)
    return found


def sample(path: str) -> str:
    """The first lines of a file in ``sample_data``."""
    lines = (sample_data() / path).read_text("utf-8-sig").splitlines()[:_SHOWN]
    return f"The first lines of `sample_data/{path}`:\n\n{fenced(chr(10).join(lines), 'text')}"

"""The reference, made from the code whenever the documentation is built.

A line ``<!-- made: NAME ARGUMENTS -->`` in a page stands for text that a file in ``pages`` makes. What surrounds it is
written by hand. Headings, anchors and the search know no difference.
"""

from typing import Any

from .filling import filled, is_made


def setup(app: Any) -> dict[str, Any]:
    """Tell Sphinx how to read our pages."""
    app.connect("source-read", _fill)
    app.connect("env-get-outdated", _made_pages)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _fill(_app: Any, _page: str, source: list[str]) -> None:
    source[0] = filled(source[0])


def _made_pages(_app: Any, env: Any, added: set[str], _changed: set[str], _removed: set[str]) -> list[str]:
    """Pages with something made in them are made anew each time: they change with the code."""
    old = env.found_docs - added
    return [page for page in old if is_made(env.doc2path(page))]

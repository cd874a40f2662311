"""What is said to the database, built once and compiled once."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Insert, Select, Table, bindparam, func, select

from .schema import events

_gathering = bindparam("gathering")

HEAD = select(func.coalesce(func.max(events.c.seq), 0)).where(events.c.gathering == _gathering)

SINCE = (
    select(events)
    .where(events.c.gathering == _gathering, events.c.seq > bindparam("seq"))
    .order_by(events.c.seq)
)

ACT = (
    select(events)
    .where(events.c.gathering == _gathering, events.c.command == bindparam("command"))
    .order_by(events.c.seq)
)


def insert_on_head(insert: Callable[[Table], Any]) -> Insert:
    """Insert one event only if it comes right after the head, and only if it is not there yet.

    Looking at the head and writing are one statement: nobody gets in between, and the usual case costs one round.
    ``insert`` is the database's own, since ``ON CONFLICT`` is not standard SQL.
    """
    names = [column.name for column in events.columns]
    values = [bindparam(column.name, type_=column.type) for column in events.columns]
    on_head = HEAD.scalar_subquery() == bindparam("seq", type_=events.c.seq.type) - 1
    statement: Insert = insert(events).from_select(names, select(*values).where(on_head)).on_conflict_do_nothing()
    return statement


def _codes() -> Any:
    """All gathering codes, hopping along the primary key from one to the next instead of reading all events."""
    codes = select(func.min(events.c.gathering).label("gathering")).cte("codes", recursive=True)
    following = select(func.min(events.c.gathering)).where(events.c.gathering > codes.c.gathering)
    return codes.union_all(select(following.scalar_subquery()).where(codes.c.gathering.is_not(None)))


def _listing() -> Select[tuple[str, int, int, int]]:
    codes = _codes()
    first, last = events.alias("first"), events.alias("last")
    own = events.alias("own")
    head = select(func.max(own.c.seq)).where(own.c.gathering == codes.c.gathering).scalar_subquery()
    return (
        select(codes.c.gathering, last.c.seq, first.c.at, last.c.at)
        .join(first, (first.c.gathering == codes.c.gathering) & (first.c.seq == 1))
        .join(last, (last.c.gathering == codes.c.gathering) & (last.c.seq == head))
        .order_by(last.c.at.desc(), codes.c.gathering)
    )


LISTING = _listing()

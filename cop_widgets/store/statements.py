"""What is said to the database, built with SQLAlchemy Core."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Insert,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from .schema import connected, events

_gathering: ColumnElement[str] = bindparam("gathering")


def _head_of(table: Any, gathering: Any) -> Select[Any]:
    highest = func.coalesce(func.max(table.c.seq), literal_column("0"))
    return select(highest).where(table.c.gathering == gathering)


HEAD = _head_of(events, _gathering)

SINCE = select(events).where(events.c.gathering == _gathering, events.c.seq > bindparam("seq")).order_by(events.c.seq)

ACT = (
    select(events)
    .where(events.c.gathering == _gathering, events.c.command == bindparam("command"))
    .order_by(events.c.seq)
)


def insert_on_head(own_insert: Callable[[Table], Any]) -> Insert:
    """Insert one event only if it comes right after the head, and only if it is not there yet.

    Looking at the head and writing are one statement: nobody gets in between, and the usual case costs one round.
    ``own_insert`` is the database's own, since ``ON CONFLICT`` is not standard SQL.
    """
    names = [column.name for column in events.columns]
    values = [bindparam(column.name, type_=column.type) for column in events.columns]
    on_head = HEAD.scalar_subquery() == bindparam("seq", type_=events.c.seq.type) - literal_column("1")
    statement: Insert = own_insert(events).from_select(names, select(*values).where(on_head)).on_conflict_do_nothing()
    return statement


def _codes() -> Any:
    """All gathering codes, hopping along the primary key from one to the next instead of reading all events."""
    codes = select(func.min(events.c.gathering).label("gathering")).cte("codes", recursive=True)
    following = select(func.min(events.c.gathering)).where(events.c.gathering > codes.c.gathering)
    return codes.union_all(select(following.scalar_subquery()).where(codes.c.gathering.is_not(None)))


def _listing() -> Select[Any]:
    codes, first, last, own = _codes(), events.alias("first"), events.alias("last"), events.alias("own")
    head = _head_of(own, codes.c.gathering).scalar_subquery()
    return (
        select(codes.c.gathering, last.c.seq, first.c.at, last.c.at)
        .select_from(codes)
        .join(first, (first.c.gathering == codes.c.gathering) & (first.c.seq == literal_column("1")))
        .join(last, (last.c.gathering == codes.c.gathering) & (last.c.seq == head))
        .order_by(last.c.at.desc(), codes.c.gathering)
    )


LISTING = _listing()


def saying(kinds: Sequence[str]) -> Select[Any]:
    """All events of some kinds (tags of ours, written into the statement so that a partial index serves it)."""
    wanted = or_(*(events.c.kind == literal_column(f"'{kind}'") for kind in kinds))
    return select(events).where(wanted).order_by(events.c.gathering, events.c.seq)


REWRITE = (
    update(events)
    .where(events.c.gathering == _gathering, events.c.seq == bindparam("seq_there"))
    .values(body=bindparam("new_body"), version=bindparam("new_version"))
)

CONNECTED = select(connected.c.people).where(
    connected.c.gathering == _gathering, connected.c.at >= bindparam("not_before")
)
CONNECT = insert(connected)
DISCONNECT = delete(connected).where(
    connected.c.gathering == _gathering,
    or_(connected.c.server == bindparam("server"), connected.c.at < bindparam("long_gone")),
)

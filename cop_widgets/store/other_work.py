"""What else is written, besides events: ballots, who is connected, and names that are forgotten."""

from collections.abc import Callable

import msgspec

from ..domain.casting import Cast
from ..domain.codec import event_to_json
from ..domain.events import FORMAT_VERSION, Event
from ..domain.times import MINUTE, Micros
from .box import put
from .pen import Pen
from .rows import recorded_from
from .schema import events
from .sql_shelf import SqlShelf
from .statements import CONNECT, DISCONNECT, REWRITE, SINCE
from .waiting import Outcome, Work

LONG_GONE = 60 * MINUTE
"""A server that has said nothing for so long does not run any more."""


def casting(cast: Cast) -> Work:
    """The work of putting a ballot into its box."""

    def work(pen: Pen) -> Outcome:
        done = put(SqlShelf(pen, cast.gathering, cast.round), cast)
        return Outcome(None, changed=done, stirred=done) if isinstance(done, bool) else Outcome(done)

    return work


def connecting(gathering: str, server: str, people: frozenset[str], at: Micros) -> Work:
    """The work of noting who is connected to a server."""
    row = {"gathering": gathering, "server": server, "at": at}
    names = msgspec.json.encode(sorted(people)).decode()

    def work(pen: Pen) -> Outcome:
        pen.write(DISCONNECT, {**row, "long_gone": at - LONG_GONE})
        if people:
            pen.write(CONNECT, {**row, "people": names})
        return Outcome(None, changed=True)

    return work


def rewriting(gathering: str, change: Callable[[Event], Event]) -> Work:
    """The work of changing what events say, and nothing else of them."""

    def work(pen: Pen) -> Outcome:
        changed = False
        for row in pen.read(SINCE, {"gathering": gathering, "seq": 0}):
            recorded = recorded_from(row)
            after = change(recorded.event)
            if after != recorded.event:
                body = event_to_json(after).decode()
                place = {"gathering": gathering, "seq_there": recorded.seq}
                pen.write(REWRITE, {**place, "new_body": body, "new_version": FORMAT_VERSION})
                changed = True
        if changed:
            pen.scour(events)
        return Outcome(None, changed, cleared=changed)

    return work
